package org.epitome.parsers.europepmc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.FeedInfo;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;

/**
 * Reads the results of Europe PMC's search, lite and core, as XML. They have the members of its
 * JSON, see {@link EuropePmcJsonParser}, and fill the same.
 */
public final class EuropePmcXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      EuropePmcRecord.format("europepmc-xml", "search results of Europe PMC (XML)");

  /** A parser; it has no settings. */
  public EuropePmcXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean isAnswer = "responseWrapper".equals(head.rootElement());
    boolean isList = "resultList".equals(head.rootElement()) && head.text().contains("<pmid>");
    return isAnswer || isList ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, new Entries());
  }

  private static final class Entries implements XmlEntries {

    @Override
    public Set<String> names() {
      return Set.of("result");
    }

    @Override
    public void outside(XmlCursor xml) throws IOException {
      FeedInfo feed = xml.context().feed();
      switch (xml.name()) {
        case "hitCount" -> xml.context().describeFeed(feed.withTotal(XmlCursor.number(xml.text())));
        case "nextCursorMark" -> xml.context().describeFeed(feed.withNextToken(xml.text()));
        default -> {}
      }
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      EuropePmcRecord record = new EuropePmcRecord(paper);
      while (xml.nextChild()) {
        String name = xml.name();
        switch (name) {
          case "id" -> {
            String id = xml.text();
            xml.identify(id);
            record.member(name, id);
          }
          case "title" -> paper.title(Markup.line(xml.text()));
          case "abstractText" -> paper.abstractText(Markup.paragraphs(xml.text()));
          case "authorList" -> {
            while (xml.nextChild()) {
              author(xml, record);
              record.endAuthor();
            }
          }
          case "fullTextUrlList" -> {
            while (xml.nextChild()) {
              url(xml, record);
            }
          }
          case "commentCorrectionList" -> {
            while (xml.nextChild()) {
              notice(xml, record);
            }
          }
          case "journalInfo", "journal", "bookOrReportDetails" -> group(xml, record);
          case "pubTypeList", "keywordList" -> members(xml, record);
          default -> member(xml, record);
        }
      }
      record.end();
      return true;
    }

    private static void member(XmlCursor xml, EuropePmcRecord record) throws IOException {
      String name = xml.name();
      record.member(name, xml.text());
    }

    private static void members(XmlCursor xml, EuropePmcRecord record) throws IOException {
      while (xml.nextChild()) {
        member(xml, record);
      }
    }

    /** The members of a journal's issue; the journal's own title is its venue. */
    private static void group(XmlCursor xml, EuropePmcRecord record) throws IOException {
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "journal" -> group(xml, record);
          case "title" -> record.member("journalTitle", xml.text());
          default -> member(xml, record);
        }
      }
    }

    private static void author(XmlCursor xml, EuropePmcRecord record) throws IOException {
      while (xml.nextChild()) {
        String name = xml.name();
        switch (name) {
          case "authorAffiliationDetailsList", "authorAffiliationsList", "authorAffiliation" ->
              author(xml, record);
          default -> record.authorMember(name, xml.text());
        }
      }
    }

    private static void url(XmlCursor xml, EuropePmcRecord record) throws IOException {
      String style = null;
      String url = null;
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "documentStyle" -> style = xml.text();
          case "url" -> url = xml.text();
          default -> xml.skip();
        }
      }
      record.url(style, url);
    }

    private static void notice(XmlCursor xml, EuropePmcRecord record) throws IOException {
      while (xml.nextChild()) {
        if (xml.name().equals("type")) {
          record.notice(xml.text());
        } else {
          xml.skip();
        }
      }
    }
  }
}
