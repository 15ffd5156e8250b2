package org.epitome.parsers.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.epitome.parsers.fields.WordTable;
import org.jspecify.annotations.Nullable;

/** What elements do to the text in them: a table in a resource. */
final class Elements {
  /** What an element does. */
  enum Kind {
    INLINE,
    SPACE,
    LINE,
    PARAGRAPH,
    HEADING,
    RAISED,
    REFERENCE,
    MATH,
    TEX,
    ALTERNATIVES,
    SKIPPED
  }

  private static final Map<String, Kind> TABLE = read();

  private Elements() {}

  /** What an element of this local name does; null if it is not listed. */
  static @Nullable Kind listed(String localName) {
    Kind kind = TABLE.get(localName);
    return kind != null ? kind : TABLE.get(localName.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Kind> read() {
    Map<String, Kind> table = new HashMap<>();
    for (String line : WordTable.lines(Elements.class, "elements.txt")) {
      StringTokenizer words = new StringTokenizer(line);
      Kind kind = Kind.valueOf(words.nextToken().toUpperCase(Locale.ROOT));
      while (words.hasMoreTokens()) {
        table.put(words.nextToken(), kind);
      }
    }
    return table;
  }
}
