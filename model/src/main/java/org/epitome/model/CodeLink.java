package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One link to code, data, a model, a demo, a project, or another page that the text or the feed
 * sends the reader to.
 *
 * @param url the canonical address: with a scheme, LaTeX escapes undone, without the sentence's
 *     punctuation, a trailing slash or ".git"
 * @param kind what the link leads to
 * @param owner the user or organisation on a forge or hub; null elsewhere
 * @param name the repository, model, data set or space there; null elsewhere
 * @param ownership whose it is, as far as the text says
 * @param span where the address is printed; null for a link that the feed states in a field of its
 *     own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CodeLink(
    String url,
    Kind kind,
    @Nullable String owner,
    @Nullable String name,
    Ownership ownership,
    @Nullable Span span)
    implements Serializable {

  /** What a link leads to. */
  public enum Kind {
    /** A source code host: GitHub, GitLab, Bitbucket, Codeberg, anonymous.4open.science. */
    REPOSITORY,
    /** A model page on a hub. */
    MODEL,
    /** A data set page or data host, or a page that the text calls the data set. */
    DATASET,
    /** A demonstration that runs. */
    DEMO,
    /** A home page of the work. */
    PROJECT_PAGE,
    /** A paper: arXiv, DOI, PDF. */
    PAPER,
    /** The rest. */
    OTHER
  }

  /** Whose a linked thing is. */
  public enum Ownership {
    /** Presented as the authors' own. */
    OWN,
    /** Used, compared with or cited. */
    OTHER,
    /** The text does not say. */
    UNKNOWN
  }

  /** Checks that the address is one. */
  public CodeLink {
    Checks.text(url, "url");
    kind = kind == null ? Kind.OTHER : kind;
    ownership = ownership == null ? Ownership.UNKNOWN : ownership;
    Checks.absentOrText(owner, "owner");
    Checks.absentOrText(name, "name");
  }

  /** A link of which only the address is known: of the kind OTHER, without a place in a text. */
  public static CodeLink of(String url) {
    return new CodeLink(url, Kind.OTHER, null, null, Ownership.UNKNOWN, null);
  }

  /** The link without its place in the text, for comparing what two texts say. */
  public CodeLink withoutSpan() {
    return span == null ? this : new CodeLink(url, kind, owner, name, ownership, null);
  }

  /** The members that are there. */
  @Override
  public String toString() {
    return new Shown("CodeLink")
        .with("url", url)
        .with("kind", kind)
        .with("owner", owner)
        .with("name", name)
        .with("ownership", ownership)
        .with("span", span)
        .toString();
  }
}
