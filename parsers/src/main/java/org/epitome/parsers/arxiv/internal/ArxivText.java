package org.epitome.parsers.arxiv.internal;

import java.io.IOException;
import java.util.StringTokenizer;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.tex.Tex;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** The fields of arXiv's metadata as submitters typed them: TeX accents, several DOIs in one. */
public final class ArxivText {
  private ArxivText() {}

  /** A title, abstract or comment without TeX accents; math stays. */
  public static @Nullable String text(@Nullable String printed) {
    return printed == null ? null : Tex.text(printed);
  }

  /** The text of an element of XML without TeX accents; math stays. */
  public static @Nullable String text(XmlCursor xml) throws IOException {
    return xml.read().line(xml.tex());
  }

  /** The name in an element of XML without TeX. */
  public static @Nullable String name(XmlCursor xml) throws IOException {
    return xml.read().name(xml.tex());
  }

  /** A name, or a list of names, without TeX. */
  public static @Nullable String name(@Nullable String printed) {
    return printed == null ? null : Tex.name(printed);
  }

  /**
   * Adds the DOIs of one field, apart by spaces, or by a comma or semicolon before the next "10.";
   * other semicolons belong to a DOI, as in {@code 10.1000/1234(2000)001<0001:K>2.0.CO;2}.
   */
  public static void addDois(@Nullable String printed, Paper.Builder paper) {
    StringTokenizer each = new StringTokenizer(printed == null ? "" : printed);
    while (each.hasMoreTokens()) {
      String dois = each.nextToken();
      int start = 0;
      for (int i = 1; i < dois.length(); i++) {
        char c = dois.charAt(i);
        if ((c == ',' || c == ';') && dois.startsWith("10.", i + 1)) {
          paper.addIdentifier(Scheme.DOI, dois.substring(start, i));
          start = i + 1;
        }
      }
      paper.addIdentifier(Scheme.DOI, dois.substring(start));
    }
  }

  /** Adds the categories of one field, apart by spaces, the primary one first. */
  public static void addCategories(@Nullable String printed, Paper.Builder paper) {
    StringTokenizer each = new StringTokenizer(printed == null ? "" : printed);
    while (each.hasMoreTokens()) {
      paper.addSubject(each.nextToken());
    }
  }
}
