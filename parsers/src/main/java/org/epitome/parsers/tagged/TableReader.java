package org.epitome.parsers.tagged;

import java.io.IOException;
import java.io.InputStream;
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

  private static int[] tags(String header) {
    String[] names = header.split("\t", -1);
    int[] tags = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      tags[i] = Tags.of(names[i].strip());
    }
    return tags;
  }
}
