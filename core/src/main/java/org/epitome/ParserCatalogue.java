package org.epitome;

import java.util.List;

/**
 * The parsers of a library with many formats, each made when a document may need it, so that a
 * start does not load them all. Found as a {@link PaperParser} is: named in a {@code provides}
 * clause of the module and in {@code META-INF/services/org.epitome.ParserCatalogue}. Immutable and
 * thread-safe.
 */
public interface ParserCatalogue {

  /**
   * The ids of the formats that a document of a kind can be in; always the same. The parser of a
   * format that is not listed would answer {@link Match#NO} to every such document, and is not
   * asked.
   */
  List<String> formats(FeedHead.Kind kind);

  /**
   * The parser of a format.
   *
   * @param id one of those listed
   */
  PaperParser parser(String id);
}
