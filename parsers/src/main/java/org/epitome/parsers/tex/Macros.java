package org.epitome.parsers.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.parsers.fields.WordTable;
import org.epitome.parsers.lines.TextBuffer;

/** The table of known macros, {@code macros.tsv}, whose head explains the kinds. */
final class Macros {

  /** What a macro does to the text. */
  enum Kind {
    ACCENT,
    SYMBOL,
    SPACE,
    NOTHING,
    STYLE,
    UNSEEN,
    ADDRESS,
    LINK,
    FORMULA
  }

  private static final String RESOURCE = "macros.tsv";
  private static final Macros TABLE = read();

  private final String[] names;
  private final Kind[] kinds;
  private final String[] values;

  private Macros(String[] names, Kind[] kinds, String[] values) {
    this.names = names;
    this.kinds = kinds;
    this.values = values;
  }

  /** The row of the macro whose name is that part of the text, or -1. */
  static int find(TextBuffer text, int from, int to) {
    int low = 0;
    int high = TABLE.names.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(TABLE.names[middle], text, from, to);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  static Kind kind(int row) {
    return TABLE.kinds[row];
  }

  /** What the macro stands for; empty unless it is a symbol or an accent. */
  static String value(int row) {
    return TABLE.values[row];
  }

  private static int compare(String name, TextBuffer text, int from, int to) {
    int shared = Math.min(name.length(), to - from);
    for (int i = 0; i < shared; i++) {
      int order = Character.compare(name.charAt(i), text.charAt(from + i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(name.length(), to - from);
  }

  private static Macros read() {
    List<String> names = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String line : WordTable.lines(Macros.class, RESOURCE)) {
      String[] parts = line.split("\t", -1);
      String previous = names.isEmpty() ? "" : names.get(names.size() - 1);
      String name = parts[0].substring(1); // without the backslash
      if (parts.length < 2 || previous.compareTo(name) >= 0) {
        throw new IllegalStateException(RESOURCE + " is not sorted or not complete at: " + line);
      }
      names.add(name);
      kinds.add(Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
      values.add(parts.length < 3 ? "" : character(parts[2]));
    }
    return new Macros(
        names.toArray(new String[0]), kinds.toArray(new Kind[0]), values.toArray(new String[0]));
  }

  /** Marks are written as U+0301, since they cannot be seen alone. */
  private static String character(String value) {
    return value.startsWith("U+")
        ? Character.toString(Integer.parseInt(value.substring(2), 16))
        : value;
  }
}
