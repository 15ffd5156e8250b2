package org.epitome.parsers.json;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Values that many JSON formats write alike: dates and names of the Citation Style Language, which
 * Crossref and DataCite share, and lists.
 */
public final class JsonFields {
  private JsonFields() {}

  /**
   * A date: {@code {"date-parts": [[2024, 3, 14]]}}, with numbers also as text, {@code {"raw": "14
   * March 2024"}}, or a text.
   *
   * @return null if there is none
   */
  public static @Nullable PartialDate date(JsonCursor json) {
    if (!json.isObject()) {
      return Dates.parse(json.word());
    }
    PartialDate parts = null;
    PartialDate printed = null;
    json.enterObject();
    while (json.nextField()) {
      switch (json.name()) {
        case "date-parts" -> parts = dateParts(json);
        case "raw", "literal", "date-time" -> printed = or(printed, Dates.parse(json.word()));
        default -> {}
      }
    }
    return or(parts, printed);
  }

  private static <T> @Nullable T or(@Nullable T one, @Nullable T otherwise) {
    return one == null ? otherwise : one;
  }

  /** The first of the dates, which is the beginning of a range. */
  private static @Nullable PartialDate dateParts(JsonCursor json) {
    PartialDate first = null;
    json.enterList();
    while (json.nextItem()) {
      int[] parts = new int[3];
      int count = 0;
      json.enterList();
      while (json.nextItem()) {
        if (count < 3) {
          parts[count++] = (int) json.number(0);
        }
      }
      first = or(first, Dates.of(parts[0], parts[1], parts[2]));
    }
    return first;
  }

  /** Adds the authors of a list of names, each an object or a text. */
  public static void authors(JsonCursor json, Paper.Builder paper) {
    json.enterList();
    while (json.nextItem()) {
      Author author = json.isObject() ? author(json) : named(Names.parse(json.line()));
      if (author != null) {
        paper.addAuthor(author);
      }
    }
  }

  private static @Nullable Author named(Author.@Nullable Builder author) {
    return author == null ? null : author.build();
  }

  /**
   * Adds the people of a list of names in either order, each a text or in a member of an object;
   * semicolons part several in one.
   */
  public static void people(JsonCursor json, String member, Paper.Builder paper) {
    json.enterList();
    while (json.nextItem()) {
      for (Author.Builder author : NameLists.separatedBy(";", json.plainMember(member))) {
        paper.addAuthor(author.build());
      }
    }
  }

  /**
   * An author object: name in parts, whole as CSL's {@code literal} and Crossref's {@code name}
   * have those that are not to be split, or as it is printed; ORCID, affiliations.
   */
  private static @Nullable Author author(JsonCursor json) {
    String given = null;
    String family = null;
    String suffix = null;
    String particle = null;
    String whole = null;
    String printed = null;
    String orcid = null;
    List<String> affiliations = new ArrayList<>();
    json.enterObject();
    while (json.nextField()) {
      switch (json.name()) {
        case "given", "givenName" -> given = json.plainLine();
        case "family", "familyName" -> family = json.plainLine();
        case "suffix" -> suffix = json.word();
        case "non-dropping-particle", "dropping-particle" -> {
          String part = json.word();
          particle = particle == null || part == null ? or(particle, part) : particle + " " + part;
        }
        case "name", "literal" -> whole = json.plainLine();
        case "ORCID", "orcid" -> orcid = Orcids.of(json.word());
        case "raw_author_name" -> printed = json.plainLine();
        case "affiliation", "affiliations", "raw_affiliation_strings" ->
            texts(json, "name", affiliations);
        default -> {}
      }
    }
    if (family != null && particle != null) {
      family = particle + (particle.endsWith("'") ? "" : " ") + family;
    }
    Author.Builder author =
        family == null && given == null ? Names.whole(whole) : Names.of(given, family, suffix);
    author = author == null ? Names.parse(printed) : author;
    if (author == null) {
      return null;
    }
    return author.orcid(orcid).affiliations(affiliations).build();
  }

