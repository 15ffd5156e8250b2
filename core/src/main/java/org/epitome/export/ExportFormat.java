package org.epitome.export;

import java.util.List;
import java.util.function.BiFunction;
import org.epitome.model.Paper;

/** What {@link PaperWriter} writes. */
public enum ExportFormat {
  /**
   * BibTeX, in UTF-8, one entry a paper. Fields that old styles do not know are BibLaTeX's or in
   * common use: {@code doi}, {@code eprint}, {@code abstract}, {@code keywords}.
   */
  BIBTEX("", "\n", "", BibtexEntry::of),

  /**
   * CSL-JSON, the array of items that Zotero and pandoc read, as the schema {@code csl-data.json}
   * of the <a href="https://citationstyles.org">Citation Style Language</a> allows them.
   */
  CSL_JSON("[", ",\n", "]\n", (paper, key) -> Json.text(CslItem.of(paper, key))),

  /**
   * JSON-LD, a graph of <a href="https://schema.org/ScholarlyArticle">schema.org's
   * ScholarlyArticle</a>. It may stand in a {@code script} element of a page as it is.
   */
  JSON_LD(
      "{\"@context\":\"https://schema.org\",\"@graph\":[",
      ",\n",
      "]}\n",
      (paper, key) -> Json.text(ScholarlyArticle.of(paper)));

  private final String head;
  private final String separator;
  private final String tail;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method without state
  private final BiFunction<Paper, String, String> entry;

  ExportFormat(
      String head, String separator, String tail, BiFunction<Paper, String, String> entry) {
    this.head = head;
    this.separator = separator;
    this.tail = tail;
    this.entry = entry;
  }

  /** A whole document of one paper. */
  public String write(Paper paper) {
    return write(List.of(paper));
  }

  /** A whole document. */
  public String write(Iterable<Paper> papers) {
    StringBuilder out = new StringBuilder();
    PaperWriter writer = new PaperWriter(this, out);
    papers.forEach(writer::write);
    writer.end();
    return out.toString();
  }

  String head() {
    return head;
  }

  String separator() {
    return separator;
  }

  String tail() {
    return tail;
  }

  /**
   * One paper.
   *
   * @param key what the paper is called in the document
   */
  String entry(Paper paper, String key) {
    return entry.apply(paper, key);
  }
}
