package org.epitome.parsers.oai;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.FeedInfo;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.records.XmlRecord;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html">OAI-PMH
 * 2.0</a>, and their {@code record} elements saved alone, with metadata in Dublin Core ({@code
 * oai_dc}, qualified, and those of theses: {@code uketd_dc}, {@code oai_etdms}), arXiv's {@code
 * arXiv} and {@code arXivRaw} (<a href="https://info.arxiv.org/help/oa/index.html">arXiv OAI</a>),
 * Crossref's {@code cr_unixref}, DataCite's {@code oai_datacite}, OpenAIRE's {@code oai_openaire},
 * JATS, MODS and MARCXML.
 *
 * <p>What it fills depends on the metadata: with arXiv's all but volume, issue and pages, with
 * Dublin Core what that has. A deleted record is passed over with a {@link
 * Diagnostic.Code#DELETED_ENTRY}; an answer that tells an error gives a {@link
 * Diagnostic.Code#SOURCE_ERROR}. Of the feed it tells the repository's name, the date of the
 * answer, the size of the whole list and the resumption token.
 *
 * <p>Attributes, with arXiv's metadata: {@code arxiv.report-no}, {@code arxiv.msc-class}, {@code
 * arxiv.acm-class}, {@code arxiv.proxy}, {@code arxiv.submitter}; always {@code oai.identifier}.
 */
public final class OaiPmhParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "oai-pmh",
          "harvests by OAI-PMH (Dublin Core, arXiv, arXivRaw, cr_unixref, oai_datacite, JATS, MODS, MARCXML)",
          "title",
          "abstract",
          "comment",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "volume",
          "issue",
          "pages",
          "publisher",
          "type",
          "language",
          "subjects",
          "license",
          "links",
          "status",
          "attributes");

  /** A parser; it has no settings. */
  public OaiPmhParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    if ("OAI-PMH".equals(root)) {
      return Match.CERTAIN;
    }
    boolean alone = "record".equals(root) || "ListRecords".equals(root) || "GetRecord".equals(root);
    return alone && head.text().contains("header") && head.text().contains("metadata")
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
      return Set.of("record");
    }

    @Override
    public void outside(XmlCursor xml) throws IOException {
      ReadContext context = xml.context();
      FeedInfo feed = context.feed();
      switch (xml.name()) {
        case "responseDate" -> context.describeFeed(feed.withDate(Dates.parse(xml.text())));
        case "repositoryName" -> context.describeFeed(feed.withTitle(xml.text()));
        case "request" -> request(xml);
        case "resumptionToken" -> resumption(xml, feed);
        case "error" -> {
          String code = xml.attribute("code");
          long line = xml.line();
          String text = xml.text();
          String answer = "the repository answered: " + code + (text == null ? "" : ": " + text);
          context.warn(Diagnostic.Code.SOURCE_ERROR, line, null, answer);
        }
        case "header", "set", "metadataFormat", "description" -> xml.skip();
        default -> {}
      }
    }

    private static void request(XmlCursor xml) throws IOException {
      String verb = xml.attribute("verb");
      long line = xml.line();
      xml.skip();
      if (verb != null && !verb.equals("ListRecords") && !verb.equals("GetRecord")) {
        xml.context()
            .warn(
                Diagnostic.Code.EMPTY_DOCUMENT,
                line,
                null,
                "an answer to " + verb + " has no papers");
      }
    }

    private static void resumption(XmlCursor xml, FeedInfo feed) throws IOException {
      String size = xml.attribute("completeListSize");
      FeedInfo told = feed.withNextToken(xml.text());
      xml.context().describeFeed(size == null ? told : told.withTotal(XmlCursor.number(size)));
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      boolean deleted = false;
      boolean described = false;
      String id = null;
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "header" -> {
            deleted = "deleted".equals(xml.attribute("status"));
            id = identifier(xml);
            xml.identify(id);
          }
          case "metadata" -> described |= metadata(xml, paper);
          default -> xml.skip();
        }
      }
      if (deleted) {
        xml.skipEntry(Diagnostic.Code.DELETED_ENTRY, "the record is deleted");
        return true;
      }
      if (!described) {
        throw xml.invalid("a record without metadata in a known format");
      }
      if (id != null) {
        paper.attribute("oai.identifier", id);
        if (id.startsWith("oai:arXiv.org:") && !paper.hasIdentifier(Scheme.ARXIV)) {
          paper.addIdentifier(Scheme.ARXIV, id);
        }
      }
      return true;
    }

    private static @Nullable String identifier(XmlCursor xml) throws IOException {
      String id = null;
      while (xml.nextChild()) {
        if (xml.name().equals("identifier")) {
          id = xml.text();
        } else {
          xml.skip();
        }
      }
      return id;
    }

    /** Finds the record in its metadata, where DataCite has a further envelope. */
    private static boolean metadata(XmlCursor xml, Paper.Builder paper) throws IOException {
      boolean read = false;
      while (xml.nextChild()) {
        XmlRecord record = XmlRecord.at(xml);
        if (record != null && !read) {
          record.read(xml, paper);
          read = true;
        } else if (xml.name().equals("oai_datacite") || xml.name().equals("payload")) {
          read |= metadata(xml, paper);
        } else {
          xml.skip();
        }
      }
      return read;
    }
  }
}
