package org.epitome.parsers.json;

import org.epitome.model.Paper;

/** What is particular to one JSON format; has no state of its own between entries. */
@FunctionalInterface
public interface JsonFormat {

  /**
   * Reads one entry.
   *
   * @param json stands inside of the entry's object, before its first field; fields that are left
   *     are passed over
   * @param paper to fill
   * @return false if this is no paper and nothing is to be said about it
   */
  boolean read(JsonCursor json, Paper.Builder paper);
}
