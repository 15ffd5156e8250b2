package org.epitome.merge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** The keys by which papers are told to be the same, as 64-bit hashes; 0 stands for no key. */
final class MatchKeys {
  /** Titles with fewer letters and digits ("Editorial", "Introduction") say nothing. */
  private static final int SHORTEST_TITLE = 16;

  private static final String ARXIV_DOI = "10.48550/arxiv.";

  /** Registrants of preprint servers, whose DOIs do not name a published version. */
  private static final List<String> PREPRINT_DOIS =
      List.of(
          ARXIV_DOI,
          "10.1101/", // bioRxiv and medRxiv
          "10.64898/", // the same since December 2025
          "10.21203/rs.", // Research Square
          "10.20944/preprints", // Preprints.org
          "10.26434/chemrxiv", // ChemRxiv
          "10.2139/ssrn", // SSRN
          "10.31234/osf.io", // PsyArXiv
          "10.31219/osf.io", // OSF Preprints
          "10.36227/techrxiv"); // TechRxiv

  private MatchKeys() {}

  /** The key of an identifier that names one paper; 0 for one that does not (ISSN, ISBN, OTHER). */
  static long identifier(Identifier identifier) {
    String value = identifier.value();
    return switch (identifier.scheme()) {
      case DOI ->
          value.startsWith(ARXIV_DOI)
              ? hash(Scheme.ARXIV, value.substring(ARXIV_DOI.length()))
              : hash(Scheme.DOI, value);
      case ARXIV, PMID, PMCID, OPENALEX, S2, ACL, OPENREVIEW, DBLP, URL ->
          hash(identifier.scheme(), value);
      case ISBN, ISSN, OTHER -> 0;
    };
  }

  /** Whether the identifier is the DOI of a published version. */
  static boolean isPublishedDoi(Identifier identifier) {
    return identifier.scheme() == Scheme.DOI
        && PREPRINT_DOIS.stream().noneMatch(identifier.value()::startsWith);
  }

  /** The key of the title: its letters and digits, without case, accents and spaces. */
  static long title(@Nullable String title) {
    String folded = title == null ? "" : folded(title);
    return folded.length() < SHORTEST_TITLE ? 0 : hash(folded);
  }

  /** The key of the first author: the last word of the family name, without case and accents. */
  static long firstAuthor(Paper paper) {
    if (paper.authors().isEmpty()) {
      return 0;
    }
    Author first = paper.authors().get(0);
    String family = first.family() == null ? first.name() : first.family();
    String folded = folded(family.substring(family.lastIndexOf(' ') + 1));
    return folded.isEmpty() ? 0 : hash(folded);
  }

  /** Letters and digits in lower case, without accents. */
  static String folded(String text) {
    String plain =
        text.chars().allMatch(c -> c < 0x80)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(plain.length());
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static long hash(Scheme scheme, String value) {
    return mixed(scheme.name().hashCode(), value);
  }

  private static long hash(String value) {
    return mixed(0x5bd1e995L, value);
  }

  /** FNV-1a over the characters with a final mix; never 0. */
  private static long mixed(long seed, String value) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
