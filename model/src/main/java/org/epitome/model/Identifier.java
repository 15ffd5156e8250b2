package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One identifier of a paper. The factories bring what feeds and people write (addresses, prefixes,
 * odd letter case, trailing punctuation) into the scheme's canonical form; the constructor keeps
 * what it is given.
 *
 * @param scheme the kind of identifier
 * @param value the canonical form without version, prefix or address: "2301.00001", "10.1000/xyz",
 *     "PMC123"
 * @param version the version, from 1, where the scheme has versions (arXiv) and the source gives
 *     one; else null, which means the latest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identifier(Scheme scheme, String value, @Nullable Integer version)
    implements Serializable {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The kinds of identifier. */
  public enum Scheme {
    /** arXiv: "2301.00001", "math/0309136". */
    ARXIV,
    /** Digital Object Identifier, in lower case: "10.1000/xyz". */
    DOI,
    /** PubMed: digits. */
    PMID,
    /** PubMed Central: "PMC" and digits. */
    PMCID,
    /** OpenAlex: "W2741809807". */
    OPENALEX,
    /** Semantic Scholar's paper id, 40 hexadecimal digits. */
    S2,
    /** ACL Anthology: "2022.acl-long.1", "P18-1001". */
    ACL,
    /** OpenReview's forum or note id. */
    OPENREVIEW,
    /** DBLP's key: "conf/acl/Doe20". */
    DBLP,
    /** International Standard Book Number, digits without hyphens. */
    ISBN,
    /** International Standard Serial Number: "1234-567X". */
    ISSN,
    /** An address that identifies the paper. */
    URL,
    /** Any other; the value says which. */
    OTHER
  }

  /** Checks that the parts are there. */
  public Identifier {
    Checks.present(scheme, "scheme");
    Checks.text(value, "value");
    if (version != null && version < 1) {
      throw Checks.invalid("version", "is not 1 or more", version);
    }
  }

  /** An identifier as it stands, of a scheme that needs no cleaning. */
  public static Identifier of(Scheme scheme, String value) {
    return new Identifier(scheme, value, null);
  }

  /**
   * An arXiv identifier in any of its forms: "2301.00001v2", "arXiv:math.GT/0309136 [math.GT]",
   * "https://arxiv.org/pdf/2301.00001v1.pdf", "oai:arXiv.org:2301.00001",
   * "10.48550/arXiv.2301.00001".
   *
   * @throws IllegalArgumentException if there is no arXiv identifier in the text
   */
  public static Identifier arxiv(String text) {
    return parse(Scheme.ARXIV, text);
  }

  /**
   * A DOI in any of its forms: "10.1000/XYZ", "doi:10.1000/xyz", "https://doi.org/10.1000%2Fxyz".
   * Trailing punctuation goes, a bracket that the DOI itself opens stays.
   *
   * @throws IllegalArgumentException if the text is no DOI
   */
  public static Identifier doi(String text) {
    return parse(Scheme.DOI, text);
  }

  /**
   * A PubMed identifier, bare, with "PMID:" or as address.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static Identifier pmid(String text) {
    return parse(Scheme.PMID, text);
  }

  /**
   * A PubMed Central identifier, with or without "PMC", or as address; a version goes.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static Identifier pmcid(String text) {
    return parse(Scheme.PMCID, text);
  }

  /**
   * Reads an identifier of the given scheme from what a feed prints.
   *
   * @throws IllegalArgumentException if the text is no identifier of that scheme
   */
  public static Identifier parse(Scheme scheme, String text) {
    return tryParse(scheme, text)
        .orElseThrow(() -> Checks.invalid("identifier", "is no " + scheme, text));
  }

  /** As {@link #parse}, but empty if the text is no identifier of that scheme. */
  public static Optional<Identifier> tryParse(Scheme scheme, String text) {
    return Optional.ofNullable(Identifiers.clean(scheme, text));
  }

  /** The same identifier without its version: what makes two versions of a paper equal. */
  public Identifier withoutVersion() {
    return version == null ? this : new Identifier(scheme, value, null);
  }

  /**
   * The web address at which the paper is found, or for an ISSN its journal; empty for {@link
   * Scheme#ISBN} and {@link Scheme#OTHER}. What may not stand in a path is percent-encoded, but an
   * identifier that is an address is given as it is, whatever its scheme.
   */
  public Optional<String> findUrl() {
    @Nullable String start =
        switch (scheme) {
          case ARXIV -> "https://arxiv.org/abs/";
          case DOI -> "https://doi.org/";
          case PMID -> "https://pubmed.ncbi.nlm.nih.gov/";
          case PMCID -> "https://pmc.ncbi.nlm.nih.gov/articles/";
          case OPENALEX -> "https://openalex.org/";
          case S2 -> "https://www.semanticscholar.org/paper/";
          case ACL -> "https://aclanthology.org/";
          case OPENREVIEW -> "https://openreview.net/forum?id=";
          case DBLP -> "https://dblp.org/rec/";
          case ISSN -> "https://portal.issn.org/resource/ISSN/";
          case URL -> "";
          case ISBN, OTHER -> null;
        };
    return start == null
        ? Optional.empty()
        : scheme == Scheme.URL
            ? Optional.of(value)
            : Optional.of(start + encoded(value) + (version == null ? "" : "v" + version));
  }

  /** With what may stand in a path as it is, everything else percent-encoded. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          b >= '0' && b <= '9'
              || b >= 'a' && b <= 'z'
              || b >= 'A' && b <= 'Z'
              || b > 0 && "-._~/:()".indexOf(b) >= 0;
      if (plain) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.toHexDigits(b));
      }
    }
    return out.toString();
  }

  // Written out, as in Link: what a record has by itself is linked at its first call, for 60 ms
  // (DESIGN.md of core, "Cold start").

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Identifier identifier
        && scheme == identifier.scheme
        && value.equals(identifier.value)
        && Objects.equals(version, identifier.version);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * scheme.hashCode() + value.hashCode()) + Objects.hashCode(version);
  }

  /** As people write it: "arXiv:2301.00001v2", "doi:10.1000/xyz", "PMC123". */
  @Override
  public String toString() {
    return switch (scheme) {
          case ARXIV -> "arXiv:" + value;
          case PMCID, URL, OTHER -> value;
          default -> scheme.name().toLowerCase(java.util.Locale.ROOT) + ":" + value;
        }
        + (version == null ? "" : "v" + version);
  }
}
