package org.epitome.parsers.europepmc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notices;
import org.epitome.parsers.fields.Orcids;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a result's members, which have the same names in JSON and XML. */
final class EuropePmcRecord {
  private final Paper.Builder paper;
  private @Nullable PartialDate first;
  private @Nullable PartialDate year;
  private @Nullable String authors;
  private @Nullable String id;
  private boolean hasType;

  // the author that is being read
  private @Nullable String full;
  private @Nullable String given;
  private @Nullable String family;
  private @Nullable String suffix;
  private @Nullable String group;
  private @Nullable String orcid;
  private final Set<String> affiliations = new LinkedHashSet<>();

  EuropePmcRecord(Paper.Builder paper) {
    this.paper = paper;
  }

  /** The format, whatever it is written in: all results can fill the same. */
  static SourceFormat format(String id, String name) {
    return SourceFormat.of(
        id,
        name,
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
        "subjects",
        "license",
        "links",
        "status",
        "attributes");
  }

  /** Takes a member that is one text; others are passed over. */
  void member(String name, @Nullable String value) {
    switch (name) {
      case "id" -> id = value;
      case "source" -> paper.attribute("europepmc.source", value);
      case "pmid" -> paper.addIdentifier(Scheme.PMID, value);
      case "pmcid" -> paper.addIdentifier(Scheme.PMCID, value);
      case "doi" -> Dois.add(value, paper);
      case "authorString" -> authors = value;
      case "journalTitle" -> paper.venue(value);
      case "journalVolume", "volume" -> paper.volume(value);
      case "issue" -> paper.issue(value);
      case "pageInfo" -> paper.pages(value);
      case "publisher" -> paper.publisher(value);
      case "dateOfPublication" -> paper.published(Dates.parse(value));
      case "firstPublicationDate" -> first = Dates.parse(value);
      case "pubYear" -> year = Dates.parse(value);
      case "pubType" -> type(value);
      case "language" -> paper.language(value);
      case "keyword" -> paper.addSubject(value);
      case "license" -> paper.license(Licences.clean(value));
      case "citedByCount" -> paper.attribute("europepmc.cited-by", value);
      default -> {}
    }
  }

  /** Takes a publication type, or several with semicolons: the first, and what tells a status. */
  private void type(@Nullable String types) {
    if (types == null) {
      return;
    }
    for (String each : types.split(";", -1)) {
      Notices.add(each.strip(), paper);
    }
    if (!hasType) {
      hasType = true;
      int end = types.indexOf(';');
      paper.type(end < 0 ? types : types.substring(0, end).strip());
    }
  }

  /** Takes a notice, by its kind. */
  void notice(@Nullable String kind) {
    Notices.add(kind, paper);
  }

  void url(@Nullable String style, @Nullable String url) {
    boolean pdf = "pdf".equals(style);
    paper.addLink(pdf ? Link.Rel.PDF : "html".equals(style) ? Link.Rel.HTML : Link.Rel.PAGE, url);
  }

  // ---- authors

  /** Takes a member of the author that is being read. */
  void authorMember(String name, @Nullable String value) {
    switch (name) {
      case "fullName" -> full = value;
      case "firstName" -> given = value;
      case "lastName" -> family = value;
      case "suffix" -> suffix = value;
      case "collectiveName" -> group = value;
      case "authorId" -> orcid = Orcids.of(value);
      case "affiliation" -> {
        if (value != null) {
          affiliations.add(value);
        }
      }
      default -> {}
    }
  }

  void endAuthor() {
    Author.Builder author = null;
    if (group != null) {
      author = Author.builder().name(group);
    } else {
      author = given == null ? Names.familyFirst(full) : Names.of(given, family, suffix);
    }
    if (author != null) {
      author.affiliations(new ArrayList<>(affiliations));
      paper.addAuthor(author.orcid(orcid).build());
    }
    full = null;
    given = null;
    family = null;
    suffix = null;
    group = null;
    orcid = null;
    affiliations.clear();
  }

  /** Adds what depends on several members. */
  void end() {
    if (paper.published() == null) {
      paper.published(first == null ? year : first);
    }
    if (paper.authors().isEmpty()) {
      addAuthors();
    }
    if (paper.identifiers().isEmpty() && id != null) {
      paper.addIdentifier(Identifier.of(Scheme.OTHER, id));
    }
  }

  /** "Liu Q, Yu N, Cheng J." */
  private void addAuthors() {
    String names = authors;
    String list =
        names == null ? "" : names.endsWith(".") ? names.substring(0, names.length() - 1) : names;
    for (String name : List.of(list.split(","))) {
      Names.add(Names.familyFirst(name), paper);
    }
  }
}
