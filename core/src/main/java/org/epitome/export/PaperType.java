package org.epitome.export;

import java.util.Locale;
import java.util.Map;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** The few kinds of papers that all formats tell apart. */
enum PaperType {
  JOURNAL_ARTICLE("article", "article-journal", "journal"),
  CONFERENCE_PAPER("inproceedings", "paper-conference", "booktitle"),
  CHAPTER("incollection", "chapter", "booktitle"),
  BOOK("book", "book", "series"),
  THESIS("phdthesis", "thesis", "series"),
  REPORT("techreport", "report", "series"),
  OTHER("misc", "article", "journal");

  private static final Map<String, PaperType> BY_WORD =
      Map.ofEntries(
          Map.entry("article", JOURNAL_ARTICLE),
          Map.entry("journal", JOURNAL_ARTICLE),
          Map.entry("jour", JOURNAL_ARTICLE),
          Map.entry("proceedings", CONFERENCE_PAPER),
          Map.entry("inproceedings", CONFERENCE_PAPER),
          Map.entry("conference", CONFERENCE_PAPER),
          Map.entry("conf", CONFERENCE_PAPER),
          Map.entry("chapter", CHAPTER),
          Map.entry("incollection", CHAPTER),
          Map.entry("inbook", CHAPTER),
          Map.entry("book", BOOK),
          Map.entry("monograph", BOOK),
          Map.entry("thesis", THESIS),
          Map.entry("phdthesis", THESIS),
          Map.entry("dissertation", THESIS),
          Map.entry("report", REPORT),
          Map.entry("techreport", REPORT),
          Map.entry("preprint", OTHER),
          Map.entry("misc", OTHER));

  private final String bibtex;
  private final String csl;
  private final String venueField;

  PaperType(String bibtex, String csl, String venueField) {
    this.bibtex = bibtex;
    this.csl = csl;
    this.venueField = venueField;
  }

  /**
   * By the words that sources use ("journal-article", "Conference Paper"), of which the first that
   * is known but "article" decides, and of "book-chapter" the chapter; without one, what has a
   * venue is an article of it.
   */
  static PaperType of(Paper paper) {
    PaperType type = byWords(paper.publication().type());
    if (type != null) {
      return type;
    }
    return paper.publication().venue() == null ? OTHER : JOURNAL_ARTICLE;
  }

  private static @Nullable PaperType byWords(@Nullable String type) {
    PaperType found = null;
    if (type != null) {
      for (String word : type.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
        PaperType known = BY_WORD.get(word);
        boolean isGeneral = found == JOURNAL_ARTICLE || found == BOOK && known == CHAPTER;
        if (known != null && (found == null || isGeneral)) {
          found = known;
        }
      }
    }
    return found;
  }

  /** The type of an entry of BibTeX. */
  String bibtex() {
    return bibtex;
  }

  /** The type of an item of CSL. */
  String csl() {
    return csl;
  }

  /** The field of BibTeX in which the venue stands. */
  String venueField() {
    return venueField;
  }
}
