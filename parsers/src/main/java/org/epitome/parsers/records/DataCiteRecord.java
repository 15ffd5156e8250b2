package org.epitome.parsers.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.fields.Unstated;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * DataCite's metadata, {@code resource}, of every version of its schema, and what OpenAIRE's
 * guidelines for literature put into an element of that name: DataCite's elements, Dublin Core's
 * and their own for the place in a journal.
 */
final class DataCiteRecord implements XmlRecord {

  @Override
  public boolean isAt(XmlCursor xml) {
    return xml.name().equals("resource");
  }

  @Override
  public void read(XmlCursor xml, Paper.Builder paper) throws IOException {
    String year = null;
    String license = null;
    String first = null;
    String last = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "identifier" -> identifier(xml, paper);
        case "alternateIdentifiers" -> alternates(xml, paper);
        case "creators" -> creators(xml, paper);
        case "titles" -> titles(xml, paper);
        case "publisher" -> paper.publisher(Unstated.clean(Markup.line(xml.text())));
        case "publicationYear" -> year = xml.text();
        case "subjects" -> subjects(xml, paper);
        case "dates" -> dates(xml, paper);
        case "language" -> paper.language(xml.text());
        case "resourceType" -> {
          String general = xml.attribute("resourceTypeGeneral");
          String type = xml.text();
          paper.type(type == null ? general : type);
        }
        case "rights" -> license = rights(xml, license);
        case "rightsList" -> {
          while (xml.nextChild()) {
            license = rights(xml, license);
          }
        }
        case "descriptions" -> descriptions(xml, paper);
        case "relatedItems" -> relatedItems(xml, paper);
        case "description" -> abstractText(xml, paper);
        case "licenseCondition" -> license = rights(xml, license);
        case "citationTitle" -> paper.venue(Markup.line(xml.text()));
        case "citationVolume" -> paper.volume(xml.text());
        case "citationIssue" -> paper.issue(xml.text());
        case "citationStartPage" -> first = xml.text();
        case "citationEndPage" -> last = xml.text();
        default -> xml.skip();
      }
    }
    paper.license(license);
    if (first != null) {
      paper.pages(Pages.of(first, last));
    }
    PartialDate issued = paper.published();
    PartialDate printed = Dates.parse(year);
    Integer cited = printed == null ? null : printed.year();
    // The year is what is cited; a date of issue in it only says it more precisely.
    boolean same = cited != null && issued != null && cited.equals(issued.year());
    paper.published(cited == null || same ? issued : printed);
  }

  private static void identifier(XmlCursor xml, Paper.Builder paper) throws IOException {
    String type = xml.attribute("identifierType");
    String text = xml.text();
    if (text == null) {
      return;
    }
    if (type == null || type.equalsIgnoreCase("DOI")) {
      paper.addIdentifier(Scheme.DOI, text);
    } else if (type.equalsIgnoreCase("URL")) {
      paper.addIdentifier(Scheme.URL, text);
    } else if (Addresses.isWeb(text)) {
      Addresses.add(paper, text); // of a handle
    }
  }

  private static void alternates(XmlCursor xml, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      String type = xml.attribute("alternateIdentifierType");
      String text = xml.text();
      if (type != null && text != null) {
        switch (type.toLowerCase(Locale.ROOT)) {
          case "doi" -> {
            if (!paper.hasIdentifier(Scheme.DOI)) { // else it is that of another version
              paper.addIdentifier(Scheme.DOI, text);
            }
          }
          case "arxiv" -> paper.addIdentifier(Scheme.ARXIV, text);
          case "pmid" -> paper.addIdentifier(Scheme.PMID, text);
          case "pmcid" -> paper.addIdentifier(Scheme.PMCID, text);
          case "url" -> paper.addLink(Link.Rel.PAGE, text);
          default -> {}
        }
      }
    }
  }

  private static void creators(XmlCursor xml, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      creator(xml, paper);
    }
  }

  private static void creator(XmlCursor xml, Paper.Builder paper) throws IOException {
    String name = null;
    boolean organization = false;
    String given = null;
    String family = null;
    String orcid = null;
    List<String> affiliations = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "creatorName" -> {
          organization = "Organizational".equals(xml.attribute("nameType"));
          name = Markup.line(xml.text());
        }
        case "givenName" -> given = Markup.line(xml.text());
        case "familyName" -> family = Markup.line(xml.text());
        case "nameIdentifier" -> {
          String known = orcid;
          String found = Orcids.of(xml.text());
          orcid = known == null ? found : known;
        }
        case "affiliation" -> Texts.add(Markup.line(xml.text()), affiliations);
        default -> xml.skip();
      }
    }
    Author.Builder author = author(name, organization, given, family);
    if (author != null) {
      paper.addAuthor(author.orcid(orcid).affiliations(affiliations).build());
    }
  }

  private static Author.@Nullable Builder author(
      @Nullable String name,
      boolean organization,
      @Nullable String given,
      @Nullable String family) {
    if (family != null && given != null) {
      return Names.of(given, family); // a person, whatever the type says
    }
    return organization ? Names.whole(name) : Names.parse(name);
  }

  private static void titles(XmlCursor xml, Paper.Builder paper) throws IOException {
    String subtitle = null;
    String other = null; // a translation, or what else a title may be
    while (xml.nextChild()) {
      String type = xml.attribute("titleType");
      String text = Markup.line(xml.text());
      if (type == null && paper.title() == null) {
        paper.title(text);
      } else if ("Subtitle".equals(type)) {
        subtitle = subtitle == null ? text : subtitle;
      } else {
        other = other == null ? text : other;
      }
    }
    String title = paper.title() == null ? other : paper.title();
    paper.title(title);
    if (subtitle != null) {
      paper.title(title == null ? subtitle : title + ": " + subtitle);
    }
  }

  private static void subjects(XmlCursor xml, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      paper.addSubject(Markup.line(xml.text()));
    }
  }

  private static void dates(XmlCursor xml, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      String type = xml.attribute("dateType");
      PartialDate date = Dates.parse(xml.text());
      if ("Issued".equals(type)) {
        paper.published(date);
      } else if ("Updated".equals(type)) {
        paper.updated(date);
      }
    }
  }

  /** Of several, the first address of a licence, which is more telling than "Open Access". */
  private static @Nullable String rights(XmlCursor xml, @Nullable String known) throws IOException {
    String stated = xml.attribute("rightsURI");
    String uri = stated == null ? xml.attribute("uri") : stated;
    String text = Licences.clean(xml.text());
    String address = uri == null || uri.startsWith("info:eu-repo") ? null : Licences.clean(uri);
    if (known == null) {
      return address == null ? text : address;
    }
    return address == null || known.startsWith("http") ? known : address;
  }

  private static void descriptions(XmlCursor xml, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      String type = xml.attribute("descriptionType");
      String text = Markup.again(xml.paragraphs());
      if ("Abstract".equalsIgnoreCase(type) && paper.abstractText() == null) {
        paper.abstractText(Unstated.clean(text));
      }
    }
  }

  private static void abstractText(XmlCursor xml, Paper.Builder paper) throws IOException {
    String text = Markup.again(xml.paragraphs());
    if (paper.abstractText() == null) {
      paper.abstractText(LeadingHeading.removed(text));
    }
  }

  private static void relatedItems(XmlCursor xml, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      if ("IsPublishedIn".equals(xml.attribute("relationType"))) {
        container(xml, paper);
      } else {
        xml.skip();
      }
    }
  }

  /** The journal, book or series in which the work stands. */
  private static void container(XmlCursor xml, Paper.Builder paper) throws IOException {
    String first = null;
    String last = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "titles" -> {
          String title = null;
          while (xml.nextChild()) {
            String text = Markup.line(xml.text());
            title = title == null ? text : title;
          }
          paper.venue(title);
        }
        case "volume" -> paper.volume(xml.text());
        case "issue" -> paper.issue(xml.text());
        case "firstPage" -> first = xml.text();
        case "lastPage" -> last = xml.text();
        default -> xml.skip();
      }
    }
    paper.pages(Pages.of(first, last));
  }
}
