package org.epitome.parsers.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.epitome.parsers.lines.Bytes;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.markup.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that the XML tokeniser reads, kept from a mark on (the start of the current entry), so
 * that an entry can be read again, mended, or passed over to find the next one. Offsets count these
 * bytes from the beginning of the document, after mending.
 */
final class XmlSource {
  private static final int CHUNK = 16 * 1024;
  private static final int MOST_NOTES = 100;
  private static final byte NON_CHARACTER = (byte) 0xef; // the first byte of U+FFFE and U+FFFF

  /** Something that was mended, at an offset. */
  record Note(long offset, String problem) {}

  private final InputStream in;
  private final int limit;
  private final List<Note> notes = new ArrayList<>();
  private int notesLeft = MOST_NOTES;

  private byte[] window = new byte[2 * CHUNK];
  private byte[] stops = new byte[window.length]; // see TextMarks
  private long base;
  private int mark;
  private long markLine = 1;
  private int end;
  private boolean ended;
  private boolean inEntry;
  private boolean hasExternalSubset;

  /** Up to where lines are counted, and the line there. */
  private int counted;

  private long countedLine = 1;

  private @Nullable XmlMender mender;
  private byte[] raw = {};
  private int rawFrom;
  private int rawTo;

  /**
   * @param limit how many bytes of an entry, or between two tags outside of entries, may follow the
   *     mark
   */
  XmlSource(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  // ---- reading

  /** The bytes, as long as no more are read. */
  byte[] bytes() {
    return window;
  }

  /** What {@link TextMarks} notes of them. */
  byte[] notes() {
    return stops;
  }

  /** The end of the bytes that are there; behind it stand zeros. */
  int end() {
    return end;
  }

  /**
   * Reads more.
   *
   * @return how far the bytes that were there moved to the front; -1 if the document has no more
   */
  int more() throws IOException {
    long before = base;
    return fill() ? (int) (base - before) : -1;
  }

  /** Reads more behind the window; false at the end of the document. */
  private boolean fill() throws IOException {
    if (end - mark > limit) {
      throw XmlFailure.limit(
          (inEntry ? "entry is longer than " : "what stands between entries is longer than ")
              + limit
              + " bytes, the limit");
    }
    long before = base + end;
    while (base + end == before && !ended) {
      if (mender == null) {
        reserve(CHUNK);
        int count = in.read(window, end, room());
        ended = count < 0;
        extend(Math.max(0, count));
      } else {
        fillMended(mender);
      }
    }
    return base + end > before;
  }

  /** Takes bytes that stand behind the window into it. */
  private void extend(int count) {
    TextMarks.note(window, stops, end, end + count);
    end += count;
  }

  private void fillMended(XmlMender mending) throws IOException {
    if (rawFrom > 0) {
      System.arraycopy(raw, rawFrom, raw, 0, rawTo - rawFrom);
      rawTo -= rawFrom;
      rawFrom = 0;
    }
    int count = in.read(raw, rawTo, raw.length - rawTo);
    ended = count < 0;
    rawTo += Math.max(0, count);
    rawFrom = mending.mend(raw, rawFrom, rawTo, ended);
  }

  /** Makes room behind the window, if it can by dropping what is before the mark. */
  private void reserve(int more) {
    if (room() >= more) {
      return;
    }
    if (mark > 0) {
      System.arraycopy(window, mark, window, 0, end - mark);
      System.arraycopy(stops, mark, stops, 0, end - mark);
      base += mark;
      end -= mark;
      counted -= mark;
      mark = 0;
    }
    if (room() < more) {
      window = Arrays.copyOf(window, Math.max(grown(), end + more + TextMarks.PADDING));
      stops = Arrays.copyOf(stops, window.length);
    }
  }

  private int room() {
    return window.length - TextMarks.PADDING - end;
  }

  /** Twice the window, or as much as the limit can need, at once: a copy is both in memory. */
  private int grown() {
    int twice = window.length * 2;
    return twice < limit ? twice : Math.max(window.length, limit + 2 * CHUNK);
  }

  // ---- what stands at a place

  /**
   * Passes a reference, a character that is no ASCII, or white space.
   *
   * @return the place behind it, or of another byte of it; -1 if it is not there to its end
   * @throws XmlFailure if it is no character or reference of XML
   */
  int passOdd(int at) throws XmlFailure {
    byte b = window[at];
    if (b == '&') {
      return passReference(at);
    }
    if (at >= end || b == NON_CHARACTER && at + 2 >= end) {
      return -1;
    }
    if (b == NON_CHARACTER && window[at + 1] == (byte) 0xbf && window[at + 2] >= (byte) 0xbe
        || b >= 0 && !Entities.isAllowed(b)) {
      throw failure("a forbidden character", at);
    }
    return at + 1;
  }

  private int passReference(int at) throws XmlFailure {
    int to = Entities.end(window, at, end);
    if (to < 0 && end - at < Entities.LONGEST) {
      return -1;
    }
    if (to < 0) {
      throw failure("an & that begins no reference", at);
    }
    boolean isHtml = window[at + 2] == 'X';
    if (isHtml || !Entities.isAllowed(Entities.xml(window, at, to))) {
      String reference = new String(window, at, to - at, StandardCharsets.UTF_8);
      throw failure("an undeclared entity or forbidden reference " + reference, at);
    }
    return to;
  }

  /** Tells what is expected at a place, unless nothing is there yet, in which case it is -1. */
  int expected(int at, String what) throws XmlFailure {
    if (at >= end) {
      return -1;
    }
    throw failure("expected " + what, at);
  }

  /** A failure with the line of a place. */
  XmlFailure failure(String problem, int at) {
    return new XmlFailure(problem, lineAt(offset(at)));
  }

  // ---- marks and places

  /** The offset of a place in the bytes. */
  long offset(int at) {
    return base + at;
  }

  /** Keeps the bytes from a place on; earlier ones are forgotten. */
  void mark(int at) {
    markLine = lineAt(offset(at));
    mark = at;
  }

  /** Where the mark is in the bytes. */
  int markIndex() {
    return mark;
  }

  long markOffset() {
    return base + mark;
  }

  long markLine() {
    return markLine;
  }

  /** Whether the bytes after the mark are those of an entry. */
  void within(boolean entry) {
    inEntry = entry;
  }

  /** The line of an offset after the mark. Lines are counted once for offsets in their order. */
  long lineAt(long offset) {
    int to = Math.max(mark, Math.min(end, (int) (offset - base)));
    if (to < counted) {
      counted = mark;
      countedLine = markLine;
    }
    countedLine += Bytes.countLineEnds(window, counted, to, end);
    counted = to;
    return countedLine;
  }

  // ---- mending

  boolean isMending() {
    return mender != null;
  }

  /** Mends everything from the mark on, for the rest of the document. */
  void mend() throws IOException {
    XmlMender mending = new XmlMender(this);
    byte[] before = window;
    int from = mark;
    int to = end;
    base += mark;
    window = new byte[Math.max(2 * CHUNK, to - from + CHUNK + TextMarks.PADDING)];
    stops = new byte[window.length];
    mark = 0;
    counted = 0;
    countedLine = markLine;
    end = 0;
    mender = mending;
    int left = to - mending.mend(before, from, to, ended);
    raw = new byte[CHUNK];
    System.arraycopy(before, to - left, raw, 0, left);
    rawFrom = 0;
    rawTo = left;
  }

  /** Appends mended bytes to the window. */
  void append(byte[] bytes, int from, int count) {
    reserve(count);
    System.arraycopy(bytes, from, window, end, count);
    extend(count);
  }

  /** Remembers that something is mended at the end of the window. */
  void note(String problem) {
    if (notesLeft > 0) {
      notesLeft--;
      notes.add(
          new Note(
              base + end, notesLeft == 0 ? problem + "; more of this is not reported" : problem));
    }
  }

  /** Takes out what was mended before an offset. */
  List<Note> takeNotes(long before) {
    int count = 0;
    while (count < notes.size() && notes.get(count).offset() < before) {
      count++;
    }
    if (count == 0) {
      return List.of();
    }
    List<Note> taken = List.copyOf(notes.subList(0, count));
    notes.subList(0, count).clear();
    return taken;
  }

  // ---- looking for places, byte by byte; all of it moves the mark

  /** The byte at the mark plus some, or -1 at the end. */
  private int peek(int ahead) throws IOException {
    while (mark + ahead >= end) {
      if (!fill()) {
        return -1;
      }
    }
    return window[mark + ahead] & 0xff;
  }

  private boolean looksAt(String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      if (peek(i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Moves the mark; bytes before it can go. */
  private void pass(int count) {
    mark(mark + count);
  }

  private void passAfter(String ascii) throws IOException {
    while (peek(0) >= 0 && !looksAt(ascii)) {
      pass(1);
    }
    pass(peek(0) < 0 ? 0 : ascii.length());
  }

  /**
   * Passes white space, declarations, instructions, comments and a document type up to the next
   * root element, and marks it. Nothing in a document type is looked at, so that no entity can be
   * expanded and nothing be loaded; what an XML declaration says of a charset is not heard.
   *
   * @return false if there is none before the end of the document
   */
  boolean toRootElement() throws IOException {
    while (true) {
      int c = peek(0);
      if (c < 0) {
        return false;
      } else if (c <= ' ') {
        pass(1);
      } else if (c == 0xef && peek(1) == 0xbb && peek(2) == 0xbf) {
        pass(3);
      } else if (looksAt("<?")) {
        passAfter("?>");
      } else if (looksAt("<!--")) {
        passAfter("-->");
      } else if (looksAt("<!")) {
        passDocumentType();
      } else {
        return true;
      }
    }
  }

  private void passDocumentType() throws IOException {
    int depth = 0;
    while (true) {
      int c = peek(0);
      if (c < 0) {
        return;
      }
      if (looksAt("<!--")) {
        passAfter("-->");
        continue;
      }
      hasExternalSubset |= depth == 0 && (looksAt("SYSTEM") || looksAt("PUBLIC"));
      pass(1);
      if (c == '"' || c == '\'') {
        passAfter(String.valueOf((char) c));
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        return;
      }
    }
  }

  /**
   * Whether the document type names a file of declarations: the entities of DBLP and JATS are
   * declared there, and need not be told of.
   */
  boolean mayDeclareEntities() {
    return hasExternalSubset;
  }

  /**
   * Whether the byte at the mark begins a tag. A zero byte behind it does not: a tokeniser would
   * take the bytes for UTF-16 or UTF-32, and count differently from then on.
   */
  boolean isAtTag() throws IOException {
    return peek(0) == '<' && peek(1) > 0;
  }

  /**
   * Looks from the mark plus some bytes on for the next start tag of one of these names, or the end
   * tag of the element around, and marks it.
   *
   * @param names local names
   * @param around the name with prefix of the element around, "" for none
   * @return false if there is neither before the end of the document
   */
  boolean toTag(int ahead, Set<String> names, String around) throws IOException {
    for (int i = 0; i < ahead && peek(0) >= 0; i++) {
      pass(1);
    }
    while (true) {
      int scan = mark;
      while (scan < end && window[scan] != '<') {
        scan++;
      }
      pass(scan - mark);
      int c = peek(0);
      if (c < 0) {
        return false;
      }
      if (c == '<') {
        boolean endTag = peek(1) == '/';
        String name = tagName(endTag ? 2 : 1);
        if (endTag ? name.equals(around) : names.contains(name.substring(name.indexOf(':') + 1))) {
          return true;
        }
        pass(1);
      }
    }
  }

  /** The name at the mark plus some, as far as one that is looked for can be long. */
  private String tagName(int from) throws IOException {
    StringBuilder name = new StringBuilder();
    for (int i = from; name.length() < 100; i++) {
      int c = peek(i);
      if (c <= ' ' || c == '>' || c == '/') {
        break;
      }
      name.append((char) c);
    }
    return name.toString();
  }

  void close() throws IOException {
    in.close();
  }
}
