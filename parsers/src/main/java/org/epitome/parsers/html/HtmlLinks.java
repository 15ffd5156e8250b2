package org.epitome.parsers.html;

/** What the links of a page mean for its lines. It is told of them in their order. */
public interface HtmlLinks {

  /** Whether a link that opens belongs to another line than what stands before it. */
  default boolean beginsLine(String address) {
    return false;
  }

  /** The words of a link that ends as they are to be read; they may only say where it leads to. */
  default String words(String address, String words) {
    return words;
  }
}
