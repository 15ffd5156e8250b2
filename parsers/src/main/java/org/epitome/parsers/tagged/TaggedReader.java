package org.epitome.parsers.tagged;

import java.io.IOException;
import java.io.InputStream;
import org.epitome.InvalidEntryException;
import org.epitome.Limits;
import org.epitome.ReadContext;
import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.lines.WordCache;

/**
 * Reads records of tagged lines, one in memory at a time. Lines before the first tag of a record
 * are passed over; inside of a record a line without tag belongs to the value before it, if the
 * syntax lets it.
 */
final class TaggedReader implements RecordSource {
  /** How many lists at their limit the fields of a record may fill. */
  private static final long LISTS = 4;

  private final LineReader lines;
  private final TagSyntax syntax;
  private final ReadContext context;
  private final int mostFields;

  /** Types, languages, years and the like, of which a document has few. */
  private final WordCache words = new WordCache();

  private long bytes; // of the record, or of a line before it
  private boolean afterBlank;
  private boolean isOpen; // whether the last value may go on

  /** A reader at the beginning of a document. */
  TaggedReader(InputStream input, TagSyntax syntax, ReadContext context) {
    this.lines = new LineReader(input, context.limits().entryBytes());
    this.syntax = syntax;
    this.context = context;
    this.mostFields = mostFields(context.limits());
  }

  /** How many fields a record may have. */
  static int mostFields(Limits limits) {
    return (int) Math.min(Integer.MAX_VALUE, LISTS * limits.listSize());
  }

  @Override
  public boolean next(TaggedRecord record) throws IOException {
    record.clear();
    afterBlank = true;
    isOpen = false;
    boolean ended = false;
    while (!ended && lines.next()) {
      bytes = record.size() == 0 ? lines.length() : bytes + lines.length();
      int value = syntax.value(lines);
      if (value >= 0) {
        ended = isEnd(syntax.tag(lines), value, record);
      } else if (lines.isBlank()) {
        afterBlank = true;
      } else {
        goOn(record);
      }
    }
    record.close();
    if (record.size() > mostFields) {
      throw context.invalidEntry(
          record.line(), 0, null, "record has more than " + mostFields + " fields, the limit");
    }
    if (record.size() > 0 && bytes > context.limits().entryBytes()) {
      throw tooLong(record, context);
    }
    return record.size() > 0;
  }

  /** Whether the record ends before a line with a tag, or with it; if not, takes its field. */
  private boolean isEnd(int tag, int value, TaggedRecord record) throws IOException {
    boolean hasBegun = record.size() > 0;
    if (syntax.ends(tag)) {
      if (hasBegun && !hasMisplacedEnd()) {
        return true;
      }
    } else if (hasBegun && syntax.begins(tag, record, afterBlank)) {
      lines.pushBack();
      return true;
    } else {
      if (!hasBegun) {
        record.begin(lines.number());
      }
      if (hasRoom(record)) {
        record.add(tag, lines.text(afterSpaces(value), words));
      }
      isOpen = true;
    }
    afterBlank = false;
    return false;
  }

  /** Takes a line without a tag, if the value before it goes on. */
  private void goOn(TaggedRecord record) {
    isOpen &= syntax.continues(lines, afterBlank);
    if (isOpen) {
      if (hasRoom(record)) {
        record.append(lines.text(), afterBlank);
      }
      afterBlank = false;
    }
  }

  private boolean hasRoom(TaggedRecord record) {
    return bytes <= context.limits().entryBytes() && record.size() <= mostFields;
  }

  static InvalidEntryException tooLong(TaggedRecord record, ReadContext context) {
    return context.invalidEntry(
        record.line(),
        0,
        null,
        "record is longer than " + context.limits().entryBytes() + " bytes, the limit");
  }

  private int afterSpaces(int from) {
    int i = from;
    while (lines.byteAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Whether the line behind the end of a record belongs to it all the same. */
  private boolean hasMisplacedEnd() throws IOException {
    if (!lines.next()) {
      return false;
    }
    int value = syntax.value(lines);
    boolean isMisplaced = value >= 0 && syntax.isMisplacedEnd(syntax.tag(lines));
    lines.pushBack();
    return isMisplaced;
  }
}
