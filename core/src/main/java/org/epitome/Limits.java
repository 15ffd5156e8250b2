package org.epitome;

import java.io.Serializable;

/**
 * How much one document may demand. An entry beyond a limit is an invalid entry; the rest is read.
 *
 * <p>Some limits are fixed. In JSON a number may have 1,000 characters and a name 50,000. In XML a
 * tag may have 1,000 attributes and 4,000,000 bytes, and 1,000 namespaces may be declared at a
 * place. A tagged record may have four times as many fields, and a table as many columns, as a list
 * may have items. A macro of BibTeX may have 10,000 characters, all macros of a document together
 * as many as a text.
 *
 * @param textLength the longest text of one field, in UTF-16 units; 4,000,000 by default
 * @param entryBytes the longest entry, in bytes of its UTF-8 form; 16 MiB by default. An entry of
 *     XML or JSON that exceeds it by less than what is read at once (some 64 KiB) may still be
 *     read. In XML it also limits what stands between two tags outside of entries; what is longer
 *     is passed over
 * @param listSize the most authors, identifiers, subjects or the like of one paper; 50,000 by
 *     default (the longest known author lists have some 15,000 names)
 * @param depth the deepest nesting of elements, objects or arrays; 200 by default
 * @param entries the most entries of one document; {@link Long#MAX_VALUE}, that is no limit, by
 *     default
 */
public record Limits(int textLength, int entryBytes, int listSize, int depth, long entries)
    implements Serializable {

  /** The limits that hold when none are given. */
  public static final Limits DEFAULT =
      new Limits(4_000_000, 16 * 1024 * 1024, 50_000, 200, Long.MAX_VALUE);

  /** Checks that every limit lets something through. */
  public Limits {
    atLeastOne(textLength, "textLength");
    atLeastOne(entryBytes, "entryBytes");
    atLeastOne(listSize, "listSize");
    atLeastOne(depth, "depth");
    atLeastOne(entries, "entries");
  }

  private static void atLeastOne(long limit, String name) {
    if (limit < 1) {
      throw new IllegalArgumentException(name + " is below 1: " + limit);
    }
  }

  /** The same with another limit of {@link #textLength()}. */
  public Limits withTextLength(int textLength) {
    return new Limits(textLength, entryBytes, listSize, depth, entries);
  }

  /** The same with another limit of {@link #entryBytes()}. */
  public Limits withEntryBytes(int entryBytes) {
    return new Limits(textLength, entryBytes, listSize, depth, entries);
  }

  /** The same with another limit of {@link #listSize()}. */
  public Limits withListSize(int listSize) {
    return new Limits(textLength, entryBytes, listSize, depth, entries);
  }

  /** The same with another limit of {@link #depth()}. */
  public Limits withDepth(int depth) {
    return new Limits(textLength, entryBytes, listSize, depth, entries);
  }

  /** The same with another limit of {@link #entries()}. */
  public Limits withEntries(long entries) {
    return new Limits(textLength, entryBytes, listSize, depth, entries);
  }
}
