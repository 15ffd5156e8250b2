package org.epitome.parsers.xml;

import java.io.IOException;
import java.util.Set;
import org.epitome.model.Paper;

/** What one format does with its elements: all that a parser of an XML format writes. */
public interface XmlEntries {

  /** The local names of the elements that are entries, wherever they stand outside of entries. */
  Set<String> names();

  /**
   * Reads an entry, from its start tag to its end tag. It may be called again for the same entry,
   * with an empty builder, after broken markup in it was mended.
   *
   * @param xml at the start tag of the entry
   * @return false if this is no entry after all (an error answer, a volume's front matter) and what
   *     the builder holds is to be dropped
   * @throws org.epitome.InvalidEntryException if the entry is unusable
   */
  boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException;

  /**
   * Looks at an element that is around entries or beside them. What it does not consume (by {@link
   * XmlCursor#text()} or {@link XmlCursor#skip()}) is entered, and its children come here too.
   *
   * @param xml at a start tag
   */
  default void outside(XmlCursor xml) throws IOException {}
}
