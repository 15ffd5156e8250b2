package org.epitome.parsers.dblp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads DBLP's dump ({@code dblp.xml}), the pages of persons and tables of contents as XML, single
 * records of it, and the answers of its search as XML, as <a
 * href="https://dblp.org/xml/docu/dblpxml.pdf">"DBLP — Some Lessons Learned"</a> and <a
 * href="https://dblp.org/faq/index.html">its FAQ</a> describe them. Home pages of persons are no
 * papers.
 *
 * <p>It fills title, authors with ORCIDs (the numbers that tell people of one name apart go),
 * DBLP's key, DOI, arXiv identifier and ISBN, the date of issue, journal or proceedings, volume,
 * issue, pages, publisher or school, type, the links, and the status of withdrawn papers.
 */
public final class DblpXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "dblp-xml",
          "DBLP (XML)",
          "title",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "publisher",
          "type",
          "links",
          "status");

  private static final Set<String> RECORDS =
      Set.of(
          "article",
          "inproceedings",
          "proceedings",
          "book",
          "incollection",
          "phdthesis",
          "mastersthesis",
          "data",
          "info"); // of a hit in the answer to a search

  /** A parser; it has no settings. */
  public DblpXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    if ("dblp".equals(root) || "dblpperson".equals(root) || "bht".equals(root)) {
      return Match.CERTAIN;
    }
    String text = head.text();
    boolean isAlone = root != null && RECORDS.contains(root);
    boolean isRecord = isAlone && text.contains(" mdate=") && text.contains(" key=");
    boolean isAnswer =
        "result".equals(root) && text.contains("<hits") && text.contains("dblp.org/");
    return isRecord || isAnswer ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, new Entries());
  }

  private static final class Entries implements XmlEntries {

    @Override
    public Set<String> names() {
      return RECORDS;
    }

    @Override
    public void outside(XmlCursor xml) throws IOException {
      if (xml.name().equals("www") || xml.name().equals("person")) {
        xml.skip();
      }
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      key(xml.attribute("key"), xml, paper);
      if ("withdrawn".equals(xml.attribute("publtype"))) {
        paper.status(Status.WITHDRAWN);
      }
      boolean isHit = xml.name().equals("info");
      paper.type(isHit ? null : xml.name());
      String year = null;
      String month = null;
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "title" -> {
            String title = xml.text();
            String plain = isHit ? Markup.again(title) : title; // escaped twice in a hit
            paper.title(DblpFields.withoutDot(plain));
          }
          case "author" -> author(xml, paper);
          case "authors" -> {
            while (xml.nextChild()) {
              author(xml, paper);
            }
          }
          case "year" -> year = xml.text();
          case "month" -> month = xml.text();
          case "journal", "booktitle", "venue" -> paper.venue(xml.text());
          case "volume" -> DblpFields.volume(xml.text(), paper);
          case "number" -> paper.issue(xml.text());
          case "pages" -> paper.pages(xml.text());
          case "publisher", "school" -> paper.publisher(xml.text());
          case "isbn" -> paper.addIdentifier(Scheme.ISBN, xml.text());
          case "key" -> key(xml.text(), xml, paper);
          case "type" -> paper.type(xml.text());
          case "doi" -> paper.addIdentifier(Scheme.DOI, xml.text());
          case "ee" -> DblpFields.edition(xml.text(), paper);
          default -> xml.skip();
        }
      }
      paper.published(date(year, month));
      return true;
    }

    private static void key(@Nullable String key, XmlCursor xml, Paper.Builder paper) {
      if (key != null) {
        xml.identify(key);
        paper.addIdentifier(Identifier.of(Scheme.DBLP, key));
      }
    }

    private static void author(XmlCursor xml, Paper.Builder paper) throws IOException {
      String orcid = Orcids.of(xml.attribute("orcid"));
      Author.Builder author = Names.parse(DblpFields.withoutNumber(xml.text()));
      if (author != null) {
        paper.addAuthor(author.orcid(orcid).build());
      }
    }

    private static @Nullable PartialDate date(@Nullable String year, @Nullable String month) {
      PartialDate date = Dates.parse(year);
      Integer known = date == null ? null : date.year();
      return known == null || month == null ? date : Dates.of(known, Dates.month(month), 0);
    }
  }
}
