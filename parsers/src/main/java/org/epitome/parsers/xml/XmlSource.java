package org.epitome.parsers.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.epitome.parsers.lines.Bytes;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.markup.Entities;
import org.epitome.parsers.markup.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that the XML tokeniser reads, kept from a mark on (the start of the current entry), so
 * that an entry can be read again: mended, with more prefixes declared, or passed over to find the
 * next one. Offsets count these bytes from the beginning of the document, after mending.
 */
final class XmlSource extends InputStream {
  /** How many bytes without an event are looked at for a long tag: fewer hold no harm. */
  private static final int WATCHED = 8 * 1024;

  private static final int CHUNK = 16 * 1024;
  private static final int MOST_NOTES = 100;
  private static final byte[] NO_PREFIX = new byte[0];

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
  private int position;
  private int end;
  private boolean ended;
  private boolean inEntry;
  private @Nullable String exceeded;

  /** Where the bytes begin that the tokeniser read last. */
  private int readFrom;

  /** Where the bytes begin in which the tokeniser has not told of anything yet. */
  private int unwatched;

  private boolean isProgressing = true;
  private final LongTag longTag = new LongTag();

  private byte[] prefix = NO_PREFIX;
  private int prefixRead;
  private long tokenizerStart;

  private @Nullable XmlMender mender;
  private byte[] raw = NO_PREFIX;
  private int rawFrom;
  private int rawTo;

  private @Nullable IOException failure;

  /**
   * @param limit how many bytes of an entry, or between two tags outside of entries, may follow the
   *     mark
   */
  XmlSource(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  // ---- reading

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (prefixRead < prefix.length) {
      int count = Math.min(length, prefix.length - prefixRead);
      System.arraycopy(prefix, prefixRead, into, offset, count);
      prefixRead += count;
      return count;
    }
    watch();
    if (position == end && !fill()) {
      return -1;
    }
    int count = Math.min(length, end - position);
    System.arraycopy(window, position, into, offset, count);
    readFrom = position;
    position += count;
    return count;
  }

  /** The tokeniser has come to a token, so that it is not collecting what belongs to one tag. */
  void progress() {
    isProgressing = true;
  }

  /**
   * Adds the characters between an offset and the next tag to a text, or the first of them if it
   * becomes longer than the most.
   *
   * @return false if something else than characters stands before the tag
   */
  boolean characters(long offset, PlainText into, int most) throws IOException {
    int at = (int) (offset - base);
    while (true) {
      at = into.append(window, stops, at, end);
      if (at < end && window[at] == '<' || into.length() > most) {
        return true;
      }
      long next = base + at;
      if (end - at >= Entities.LONGEST || !fill()) {
        return false;
      }
      at = (int) (next - base);
    }
  }

  /** Looks whether the tokeniser, which has read much without an event, is in a long tag. */
  private void watch() throws IOException {
    if (isProgressing) {
      isProgressing = false;
      unwatched = readFrom;
      longTag.leave();
    } else if (position - unwatched > WATCHED) {
      String met = longTag.read(window, unwatched, position);
      if (met != null) {
        throw exceeded(met);
      }
      unwatched = position;
    }
  }

  /** Remembers which limit does not let the tokeniser go on. */
  IOException exceeded(String problem) {
    exceeded = problem;
    return new IOException(problem);
  }

  /** Reads more behind the window; false at the end of the document. */
  private boolean fill() throws IOException {
    if (end - mark > limit) {
      throw exceeded(
          (inEntry ? "entry is longer than " : "what stands between entries is longer than ")
              + limit
              + " bytes, the limit");
    }
    long before = base + end;
    while (base + end == before && !ended) {
      try {
        if (mender == null) {
          reserve(CHUNK);
          int count = in.read(window, end, room());
          ended = count < 0;
          extend(Math.max(0, count));
        } else {
          fillMended(mender);
        }
      } catch (IOException e) {
        failure = e;
        throw e;
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
      position -= mark;
      end -= mark;
      readFrom = Math.max(0, readFrom - mark);
      unwatched = Math.max(0, unwatched - mark);
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

  /** What the input itself threw, which a tokeniser wraps in its own way. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Which limit was met since the last {@link #within}; null if none was. */
  @Nullable String exceeded() {
    return exceeded;
  }

  // ---- marks and places

  /** Keeps the bytes from an offset on; earlier ones are forgotten. */
  void mark(long offset, long line) {
    mark = (int) (offset - base);
    markLine = line;
  }

  long markOffset() {
    return base + mark;
  }

  long markLine() {
    return markLine;
  }

  /** Whether the bytes after the mark are those of an entry; no limit has been met yet. */
  void within(boolean entry) {
    inEntry = entry;
    exceeded = null;
  }

  /** The line of an offset after the mark. */
  long lineAt(long offset) {
    return markLine + lineEnds(Math.min(end, (int) (offset - base)));
  }

  /** How many lines end between the mark and a place. */
  private int lineEnds(int to) {
    return Bytes.countLineEnds(window, mark, to, end);
  }

  /** Moves the mark forward, counting lines. */
  private void markAt(int index) {
    markLine += lineEnds(index);
    mark = index;
  }

  /** Begins again at the mark, with other bytes before it. */
  void restart(String before) {
    prefix = before.getBytes(StandardCharsets.UTF_8);
    prefixRead = 0;
    position = mark;
    readFrom = mark;
    isProgressing = true;
    tokenizerStart = markOffset() - prefix.length;
  }

  /** The offset of what a tokeniser, started by {@link #restart}, counts from its own beginning. */
  long offset(long tokenizerOffset) {
    return tokenizerStart + tokenizerOffset;
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
    position = 0;
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
    markAt(mark + count);
    position = mark;
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
  boolean toTag(int ahead, java.util.Set<String> names, String around) throws IOException {
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

  /** The bytes from the mark up to the window's end, as Latin-1: for looking at ASCII in them. */
  String sinceMark() {
    return new String(window, mark, end - mark, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
