package org.epitome.parsers.arxiv;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.epitome.model.Paper;
import org.epitome.parsers.arxiv.internal.ArxivAuthors;
import org.epitome.parsers.arxiv.internal.ArxivText;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.WhiteSpace;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;

/** A field of a paper as arXiv prints it, with all names that its mails and pages have for it. */
enum PrintedField {
  TITLE,
  AUTHORS,
  ABSTRACT,
  COMMENTS,
  /** Codes of categories, apart by spaces. */
  CATEGORIES,
  /** Names of categories, each with its code in brackets. */
  SUBJECTS,
  JOURNAL,
  DOI,
  REPORT,
  MSC_CLASS,
  ACM_CLASS,
  LICENSE;

  private static final int LONGEST_NAME = 24;
  private static final Map<String, PrintedField> NAMED =
      Map.ofEntries(
          entry("title", TITLE),
          entry("authors", AUTHORS),
          entry("author", AUTHORS),
          entry("abstract", ABSTRACT),
          entry("comments", COMMENTS),
          entry("comment", COMMENTS),
          entry("categories", CATEGORIES),
          entry("subjects", SUBJECTS),
          entry("subject", SUBJECTS),
          entry("journal-ref", JOURNAL),
          entry("journal ref", JOURNAL),
          entry("journal reference", JOURNAL),
          entry("doi", DOI),
          entry("related doi", DOI),
          entry("report-no", REPORT),
          entry("report number", REPORT),
          entry("msc-class", MSC_CLASS),
          entry("msc class", MSC_CLASS),
          entry("msc classes", MSC_CLASS),
          entry("acm-class", ACM_CLASS),
          entry("acm class", ACM_CLASS),
          entry("acm classes", ACM_CLASS),
          entry("license", LICENSE));

  /** The field with a name, which is in lower case; null if there is none. */
  static @Nullable PrintedField named(String name) {
    return NAMED.get(name);
  }

  /** The field whose name and a colon begin a line; null if none does. */
  static @Nullable PrintedField of(String line) {
    int colon = line.indexOf(':');
    return colon < 0 || colon > LONGEST_NAME
        ? null
        : named(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
  }

  /** Adds what the field says to a paper. */
  void fill(String text, Paper.Builder paper) {
    switch (this) {
      case TITLE -> paper.title(plain(text));
      case AUTHORS -> paper.authors(ArxivAuthors.parse(Tex.name(WhiteSpace.single(text))));
      case ABSTRACT -> paper.abstractText(Tex.text(text));
      case COMMENTS -> paper.comment(plain(text));
      case CATEGORIES -> categories(text, paper);
      case SUBJECTS -> subjects(text, paper);
      case JOURNAL -> paper.venue(plain(text));
      case DOI -> ArxivText.addDois(text, paper);
      case REPORT -> paper.attribute("arxiv.report-no", WhiteSpace.single(text));
      case MSC_CLASS -> paper.attribute("arxiv.msc-class", WhiteSpace.single(text));
      case ACM_CLASS -> paper.attribute("arxiv.acm-class", WhiteSpace.single(text));
      case LICENSE -> paper.license(Licences.clean(text));
    }
  }

  private static String plain(String text) {
    return Tex.text(WhiteSpace.single(text));
  }

  private static void categories(String text, Paper.Builder paper) {
    StringTokenizer each = new StringTokenizer(text, " ,;");
    while (each.hasMoreTokens()) {
      paper.addSubject(each.nextToken());
    }
  }

  /** {@code Computation and Language (cs.CL); Machine Learning (cs.LG)}: the codes. */
  private static void subjects(String text, Paper.Builder paper) {
    StringTokenizer each = new StringTokenizer(text, ";");
    while (each.hasMoreTokens()) {
      String subject = WhiteSpace.single(each.nextToken());
      int open = subject.lastIndexOf('(');
      boolean hasCode = open >= 0 && subject.endsWith(")");
      String code = hasCode ? subject.substring(open + 1, subject.length() - 1) : subject;
      paper.addSubject(code.isBlank() ? null : code.strip());
    }
  }
}
