package org.epitome.parsers.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Earliest;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * MODS of version 3, {@code mods}. The first title without a type counts; others are abbreviations
 * and translations. Names with a role other than author or creator are no authors.
 */
final class ModsRecord implements XmlRecord {
  private static final String TYPE = "type";

  private static final Set<String> AUTHORS = Set.of("author", "aut", "creator", "cre");

  private static final Map<String, Scheme> SCHEMES =
      Map.of(
          "doi", Scheme.DOI,
          "arxiv", Scheme.ARXIV,
          "pmid", Scheme.PMID,
          "pubmed", Scheme.PMID,
          "pmcid", Scheme.PMCID,
          "isbn", Scheme.ISBN,
          "issn", Scheme.ISSN);

  @Override
  public boolean isAt(XmlCursor xml) {
    return xml.name().equals("mods");
  }

  @Override
  public void read(XmlCursor xml, Paper.Builder paper) throws IOException {
    new Reading(xml, paper).read();
  }

  /** The reading of one record. */
  private static final class Reading {
    private final XmlCursor xml;
    private final Paper.Builder paper;
    private @Nullable String title;
    private @Nullable String otherTitle;
    private @Nullable String type;
    private @Nullable String resource;
    private @Nullable PartialDate issued;
    private @Nullable PartialDate made; // of a copyright, a creation or a part

    Reading(XmlCursor xml, Paper.Builder paper) {
      this.xml = xml;
      this.paper = paper;
    }

