package org.epitome.parsers.endnote;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.markup.PlainText;
import org.epitome.parsers.tagged.ReferenceFields;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;
import org.jspecify.annotations.Nullable;

/**
 * EndNote's XML, as EndNote, Zotero and tools for systematic reviews export it. The styles in which
 * its texts are wrapped are undone. Immutable and thread-safe.
 *
 * <p>Attributes: {@code endnote.label}, {@code endnote.database} and {@code
 * endnote.accession-number}, as in {@link EndnoteTextParser}.
 */
public final class EndnoteXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "endnote-xml",
          "EndNote's XML",
          "title",
          "abstract",
          "comment",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "publisher",
          "type",
          "language",
          "subjects",
          "links",
          "attributes");

  /** A parser; it has no settings. */
  public EndnoteXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    boolean isRoot = "xml".equals(root) || "records".equals(root) || "record".equals(root);
    return isRoot && head.text().contains("<ref-type") ? Match.CERTAIN : Match.NO;
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
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      new Reading(xml, paper).read();
      return true;
    }
  }

  /** The reading of one record. */
  private static final class Reading {
    private static final Map<String, String> FACES =
        Map.of("superscript", "sup", "subscript", "sub");

    private final XmlCursor xml;
    private final Paper.Builder paper;
    private @Nullable String journal;
    private @Nullable String secondTitle; // of a book, proceedings or a journal
    private @Nullable String year;
    private @Nullable String date;
    private @Nullable String accession;
    private @Nullable String database;
    private @Nullable String affiliation;

    Reading(XmlCursor xml, Paper.Builder paper) {
      this.xml = xml;
      this.paper = paper;
    }

    void read() throws IOException {
      elements();
      ReferenceFields.addAffiliation(affiliation, paper);
      if (accession != null && ReferenceFields.isPubmed(database)) {
        paper.addIdentifier(Scheme.PMID, accession);
      }
      ReferenceFields.addArxivId(journal, paper);
      ReferenceFields.addArxivId(secondTitle, paper);
      paper.published(ReferenceFields.date(year, date));
      paper.venue(journal == null ? secondTitle : journal);
      paper.attribute("endnote.database", database);
      paper.attribute("endnote.accession-number", accession);
    }

    private void elements() throws IOException {
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "contributors", "titles", "periodical", "keywords", "dates", "pub-dates", "urls" ->
              elements();
          case "related-urls", "web-urls", "pdf-urls", "authors" -> elements();
          case "ref-type" -> {
            paper.type(xml.attribute("name"));
            xml.skip();
          }
          case "author" -> add(line(), ReferenceFields::addAuthors);
          case "title" -> paper.title(line());
          case "secondary-title" -> secondTitle = line();
          case "full-title" -> journal = line();
          case "abstract" -> {
            String text = Markup.again(text().paragraphs());
            paper.abstractText(LeadingHeading.removed(text));
          }
          case "year" -> year = line();
          case "date" -> date = line();
          case "keyword" -> add(line(), ReferenceFields::addKeywords);
          case "url" -> add(line(), ReferenceFields::addAddresses);
          case "isbn" -> add(line(), ReferenceFields::addSerialNumbers);
          case "electronic-resource-num" -> add(line(), ReferenceFields::addDoi);
          case "custom2" -> add(line(), Reading::addPmcid);
          case "auth-address" -> affiliation = line();
          case "accession-num" -> accession = line();
          case "remote-database-name" -> database = line();
          default -> plain();
        }
      }
    }

    private void plain() throws IOException {
      switch (xml.name()) {
        case "volume" -> paper.volume(line());
        case "number" -> paper.issue(line());
        case "pages" -> paper.pages(line());
        case "publisher" -> paper.publisher(line());
        case "language" -> paper.language(line());
        case "notes" -> paper.comment(line());
        case "label" -> paper.attribute("endnote.label", line());
        default -> xml.skip();
      }
    }

    private @Nullable String line() throws IOException {
      return Markup.line(text().line());
    }

    /** The text of an element, which may stand in styles. */
    private PlainText text() throws IOException {
      PlainText text = xml.collect();
      xml.text(text, inner -> styled(inner, text));
      return text;
    }

    /** HTML's element of this name has nothing to read in it; here it is a text like any other. */
    private static boolean styled(XmlCursor xml, PlainText text) throws IOException {
      if (!xml.name().equals("style")) {
        return false;
      }
      String face = xml.attribute("face");
      String element = FACES.getOrDefault(face == null ? "" : face, "span");
      text.open(element);
      xml.text(text);
      text.close(element);
      return true;
    }

    private void add(@Nullable String value, BiConsumer<String, Paper.Builder> add) {
      if (value != null) {
        add.accept(value, paper);
      }
    }

    private static void addPmcid(String value, Paper.Builder paper) {
      if (value.startsWith("PMC")) {
        paper.addIdentifier(Scheme.PMCID, value);
      }
    }
  }
}