  /** Adds the plain texts of a list: of texts, or of objects that have them in a member. */
  public static void texts(JsonCursor json, String member, List<String> texts) {
    json.enterList();
    while (json.nextItem()) {
      Texts.add(json.plainMember(member), texts);
    }
  }

  /** The words of a list, or the word itself; what is none is left out. */
  public static List<String> words(JsonCursor json) {
    return words(json, "");
  }

  /** The words of a list: of texts, or of objects that have them in a member. */
  public static List<String> words(JsonCursor json, String member) {
    List<String> words = new ArrayList<>();
    json.enterList();
    while (json.nextItem()) {
      Texts.add(json.member(member), words);
    }
    return words;
  }

  /**
   * The ORCID that is known, or else the first of a list of identifiers, as {@link
   * #words(JsonCursor, String)} has it.
   */
  public static @Nullable String orcid(JsonCursor json, String member, @Nullable String known) {
    String first = known;
    for (String id : words(json, member)) {
      first = first == null ? Orcids.of(id) : first;
    }
    return first;
  }

  /** Adds a list of identifiers, as {@link #words(JsonCursor, String)} has it. */
  public static void identifiers(
      JsonCursor json, String member, Scheme scheme, Paper.Builder paper) {
    for (String id : words(json, member)) {
      add(scheme, id, paper);
    }
  }

  /** Adds those of a list of identifiers of all kinds that begin so: arXiv's. */
  public static void arxivIds(JsonCursor json, String beginning, Paper.Builder paper) {
    for (String id : words(json)) {
      if (id.startsWith(beginning)) {
        paper.addIdentifier(Scheme.ARXIV, id);
      }
    }
  }

  private static void add(Scheme scheme, @Nullable String id, Paper.Builder paper) {
    if (scheme == Scheme.DOI) {
      Dois.add(id, paper);
    } else {
      paper.addIdentifier(scheme, id);
    }
  }

  /** Adds a list of texts, or of objects that have them in a member, to the subjects. */
  public static void subjects(JsonCursor json, String member, Paper.Builder paper) {
    json.enterList();
    while (json.nextItem()) {
      paper.addSubject(json.plainMember(member));
    }
  }

  /** The texts of some members of the object at hand, in the order in which they are asked for. */
  public static @Nullable String[] members(JsonCursor json, String... wanted) {
    @Nullable String[] texts = new @Nullable String[wanted.length];
    json.enterObject();
    while (json.nextField()) {
      for (int i = 0; i < wanted.length; i++) {
        if (wanted[i].equals(json.name())) {
          texts[i] = json.word();
          break;
        }
      }
    }
    return texts;
  }

  /** The first text of a list, or the text itself; null if there is none. */
  public static @Nullable String first(JsonCursor json) {
    return first(json, JsonCursor::word);
  }

  /** As {@link #first(JsonCursor)}, but without markup. */
  public static @Nullable String firstPlain(JsonCursor json) {
    return first(json, JsonCursor::plainLine);
  }

  /** What is read first of the items of a list; null if nothing is. */
  public static @Nullable String first(
      JsonCursor json, Function<JsonCursor, @Nullable String> item) {
    String first = null;
    json.enterList();
    while (json.nextItem()) {
      if (first == null) {
        first = item.apply(json);
      }
    }
    return first;
  }

  /** Adds an identifier, and takes it for the entry's in messages if it is the first. */
  public static void identify(JsonCursor json, Scheme scheme, Paper.Builder paper) {
    String id = json.word();
    if (json.isUnidentified()) {
      json.identify(id);
    }
    add(scheme, id, paper);
  }

  /** Adds the parts of a text between any of the separators to the subjects. */
  public static void splitSubjects(
      @Nullable String subjects, String separators, Paper.Builder paper) {
    StringTokenizer parts = new StringTokenizer(subjects == null ? "" : subjects, separators);
    while (parts.hasMoreTokens()) {
      paper.addSubject(parts.nextToken().strip());
    }
  }
}
