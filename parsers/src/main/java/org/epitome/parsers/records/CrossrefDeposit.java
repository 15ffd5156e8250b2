package org.epitome.parsers.records;

import java.io.IOException;
import java.util.Set;
import org.epitome.model.Paper;
import org.epitome.parsers.records.CrossrefRecord.Level;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;

/**
 * Deposits to Crossref, {@code doi_batch}: what UNIXREF has around one work stands here around
 * several, which are the entries. A book with a DOI of its own is one too, and stands around its
 * chapters.
 */
public final class CrossrefDeposit implements XmlEntries {
  private static final Set<String> BOOKS =
      Set.of("book_metadata", "book_series_metadata", "book_set_metadata");

  private Level around = new Level();

  /** The entries of one document. */
  public CrossrefDeposit() {}

  @Override
  public Set<String> names() {
    return Set.of(
        "book_metadata",
        "book_series_metadata",
        "book_set_metadata",
        "journal_article",
        "conference_paper",
        "content_item",
        "posted_content",
        "dissertation",
        "peer_review",
        "dataset");
  }

  @Override
  public void outside(XmlCursor xml) throws IOException {
    switch (xml.name()) {
      case "head" -> xml.skip();
      case "journal", "conference", "book", "database" -> around = new Level();
      case "journal_issue" -> CrossrefRecord.issue(xml, around);
      default -> {
        if (xml.name().endsWith("_metadata")) {
          CrossrefRecord.level(xml, around, new Level());
        }
      }
    }
  }

  @Override
  public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
    if (BOOKS.contains(xml.name())) {
      around = new Level();
      return CrossrefRecord.book(xml, around, paper);
    }
    boolean isAlone = xml.name().equals("posted_content") || xml.name().equals("dissertation");
    Level work = new Level();
    CrossrefRecord.work(xml, work);
    CrossrefRecord.fill(work, isAlone ? new Level() : around, paper);
    return true;
  }
}
