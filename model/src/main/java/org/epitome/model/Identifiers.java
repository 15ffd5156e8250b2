package org.epitome.model;

import java.util.Locale;
import java.util.Set;
import org.epitome.model.Identifier.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Brings printed identifiers into their canonical form. Sources: arXiv's "Understanding the arXiv
 * identifier", the DOI Handbook section 2.2, the ISSN and ISBN manuals.
 */
final class Identifiers {
  private Identifiers() {}

  /** The identifier; null if the text is none of the scheme. */
  static @Nullable Identifier clean(Scheme scheme, String text) {
    String trimmed = text.strip();
    return switch (scheme) {
      case ARXIV -> arxiv(trimmed);
      case DOI -> of(scheme, doi(trimmed));
      case PMID -> of(scheme, digits(afterLast(trimmed, "/:"), 1, 10));
      case PMCID -> of(scheme, pmcid(trimmed));
      case OPENALEX -> of(scheme, openAlex(afterLast(trimmed, "/")));
      case S2 -> of(scheme, hexadecimal(afterLast(trimmed, "/:")));
      case ISSN -> of(scheme, issn(trimmed));
      case ISBN -> of(scheme, isbn(trimmed));
      case ACL -> of(scheme, textOrNull(isAddress(trimmed) ? afterLast(trimmed, "/") : trimmed));
      case OPENREVIEW -> of(scheme, textOrNull(openReview(trimmed)));
      case DBLP -> of(scheme, textOrNull(dblp(trimmed)));
      case URL, OTHER -> of(scheme, textOrNull(trimmed));
    };
  }

  private static @Nullable Identifier of(Scheme scheme, @Nullable String value) {
    return value == null ? null : Identifier.of(scheme, value);
  }

  private static @Nullable String textOrNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static boolean isAddress(String text) {
    return text.contains("://");
  }

