package org.epitome.parsers.arxiv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.epitome.model.Paper;
import org.epitome.parsers.arxiv.internal.ArxivAuthors;
import org.epitome.parsers.arxiv.internal.ArxivText;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;

/** A field of a paper as arXiv prints it, with all names that its mails and pages have for it. */
enum PrintedField {
  TITLE("title"),
  AUTHORS("authors", "author"),
  ABSTRACT("abstract"),
  COMMENTS("comments", "comment"),
  /** Codes of categories, apart by spaces. */
  CATEGORIES("categories"),
  /** Names of categories, each with its code in brackets. */
  SUBJECTS("subjects", "subject"),
  JOURNAL("journal-ref", "journal reference", "journal ref"),
  DOI("doi", "related doi"),
  REPORT("report-no", "report number"),
  MSC_CLASS("msc-class", "msc classes", "msc class"),
  ACM_CLASS("acm-class", "acm classes", "acm class"),
  LICENSE("license");

  private static final int LONGEST_NAME = 24;
  private static final Map<String, PrintedField> NAMED = new HashMap<>();

  static {
    for (PrintedField field : values()) {
      for (String name : field.names) {
        NAMED.put(name, field);
      }
    }
  }

  private final String[] names;

  PrintedField(String... names) {
    this.names = names;
  }

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
      case AUTHORS -> paper.authors(ArxivAuthors.parse(Tex.name(oneSpace(text))));
      case ABSTRACT -> paper.abstractText(Tex.text(text));
      case COMMENTS -> paper.comment(plain(text));
      case CATEGORIES -> categories(text, paper);
      case SUBJECTS -> subjects(text, paper);
      case JOURNAL -> paper.venue(plain(text));
      case DOI -> ArxivText.addDois(text, paper);
      case REPORT -> paper.attribute("arxiv.report-no", oneSpace(text));
      case MSC_CLASS -> paper.attribute("arxiv.msc-class", oneSpace(text));
      case ACM_CLASS -> paper.attribute("arxiv.acm-class", oneSpace(text));
      case LICENSE -> paper.license(Licences.clean(text));
    }
  }

  private static String plain(String text) {
    return Tex.text(oneSpace(text));
  }

  /** A text with one space for all white space between words. */
  static String oneSpace(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c <= ' ' || c == '\u00a0';
      if (!space) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().stripTrailing();
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
      String subject = oneSpace(each.nextToken());
      int open = subject.lastIndexOf('(');
      boolean hasCode = open >= 0 && subject.endsWith(")");
      String code = hasCode ? subject.substring(open + 1, subject.length() - 1) : subject;
      paper.addSubject(code.isBlank() ? null : code.strip());
    }
  }
}
