package org.epitome.parsers.bibtex;

import org.epitome.parsers.lines.TextBuffer;
import org.epitome.parsers.tex.Tex;
import org.epitome.parsers.tex.TexSigns;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field, with single white space and with its TeX; used again from entry to entry.
 * It stays characters until somebody asks for a string, so that a text with TeX, of which only what
 * it becomes is wanted, is no string before.
 */
final class FieldValue {
  /** The room for characters that is kept for the next entry. */
  private static final int KEPT = 1 << 16;

  private TextBuffer chars = new TextBuffer(0); // parents are many, and have strings only
  private final TexSigns signs = new TexSigns();
  private @Nullable String string; // all of it, where one was made or given

  /** Forgets the value. */
  void clear() {
    if (chars.length() > KEPT) {
      chars = new TextBuffer(KEPT);
    }
    chars.clear();
    signs.clear();
    string = null;
  }

  boolean isEmpty() {
    return length() == 0;
  }

  /** How many characters it has. */
  int length() {
    return string == null ? chars.length() : string.length();
  }

  /** The characters, where more may be appended with their {@link #signs}. */
  TextBuffer chars() {
    if (string != null) {
      chars.clear();
      chars.append(string);
      string = null;
    }
    return chars;
  }

  /** Where it may have TeX; unknown for what is not as it was read. */
  TexSigns signs() {
    return signs;
  }

  /** Becomes equal to another value. */
  void set(FieldValue other) {
    clear();
    chars.append(other.chars, 0, other.chars.length());
    signs.set(other.signs);
    string = other.string;
  }

  /** Becomes a string. */
  void set(String text) {
    clear();
    string = text;
    signs.forget();
  }

  /** Appends what was not read at this place. */
  void append(String text) {
    chars().append(text);
    signs.forget();
  }

  /** Forgets the characters from a place on. */
  void truncate(int end) {
    chars().truncate(end);
    signs.forget();
  }

  /** The value, its TeX undone; empty if it has none. */
  String plain(Tex tex) {
    if (signs.isEmpty()) {
      return toString();
    }
    String made = string;
    return made == null ? tex.spacedText(chars, signs) : tex.spacedText(made);
  }

  /** The value with its TeX. */
  @Override
  public String toString() {
    String made = string == null ? chars.toString() : string;
    string = made;
    return made;
  }
}
