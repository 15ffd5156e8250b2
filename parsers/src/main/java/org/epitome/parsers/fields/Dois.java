package org.epitome.parsers.fields;

import java.util.List;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** DOIs as feeds print them; those that arXiv gives hold its own identifier too. */
public final class Dois {
  private static final String OF_ARXIV = "10.48550/arxiv.";
  private static final String HANDLE = "/handle/";

  /** What publishers put behind a DOI for the views of a paper, from the last one inwards. */
  private static final List<String> VIEWS =
      List.of(
          ".pdf",
          "/pdf",
          "/epdf",
          "/html",
          "/meta",
          "/summary",
          "/references",
          "/abstract",
          "/full",
          ".full",
          ".abstract",
          "/fulltext",
          "/full-text");

  private Dois() {}

  /** Adds a DOI, and the arXiv identifier that it holds, if any; null is passed over. */
  public static void add(@Nullable String doi, Paper.Builder paper) {
    paper.addIdentifier(Scheme.DOI, doi);
    if (doi != null && isOfArxiv(doi)) {
      paper.addIdentifier(Scheme.ARXIV, doi);
    }
  }

  /**
   * The DOI in the path of a publisher's address, without what the publisher adds to it ({@code
   * .../doi/abs/10.1234/5}, {@code .../10.1234/5/full}, {@code .../10.1101/2020.01.02.123456v2});
   * null if there is none. A handle may begin as a DOI does and is none.
   */
  public static @Nullable String inAddress(String address) {
    String url = address.replace("%2F", "/").replace("%2f", "/");
    int start = start(url);
    if (start < 0 || url.startsWith(HANDLE, Math.max(0, start - HANDLE.length()))) {
      return null;
    }
    int end = start;
    while (end < url.length() && "?#&".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String doi = url.substring(start, end);
    for (String view : VIEWS) {
      doi = doi.endsWith(view) ? doi.substring(0, doi.length() - view.length()) : doi;
    }
    return doi.startsWith("10.1101/") || doi.startsWith("10.64898/") ? withoutVersion(doi) : doi;
  }

  /**
   * Where a part of a path begins that is {@code 10.}, a number of four digits or more, a slash.
   */
  private static int start(String url) {
    for (int at = url.indexOf("10."); at >= 0; at = url.indexOf("10.", at + 1)) {
      int end = at + 3;
      while (end < url.length() && url.charAt(end) >= '0' && url.charAt(end) <= '9') {
        end++;
      }
      boolean isPart = at > 0 && "/=".indexOf(url.charAt(at - 1)) >= 0;
      if (isPart && end - at >= 7 && end + 1 < url.length() && url.charAt(end) == '/') {
        return at;
      }
    }
    return -1;
  }

  private static String withoutVersion(String doi) {
    int end = doi.length();
    while (end > 0 && doi.charAt(end - 1) >= '0' && doi.charAt(end - 1) <= '9') {
      end--;
    }
    boolean isVersion = end < doi.length() && end > 0 && doi.charAt(end - 1) == 'v';
    return isVersion ? doi.substring(0, end - 1) : doi;
  }

  /** Whether a DOI, printed in whatever form, is one of arXiv's. */
  public static boolean isOfArxiv(String doi) {
    return AnyCase.contains(doi, OF_ARXIV);
  }
}
