package org.epitome.parsers.pubmed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notices;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a record's paragraphs, each a list of lines. */
final class PubmedTextPaper {
  private static final int LONGEST_GROUP = 120;
  private static final String NO_AUTHORS = "[No authors listed]";
  private static final String LANGUAGE = "[Article in ";
  private static final String AFFILIATIONS = "Author information:";

  /** With what paragraphs begin that are neither authors nor abstract. */
  private static final List<String> OTHERS =
      List.of(
          "\u00a9",
          "Copyright",
          "(c) ",
          "Published by",
          "Collaborators:",
          "Conflict of interest statement:",
          NO_AUTHORS,
          "[Indexed for");

  /** First lines of paragraphs that list notices about the paper. */
  private static final Set<String> NOTICES =
      Set.of(
          "Comment in",
          "Comment on",
          "Erratum in",
          "Erratum for",
          "Retraction in",
          "Retraction of",
          "Retracted and republished in",
          "Corrected and republished in",
          "Corrected and republished from",
          "Expression of concern in",
          "Republished in",
          "Republished from",
          "Summary for patients in",
          "Update in",
          "Update of");

  private final Paper.Builder paper;
  private final Map<String, String> numbered = new HashMap<>();
  private final StringBuilder abstractText = new StringBuilder();
  private boolean authorsNext; // the title is read, and nothing behind it
  private String authors = "";
  private String affiliation = ""; // of all, without a number

  PubmedTextPaper(Paper.Builder paper) {
    this.paper = paper;
  }

  /** Fills the paper; the first paragraph begins behind the record's number. */
  void fill(List<List<String>> paragraphs) {
    String first = String.join(" ", paragraphs.get(0));
    boolean isSummary = first.contains("PMID:");
    String rest = isSummary ? summary(first) : first;
    citation(rest);
    for (List<String> each : paragraphs.subList(1, paragraphs.size())) {
      paragraph(each);
    }
    addAuthors();
    paper.abstractText(Sections.onLines(abstractText.toString()));
  }

  /** {@code Doe J, Roe C. A title. Nat Med. 2024 Jan;30(1):1-2. PMID: 1.}; gives the citation. */
  private String summary(String text) {
    identifiers(text);
    int date = PubmedText.date(text, 0);
    int journal = date < 0 ? text.length() : sentenceStart(text, date - 2);
    int names = text.indexOf(". ");
    boolean hasAuthors = names > 0 && names < journal && areAuthors(text.substring(0, names));
    authors = hasAuthors ? text.substring(0, names) : "";
    paper.title(title(text.substring(hasAuthors ? names + 2 : 0, journal)));
    return text.substring(journal);
  }

