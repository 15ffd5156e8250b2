package org.epitome.parsers.fields;

import java.util.StringTokenizer;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a paper tells: the identifiers in it, and what it leads to. Reference
 * managers know many papers by nothing else.
 */
public final class Addresses {
  private static final int HASH = 40;

  private Addresses() {}

  /** Adds an access link, and the identifiers that its address holds; a text may be no address. */
  public static void add(Paper.Builder paper, @Nullable String address) {
    if (address == null) {
      return;
    }
    String url = address.strip();
    if (isWeb(url)) {
      identify(paper, url);
      paper.addLink(rel(url), url);
    }
  }

  /** Adds all addresses of a text that may have others words too, apart by white space. */
  public static void addAll(Paper.Builder paper, String text) {
    StringTokenizer words = new StringTokenizer(text);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int end = word.length();
      while (end > 0 && ",;".indexOf(word.charAt(end - 1)) >= 0) {
        end--;
      }
      add(paper, word.substring(0, end));
    }
  }

  /** Whether a text is one address of the web. */
  public static boolean isWeb(String text) {
    boolean hasScheme =
        AnyCase.startsWith(text, "http://")
            || AnyCase.startsWith(text, "https://")
            || AnyCase.startsWith(text, "ftp://");
    return hasScheme && text.indexOf(' ') < 0;
  }

  /** What an address leads to, judged by its host and ending. */
  public static Link.Rel rel(String url) {
    boolean isPdf =
        AnyCase.contains(url, "pdf")
            && (AnyCase.endsWith(url, ".pdf")
                || AnyCase.contains(url, "arxiv.org/pdf/")
                || AnyCase.contains(url, "openreview.net/pdf")
                || AnyCase.contains(url, "/doi/pdf/"));
    return isPdf ? Link.Rel.PDF : Link.Rel.PAGE;
  }

  /** Adds the identifiers that an address holds, by the known hosts of papers. */
  public static void identify(Paper.Builder paper, String url) {
    int scheme = url.indexOf("//");
    int start = scheme < 0 ? 0 : scheme + 2;
    int slash = url.indexOf('/', start);
    if (slash < 0) {
      return;
    }
    if (isOf(url, start, slash, "arxiv.org")) {
      int section = url.indexOf('/', slash + 1);
      if (section > 0) {
        paper.addIdentifier(Scheme.ARXIV, url.substring(section + 1));
      }
    } else if (isOf(url, start, slash, "doi.org") || AnyCase.isAt(url, start, "doi.")) {
      paper.addIdentifier(Scheme.DOI, url.substring(slash + 1));
    } else if (isOf(url, start, slash, "ncbi.nlm.nih.gov")) {
      ncbi(paper, url.substring(slash + 1), AnyCase.isAt(url, start, "pubmed."));
    } else if (isOf(url, start, slash, "aclanthology.org")
        || isOf(url, start, slash, "aclweb.org")) {
      acl(paper, url.substring(slash + 1));
    } else if (isOf(url, start, slash, "openreview.net")) {
      openReview(paper, url.substring(slash + 1));
    } else if (isOf(url, start, slash, "semanticscholar.org")) {
      String plain = beforeQuery(url.substring(slash + 1));
      paper.addIdentifier(Scheme.S2, plain.substring(Math.max(0, plain.length() - HASH)));
    } else if (isOf(url, start, slash, "openalex.org")) {
      paper.addIdentifier(Scheme.OPENALEX, url.substring(slash + 1));
    } else if (AnyCase.isAt(url, start, "dblp.")) {
      dblp(paper, url.substring(slash + 1));
    } else {
      String doi = Dois.inAddress(url);
      if (doi != null && !paper.hasIdentifier(Scheme.DOI)) {
        paper.addIdentifier(Scheme.DOI, doi);
      }
    }
  }

  /** Whether the host between two places is a domain, or in it. */
  private static boolean isOf(String url, int from, int to, String domain) {
    int start = to - domain.length();
    return start >= from
        && AnyCase.isAt(url, start, domain)
        && (start == from || url.charAt(start - 1) == '.');
  }

  private static void ncbi(Paper.Builder paper, String path, boolean isPubmed) {
    int pmc = path.indexOf("PMC");
    if (pmc >= 0) {
      paper.addIdentifier(Scheme.PMCID, firstPart(path.substring(pmc)));
    } else if (isPubmed) {
      paper.addIdentifier(Scheme.PMID, firstPart(path));
    } else if (path.startsWith("pubmed/")) {
      paper.addIdentifier(Scheme.PMID, firstPart(path.substring(7)));
    }
  }

  private static void acl(Paper.Builder paper, String path) {
    String id = beforeQuery(path);
    id = id.startsWith("anthology/") ? id.substring(10) : id;
    id = id.endsWith(".pdf") ? id.substring(0, id.length() - 4) : id;
    boolean hasDigit = id.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (hasDigit && id.indexOf('/') < 0 && id.indexOf('-') > 0) {
      paper.addIdentifier(Scheme.ACL, id);
    }
  }

  private static void openReview(Paper.Builder paper, String path) {
    int id = path.indexOf("?id=");
    if (id >= 0) {
      String value = path.substring(id + 4);
      int end = value.indexOf('&');
      paper.addIdentifier(Scheme.OPENREVIEW, end < 0 ? value : value.substring(0, end));
    }
  }

  private static void dblp(Paper.Builder paper, String path) {
    if (path.startsWith("rec/")) {
      String key = beforeQuery(path).substring(4);
      key = key.startsWith("bib/") || key.startsWith("bib1/") ? afterSlash(key) : key;
      int dot = key.lastIndexOf('.');
      paper.addIdentifier(Scheme.DBLP, dot > key.lastIndexOf('/') ? key.substring(0, dot) : key);
    }
  }

  private static String afterSlash(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  private static String firstPart(String path) {
    int end = 0;
    while (end < path.length() && "/?#".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return path.substring(0, end);
  }

  private static String beforeQuery(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
      end++;
    }
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
