package org.epitome.parsers.bibtex;

import org.epitome.parsers.tex.Tex;
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
  private final @Nullable FieldValue[] values = new @Nullable FieldValue[Field.count()];

  void begin(String entryType, long entryLine) {
    type = entryType;
    line = entryLine;
    clear();
  }

  /** Forgets the key and all values. */
  void clear() {
    key = "";
    for (@Nullable FieldValue value : values) {
      if (value != null) {
        value.clear();
      }
    }
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
    for (@Nullable FieldValue value : values) {
      size += value == null || value.isEmpty() ? 0 : 1;
    }
    return size;
  }

  /** How many characters the values have. */
  int length() {
    int length = 0;
    for (@Nullable FieldValue value : values) {
      length += value == null ? 0 : value.length();
    }
    return length;
  }

  /** The value of a field with its TeX; null if it has none. */
  @Nullable String get(Field field) {
    FieldValue value = value(field);
    return value == null ? null : value.toString();
  }

  /** The value of a field, its TeX undone; null if it has none. */
  @Nullable String plain(Field field, Tex tex) {
    FieldValue value = value(field);
    return value == null ? null : value.plain(tex);
  }

  /** The value of a field as it was read; null if it has none. */
  @Nullable FieldValue value(Field field) {
    FieldValue value = values[field.ordinal()];
    return value == null || value.isEmpty() ? null : value;
  }

  boolean has(Field field) {
    return value(field) != null;
  }

  private FieldValue room(Field field) {
    FieldValue value = values[field.ordinal()];
    if (value == null) {
      value = new FieldValue();
      values[field.ordinal()] = value;
    }
    return value;
  }

  /** Takes a value; of a field that comes twice the first counts, of keywords all. */
  void put(Field field, FieldValue value) {
    if (value.isEmpty()) {
      return;
    }
    FieldValue known = room(field);
    if (known.isEmpty()) {
      known.set(value);
    } else if (field == Field.KEYWORDS) {
      known.append(", ");
      known.append(value.toString());
    }
  }

  /** What a part may take from this entry, on its own. */
  BibtexEntry inheritable() {
    BibtexEntry parent = new BibtexEntry();
    parent.begin(type, line);
    parent.key = key;
    for (Field field : isData() ? Field.values() : INHERITED) {
      parent.inherit(field, get(field));
    }
    if (!isData() && !has(Field.BOOK_TITLE) && !has(Field.JOURNAL)) {
      parent.inherit(Field.BOOK_TITLE, get(Field.TITLE));
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
    for (Field field : Field.values()) {
      boolean isDate = field == Field.DATE || field == Field.YEAR || field == Field.MONTH;
      if (!has(field) && !(isDate && isDated)) {
        inherit(field, parent.get(field));
      }
    }
  }

  private void inherit(Field field, @Nullable String value) {
    if (value != null) {
      room(field).set(value);
    }
  }
}