  /** What follows the last of the given characters, trailing slashes aside. */
  private static String afterLast(String text, String separators) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    int start = end;
    while (start > 0 && separators.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end).strip();
  }

  private static @Nullable String digits(String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      return null;
    }
    return digitsFrom(text, 0) == text.length() ? text : null;
  }

  private static int digitsFrom(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  // ---- arXiv

  /** The archives that gave out identifiers until March 2007, those that were merged later too. */
  private static final Set<String> ARCHIVES =
      Set.of(
          "acc-phys",
          "adap-org",
          "alg-geom",
          "ao-sci",
          "astro-ph",
          "atom-ph",
          "bayes-an",
          "chao-dyn",
          "chem-ph",
          "cmp-lg",
          "comp-gas",
          "cond-mat",
          "cs",
          "dg-ga",
          "funct-an",
          "gr-qc",
          "hep-ex",
          "hep-lat",
          "hep-ph",
          "hep-th",
          "math",
          "math-ph",
          "mtrl-th",
          "nlin",
          "nucl-ex",
          "nucl-th",
          "patt-sol",
          "physics",
          "plasm-ph",
          "q-alg",
          "q-bio",
          "quant-ph",
          "solv-int",
          "supr-con");

  private static @Nullable Identifier arxiv(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean atStart = i == 0 || !isWordPart(text.charAt(i - 1)) || isAfterArxivDoi(text, i);
      if (!atStart) {
        continue;
      }
      char c = text.charAt(i);
      int end = isDigit(c) ? newStyleEnd(text, i) : isLetter(c) ? oldStyleEnd(text, i) : -1;
      if (end > 0) {
        return arxivAt(text, i, end);
      }
    }
    return null;
  }

  private static boolean isWordPart(char c) {
    return isDigit(c) || isLetter(c) || c == '.' || c == '-';
  }

  /** In {@code 10.48550/arXiv.2301.00001} a dot stands before the identifier. */
  private static boolean isAfterArxivDoi(String text, int i) {
    return i >= 6 && text.regionMatches(true, i - 6, "arxiv.", 0, 6);
  }

  private static Identifier arxivAt(String text, int start, int end) {
    Integer version = null;
    if (end + 1 < text.length() && (text.charAt(end) | 0x20) == 'v') {
      int last = digitsFrom(text, end + 1);
      if (last > end + 1 && last - end <= 5) {
        int number = Integer.parseInt(text, end + 1, last, 10);
        version = number == 0 ? null : Integer.valueOf(number);
      }
    }
    String value = text.substring(start, end);
    int slash = value.indexOf('/');
    if (slash > 0) {
      // The subject class is no part of the canonical form: math.GT/0309136 is math/0309136.
      int dot = value.indexOf('.');
      String archive = value.substring(0, dot > 0 && dot < slash ? dot : slash);
      value = archive.toLowerCase(Locale.ROOT) + value.substring(slash);
    }
    return new Identifier(Scheme.ARXIV, value, version);
  }

  /** The end of {@code YYMM.NNNN} or {@code YYMM.NNNNN} (6 digits are announced), or -1. */
  private static int newStyleEnd(String text, int start) {
    int dot = digitsFrom(text, start);
    if (dot != start + 4 || dot >= text.length() || text.charAt(dot) != '.') {
      return -1;
    }
    int month = (text.charAt(start + 2) - '0') * 10 + text.charAt(start + 3) - '0';
    int end = digitsFrom(text, dot + 1);
    int digits = end - dot - 1;
    boolean ends = end == text.length() || !isDigit(text.charAt(end));
    return month >= 1 && month <= 12 && digits >= 4 && digits <= 6 && ends ? end : -1;
  }

  /** The end of {@code archive/YYMMNNN} or {@code archive.SC/YYMMNNN}, or -1. */
  private static int oldStyleEnd(String text, int start) {
    int slash = start;
    while (slash < text.length() && (isLetter(text.charAt(slash)) || text.charAt(slash) == '-')) {
      slash++;
    }
    int archive = slash;
    if (slash + 2 < text.length() && text.charAt(slash) == '.') {
      int subject = slash + 1;
      while (subject < text.length()
          && (isLetter(text.charAt(subject)) || text.charAt(subject) == '-')) {
        subject++;
      }
      slash = subject;
    }
    if (slash >= text.length() || text.charAt(slash) != '/') {
      return -1;
    }
    int end = digitsFrom(text, slash + 1);
    boolean isNumbered = end - slash - 1 == 7;
    return isNumbered && ARCHIVES.contains(text.substring(start, archive).toLowerCase(Locale.ROOT))
        ? end
        : -1;
  }

  // ---- DOI

  /** What a DOI does not end with, and what stands behind one in a sentence or an address. */
  private static final String TAIL = ".,;:'?!/}";

  private static final String OPENING = "([<";
  private static final String CLOSING = ")]>";

  /** A DOI is 10., numbers with dots, a slash, which may be percent-encoded, and anything. */
  private static @Nullable String doi(String text) {
    boolean isAddress = isAddress(text);
    int start = text.indexOf("10.");
    while (start >= 0) {
      int slash = digitsAndDotsFrom(text, start);
      boolean isPrefix =
          text.startsWith("/", slash) || text.regionMatches(true, slash, "%2F", 0, 3);
      String found = isPrefix && slash - start >= 5 ? doiAt(text, start, isAddress) : null;
      if (found != null) {
        return found;
      }
      start = text.indexOf("10.", slash); // one that begins before has no slash either
    }
    return null;
  }

  private static int digitsAndDotsFrom(String text, int from) {
    int i = from;
    while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  private static @Nullable String doiAt(String text, int start, boolean isAddress) {
    String printed = text.substring(start, endOfDoi(text, start, isAddress));
    String decoded = percentDecoded(printed);
    int suffix = decoded.indexOf('/') + 1;
    int end = withoutTail(decoded, suffix, endOfDoi(decoded, suffix, false));
    return end > suffix ? decoded.substring(0, end).toLowerCase(Locale.ROOT) : null;
  }

  /**
   * Where white space or a quote stands. In an address, a question or number sign that belongs to
   * the DOI is percent-encoded.
   */
  private static int endOfDoi(String text, int from, boolean isAddress) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || c == '"' || isAddress && (c == '?' || c == '#')) {
        return i;
      }
    }
    return text.length();
  }

  /** Drops trailing punctuation; a closing bracket only if the DOI does not open it itself. */
  private static int withoutTail(String doi, int from, int to) {
    int @Nullable [] surplus = null;
    int end = to;
    while (end > from) {
      char c = doi.charAt(end - 1);
      int bracket = CLOSING.indexOf(c);
      if (bracket >= 0) {
        surplus = surplus == null ? surplus(doi, from, end) : surplus;
        if (surplus[bracket]-- <= 0) {
          break;
        }
      } else if (TAIL.indexOf(c) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  /** How many more closing than opening brackets there are of each kind. */
  private static int[] surplus(String text, int from, int to) {
    int[] surplus = new int[CLOSING.length()];
    for (int i = from; i < to; i++) {
      int closing = CLOSING.indexOf(text.charAt(i));
      int opening = OPENING.indexOf(text.charAt(i));
      if (closing >= 0) {
        surplus[closing]++;
      } else if (opening >= 0) {
        surplus[opening]--;
      }
    }
    return surplus;
  }

  /** Undoes %2F and the like where both digits are there and the character is plain ASCII. */
  private static String percentDecoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 8) : -1;
      int low = high >= 2 ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (low >= 0) {
        out.append((char) (high * 16 + low));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  // ---- the others

  private static @Nullable String pmcid(String text) {
    String last = afterLast(text, "/:");
    int from = last.regionMatches(true, 0, "PMC", 0, 3) ? 3 : 0;
    int end = digitsFrom(last, from);
    boolean ends = end == last.length() || last.charAt(end) == '.';
    return end > from && ends ? "PMC" + last.substring(from, end) : null;
  }

  /** The parameter {@code id} of an address such as {@code https://openreview.net/forum?id=...}. */
  private static String openReview(String text) {
    int id = isAddress(text) ? text.indexOf("id=") : -1;
    if (id < 0) {
      return text;
    }
    int end = id + 3;
    while (end < text.length() && text.charAt(end) != '&' && text.charAt(end) != '#') {
      end++;
    }
    return text.substring(id + 3, end);
  }

  /** The key in an address such as {@code https://dblp.org/rec/conf/acl/Doe20.html}. */
  private static String dblp(String text) {
    int record = isAddress(text) ? text.indexOf("/rec/") : -1;
    String key = record < 0 ? text : text.substring(record + 5);
    for (String ending : new String[] {".html", ".xml", ".bib", ".rdf"}) {
      if (record >= 0 && key.endsWith(ending)) {
        return key.substring(0, key.length() - ending.length());
      }
    }
    return key;
  }

  private static @Nullable String openAlex(String text) {
    return text.length() > 1
            && (text.charAt(0) | 0x20) == 'w'
            && digitsFrom(text, 1) == text.length()
        ? "W" + text.substring(1)
        : null;
  }

  private static @Nullable String hexadecimal(String text) {
    if (text.length() != 40) {
      return null;
    }
    for (int i = 0; i < 40; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return null;
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String issn(String text) {
    if (isIssn(text)) {
      return text;
    }
    String plain = digitsAndX(text);
    return plain.length() == 8 ? plain.substring(0, 4) + "-" + plain.substring(4) : null;
  }

  /** Whether it is written as ISSNs are: "1234-567X". */
  private static boolean isIssn(String text) {
    if (text.length() != 9 || text.charAt(4) != '-') {
      return false;
    }
    for (int i = 0; i < 9; i++) {
      char c = text.charAt(i);
      if (i != 4 && !isDigit(c) && !(i == 8 && c == 'X')) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String isbn(String text) {
    String plain = digitsAndX(text);
    return plain.length() == 10 || plain.length() == 13 ? plain : null;
  }

  private static String digitsAndX(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        out.append(c);
      } else if ((c | 0x20) == 'x' && (out.length() == 7 || out.length() == 9)) {
        out.append('X');
      }
    }
    return out.toString();
  }
}