  /** Where the sentence begins that ends at a place. */
  private static int sentenceStart(String text, int end) {
    for (int i = end - 1; i > 0; i--) {
      if (text.charAt(i) == ' ' && ".?!".indexOf(text.charAt(i - 1)) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  /** {@code Nat Med. 2024 Jan;30(1):12-20. doi: 10.1038/1. Epub 2024 Jan 5.} */
  private void citation(String text) {
    paper.addIdentifier(Scheme.DOI, PubmedText.after(text, "doi:"));
    int date = PubmedText.date(text, 0);
    if (date < 0) {
      return;
    }
    String journal = text.substring(0, date).strip();
    paper.venue(journal.substring(0, journal.length() - 1));
    int semicolon = text.indexOf(';', date);
    int stop = text.indexOf('.', date);
    int end = stop < 0 ? text.length() : stop;
    boolean hasVolume = semicolon >= 0 && semicolon < end;
    paper.published(Dates.parse(text.substring(date, hasVolume ? semicolon : end)));
    if (hasVolume) {
      place(text.substring(semicolon + 1, end));
    }
  }

  /** {@code 30(1):12-20} */
  private void place(String text) {
    int colon = text.indexOf(':');
    String volume = (colon < 0 ? text : text.substring(0, colon)).strip();
    int open = volume.indexOf('(');
    boolean hasIssue = open >= 0 && volume.endsWith(")");
    paper.volume(hasIssue ? volume.substring(0, open).strip() : volume);
    paper.issue(hasIssue ? volume.substring(open + 1, volume.length() - 1) : null);
    paper.pages(colon < 0 ? null : text.substring(colon + 1).strip());
  }

  private static String title(String text) {
    String title = text.strip();
    boolean translated = title.startsWith("[") && (title.endsWith("].") || title.endsWith("]"));
    return translated ? title.substring(1, title.lastIndexOf(']')) : title;
  }

  // ---- paragraphs

  private void paragraph(List<String> lines) {
    String first = lines.get(0);
    String text = String.join(" ", lines);
    if (identifiers(lines)) {
      return;
    }
    if (first.startsWith(LANGUAGE)) {
      language(first.substring(LANGUAGE.length()));
    } else if (isOther(first)) {
      authorsNext &= !first.startsWith(NO_AUTHORS);
    } else if (NOTICES.contains(first.strip())) {
      notices(lines);
    } else if (first.startsWith(AFFILIATIONS)) {
      affiliations(lines);
    } else if (paper.title() == null) {
      paper.title(title(text));
      authorsNext = true;
    } else if (authorsNext && (areAuthors(text) || isGroup(text))) {
      authors = text;
      authorsNext = false;
    } else {
      authorsNext = false;
      abstractText.append(abstractText.isEmpty() ? "" : "\n").append(text);
    }
  }

  private static boolean isOther(String first) {
    for (String other : OTHERS) {
      if (first.startsWith(other)) {
        return true;
      }
    }
    return false;
  }

  /** Takes the identifiers of a paragraph that is nothing else; whether it is. */
  private boolean identifiers(List<String> lines) {
    boolean found = false;
    for (String line : lines) {
      found |= line.startsWith("PMID:") || line.startsWith("DOI:") || line.startsWith("PMCID:");
    }
    if (found) {
      identifiers(String.join(" ", lines));
    }
    return found;
  }

  private void identifiers(String text) {
    paper.addIdentifier(Scheme.DOI, PubmedText.after(text, "DOI:"));
    paper.addIdentifier(Scheme.PMCID, PubmedText.after(text, "PMCID:"));
    paper.addIdentifier(Scheme.PMID, PubmedText.after(text, "PMID:"));
  }

  private void notices(List<String> lines) {
    for (String line : lines) {
      Notices.add(line.strip(), paper);
    }
  }

  /** {@code German]}, {@code English, Spanish]}: the first. */
  private void language(String list) {
    int end = 0;
    while (end < list.length() && Character.isLetter(list.charAt(end))) {
      end++;
    }
    paper.language(list.substring(0, end));
  }

  // ---- authors

  /** {@code Doe J(1), van der Roe CD Jr(1)(2)}: the first ends with initials. */
  private static boolean areAuthors(String text) {
    int comma = text.indexOf(',');
    String first = withoutMarks(comma < 0 ? text : text.substring(0, comma));
    int space = first.lastIndexOf(' ');
    if (space < 0 || first.length() - space > 5 || first.indexOf(". ") >= 0) {
      return false;
    }
    for (int i = space + 1; i < first.length(); i++) {
      if (!Character.isUpperCase(first.charAt(i)) && !first.endsWith("Jr")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGroup(String text) {
    return text.length() < LONGEST_GROUP && text.indexOf(". ") < 0;
  }

  /** A name without what is in brackets, marks of equal authors and the stop. */
  private static String withoutMarks(String name) {
    int bracket = name.indexOf('(');
    String plain = (bracket < 0 ? name : name.substring(0, bracket)).replace("#", "").strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** Numbers in brackets begin affiliations; without one there is one for all. */
  private void affiliations(List<String> lines) {
    String number = "";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= lines.size(); i++) {
      String line = i == lines.size() ? "" : lines.get(i);
      String plain = i == 0 ? line.substring(AFFILIATIONS.length()).strip() : line.strip();
      int close = plain.startsWith("(") ? plain.indexOf(')') : -1;
      boolean begins = close > 1 && close < 5 && Character.isDigit(plain.charAt(1));
      if (begins || i == lines.size()) {
        keep(number, text.toString().strip());
        text.setLength(0);
        number = begins ? plain.substring(1, close) : "";
      }
      text.append(' ').append(begins ? plain.substring(close + 1) : plain);
    }
  }

  private void keep(String number, String text) {
    if (number.isEmpty()) {
      affiliation = affiliation.isEmpty() ? text : affiliation;
    } else if (!text.isEmpty()) {
      numbered.put(number, text);
    }
  }

  private void addAuthors() {
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= authors.length(); i++) {
      char c = i == authors.length() ? ',' : authors.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (depth == 0 && (c == ',' || c == ';') || i == authors.length()) {
        addAuthor(authors.substring(start, i).strip());
        start = i + 1;
      }
    }
  }

  private void addAuthor(String printed) {
    String name = withoutMarks(printed);
    if (name.isEmpty() || name.startsWith("et al")) {
      return;
    }
    Author.@Nullable Builder author =
        areAuthors(name) ? Names.familyFirst(name) : Author.builder().name(name);
    if (author == null) {
      return;
    }
    for (int open = printed.indexOf('('); open >= 0; open = printed.indexOf('(', open + 1)) {
      int close = printed.indexOf(')', open);
      String where = close < 0 ? null : numbered.get(printed.substring(open + 1, close));
      if (where != null) {
        author.addAffiliation(where);
      }
    }
    if (numbered.isEmpty() && !affiliation.isEmpty()) {
      author.addAffiliation(affiliation);
    }
    paper.addAuthor(author.build());
  }
}