    void read() throws IOException {
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "titleInfo" -> {
            boolean isOther = xml.attribute(TYPE) != null;
            String printed = title();
            if (isOther) {
              otherTitle = otherTitle == null ? printed : otherTitle;
            } else {
              title = title == null ? printed : title;
            }
          }
          case "name" -> name();
          case "abstract" -> {
            String text = Markup.again(xml.paragraphs());
            boolean isFirst = paper.abstractText() == null;
            paper.abstractText(isFirst ? LeadingHeading.removed(text) : paper.abstractText());
          }
          case "subject" -> subjects();
          case "genre" -> {
            String genre = Markup.line(xml.text());
            type = type == null ? genre : type;
          }
          case "typeOfResource" -> resource = Markup.line(xml.text());
          case "language" -> language();
          case "accessCondition" -> licence();
          case "relatedItem" -> related();
          default -> common();
        }
      }
      paper.title(title == null ? otherTitle : title);
      paper.type(type == null ? resource : type);
      paper.published(issued == null ? made : issued);
    }

    /** What a record and the item in which it stands have alike. */
    private void common() throws IOException {
      switch (xml.name()) {
        case "originInfo" -> origin();
        case "identifier" -> identifier();
        case "part" -> part();
        case "location" -> location();
        default -> xml.skip();
      }
    }

    private @Nullable String title() throws IOException {
      String article = null; // "The", by which is not sorted
      String main = null;
      String subtitle = null;
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "nonSort" -> article = Markup.line(xml.text());
          case "title" -> main = Markup.line(xml.text());
          case "subTitle" -> subtitle = Markup.line(xml.text());
          default -> xml.skip();
        }
      }
      String whole = article == null || main == null ? main : article + " " + main;
      return whole == null || subtitle == null ? whole : whole + ": " + subtitle;
    }

    // ---- names

    private void name() throws IOException {
      String kind = xml.attribute(TYPE);
      String orcid = Orcids.of(xml.attribute("valueURI"));
      String given = null;
      String family = null;
      String whole = null;
      boolean isAuthor = !"conference".equals(kind);
      List<String> affiliations = new ArrayList<>();
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "namePart" -> {
            String part = xml.attribute(TYPE);
            String text = Markup.line(xml.text());
            if ("given".equals(part)) {
              given = given == null || text == null ? text : given + " " + text;
            } else if ("family".equals(part)) {
              family = text;
            } else if (part == null) {
              whole = text;
            }
          }
          case "role" -> isAuthor &= isAuthor();
          case "nameIdentifier" -> {
            String found = Orcids.of(xml.text());
            orcid = orcid == null ? found : orcid;
          }
          case "affiliation" -> Texts.add(Markup.line(xml.text()), affiliations);
          default -> xml.skip();
        }
      }
      Author.Builder author =
          family != null
              ? Names.of(given, family)
              : "corporate".equals(kind) ? Names.whole(whole) : Names.parse(whole);
      if (author != null && isAuthor) {
        paper.addAuthor(author.orcid(orcid).affiliations(affiliations).build());
      }
    }

    /** Whether a role, told in words or as a code, is that of an author, or is not told. */
    private boolean isAuthor() throws IOException {
      boolean isTold = false;
      boolean isAuthor = false;
      while (xml.nextChild()) {
        String term = xml.text();
        isTold |= term != null;
        isAuthor |= term != null && AUTHORS.contains(term.toLowerCase(Locale.ROOT));
      }
      return isAuthor || !isTold;
    }

    // ---- what it is about

    private void subjects() throws IOException {
      while (xml.nextChild()) {
        if (xml.name().equals("topic")) {
          paper.addSubject(Markup.line(xml.text()));
        } else {
          xml.skip();
        }
      }
    }

    private void language() throws IOException {
      String first = null;
      while (xml.nextChild()) {
        String term = xml.text();
        first = first == null ? term : first;
      }
      paper.language(first);
    }

    private void licence() throws IOException {
      String address = xml.attribute("href");
      String text = Licences.clean(xml.text());
      paper.license(address == null ? text : Licences.clean(address));
    }

    // ---- publication

    private void origin() throws IOException {
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "dateIssued" -> issued = Earliest.of(issued, date());
          case "copyrightDate", "dateCreated" -> made = Earliest.of(made, date());
          case "publisher" -> paper.publisher(Markup.line(xml.text()));
          default -> xml.skip();
        }
      }
    }

    /** A date; the end of a span is none. */
    private @Nullable PartialDate date() throws IOException {
      boolean isEnd = "end".equals(xml.attribute("point"));
      PartialDate date = Dates.parse(xml.text());
      return isEnd ? null : date;
    }

    private void identifier() throws IOException {
      String kind = xml.attribute(TYPE);
      String text = xml.text();
      if (text == null) {
        return;
      }
      Scheme scheme = kind == null ? null : SCHEMES.get(kind.toLowerCase(Locale.ROOT));
      if (scheme != null) {
        paper.addIdentifier(scheme, text);
      } else {
        Addresses.add(paper, text);
      }
    }

    private void location() throws IOException {
      while (xml.nextChild()) {
        if (xml.name().equals("url")) {
          Addresses.add(paper, xml.text());
        } else {
          xml.skip();
        }
      }
    }

    private void related() throws IOException {
      if (!"host".equals(xml.attribute(TYPE))) {
        xml.skip();
        return;
      }
      String host = null;
      while (xml.nextChild()) {
        if (xml.name().equals("titleInfo")) {
          String printed = title();
          host = host == null ? printed : host;
        } else {
          common();
        }
      }
      paper.venue(host);
    }

    private void part() throws IOException {
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "detail" -> detail();
          case "extent" -> extent();
          case "date" -> made = Earliest.of(made, date());
          default -> xml.skip();
        }
      }
    }

    private void detail() throws IOException {
      String kind = xml.attribute(TYPE);
      String number = null;
      while (xml.nextChild()) {
        boolean isNumber = xml.name().equals("number");
        String text = xml.text();
        number = isNumber ? text : number;
      }
      if ("volume".equals(kind)) {
        paper.volume(number);
      } else if ("issue".equals(kind) || "number".equals(kind)) {
        paper.issue(number);
      }
    }

    private void extent() throws IOException {
      String first = null;
      String last = null;
      String list = null;
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "start" -> first = xml.text();
          case "end" -> last = xml.text();
          case "list" -> list = xml.text();
          default -> xml.skip();
        }
      }
      paper.pages(first == null ? list : Pages.of(first, last));
    }
  }
}
