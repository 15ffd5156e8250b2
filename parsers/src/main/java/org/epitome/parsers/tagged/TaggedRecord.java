package org.epitome.parsers.tagged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.WhiteSpace;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record in their order. The lines of a value are apart by {@code \n}, an empty
 * line between them is one more.
 */
public final class TaggedRecord {
  private int[] tags = new int[64];
  private final List<String> values = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String first = ""; // the first line of the value that is open
  private int size;
  private long line;

  void clear() {
    size = 0;
    values.clear();
    open.setLength(0);
  }

  void begin(long firstLine) {
    line = firstLine;
  }

  void add(int tag, String value) {
    close();
    if (size == tags.length) {
      tags = Arrays.copyOf(tags, 2 * size);
    }
    tags[size++] = tag;
    first = value;
  }

  void append(String more, boolean afterBlank) {
    if (open.length() == 0) {
      open.append(first);
    }
    open.append(afterBlank ? "\n\n" : "\n").append(more);
  }

  void close() {
    if (size > values.size()) {
      values.add((open.length() == 0 ? first : open.toString()).strip());
      open.setLength(0);
    }
  }

  /**
   * Becomes the row of a table.
   *
   * @param number its line
   * @param columns the tag of each column
   * @param row its values, apart by tabs; one in quotes has its own quotes doubled
   */
  void row(long number, int[] columns, String row) {
    clear();
    begin(number);
    int start = 0;
    for (int i = 0; i < columns.length && start <= row.length(); i++) {
      int tab = row.indexOf('\t', start);
      int end = tab < 0 ? row.length() : tab;
      add(columns[i], unquoted(row.substring(start, end).strip()));
      start = end + 1;
    }
    close();
  }

  private static String unquoted(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
  }

  /** The line on which the record begins, from 1. */
  public long line() {
    return line;
  }

  /** How many fields there are. */
  public int size() {
    return size;
  }

  /** The tag of a field. */
  public int tag(int index) {
    return tags[index];
  }

  /** The value of a field; empty if it has none. */
  public String value(int index) {
    return values.get(index);
  }

  /** Whether there is a field with this tag, even an empty one. */
  public boolean has(int tag) {
    for (int i = 0; i < size; i++) {
      if (tags[i] == tag) {
        return true;
      }
    }
    return false;
  }

  /** The first value of a tag that is not empty; null if there is none. */
  public @Nullable String first(int tag) {
    for (int i = 0; i < size; i++) {
      if (tags[i] == tag && !values.get(i).isEmpty()) {
        return values.get(i);
      }
    }
    return null;
  }

  /** The first value of the first of these tags that has one; null if none has. */
  public @Nullable String first(int... wanted) {
    for (int tag : wanted) {
      @Nullable String value = first(tag);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Has each value of a tag, even an empty one, added to a paper, in their order. */
  public void forEach(int tag, BiConsumer<String, Paper.Builder> add, Paper.Builder paper) {
    for (int i = 0; i < size; i++) {
      if (tags[i] == tag) {
        add.accept(values.get(i), paper);
      }
    }
  }

  /** The parts of a value between these characters, none blank. */
  public static List<String> parts(String value, String separators) {
    List<String> parts = new ArrayList<>();
    forEachPart(value, separators, (part, to) -> to.add(part), parts);
    return parts;
  }

  /** Has each of the {@link #parts} of a value added to something, in their order. */
  public static <T> void forEachPart(
      String value, String separators, BiConsumer<String, T> add, T to) {
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || isOneOf(separators, value.charAt(i))) {
        String part = value.substring(start, i).strip();
        if (!part.isEmpty()) {
          add.accept(part, to);
        }
        start = i + 1;
      }
    }
  }

  /** Whether a character divides; no letter of ASCII does, and most characters are one. */
  private static boolean isOneOf(String separators, char c) {
    return (char) ((c | 0x20) - 'a') > 'z' - 'a' && separators.indexOf(c) >= 0;
  }

  /** A value as one line of plain text; null if there is none. */
  public static @Nullable String line(@Nullable String value) {
    return value == null ? null : emptyAsNull(plain(value, false));
  }

  /** A value as plain text, with a line feed where it has an empty line; null if there is none. */
  public static @Nullable String paragraphs(@Nullable String value) {
    return value == null ? null : emptyAsNull(plain(value, true));
  }

  /** A value as it stands, with white space as {@link #paragraphs} has it; empty if it is. */
  public static String unmarked(String value) {
    return WhiteSpace.paragraphs(value);
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The white space first: in markup a line feed parts nothing, an empty line of a value does. */
  private static String plain(String value, boolean paragraphs) {
    String text = paragraphs ? WhiteSpace.paragraphs(value) : WhiteSpace.single(value);
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    @Nullable String unmarked = paragraphs ? Markup.again(text) : Markup.line(text);
    return unmarked == null ? "" : unmarked;
  }
}
