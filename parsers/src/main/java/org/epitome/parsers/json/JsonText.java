package org.epitome.parsers.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.epitome.parsers.lines.TextBuffer;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.tex.Tex;
import org.epitome.parsers.tex.TexSigns;
import org.jspecify.annotations.Nullable;

/**
 * The text of a JSON string, read from the document's own bytes: for usual characters and escapes
 * one pass, eight bytes at a time, finds the end and the escapes, makes one space of white space,
 * and notices whether there can be markup or TeX. Every other string is decoded into characters
 * first.
 *
 * <p>The bytes must have zeros behind them, at which it stops.
 */
final class JsonText {
  /** What becomes of white space. */
  enum Space {
    /** It stays. */
    KEPT,
    /** It is one space, and none at the ends. */
    LINE,
    /** As LINE, but an empty line, or one that begins with white space, begins a paragraph. */
    PARAGRAPHS
  }

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final TextBuffer out = new TextBuffer(1024);
  private char[] decoded = new char[256];
  private char[] squeezed = new char[256];
  private int decodedLength;
  private int end;
  private final TexSigns signs = new TexSigns();
  private boolean mayHaveMarkup;

  /** Where something in the text last read could be TeX. */
  TexSigns signs() {
    return signs;
  }

  /** Tells that the text last read has been changed. */
  void forget() {
    signs.forget();
  }

  /**
   * The text last read, its TeX undone.
   *
   * @param read this text
   * @param isName whether it is a name
   */
  String undone(String read, boolean isName, Tex tex) {
    if (signs.isEmpty()) {
      return read;
    }
    if (!signs.isKnown()) {
      return isName ? Tex.name(read) : Tex.text(read);
    }
    if (out.length() == 0) { // it was taken as it stands
      out.append(read);
    }
    return isName ? tex.name(out, signs) : tex.text(read, out, signs);
  }

  /** Whether something in the text last read could be a tag or a reference. */
  boolean mayHaveMarkup() {
    return mayHaveMarkup;
  }

  /**
   * Where the string last read ended: the place behind its closing quote; the complement of the
   * place at which it was not understood, or its bytes came to their end.
   */
  int end() {
    return end;
  }

  /**
   * Reads a string.
   *
   * @param bytes the document
   * @param notes what {@link TextMarks} notes of these bytes
   * @param from behind the opening quote
   * @return the text, perhaps empty; null if it is not understood, see {@link #end}
   */
  @Nullable String read(byte[] bytes, byte[] notes, int from, Space space) {
    String text = readUsual(bytes, notes, from, space);
    if (text != null) {
      return text;
    }
    end = decode(bytes, from);
    return end < 0 ? null : read(decoded, 0, decodedLength, space);
  }

  /** Reads a string with the usual characters and escapes; null if it has others. */
  private @Nullable String readUsual(byte[] bytes, byte[] notes, int from, Space space) {
    boolean squeezes = space != Space.KEPT;
    out.clear();
    signs.clear();
    mayHaveMarkup = false;
    int i = squeezes && bytes[from] == ' ' ? passSpace(bytes, from, false) : from;
    int run = i; // where what is not yet copied begins
    while (true) {
      i = TextMarks.next(notes, i);
      byte b = bytes[i];
      if (b == '"') {
        end = i + 1;
        return string(bytes, run, squeezes ? withoutSpace(bytes, run, i) : i);
      }
      boolean isSpace = b == ' ' ? bytes[i + 1] == ' ' : b == '\\' && isSpaceEscape(bytes[i + 1]);
      if (isSpace && squeezes) {
        out.append(bytes, run, withoutSpace(bytes, run, i));
        i = passSpace(bytes, i, space == Space.PARAGRAPHS);
        run = i;
      } else if (b == '\\' || b < 0) {
        out.append(bytes, run, i);
        i = b < 0 ? appendCharacter(bytes, i) : appendEscaped(bytes[i + 1], i);
        if (i < 0) {
          return null;
        }
        run = i;
      } else if (b < ' ') {
        return null;
      } else {
        mayHaveMarkup |= b == '<' || b == '&';
        if (TextMarks.isTex(b, bytes[i + 1])) {
          signs.add(out.length() + i - run);
        }
        i++;
      }
    }
  }

  /** Appends what a usual escape stands for; the place behind it, -1 if it is another. */
  private int appendEscaped(byte escaped, int backslash) {
    switch (escaped) {
      case '"', '/' -> out.append((char) escaped);
      case '\\' -> {
        signs.add(out.length());
        out.append('\\');
      }
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      default -> {
        return -1;
      }
    }
    return backslash + 2;
  }

  /** Appends a usual character beyond ASCII; the place behind it, -1 if it is another. */
  private int appendCharacter(byte[] bytes, int lead) {
    int after = afterCharacter(bytes, lead);
    int code = after < 0 ? -1 : character(bytes, lead, after);
    if (code < 0 || code == NO_BREAK_SPACE || !Character.isBmpCodePoint(code)) {
      return -1;
    }
    char c = (char) code;
    out.append(c);
    if (Tex.mayCompose(c)) {
      signs.compose();
    }
    mayHaveMarkup |= isUnusual(c);
    return after;
  }

  /** Among these are controls and spaces of other widths, which are undone with markup. */
  private static boolean isUnusual(char c) {
    return c < NO_BREAK_SPACE || c >= '\u2000';
  }

  // ---- passing over

  /**
   * Passes over a string.
   *
   * @param from behind the opening quote
   * @return as {@link #end()}
   */
  static int end(byte[] bytes, byte[] notes, int from) {
    int i = from;
    while (i >= 0) {
      i = TextMarks.next(notes, i);
      byte b = bytes[i];
      if (b == '"') {
        return i + 1;
      }
      i = b == '\\' ? afterEscape(bytes, i) : b < ' ' ? afterCharacter(bytes, i) : i + 1;
    }
    return i;
  }

