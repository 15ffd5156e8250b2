package org.epitome.parsers.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.epitome.parsers.markup.Entities;

/**
 * Mends, byte by byte, what XML forbids and feeds have all the same: control characters and
 * references to them, ampersands and less-than signs that begin nothing, HTML's named references
 * (as numeric ones, so that they work in attributes too). Comments and CDATA sections are left
 * alone but for forbidden characters. It never adds or removes a line end.
 */
final class XmlMender {
  /** How many bytes must be at hand to judge one place, unless the input ends. */
  static final int LOOKAHEAD = 48;

  private static final byte CONTROL = 1;
  private static final byte NON_CHARACTER = 2;
  private static final byte MARK = 4;

  /** What a byte may be the beginning of. */
  private static final byte[] SUSPECT = new byte[256];

  static {
    for (int i = 0; i < ' '; i++) {
      SUSPECT[i] = Entities.isAllowed(i) ? 0 : CONTROL;
    }
    SUSPECT[0xef] = NON_CHARACTER;
    SUSPECT['&'] = MARK;
    SUSPECT['<'] = MARK;
    SUSPECT[']'] = MARK;
    SUSPECT['-'] = MARK;
  }

  private enum State {
    TEXT,
    CDATA,
    COMMENT
  }

  private final XmlSource out;
  private State state = State.TEXT;
  private byte[] in = new byte[0];
  private int end;
  private int clean;

  XmlMender(XmlSource out) {
    this.out = out;
  }

  /**
   * Mends bytes and appends them to the source's window.
   *
   * @param last whether nothing follows them
   * @return up to where it came; what is left must be given again with more behind it
   */
  int mend(byte[] bytes, int from, int to, boolean last) throws IOException {
    in = bytes;
    end = to;
    clean = from;
    int i = from;
    int judgeable = last ? to : to - LOOKAHEAD;
    while (i < judgeable) {
      byte suspect = SUSPECT[in[i] & 0xff];
      if (suspect == 0) {
        i++;
      } else {
        i =
            switch (suspect) {
              case CONTROL -> control(i);
              case NON_CHARACTER -> nonCharacter(i);
              default -> mark(i);
            };
      }
    }
    flush(Math.max(i, clean));
    return clean;
  }

  private void flush(int to) throws IOException {
    out.append(in, clean, to - clean);
    clean = to;
  }

  /** Puts something in the place of some bytes; goes on after them. */
  private int replace(int from, int to, String with, String problem) throws IOException {
    flush(from);
    out.note(problem);
    return put(to, with);
  }

  private int put(int to, String with) throws IOException {
    byte[] bytes = with.getBytes(StandardCharsets.US_ASCII);
    out.append(bytes, 0, bytes.length);
    clean = to;
    return to;
  }

  private int control(int at) throws IOException {
    int c = in[at];
    // Vertical tab, form feed and the separators stand where words part, the others within words.
    String with = c == 0x0b || c == 0x0c || c >= 0x1c ? " " : "";
    return replace(at, at + 1, with, "control character " + hex(c) + " was removed");
  }

  private int nonCharacter(int at) throws IOException {
    boolean forbidden = at + 2 < end && (in[at + 1] & 0xff) == 0xbf && (in[at + 2] & 0xff) >= 0xbe;
    return forbidden
        ? replace(
            at, at + 3, "", "character U+FFF" + (char) ('E' + (in[at + 2] & 1)) + " was removed")
        : at + 1;
  }

  private static String hex(int c) {
    return "U+00"
        + Character.forDigit(c >> 4, 16)
        + Character.toUpperCase(Character.forDigit(c & 15, 16));
  }

  private boolean at(int i, String ascii) {
    if (i + ascii.length() > end) {
      return false;
    }
    for (int k = 0; k < ascii.length(); k++) {
      if (in[i + k] != ascii.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private int mark(int i) throws IOException {
    if (state != State.TEXT) {
      boolean ends = at(i, state == State.CDATA ? "]]>" : "-->");
      state = ends ? State.TEXT : state;
      return ends ? i + 3 : i + 1;
    }
    return switch (in[i]) {
      case '&' -> ampersand(i);
      case '<' -> lessThan(i);
      case ']' -> at(i, "]]>") ? cdataEnd(i) : i + 1;
      default -> i + 1;
    };
  }

  private int cdataEnd(int i) throws IOException {
    return replace(i, i + 3, "]]&gt;", "]]> outside of CDATA was read as text");
  }

  private int lessThan(int i) throws IOException {
    if (at(i, "<![CDATA[")) {
      state = State.CDATA;
      return i + 9;
    }
    if (at(i, "<!--")) {
      state = State.COMMENT;
      return i + 4;
    }
    int next = i + 1 < end ? in[i + 1] : 0;
    boolean begins =
        next < 0
            || next >= 'a' && next <= 'z'
            || next >= 'A' && next <= 'Z'
            || next == '/'
            || next == '!'
            || next == '?'
            || next == '_'
            || next == ':';
    return begins ? i + 1 : replace(i, i + 1, "&lt;", "a < that begins no tag was read as text");
  }

  private int ampersand(int i) throws IOException {
    int semicolon = i + 1;
    int most = Math.min(end, i + Entities.LONGEST);
    while (semicolon < most && isReferencePart(in[semicolon])) {
      semicolon++;
    }
    if (semicolon >= most || in[semicolon] != ';' || semicolon == i + 1) {
      return bare(i);
    }
    String name = new String(in, i + 1, semicolon - i - 1, StandardCharsets.US_ASCII);
    return name.charAt(0) == '#'
        ? numeric(i, semicolon + 1, name.substring(1))
        : named(i, semicolon + 1, name);
  }

  private static boolean isReferencePart(byte c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
  }

  private int bare(int i) throws IOException {
    return replace(i, i + 1, "&amp;", "a bare & was read as text");
  }

  private int numeric(int from, int to, String digits) throws IOException {
    int number = Entities.number(digits);
    if (number < 0) {
      return bare(from);
    }
    if (!Entities.isAllowed(number)) {
      return replace(from, to, "", "forbidden character reference &#" + digits + "; was removed");
    }
    // HTML allows a capital X, XML does not.
    return digits.charAt(0) == 'X'
        ? replace(from, to, "&#" + number + ";", "reference &#" + digits + "; is HTML's")
        : to;
  }

  private int named(int from, int to, String name) throws IOException {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> to;
      default -> htmlNamed(from, to, name);
    };
  }

  private int htmlNamed(int from, int to, String name) throws IOException {
    String characters = Entities.named(name);
    if (characters == null) {
      return replace(from, from + 1, "&amp;", "unknown entity &" + name + "; was read as text");
    }
    StringBuilder references = new StringBuilder();
    characters.codePoints().forEach(c -> references.append("&#").append(c).append(';'));
    if (out.mayDeclareEntities()) {
      flush(from);
      return put(to, references.toString());
    }
    String problem = "undeclared entity &" + name + "; was read by its usual meaning";
    return replace(from, to, references.toString(), problem);
  }
}
