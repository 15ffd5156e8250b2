package org.epitome.parsers.markup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.epitome.parsers.markup.Elements.Kind;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;

/**
 * Collects the text of marked-up content: inline elements are joined, blocks kept apart, white
 * space is one space. It is told of characters and elements in their order, by an XML cursor or by
 * {@link Markup}, and is used again after {@link #clear}. Elements may be badly nested.
 *
 * <p>Paragraphs are kept apart by a line feed, list items and cells by a space. A heading becomes
 * the label of what follows ({@code Methods: ...}); one that only says "Abstract" goes. Digits that
 * are raised after a digit become superscripts, since 10 with a raised 6 is not 106.
 */
public final class PlainText implements CharSequence {
  /** What a byte of content is, beside one that is a character and means nothing. */
  private static final byte ONE_SPACE = 1;

  private static final byte BLANK = 2;
  private static final byte SIGN = 3;
  private static final byte DOUBLED_SIGN = 4;
  private static final byte MARKUP = 5;
  private static final byte WIDE = 6;
  private static final byte[] BYTES = new byte[256];

  static {
    Arrays.fill(BYTES, 0, ' ', BLANK);
    Arrays.fill(BYTES, 0x80, 256, WIDE);
    BYTES[' '] = ONE_SPACE;
    BYTES['<'] = MARKUP;
    BYTES['&'] = MARKUP;
    mark(Tex.SIGNS, SIGN);
    mark(Tex.DOUBLED_SIGNS, DOUBLED_SIGN);
  }