  /** The place behind an escape; the complement of the place where it is none. */
  private static int afterEscape(byte[] bytes, int backslash) {
    int i = backslash + 1;
    if (bytes[i] != 'u') {
      return ESCAPES.indexOf(bytes[i]) < 0 ? ~i : i + 1;
    }
    for (int last = i + 4; i < last; ) {
      if (Character.digit(bytes[++i], 16) < 0) {
        return ~i;
      }
    }
    return i + 1;
  }

  /** The place behind a character beyond ASCII; the complement of the place where it is none. */
  private static int afterCharacter(byte[] bytes, int lead) {
    int b = bytes[lead] & 0xff;
    int length = b < 0xc2 ? 0 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : b < 0xf5 ? 4 : 0;
    if (length == 0) {
      return ~lead;
    }
    for (int i = lead + 1; i < lead + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return ~i;
      }
    }
    return lead + length;
  }

  // ---- characters

  /** Decodes a string; as {@link #end()}. */
  private int decode(byte[] bytes, int from) {
    int i = from;
    int n = 0;
    while (bytes[i] != '"') {
      if (n + 2 > decoded.length) {
        decoded = Arrays.copyOf(decoded, 2 * n);
      }
      byte b = bytes[i];
      int code = b;
      int after = i + 1;
      if (b < 0) {
        after = afterCharacter(bytes, i);
        code = after < 0 ? 0 : character(bytes, i, after);
      } else if (b == '\\') {
        after = afterEscape(bytes, i);
        code = after < 0 ? 0 : escaped(bytes, i + 1);
      } else if (b < ' ') {
        return ~i;
      }
      if (after < 0 || code < 0) {
        return after < 0 ? after : ~i;
      }
      if (code > Character.MAX_VALUE) {
        decoded[n++] = Character.highSurrogate(code);
        code = Character.lowSurrogate(code);
      }
      decoded[n++] = (char) code;
      i = after;
    }
    decodedLength = n;
    return i + 1;
  }

  /** A character beyond ASCII; negative if it must not be written so. */
  private static int character(byte[] bytes, int from, int to) {
    int code = bytes[from] & 0xff >> to - from + 1;
    for (int i = from + 1; i < to; i++) {
      code = code << 6 | bytes[i] & 0x3f;
    }
    int least = to - from == 2 ? 0x80 : to - from == 3 ? 0x800 : 0x10000;
    return code < least || code > Character.MAX_CODE_POINT ? -1 : code;
  }

  private static int escaped(byte[] bytes, int at) {
    if (bytes[at] != 'u') {
      return ESCAPED.charAt(ESCAPES.indexOf(bytes[at]));
    }
    int code = 0;
    for (int i = at + 1; i <= at + 4; i++) {
      code = code << 4 | Character.digit(bytes[i], 16);
    }
    return code;
  }

  /** The text of characters, with white space as for that of bytes. */
  String read(char[] from, int start, int count, Space space) {
    signs.forget();
    mayHaveMarkup = true;
    if (space == Space.KEPT) {
      return new String(from, start, count);
    }
    int end = start + count;
    if (squeezed.length < count) {
      squeezed = new char[Math.max(count, squeezed.length * 2)];
    }
    char[] out = squeezed;
    int length = 0;
    int i = start;
    while (i < end) {
      while (i < end && from[i] > ' ' && from[i] != '\u00a0') {
        out[length++] = from[i++];
      }
      if (i == end) {
        break;
      }
      if (from[i] == ' ' && i + 1 < end && from[i + 1] > ' ' && from[i + 1] != '\u00a0') {
        if (length > 0) {
          out[length++] = ' ';
        }
        i++;
        continue;
      }
      boolean broken = false; // a line has ended in this white space, and more follows
      boolean paragraph = false;
      while (i < end && (from[i] <= ' ' || from[i] == '\u00a0')) {
        paragraph |= broken && from[i] != '\r';
        broken |= from[i] == '\n';
        i++;
      }
      if (length > 0 && i < end) {
        out[length++] = space == Space.PARAGRAPHS && paragraph ? '\n' : ' ';
      }
    }
    return new String(out, 0, length);
  }

  // ---- ASCII

  private static boolean isSpaceEscape(byte escaped) {
    return escaped == 'n' || escaped == 't' || escaped == 'r';
  }

  private static int withoutSpace(byte[] bytes, int from, int to) {
    return to > from && bytes[to - 1] == ' ' ? to - 1 : to;
  }

  /** Writes what white space becomes if more text follows; the place behind it. */
  private int passSpace(byte[] bytes, int from, boolean paragraphs) {
    boolean broken = false; // a line has ended in this white space, and more follows
    boolean paragraph = false;
    int i = from;
    if (bytes[i] == '\\' && bytes[i + 2] > ' ' && bytes[i + 2] != '\\') {
      i += 2; // a line end, as nearly always
    }
    while (true) {
      if (bytes[i] == ' ') {
        paragraph |= broken;
        i++;
      } else if (bytes[i] == '\\' && isSpaceEscape(bytes[i + 1])) {
        paragraph |= broken && bytes[i + 1] != 'r';
        broken |= bytes[i + 1] == 'n';
        i += 2;
      } else {
        break;
      }
    }
    if (out.length() > 0 && bytes[i] != '"') {
      out.append(paragraphs && paragraph ? '\n' : ' ');
    }
    return i;
  }

  /** The text that ends with these bytes. */
  private String string(byte[] bytes, int from, int to) {
    if (out.length() == 0) {
      return from == to ? "" : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    out.append(bytes, from, to);
    return out.toString();
  }
}
