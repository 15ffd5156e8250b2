package org.epitome.parsers.xml;

import java.util.Map;

/** The namespaces that feeds use, and the prefixes that they use for them. */
public final class Namespaces {
  /** Atom. */
  public static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Dublin Core elements. */
  public static final String DC = "http://purl.org/dc/elements/1.1/";

  /** The old feeds' RSS 1.0. */
  public static final String RSS1 = "http://purl.org/rss/1.0/";

  /** RDF. */
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** PRISM, the terms of publishers. The version at the end differs from feed to feed. */
  public static final String PRISM = "http://prismstandard.org/namespaces/basic/2.0/";

  /** The content module of RSS. */
  public static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

  /** arXiv's additions to Atom and RSS. */
  public static final String ARXIV = "http://arxiv.org/schemas/atom";

  /** What a prefix means that a document uses without declaring it. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("arxiv", ARXIV),
          Map.entry("atom", ATOM),
          Map.entry("content", CONTENT),
          Map.entry("dc", DC),
          Map.entry("prism", PRISM),
          Map.entry("rdf", RDF),
          Map.entry("rss", RSS1));

  private Namespaces() {}

  /** The namespace that a prefix usually stands for; one of its own where nothing is usual. */
  static String usual(String prefix) {
    String known = USUAL.get(prefix);
    return known != null ? known : "urn:undeclared:" + prefix;
  }
}
