package org.epitome.parsers.acl;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notices;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.StatedLinks;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of the <a href="https://github.com/acl-org/acl-anthology">ACL Anthology</a>: a
 * {@code collection} of volumes, as its schema ({@code data/xml/schema.rnc}) describes them. The
 * front matter of a volume is no paper.
 *
 * <p>It fills title, abstract, authors with ORCIDs and affiliations, the Anthology's identifier and
 * the DOI, year and month, proceedings or journal, volume, issue, pages, publisher, type, language,
 * the PDF where it is elsewhere, the repository that Papers with Code knew, and the status of
 * retracted, removed and corrected papers.
 *
 * <p>Attributes: {@code acl.bibkey}, {@code acl.award} (several apart by a semicolon), {@code
 * acl.venue}, the short name of the venue.
 */
public final class AclXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "acl-xml",
          "ACL Anthology (XML)",
          "title",
          "abstract",
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
          "links",
          "status",
          "attributes",
          "codeLinks");

  /** A parser; it has no settings. */
  public AclXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    return "collection".equals(head.rootElement())
            && head.text().contains("<volume")
            && head.text().contains("<booktitle")
        ? Match.CERTAIN
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, new Entries());
  }

  /** Papers inherit from their volume, which comes before them. */
  private static final class Entries implements XmlEntries {
    private String collection = "";
    private String volume = "";
    private @Nullable String type;
    private @Nullable String title;
    private @Nullable String journal;
    private @Nullable String journalVolume;
    private @Nullable String journalIssue;
    private @Nullable String publisher;
    private @Nullable String venue;
    private @Nullable String month;
    private @Nullable String year;

    @Override
    public Set<String> names() {
      return Set.of("paper");
    }

    @Override
    public void outside(XmlCursor xml) throws IOException {
      switch (xml.name()) {
        case "collection" -> {
          String id = xml.attribute("id");
          collection = id == null ? "" : id;
        }
        case "volume" -> beginVolume(xml);
        case "booktitle" -> title = xml.text();
        case "journal-title" -> journal = xml.text();
        case "journal-volume" -> journalVolume = xml.text();
        case "journal-issue" -> journalIssue = xml.text();
        case "publisher" -> publisher = xml.text();
        case "venue" -> {
          String text = xml.text();
          venue = venue == null ? text : venue;
        }
        case "month" -> month = xml.text();
        case "year" -> year = xml.text();
        case "frontmatter", "event", "editor" -> xml.skip();
        default -> {}
      }
    }

    private void beginVolume(XmlCursor xml) {
      String id = xml.attribute("id");
      volume = id == null ? "" : id;
      type = xml.attribute("type");
      title = null;
      journal = null;
      journalVolume = null;
      journalIssue = null;
      publisher = null;
      venue = null;
      month = null;
      year = null;
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      String number = xml.attribute("id");
      String paperType = xml.attribute("type");
      boolean isPlaced = !collection.isEmpty() && !volume.isEmpty();
      String id = number != null && isPlaced ? identifier(number) : null;
      xml.identify(id);
      String doi = null;
      List<String> awards = new ArrayList<>();
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "title" -> paper.title(xml.text());
          case "abstract" -> paper.abstractText(xml.paragraphs());
          case "author" -> author(xml, paper);
          case "url" -> id = url(xml.text(), id, paper);
          case "doi" -> doi = xml.text();
          case "pages" -> paper.pages(xml.text());
          case "language" -> paper.language(xml.text());
          case "bibkey" -> paper.attribute("acl.bibkey", xml.text());
          case "award" -> Texts.add(xml.text(), awards);
          case "pwccode" -> code(xml, paper);
          case "erratum" -> status(xml, Status.CORRECTED, paper);
          case "retracted" -> status(xml, Status.RETRACTED, paper);
          case "removed" -> status(xml, Status.WITHDRAWN, paper);
          default -> xml.skip();
        }
      }
      finish(id, paperType, paper);
      paper.addIdentifier(Scheme.DOI, doi);
      paper.attribute("acl.award", String.join("; ", awards));
      return true;
    }

    private void finish(@Nullable String id, @Nullable String paperType, Paper.Builder paper) {
      if (id != null) {
        paper.addIdentifier(Identifier.of(Scheme.ACL, id));
      }
      paper.type(paperType == null ? type : paperType);
      paper.venue(journal == null ? title : journal);
      paper.volume(journalVolume).issue(journalIssue).publisher(publisher);
      paper.published(date());
      paper.attribute("acl.venue", venue);
    }

    private @Nullable PartialDate date() {
      PartialDate printed = Dates.parse(year);
      Integer known = printed == null ? null : printed.year();
      if (known == null || month == null) {
        return printed;
      }
      // "May 22–27", "July–August": the month in which it begins.
      int end = 0;
      while (end < month.length() && Character.isLetter(month.charAt(end))) {
        end++;
      }
      return Dates.of(known, Dates.month(month.substring(0, end)), 0);
    }

    /**
     * The identifier that the Anthology's rules give: "2022.acl-long.1", "P18-1001", "W05-0102".
     */
    private String identifier(String number) {
      if (collection.indexOf('.') >= 0) {
        return collection + "-" + volume + "." + number;
      }
      boolean wide =
          collection.startsWith("W") || collection.equals("C69") || collection.equals("D19");
      return collection + "-" + padded(volume, wide ? 2 : 1) + padded(number, wide ? 2 : 3);
    }

    private static String padded(String number, int width) {
      return "0".repeat(Math.max(0, width - number.length())) + number;
    }

    /** The identifier again, or an address of the PDF elsewhere. */
    private static @Nullable String url(
        @Nullable String url, @Nullable String id, Paper.Builder paper) {
      if (url != null && !url.startsWith("http")) {
        return url;
      }
      paper.addLink(Link.Rel.PDF, url);
      return id;
    }

    private static void author(XmlCursor xml, Paper.Builder paper) throws IOException {
      String orcid = Orcids.of(xml.attribute("orcid"));
      String given = null;
      String family = null;
      List<String> affiliations = new ArrayList<>();
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "first" -> given = xml.text();
          case "last" -> family = xml.text();
          case "affiliation" -> Texts.add(xml.text(), affiliations);
          default -> xml.skip();
        }
      }
      Author.Builder author = Names.of(given, family);
      if (author != null) {
        paper.addAuthor(author.orcid(orcid).affiliations(affiliations).build());
      }
    }

    private static void code(XmlCursor xml, Paper.Builder paper) throws IOException {
      CodeLink link =
          StatedLinks.of(
              xml.attribute("url"), CodeLink.Kind.REPOSITORY, CodeLink.Ownership.UNKNOWN);
      if (link != null) {
        paper.addCodeLink(link);
      }
      xml.skip();
    }

    private static void status(XmlCursor xml, Status status, Paper.Builder paper)
        throws IOException {
      Notices.add(status, paper);
      xml.skip();
    }
  }
}