  private static void mark(String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      BYTES[characters.charAt(i)] = kind;
    }
  }

  private static final int NONE = 0;
  private static final int SPACE = 1;
  private static final int PARAGRAPH = 2;
  private static final String RAISED_FROM = "0123456789+-\u2212\u2013";
  private static final String RAISED_TO =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207b";

  private final char[] wide = new char[2];
  private char[] out;
  private int length;
  private int gap;
  private boolean mayHaveTex;
  private boolean mayHaveLines;
  private int skipped;
  private int math;
  private int headingStart = -1;
  private boolean afterHeading;
  private int raisedStart = -1;
  private int texStart = -1;
  private int alternatives;
  private int alternativeStart = -1;
  private boolean alternativeIsTex;
  private boolean skippedAlternative;

  /** A text that is used again and again. */
  public PlainText() {
    this(1024);
  }

  /** A text of which it is known how long it will be. */
  PlainText(int length) {
    out = new char[length + 4];
  }

  /** Whether a text with no markup in it comes out as it is. */
  static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' ? c < ' ' || before == ' ' : c >= 0x80 && plain(c, before) != c) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /** Forgets everything. */
  public void clear() {
    length = 0;
    gap = NONE;
    mayHaveTex = false;
    mayHaveLines = false;
    skipped = 0;
    math = 0;
    headingStart = -1;
    afterHeading = false;
    raisedStart = -1;
    texStart = -1;
    alternatives = 0;
    alternativeStart = -1;
    skippedAlternative = false;
  }

  /** How long the text is until now. */
  @Override
  public int length() {
    return length;
  }

  /** The text as paragraphs apart by {@code \n}; null if there is none. */
  public @Nullable String paragraphs() {
    return length == 0 ? null : new String(out, 0, length);
  }

  /** The text as one line; null if there is none. */
  public @Nullable String line() {
    for (int i = 0; i < length && mayHaveLines; i++) {
      if (out[i] == '\n') {
        out[i] = ' ';
      }
    }
    return paragraphs();
  }

  /** The text as one line, of which many other texts are the same; null if there is none. */
  public @Nullable String word(WordCache words) {
    return mayHaveLines ? line() : length == 0 ? null : words.get(out, 0, length);
  }

  @Override
  public char charAt(int index) {
    return out[Objects.checkIndex(index, length)];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    Objects.checkFromToIndex(start, end, length);
    return new String(out, start, end - start);
  }

  /** The text as it stands. */
  @Override
  public String toString() {
    return new String(out, 0, length);
  }

  /** Whether {@link Tex} may find something in the text; false if it surely does not. */
  public boolean mayHaveTex() {
    return mayHaveTex;
  }

  /** Whether characters that come now are no part of the text. */
  public boolean isSkipping() {
    return skipped > 0;
  }

  /**
   * Adds characters of XML as they stand in UTF-8, the references that XML itself knows undone.
   *
   * @param from where they begin
   * @param to the end of the bytes that are there
   * @return where the next tag begins, or a reference that is not known or not there to its end
   */
  public int append(byte[] utf8, int from, int to) {
    int i = from;
    while (i < to) {
      reserve(Math.min(to - i, 1024) + 1);
      int end = Math.min(to, i + out.length - length - 2);
      i = add(utf8, i, end);
      if (i < end) {
        int after = utf8[i] == '<' ? -1 : wide(utf8, i, to);
        if (after < 0) {
          return i;
        }
        i = after;
      }
    }
    return i;
  }

  /** Adds bytes up to the first one that is not a character of its own. */
  private int add(byte[] utf8, int from, int end) {
    boolean spaces = math == 0;
    int i = from;
    while (i < end) {
      byte kind = BYTES[utf8[i] & 0xff];
      if (kind >= MARKUP) {
        break;
      }
      if (kind == BLANK || kind == ONE_SPACE && (gap != NONE || length == 0 || !spaces)) {
        gap = gap == NONE && spaces ? SPACE : gap;
        i++;
        continue;
      }
      if (gap != NONE) {
        endGap();
      }
      if (kind >= SIGN) {
        mayHaveTex |= kind == SIGN || length > 0 && out[length - 1] == utf8[i];
        out[length++] = (char) utf8[i++];
      } else {
        i = addRun(utf8, i, end, spaces ? ONE_SPACE : 0);
      }
    }
    return i;
  }

  private void endGap() {
    if (length > 0) {
      out[length++] = gap == SPACE ? ' ' : '\n';
    }
    gap = NONE;
    afterHeading = false;
  }

  /**
   * Adds characters and spaces. It looks only afterwards whether there were several spaces at one
   * place: where words end is what a processor cannot foresee.
   */
  private int addRun(byte[] utf8, int from, int end, int mostKind) {
    char[] to = out;
    int start = length;
    int shift = start - from;
    int previous = 0;
    int doubled = 0;
    int i = from;
    for (; i < end; i++) {
      byte b = utf8[i];
      int kind = BYTES[b & 0xff];
      if (kind > mostKind) {
        break;
      }
      to[i + shift] = (char) b;
      doubled |= kind & previous;
      previous = kind;
    }
    length = doubled == 0 ? i + shift : squeezed(start, i + shift);
    if (to[length - 1] == ' ') {
      length--;
      gap = SPACE;
    }
    return i;
  }

  /** Leaves one of several spaces; the end of what is left. */
  private int squeezed(int start, int end) {
    int n = start;
    for (int i = start; i < end; i++) {
      if (out[i] != ' ' || i == start || out[i - 1] != ' ') {
        out[n++] = out[i];
      }
    }
    return n;
  }

  /** Adds what a reference or several bytes stand for; the place behind, or -1 if it cannot. */
  private int wide(byte[] utf8, int at, int to) {
    int lead = utf8[at] & 0xff;
    int end;
    int character;
    if (lead == '&') {
      end = Entities.end(utf8, at, to);
      character = end < 0 ? -1 : Entities.xml(utf8, at, end);
    } else {
      int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      end = at + length;
      character = end > to ? -1 : lead & 0x7f >> length;
      for (int i = at + 1; i < end && character >= 0; i++) {
        character = character << 6 | utf8[i] & 0x3f;
      }
    }
    if (!Character.isValidCodePoint(character)) {
      return -1;
    }
    int count = Character.toChars(character, wide, 0);
    boolean isSign = character < 0x80 && BYTES[character] >= SIGN && BYTES[character] < MARKUP;
    mayHaveTex |= isSign || Tex.mayCompose(wide[0]);
    reserve(count + 1);
    add(wide, 0, count);
    return end;
  }

  /** Adds characters of the content. */
  public void append(char[] from, int offset, int count) {
    if (skipped > 0) {
      return;
    }
    mayHaveTex = true;
    reserve(count + 1);
    add(from, offset, count);
  }

  private void add(char[] from, int offset, int count) {
    char[] to = out;
    int n = length;
    int before = gap;
    boolean spaces = math == 0;
    for (int i = offset, end = offset + count; i < end; i++) {
      char c = from[i];
      if (before == NONE) {
        while (c > ' ' && c < 0x80) { // nearly everything
          to[n++] = c;
          if (++i == end) {
            length = n;
            gap = NONE;
            return;
          }
          c = from[i];
        }
      }
      if (c >= 0x80) {
        c = plain(c, n == 0 ? ' ' : to[n - 1]);
      }
      if (c <= ' ') {
        before = before == NONE && spaces ? SPACE : before;
      } else {
        if (before != NONE) {
          if (n > 0) {
            to[n++] = before == SPACE ? ' ' : '\n';
          }
          before = NONE;
          afterHeading = false;
        }
        to[n++] = c;
      }
    }
    length = n;
    gap = before;
  }

  /** Adds characters of the content. */
  public void append(String from) {
    append(from, 0, from.length());
  }

  /** Adds a part of a string. */
  void append(String from, int start, int end) {
    if (skipped > 0) {
      return;
    }
    mayHaveTex = true;
    reserve(end - start + 1);
    // What is added is never longer than what is read, but for a separator before it.
    from.getChars(start, end, out, length + 1);
    add(out, length + 1, end - start);
  }

  /** Keeps what follows apart from what was before, as a paragraph of its own. */
  public void paragraph() {
    separate(PARAGRAPH);
  }

  /** Keeps what follows apart from what was before by a space. */
  public void gap() {
    separate(SPACE);
  }

  /** Begins a section with a label of its own, as {@code LABEL: ...}; a blank one is none. */
  public void label(@Nullable String label) {
    separate(PARAGRAPH);
    if (label != null && !label.isBlank()) {
      int start = length;
      append(label);
      endHeading(start, false);
    }
  }

  private void reserve(int more) {
    if (length + more + 1 > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more + 1));
    }
  }

  /**
   * Unusual white space as a space, and the controls that browsers show as Windows-1252; behind an
   * accented letter they are what is left of UTF-8 read as Latin-1 and stay.
   */
  private static char plain(char c, char before) {
    if (c < 0xa0) {
      return before >= 0xc2 && before <= 0xf4 ? c : Entities.shown(c);
    }
    boolean space =
        c == '\u00a0'
            || c >= '\u2000' && c <= '\u200a'
            || c == '\u2028'
            || c == '\u2029'
            || c == '\u202f'
            || c == '\u205f'
            || c == '\u3000';
    return space ? ' ' : c;
  }

  // ---- elements

  /** An element begins. */
  public void open(String localName) {
    Kind kind = Elements.listed(localName);
    if (kind != null && kind != Kind.INLINE) {
      open(kind);
    }
  }

  /** An element ends. */
  public void close(String localName) {
    Kind kind = Elements.listed(localName);
    if (kind != null && kind != Kind.INLINE) {
      close(kind);
    }
  }

  void open(Kind kind) {
    switch (kind) {
      case SKIPPED -> skipped++;
      case SPACE -> separate(SPACE);
      case PARAGRAPH -> separate(PARAGRAPH);
      case HEADING -> {
        separate(PARAGRAPH);
        headingStart = length;
      }
      case RAISED -> raisedStart = gap == NONE && endsInDigit() ? length : -1;
      case ALTERNATIVES -> {
        if (alternatives++ == 0) {
          alternativeStart = -1;
        }
      }
      case MATH -> {
        if (math++ == 0) {
          beginAlternative(false);
        }
      }
      case TEX -> {
        beginAlternative(true);
        texStart = length;
      }
      case INLINE -> {}
    }
  }

  void close(Kind kind) {
    switch (kind) {
      case SKIPPED -> skipped = Math.max(0, skipped - 1);
      case SPACE -> separate(SPACE);
      case PARAGRAPH -> separate(PARAGRAPH);
      case HEADING -> {
        if (headingStart >= 0) {
          endHeading(headingStart, headingStart == 0);
          headingStart = -1;
        }
      }
      case RAISED -> {
        raise();
        raisedStart = -1;
      }
      case ALTERNATIVES -> alternatives = Math.max(0, alternatives - 1);
      case MATH -> {
        math = Math.max(0, math - 1);
        endAlternative();
      }
      case TEX -> {
        unwrapTex();
        endAlternative();
      }
      case INLINE -> {}
    }
  }

  private void separate(int kind) {
    if (skipped == 0 && math == 0) {
      mayHaveLines |= kind == PARAGRAPH;
      gap = Math.max(gap, afterHeading ? SPACE : kind);
    }
  }

  private boolean endsInDigit() {
    return length > 0 && out[length - 1] >= '0' && out[length - 1] <= '9';
  }

  /** Turns a heading into a label, or drops it if it says only that here is the abstract. */
  private void endHeading(int start, boolean first) {
    int end = length;
    while (end > start && (out[end - 1] == ':' || out[end - 1] == '.' || out[end - 1] == ' ')) {
      end--;
    }
    if (end == start) {
      return;
    }
    if (first && isAbstract(new String(out, start, end - start))) {
      length = start;
      gap = NONE;
      return;
    }
    length = end;
    reserve(1);
    out[length++] = ':';
    gap = SPACE;
    afterHeading = true;
  }

  private static boolean isAbstract(String heading) {
    String plain = heading.toLowerCase(Locale.ROOT);
    return plain.equals("abstract") || plain.equals("summary");
  }

  private void raise() {
    if (raisedStart < 0 || gap != NONE) {
      return;
    }
    for (int i = raisedStart; i < length; i++) {
      if (RAISED_FROM.indexOf(out[i]) < 0) {
        return;
      }
    }
    for (int i = raisedStart; i < length; i++) {
      out[i] = RAISED_TO.charAt(RAISED_FROM.indexOf(out[i]));
    }
  }

  // ---- several forms of one formula: elements are preferred to TeX, else the first stays

  private void beginAlternative(boolean tex) {
    if (alternatives == 0) {
      return;
    }
    if (alternativeStart < 0) {
      alternativeStart = length;
      alternativeIsTex = tex;
    } else if (alternativeIsTex && !tex) {
      if (length > alternativeStart) {
        char before = out[alternativeStart];
        gap = before == ' ' ? SPACE : before == '\n' ? PARAGRAPH : NONE;
        length = alternativeStart;
      }
      alternativeIsTex = false;
    } else {
      skipped++;
      skippedAlternative = true;
    }
  }

  private void endAlternative() {
    if (skippedAlternative) {
      skipped = Math.max(0, skipped - 1);
      skippedAlternative = false;
    }
  }

  /** Takes the formula out of the document that some publishers put around it. */
  private void unwrapTex() {
    int start = Math.min(texStart, length);
    texStart = -1;
    if (start < 0 || skipped > 0 || start == length) {
      return;
    }
    String tex = new String(out, start, length - start);
    int begin = tex.indexOf("\\begin{document}");
    if (begin < 0) {
      return;
    }
    int end = tex.indexOf("\\end{document}", begin);
    String body = tex.substring(begin + 16, end < 0 ? tex.length() : end).strip();
    length = out[start] <= ' ' ? start + 1 : start;
    gap = NONE;
    append(body);
  }
}
