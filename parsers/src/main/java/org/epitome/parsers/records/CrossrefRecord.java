package org.epitome.parsers.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Earliest;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notices;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * Crossref's UNIXREF, {@code crossref}: a journal, conference, book or the like around one work. If
 * there is no work in it (a whole book), what is around is the work.
 */
final class CrossrefRecord implements XmlRecord {
  /** The elements that are works within something larger. */
  private static final Set<String> WORKS =
      Set.of(
          "journal_article",
          "conference_paper",
          "content_item",
          "posted_content",
          "dissertation",
          "dataset",
          "peer_review",
          "component");

  /** What one level of a record says. */
  static final class Level {
    private @Nullable String title;
    private @Nullable String subtitle;
    private @Nullable String abstractText;
    private boolean isAbstractMain; // not a graphical one, or that of the table of contents
    private final List<Author> authors = new ArrayList<>();
    private @Nullable PartialDate date;
    private @Nullable String doi;
    private @Nullable String page;
    private @Nullable String isbn;
    private @Nullable String publisher;
    private @Nullable String volume;
    private @Nullable String issue;
    private @Nullable String pages;
    private @Nullable String language;
    private @Nullable String type;
    private @Nullable String license;
    private final List<String> subjects = new ArrayList<>();
  }

  @Override
  public boolean isAt(XmlCursor xml) {
    return xml.name().equals("crossref");
  }

  @Override
  public void read(XmlCursor xml, Paper.Builder paper) throws IOException {
    Level around = new Level();
    Level work = new Level();
    while (xml.nextChild()) {
      if (WORKS.contains(xml.name())) {
        work(xml, work);
      } else if (xml.name().equals("error")) {
        String error = xml.text();
        throw xml.invalid("Crossref answered: " + error);
      } else {
        around.type = xml.name().replace('_', '-');
        level(xml, around, work);
      }
    }
    if (work.type == null) {
      fill(around, null, paper);
    } else {
      fill(work, around, paper);
    }
  }

  static void work(XmlCursor xml, Level work) throws IOException {
    boolean first = work.type == null;
    Level level = first ? work : new Level();
    level.type = xml.name().replace('_', '-');
    level.language = xml.attribute("language");
    level(xml, level, new Level());
  }

  /** A book that stands around chapters; it is a work too, and fills a paper, if it has a DOI. */
  static boolean book(XmlCursor xml, Level level, Paper.Builder paper) throws IOException {
    level.type = "book";
    level.language = xml.attribute("language");
    level(xml, level, new Level());
    fill(level, null, paper);
    return level.doi != null;
  }

  static void level(XmlCursor xml, Level level, Level work) throws IOException {
    while (xml.nextChild()) {
      String name = xml.name();
      if (WORKS.contains(name)) {
        work(xml, work);
      } else {
        element(xml, name, level, work);
      }
    }
  }

  private static void element(XmlCursor xml, String name, Level level, Level work)
      throws IOException {
    switch (name) {
      case "titles" -> titles(xml, level);
      case "full_title", "proceedings_title", "conference_name" -> {
        String title = xml.text();
        level.title = level.title == null || name.equals("proceedings_title") ? title : level.title;
      }
      case "series_metadata" -> level(xml, new Level(), new Level());
      case "contributors" -> contributors(xml, level);
      case "person_name" -> person(xml, level);
      case "abstract" -> {
        boolean isMain = xml.attribute("abstract-type") == null;
        String text = xml.paragraphs();
        if (level.abstractText == null || isMain && !level.isAbstractMain) {
          level.abstractText = text;
          level.isAbstractMain = isMain;
        }
      }
      case "description" -> {
        String text = xml.paragraphs();
        boolean isAbstract = "dataset".equals(level.type) && level.abstractText == null;
        level.abstractText = isAbstract ? text : level.abstractText;
      }
      case "publication_date",
          "posted_date",
          "approval_date",
          "completion_date",
          "creation_date",
          "review_date" ->
          level.date = Earliest.of(level.date, date(xml));
      case "database_date" -> level.date = databaseDate(xml);
      case "pages" -> pages(xml, level);
      case "doi_data" -> doi(xml, level);
      case "isbn" -> level.isbn = xml.text();
      case "publisher_name", "institution_name" -> {
        String publisher = xml.text();
        level.publisher = level.publisher == null ? publisher : level.publisher;
      }
      case "volume" -> level.volume = xml.text();
      case "issue" -> level.issue = xml.text();
      case "group_title" -> Texts.add(xml.text(), level.subjects);
      case "item_number" -> {
        String number = xml.text();
        level.pages = level.pages == null ? number : level.pages;
      }
      case "license_ref" -> license(xml, level);
      case "journal_issue" -> issue(xml, level);
      default -> {
        if (isContainer(name)) {
          String language = xml.attribute("language");
          level.language = level.language == null ? language : level.language;
          level(xml, level, work);
        } else {
          xml.skip();
        }
      }
    }
  }

  private static boolean isContainer(String name) {
    return name.endsWith("_metadata")
        || switch (name) {
          case "publisher",
              "institution",
              "journal_volume",
              "publisher_item",
              "program",
              "crossmark",
              "custom_metadata",
              "component_list",
              "posted_content" ->
              true;
          default -> false;
        };
  }

