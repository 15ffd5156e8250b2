package org.epitome.parsers.bibtex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @string} gives names to. Both limits are there since a name is short: each use of a
 * long value, and each macro made of others, would make much out of little.
 */
final class BibtexMacros {
  /** The longest value; they are names of journals, publishers, places. */
  static final int LONGEST = 10_000;

  private final Map<String, String> values = new HashMap<>();
  private final int room;
  private long kept;

  /**
   * @param room how many characters names and values may have together
   */
  BibtexMacros(int room) {
    this.room = room;
  }

  /** Takes a macro; false if its value is too long or there is no room. */
  boolean add(String name, String value) {
    if (value.length() > LONGEST || kept + name.length() + value.length() > room) {
      return false;
    }
    kept += name.length() + value.length();
    @Nullable String replaced = values.put(name.toLowerCase(Locale.ROOT), value);
    kept -= replaced == null ? 0 : name.length() + replaced.length();
    return true;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  @Nullable String get(String name) {
    return values.get(name.toLowerCase(Locale.ROOT));
  }
}
