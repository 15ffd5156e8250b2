package org.epitome.parsers.bibtex;

import java.util.Arrays;
import org.epitome.parsers.tex.TexSigns;
import org.jspecify.annotations.Nullable;

/** One entry: its type, its key and the values of the known fields; TeX in them is not undone. */
final class BibtexEntry {
  /** What a part of a book has from the book, BibLaTeX's default inheritance. */
  private static final Field[] INHERITED = {
    Field.BOOK_TITLE,
    Field.JOURNAL,
    Field.SERIES,
    Field.VOLUME,
    Field.NUMBER,
    Field.PUBLISHER,
    Field.ORGANIZATION,
    Field.DATE,
    Field.YEAR,
    Field.MONTH
  };

  private String type = "";
  private String key = "";
  private long line;
  private final @Nullable String[] values = new @Nullable String[Field.count()];

  /** Where a value may have TeX; unknown for one that is not as it was read. */
  private final @Nullable TexSigns[] signs = new @Nullable TexSigns[Field.count()];

  /** All keywords, where they stand in several fields; empty if not, or if they are a value. */
  private final StringBuilder keywords = new StringBuilder();

  void begin(String entryType, long entryLine) {
    type = entryType;
    line = entryLine;
    clear();
  }

  /** Forgets the key and all values. */
  void clear() {
    key = "";
    Arrays.fill(values, null);
    keywords.setLength(0);
  }

  /** The type in lower case: "article". */
  String type() {
    return type;
  }

  /** The citation key; empty if there is none. */
  String key() {
    return key;
  }

  void key(String entryKey) {
    key = entryKey;
  }

  /** The line on which the entry begins. */
  long line() {
    return line;
  }

  /** How many fields have a value. */
  int size() {
    int size = 0;
    for (@Nullable String value : values) {
      size += value == null ? 0 : 1;
    }
    return size;
  }

  /** How many characters the values have. */
  int length() {
    int length = 0;
    for (@Nullable String value : values) {
      length += value == null ? 0 : value.length();
    }
    return length;
  }

  @Nullable String get(Field field) {
    if (field == Field.KEYWORDS && keywords.length() > 0) {
      values[field.ordinal()] = keywords.toString();
      signs(field).forget();
      keywords.setLength(0);
    }
    return values[field.ordinal()];
  }

  /** Where the value of a field may have TeX. */
  TexSigns signs(Field field) {
    return signs(field.ordinal());
  }

  private TexSigns signs(int field) {
    TexSigns known = signs[field];
    if (known == null) {
      known = new TexSigns();
      known.forget();
      signs[field] = known;
    }
    return known;
  }

  boolean has(Field field) {
    return values[field.ordinal()] != null;
  }

  /** Takes a value; of a field that comes twice the first counts, of keywords all. */
  void put(Field field, String value, TexSigns valueSigns) {
    @Nullable String known = values[field.ordinal()];
    if (value.isEmpty()) {
      return;
    }
    if (known == null) {
      values[field.ordinal()] = value;
      signs(field).set(valueSigns);
    } else if (field == Field.KEYWORDS) {
      keywords.append(keywords.length() == 0 ? known : "").append(", ").append(value);
    }
  }

  /** What a part may take from this entry, on its own. */
  BibtexEntry inheritable() {
    BibtexEntry parent = new BibtexEntry();
    parent.begin(type, line);
    parent.key = key;
    if (isData()) {
      get(Field.KEYWORDS); // joins them
      System.arraycopy(values, 0, parent.values, 0, values.length);
      return parent;
    }
    for (Field field : INHERITED) {
      parent.values[field.ordinal()] = values[field.ordinal()];
    }
    if (!has(Field.BOOK_TITLE) && !has(Field.JOURNAL)) {
      parent.values[Field.BOOK_TITLE.ordinal()] = get(Field.TITLE);
    }
    return parent;
  }

  /** Whether this is a container of fields for other entries, not a work. */
  boolean isData() {
    return type.equals("xdata");
  }

  /** Takes what this entry does not have itself. A date of its own is not completed. */
  void inherit(BibtexEntry parent) {
    boolean isDated = has(Field.DATE) || has(Field.YEAR);
    for (int i = 0; i < values.length; i++) {
      boolean isDate =
          i == Field.DATE.ordinal() || i == Field.YEAR.ordinal() || i == Field.MONTH.ordinal();
      if (values[i] == null && !(isDate && isDated)) {
        values[i] = parent.values[i];
        signs(i).forget();
      }
    }
  }
}