  /** Volume, issue and date of an issue, whose own DOI and title are not the paper's. */
  static void issue(XmlCursor xml, Level level) throws IOException {
    Level issue = new Level();
    level(xml, issue, new Level());
    level.volume = issue.volume;
    level.issue = issue.issue;
    level.date = Earliest.of(level.date, issue.date);
  }

  /** That of the version of record, else the first. */
  private static void license(XmlCursor xml, Level level) throws IOException {
    boolean isOfRecord = "vor".equals(xml.attribute("applies_to"));
    String license = Licences.clean(xml.text());
    level.license = level.license == null || isOfRecord ? license : level.license;
  }

  private static void titles(XmlCursor xml, Level level) throws IOException {
    while (xml.nextChild()) {
      String name = xml.name();
      String text = Markup.line(xml.text());
      if (name.equals("title") && level.title == null) {
        level.title = text;
      } else if (name.equals("subtitle") && level.subtitle == null) {
        level.subtitle = text;
      }
    }
  }

  private static void contributors(XmlCursor xml, Level level) throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "person_name" -> person(xml, level);
        case "organization", "collaboration" -> {
          String role = xml.attribute("contributor_role");
          Author.Builder author = Names.whole(xml.text());
          if (author != null && isAuthor(role)) {
            level.authors.add(author.build());
          }
        }
        default -> xml.skip();
      }
    }
  }

  private static boolean isAuthor(@Nullable String role) {
    return role == null || role.equals("author");
  }

  private static void person(XmlCursor xml, Level level) throws IOException {
    String role = xml.attribute("contributor_role");
    String given = null;
    String family = null;
    String suffix = null;
    String orcid = null;
    List<String> affiliations = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "given_name" -> given = xml.text();
        case "surname" -> family = xml.text();
        case "suffix" -> suffix = xml.text();
        case "ORCID" -> orcid = Orcids.of(xml.text());
        case "affiliation" -> Texts.add(xml.text(), affiliations);
        case "affiliations" -> institutions(xml, affiliations);
        default -> xml.skip();
      }
    }
    Author.Builder author = Names.of(given, family, suffix);
    if (author != null && isAuthor(role)) {
      level.authors.add(author.orcid(orcid).affiliations(affiliations).build());
    }
  }

  private static void institutions(XmlCursor xml, List<String> affiliations) throws IOException {
    while (xml.nextChild()) {
      while (xml.nextChild()) {
        if (xml.name().equals("institution_name")) {
          Texts.add(xml.text(), affiliations);
        } else {
          xml.skip();
        }
      }
    }
  }

  private static @Nullable PartialDate date(XmlCursor xml) throws IOException {
    String year = null;
    String month = null;
    String day = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "year" -> year = xml.text();
        case "month" -> month = xml.text();
        case "day" -> day = xml.text();
        default -> xml.skip();
      }
    }
    return Dates.of(year, month, day);
  }

  /** A data set is as old as its publication, else as its making. */
  private static @Nullable PartialDate databaseDate(XmlCursor xml) throws IOException {
    PartialDate published = null;
    PartialDate created = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "publication_date" -> published = date(xml);
        case "creation_date" -> created = date(xml);
        default -> xml.skip();
      }
    }
    return first(published, created);
  }

  private static void pages(XmlCursor xml, Level level) throws IOException {
    String first = null;
    String last = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "first_page" -> first = xml.text();
        case "last_page" -> last = xml.text();
        default -> xml.skip();
      }
    }
    level.pages = Pages.of(first, last);
  }

  private static void doi(XmlCursor xml, Level level) throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "doi" -> level.doi = xml.text();
        case "resource" -> level.page = xml.text();
        default -> xml.skip();
      }
    }
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }

  static void fill(Level work, @Nullable Level around, Paper.Builder paper) {
    Level outer = around == null ? new Level() : around;
    paper.title(withSubtitle(work)).abstractText(Markup.again(work.abstractText));
    for (Author author : work.authors) {
      paper.addAuthor(author);
    }
    paper.addIdentifier(Scheme.DOI, work.doi);
    if (around == null) {
      paper.addIdentifier(Scheme.ISBN, work.isbn);
    }
    paper.addLink(Link.Rel.PAGE, work.page);
    paper.published(first(work.date, outer.date));
    paper.venue(outer.title);
    paper.volume(first(work.volume, outer.volume)).issue(first(work.issue, outer.issue));
    paper.pages(work.pages).publisher(first(work.publisher, outer.publisher));
    paper.type(work.type).language(first(work.language, outer.language));
    for (String subject : work.subjects) {
      paper.addSubject(subject);
    }
    paper.license(work.license);
    Notices.addOfTitle(paper);
  }

  private static @Nullable String withSubtitle(Level work) {
    String title = work.title;
    String subtitle = work.subtitle;
    return title == null || subtitle == null || title.contains(subtitle)
        ? title
        : title + (title.endsWith(":") ? " " : ": ") + subtitle;
  }
}
