package org.epitome.parsers.json;

import org.epitome.ReadContext;
import org.epitome.model.Paper;

/** What is particular to one JSON format; has no state of its own between entries. */
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

  /**
   * Reads a field of an object around the entries: totals, tokens, dates of the feed.
   *
   * @param name the field
   * @param json stands at its value, which is passed over if it is not read
   */
  default void around(String name, JsonCursor json, ReadContext context) {}
}
