package org.epitome.parsers.markup;

import java.util.Arrays;
import java.util.Locale;
import org.epitome.parsers.markup.Elements.Kind;
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
public final class PlainText {
  private static final int NONE = 0;
  private static final int SPACE = 1;
  private static final int PARAGRAPH = 2;
  private static final String RAISED_FROM = "0123456789+-\u2212\u2013";
  private static final String RAISED_TO =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207b";

  private char[] out;
  private int length;
  private int gap;
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
  public int length() {
    return length;
  }

  /** The text as paragraphs apart by {@code \n}; null if there is none. */
  public @Nullable String paragraphs() {
    return length == 0 ? null : new String(out, 0, length);
  }

  /** The text as one line; null if there is none. */
  public @Nullable String line() {
    for (int i = 0; i < length; i++) {
      if (out[i] == '\n') {
        out[i] = ' ';
      }
    }
    return paragraphs();
  }

  /** Adds characters of the content. */
  public void append(char[] from, int offset, int count) {
    if (skipped > 0) {
      return;
    }
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
