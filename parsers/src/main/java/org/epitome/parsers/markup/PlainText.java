package org.epitome.parsers.markup;

import java.util.Objects;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.lines.Bytes;
import org.epitome.parsers.lines.TextBuffer;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.lines.WordCache;
import org.epitome.parsers.markup.Elements.Kind;
import org.epitome.parsers.tex.Tex;
import org.epitome.parsers.tex.TexSigns;
import org.jspecify.annotations.Nullable;

/**
 * Collects the text of marked-up content: inline elements are joined, blocks kept apart, white
 * space is one space. It is told of characters and elements in their order, by an XML cursor or by
 * {@link Markup}, and is used again after {@link #clear}. Elements may be badly nested.
 *
 * <p>Paragraphs are kept apart by a line feed, list items and cells by a space. A heading becomes
 * the label of what follows ({@code Methods: ...}); one that only says "Abstract" goes. Digits that
 * are raised after a digit become superscripts, since 10 with a raised 6 is not 106, and so do the
 * numbers of cited works and notes, which belong to no word.
 */
public final class PlainText implements CharSequence {
  private static final String SIGNS = Tex.SIGNS + Tex.DOUBLED_SIGNS;
  private static final int NONE = 0;
  private static final int SPACE = 1;
  private static final int LINE = 2;
  private static final int PARAGRAPH = 3;

  /** What stands for each gap. */
  private static final String GAPS = "\0 " + Markup.LINE_END + "\n";

  /** What stands before a raised number only if it belongs to no word. */
  private static final String ENDS = ".,;:?!)]\"\u2019\u201d";

  private static final String RAISED_FROM = "0123456789+-\u2212\u2013";
  private static final String RAISED_TO =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207b";

