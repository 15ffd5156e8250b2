package org.epitome.parsers.bibtex;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries from which others may inherit, by their keys in lower case: the last ones, as many as
 * have room.
 */
final class BibtexParents {
  private static final int MOST = 4096;

  private final Map<String, BibtexEntry> entries = new LinkedHashMap<>();
  private final int room;
  private long kept;

  /**
   * @param room how many characters their values may have together
   */
  BibtexParents(int room) {
    this.room = room;
  }

  void add(BibtexEntry parent) {
    kept += parent.length();
    @Nullable BibtexEntry replaced = entries.put(parent.key().toLowerCase(Locale.ROOT), parent);
    kept -= replaced == null ? 0 : replaced.length();
    Iterator<BibtexEntry> eldest = entries.values().iterator();
    while (entries.size() > MOST || kept > room) {
      kept -= eldest.next().length();
      eldest.remove();
    }
  }

  @Nullable BibtexEntry get(String key) {
    return entries.get(key);
  }
}
