package org.epitome.parsers.tagged;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.epitome.EntryReader;
import org.epitome.ReadContext;
import org.epitome.model.Paper;

/** The records of a document as entries; a record without title, abstract or identifier is none. */
public final class TaggedEntries implements EntryReader {
  private final RecordSource records;
  private final ReadContext context;
  private final int label;
  private final BiConsumer<TaggedRecord, Paper.Builder> fill;
  private final TaggedRecord record = new TaggedRecord();

  /**
   * The records of a document.
   *
   * @param label the tag of what a record is called in an error
   * @param fill makes a paper of a record
   */
  public TaggedEntries(
      InputStream input,
      TagSyntax syntax,
      ReadContext context,
      int label,
      BiConsumer<TaggedRecord, Paper.Builder> fill) {
    this(new TaggedReader(input, syntax, context), context, label, fill);
  }

  private TaggedEntries(
      RecordSource records,
      ReadContext context,
      int label,
      BiConsumer<TaggedRecord, Paper.Builder> fill) {
    this.records = records;
    this.context = context;
    this.label = label;
    this.fill = fill;
  }

  /**
   * The rows of a table, whose first line has the tags of its columns.
   *
   * @param label the tag of what a record is called in an error
   * @param fill makes a paper of a record
   */
  public static TaggedEntries ofTable(
      InputStream input,
      ReadContext context,
      int label,
      BiConsumer<TaggedRecord, Paper.Builder> fill) {
    return new TaggedEntries(new TableReader(input, context), context, label, fill);
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    if (!records.next(record)) {
      return false;
    }
    fill.accept(record, paper);
    if (!paper.isIdentified()) {
      throw context.invalidEntry(
          record.line(), 0, record.first(label), "record has no title, abstract or identifier");
    }
    return true;
  }

  @Override
  public long line() {
    return record.line();
  }
}