  private final TextBuffer out;
  private final int lineGap;
  private int gap;
  private final TexSigns signs = new TexSigns();
  private boolean mayHaveLines;
  private int skipped;
  private int math;
  private int headingStart = -1;
  private boolean afterHeading;
  private int raisedStart = -1;
  private int references;
  private int referenceEnd = -1;
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
    this(length, false);
  }

  /** A text in which lines may be kept apart. */
  PlainText(int length, boolean keepsLines) {
    out = new TextBuffer(length);
    lineGap = keepsLines ? LINE : SPACE;
  }

  /** Whether a text with no markup in it comes out as it is. */
  static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // one bit test for two spaces, so that no branch depends on where a word ends
      if (c < ' ' || (c | before) == ' ' || c >= 0x80 && plain(c, before) != c) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /** Forgets everything. */
  public void clear() {
    out.clear();
    gap = NONE;
    signs.clear();
    mayHaveLines = false;
    skipped = 0;
    math = 0;
    headingStart = -1;
    afterHeading = false;
    raisedStart = -1;
    references = 0;
    referenceEnd = -1;
    texStart = -1;
    alternatives = 0;
    alternativeStart = -1;
    skippedAlternative = false;
  }

  /** How long the text is until now. */
  @Override
  public int length() {
    return out.length();
  }

  /** The text as paragraphs apart by {@code \n}; null if there is none. */
  public @Nullable String paragraphs() {
    return out.length() == 0 ? null : toString();
  }

  /** The text as one line; null if there is none. */
  public @Nullable String line() {
    joinLines();
    return paragraphs();
  }

  /** The text as one line, its TeX undone; null if there is none. */
  public @Nullable String line(Tex tex) {
    joinLines();
    return out.length() == 0 ? null : tex.text(out, signs);
  }

  /** The text as one line, the TeX of a name undone; null if there is none. */
  public @Nullable String name(Tex tex) {
    joinLines();
    return out.length() == 0 ? null : tex.name(out, signs);
  }

  private void joinLines() {
    for (int i = 0; i < out.length() && mayHaveLines; i++) {
      if (out.charAt(i) == '\n') {
        out.set(i, ' ');
      }
    }
  }

  /** The text as one line, of which many other texts are the same; null if there is none. */
  public @Nullable String word(WordCache words) {
    return mayHaveLines ? line() : out.length() == 0 ? null : words.get(this);
  }

  @Override
  public char charAt(int index) {
    return out.charAt(Objects.checkIndex(index, out.length()));
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    Objects.checkFromToIndex(start, end, out.length());
    return out.substring(start, end);
  }

  /** Where {@link Tex} may find something in the text. */
  TexSigns signs() {
    return signs;
  }

  /** The text as it stands. */
  @Override
  public String toString() {
    return out.toString();
  }

  /** Whether characters that come now are no part of the text. */
  public boolean isSkipping() {
    return skipped > 0;
  }

  /**
   * Adds well-formed characters of XML as they stand in UTF-8, references undone.
   *
   * @param utf8 bytes of a document
   * @param notes what {@link TextMarks} notes of them
   */
  public void append(byte[] utf8, byte[] notes, int from, int to) {
    int i = from;
    while (i < to) {
      byte b = utf8[i];
      if (b < 0 || b == '&') {
        i = wide(utf8, i, to);
      } else if (b <= ' ') {
        gap = gap == NONE && math == 0 ? SPACE : gap;
        i++;
      } else {
        i = addRun(utf8, notes, i, to);
      }
    }
  }

  /** Adds a character, and the characters and single spaces behind it. */
  private int addRun(byte[] utf8, byte[] notes, int from, int to) {
    endGap();
    addSignBefore((char) utf8[from]);
    int end = endOfRun(utf8, notes, from, math == 0 ? to : endOfWord(utf8, from, to));
    out.append(utf8, from, end);
    beginGap();
    return end;
  }

  /** Of two signs the first may have been added before. */
  private void addSignBefore(char c) {
    if (out.last() == c && Tex.DOUBLED_SIGNS.indexOf(c) >= 0) {
      signs.add(out.length() - 1);
    }
  }

  private static int endOfWord(byte[] utf8, int from, int to) {
    int i = from;
    while (i < to && utf8[i] != ' ') {
      i++;
    }
    return i;
  }

  /** Where a run ends that begins with a character; notices the signs of TeX in it. */
  private int endOfRun(byte[] utf8, byte[] notes, int from, int to) {
    int i = TextMarks.next(notes, from);
    while (i < to && !endsRun(utf8[i], utf8[i + 1])) {
      if (utf8[i] == '\\' || TextMarks.isTex(utf8[i], utf8[i + 1])) {
        signs.add(out.length() + i - from);
      }
      i = TextMarks.next(notes, i + 1);
    }
    return Math.min(i, to);
  }

  private static boolean endsRun(byte b, byte next) {
    return b == '<' || b == '&' || b < ' ' || b == ' ' && next == ' ';
  }

  /** The white space at the end of a run belongs to a gap. */
  private void beginGap() {
    if (out.last() == ' ') {
      out.truncate(out.length() - 1);
      gap = SPACE;
    }
  }

  private void endGap() {
    if (gap != NONE) {
      if (out.length() > 0) {
        out.append(GAPS.charAt(gap));
      }
      gap = NONE;
      afterHeading = false;
    }
  }

  /** Adds what a reference or several bytes stand for; the place behind. */
  private int wide(byte[] utf8, int at, int to) {
    int end;
    int character;
    if (utf8[at] == '&') {
      end = Entities.end(utf8, at, to);
      character = Entities.xml(utf8, at, end);
    } else {
      end = at + Bytes.characterLength(utf8[at]);
      character = Bytes.character(utf8, at);
    }
    if (Character.isBmpCodePoint(character)) {
      addPrinted((char) character);
    } else {
      signs.compose();
      add(Character.highSurrogate(character));
      add(Character.lowSurrogate(character));
    }
    return end;
  }

  /** Adds a character that was printed in another way, and notices whether it is of TeX. */
  private void addPrinted(char printed) {
    if (SIGNS.indexOf(printed) >= 0) {
      endGap();
      addSignBefore(printed);
      signs.add(out.length());
    } else if (Tex.mayCompose(printed)) {
      signs.compose();
    }
    add(printed);
  }

  private void add(char printed) {
    char c = printed < 0x80 ? printed : plain(printed, out.last());
    if (c > ' ') {
      endGap();
      out.append(c);
    } else if (gap == NONE && math == 0) {
      gap = SPACE;
    }
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
    signs.forget();
    int i = start;
    while (i < end) {
      char c = from.charAt(i);
      if (c > ' ' && c < 0x80) {
        int run = i;
        i = endOfRun(from, i, end);
        endGap();
        out.append(from, run, i);
        beginGap();
      } else {
        add(c);
        i++;
      }
    }
  }

  /** Where a run of ASCII with single spaces ends that begins with a character. */
  private int endOfRun(String text, int from, int to) {
    char least = math == 0 ? ' ' : '!';
    char before = 0;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c < least || c >= 0x80 || (c | before) == ' ') {
        break;
      }
      before = c;
      i++;
    }
    return i;
  }

  /** Keeps what follows apart from what was before, as a paragraph of its own. */
  public void paragraph() {
    separate(PARAGRAPH);
  }

  /** Keeps what follows apart from what was before by a space. */
  public void gap() {
    separate(SPACE);
  }

  /** Keeps what follows apart from what was before by a comma, unless a sign stands there. */
  public void comma() {
    if (out.length() > 0 && Character.isLetterOrDigit(out.last())) {
      out.append(',');
    }
  }

  /** Begins a section with a label of its own, as {@code LABEL: ...}; a blank one is none. */
  public void label(@Nullable String label) {
    separate(PARAGRAPH);
    if (label != null && !label.isBlank()) {
      int start = out.length();
      append(label);
      endHeading(start, false);
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
      case LINE -> separate(lineGap);
      case PARAGRAPH -> separate(PARAGRAPH);
      case HEADING -> {
        separate(PARAGRAPH);
        headingStart = out.length();
      }
      case RAISED -> raisedStart = out.length() == 0 ? -1 : out.length() + (gap == NONE ? 0 : 1);
      case REFERENCE -> references++;
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
        texStart = out.length();
      }
      case INLINE -> {}
    }
  }

  void close(Kind kind) {
    switch (kind) {
      case SKIPPED -> skipped = Math.max(0, skipped - 1);
      case SPACE -> separate(SPACE);
      case LINE -> separate(lineGap);
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
      case REFERENCE -> {
        references = Math.max(0, references - 1);
        referenceEnd = out.length();
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Turns a heading into a label, or drops it if it says only that here is the abstract. */
  private void endHeading(int start, boolean first) {
    int end = out.length();
    while (end > start && ":. ".indexOf(out.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == start) {
      return;
    }
    if (first && LeadingHeading.isHeading(out.substring(start, end))) {
      out.truncate(start);
      gap = NONE;
      return;
    }
    out.truncate(end);
    out.append(':');
    gap = SPACE;
    afterHeading = true;
  }

  private void raise() {
    if (raisedStart < 0 || gap != NONE || raisedStart >= out.length()) {
      return;
    }
    boolean isCitation = references > 0 || referenceEnd > raisedStart;
    for (int i = raisedStart; i < out.length(); i++) {
      char c = out.charAt(i);
      boolean isBetween = i > raisedStart && i + 1 < out.length();
      if (RAISED_FROM.indexOf(c) < 0 && !(isBetween && (c == ',' || c == ' '))) {
        return;
      }
      isCitation |= isBetween && !isDigit(c) && isDigit(out.charAt(i - 1)); // a list or a range
    }
    char before = out.charAt(raisedStart - 1);
    if (isCitation || isDigit(before) || ENDS.indexOf(before) >= 0) {
      for (int i = raisedStart; i < out.length(); i++) {
        int digit = RAISED_FROM.indexOf(out.charAt(i));
        out.set(i, digit < 0 ? out.charAt(i) : RAISED_TO.charAt(digit));
      }
    }
  }

  // ---- several forms of one formula: elements are preferred to TeX, else the first stays

  private void beginAlternative(boolean tex) {
    if (alternatives == 0) {
      return;
    }
    if (alternativeStart < 0) {
      alternativeStart = out.length();
      alternativeIsTex = tex;
    } else if (alternativeIsTex && !tex) {
      if (out.length() > alternativeStart) {
        char before = out.charAt(alternativeStart);
        gap = before == ' ' ? SPACE : before == '\n' ? PARAGRAPH : NONE;
        out.truncate(alternativeStart);
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
    int start = Math.min(texStart, out.length());
    texStart = -1;
    if (start < 0 || skipped > 0 || start == out.length()) {
      return;
    }
    String tex = out.substring(start, out.length());
    int begin = tex.indexOf("\\begin{document}");
    if (begin < 0) {
      return;
    }
    int end = tex.indexOf("\\end{document}", begin);
    String body = tex.substring(begin + 16, end < 0 ? tex.length() : end).strip();
    out.truncate(out.charAt(start) <= ' ' ? start + 1 : start);
    gap = NONE;
    append(body);
  }
}
