package org.epitome.parsers.tagged;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.epitome.Diagnostic;
import org.epitome.ReadContext;
import org.epitome.parsers.lines.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads records out of a table: the tags stand in the first line, and each further line has the
 * values of a record, apart by tabs.
 */
final class TableReader implements RecordSource {
  private final LineReader lines;
  private final ReadContext context;
  private int @Nullable [] columns; // the tag of each, once the first line is read

  TableReader(InputStream input, ReadContext context) {
    this.lines = new LineReader(input, context.limits().entryBytes());
    this.context = context;
  }

  @Override
  public boolean next(TaggedRecord record) throws IOException {
    if (columns == null) {
      columns = lines.next() ? tags(lines.text()) : new int[0];
    }
    do {
      if (!lines.next()) {
        return false;
      }
    } while (lines.isBlank());
    record.row(lines.number(), columns, lines.text());
    if (lines.isCut()) {
      throw TaggedReader.tooLong(record, context);
    }
    return true;
  }

  /** The tags of as many columns as a record may have fields. */
  private int[] tags(String header) {
    int most = TaggedReader.mostFields(context.limits());
    int[] tags = new int[16];
    int count = 0;
    int start = 0;
    for (; start <= header.length() && count < most; count++) {
      int tab = header.indexOf('\t', start);
      int end = tab < 0 ? header.length() : tab;
      if (count == tags.length) {
        tags = Arrays.copyOf(tags, 2 * count);
      }
      tags[count] = Tags.of(header.substring(start, end).strip());
      start = end + 1;
    }
    if (start <= header.length() || lines.isCut()) {
      context.warn(
          Diagnostic.Code.LIMIT,
          lines.number(),
          null,
          "the table has more columns than can be read, of which the first " + count + " are");
    }
    return Arrays.copyOf(tags, count);
  }
}
