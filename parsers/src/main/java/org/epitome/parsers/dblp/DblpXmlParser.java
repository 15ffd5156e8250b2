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
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads DBLP's dump ({@code dblp.xml}), the pages of persons as XML, and single records of it, as
 * <a href="https://dblp.org/xml/docu/dblpxml.pdf">"DBLP — Some Lessons Learned"</a> and <a
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
          "data");

  /** A parser; it has no settings. */
  public DblpXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    if ("dblp".equals(root) || "dblpperson".equals(root)) {
      return Match.CERTAIN;
    }
    boolean alone = root != null && RECORDS.contains(root);
    return alone && head.text().contains(" mdate=") && head.text().contains(" key=")
        ? Match.CERTAIN
        : Match.NO;
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
      String key = xml.attribute("key");
      if (key != null) {
        xml.identify(key);
        paper.addIdentifier(Identifier.of(Scheme.DBLP, key));
      }
      if ("withdrawn".equals(xml.attribute("publtype"))) {
        paper.status(Status.WITHDRAWN);
      }
      paper.type(xml.name());
      String year = null;
      String month = null;
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "title" -> paper.title(withoutDot(xml.text()));
          case "author" -> author(xml, paper);
          case "year" -> year = xml.text();
          case "month" -> month = xml.text();
          case "journal", "booktitle" -> paper.venue(xml.text());
          case "volume" -> volume(xml.text(), paper);
          case "number" -> paper.issue(xml.text());
          case "pages" -> paper.pages(xml.text());
          case "publisher", "school" -> paper.publisher(xml.text());
          case "isbn" -> paper.addIdentifier(Scheme.ISBN, xml.text());
          case "ee" -> edition(xml.text(), paper);
          default -> xml.skip();
        }
      }
      paper.published(date(year, month));
      return true;
    }

    /** A title ends with a full stop that DBLP adds. */
    private static @Nullable String withoutDot(@Nullable String title) {
      return title != null && title.endsWith(".") && !title.endsWith("..")
          ? title.substring(0, title.length() - 1)
          : title;
    }

    private static void author(XmlCursor xml, Paper.Builder paper) throws IOException {
      String orcid = Names.orcid(xml.attribute("orcid"));
      Author.Builder author = Names.parse(withoutNumber(xml.text()));
      if (author != null) {
        paper.addAuthor(author.orcid(orcid).build());
      }
    }

    /** {@code Jens Lehmann 0001}: four digits tell people of one name apart. */
    private static @Nullable String withoutNumber(@Nullable String name) {
      int length = name == null ? 0 : name.length();
      if (name == null || length < 6 || name.charAt(length - 5) != ' ') {
        return name;
      }
      for (int i = length - 4; i < length; i++) {
        if (name.charAt(i) < '0' || name.charAt(i) > '9') {
          return name;
        }
      }
      return name.substring(0, length - 5);
    }

    /** In CoRR the volume is the arXiv identifier: {@code abs/2301.00001}. */
    private static void volume(@Nullable String volume, Paper.Builder paper) {
      if (volume != null && volume.startsWith("abs/")) {
        paper.addIdentifier(Scheme.ARXIV, volume.substring(4));
      } else {
        paper.volume(volume);
      }
    }

    private static void edition(@Nullable String url, Paper.Builder paper) {
      if (url == null) {
        return;
      }
      if (url.contains("doi.org/") || url.contains("doi.acm.org/") || url.contains("/10.")) {
        paper.addIdentifier(Scheme.DOI, url);
      }
      paper.addLink(Link.Rel.PAGE, url);
    }

    private static @Nullable PartialDate date(@Nullable String year, @Nullable String month) {
      PartialDate date = Dates.parse(year);
      Integer known = date == null ? null : date.year();
      return known == null || month == null ? date : Dates.of(known, Dates.month(month), 0);
    }
  }
}
