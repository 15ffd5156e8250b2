package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a paper's texts, each list in the order of the text (title, abstract,
 * comment), and the links that the feed states.
 *
 * @param metrics the reported numbers; those that the feed states come first
 * @param codeLinks the links to code and the like, each address once; those that the feed states
 *     come first
 * @param acronyms the defined short forms, each pair once
 * @param availability whether code, data or models can be had; null when the text does not say
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Findings(
    List<Metric> metrics,
    List<CodeLink> codeLinks,
    List<Acronym> acronyms,
    @Nullable Availability availability)
    implements Serializable {

  /** No findings. */
  public static final Findings NONE = new Findings(List.of(), List.of(), List.of(), null);

  /** Copies the lists. */
  public Findings {
    metrics = Checks.copy(metrics, "metrics");
    codeLinks = Checks.copy(codeLinks, "codeLinks");
    acronyms = Checks.copy(acronyms, "acronyms");
  }

  /** A builder without findings. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with these findings. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.metrics.addAll(metrics);
    builder.codeLinks.addAll(codeLinks);
    builder.acronyms.addAll(acronyms);
    builder.availability = availability;
    return builder;
  }

  /** The members that are there. */
  @Override
  public String toString() {
    return new Shown("Findings")
        .with("metrics", metrics)
        .with("codeLinks", codeLinks)
        .with("acronyms", acronyms)
        .with("availability", availability)
        .toString();
  }

  /** Collects findings; not thread-safe. */
  public static final class Builder {
    private final List<Metric> metrics = new ArrayList<>();
    private final DistinctList<CodeLink> codeLinks = new Links();
    private final List<Acronym> acronyms = new ArrayList<>();
    private @Nullable Availability availability;

    private Builder() {}

    /** Adds a metric. */
    public Builder addMetric(Metric metric) {
      metrics.add(metric);
      return this;
    }

    /**
     * Adds a link, unless one with the same address (letter case of the host and path aside, as
     * forges do) is there, which then takes over what it does not know itself: kind, owner, name
     * and ownership. A link that the feed states never gets a span: by that it is told from those
     * that were read, when the paper is annotated again.
     */
    public Builder addCodeLink(CodeLink link) {
      codeLinks.add(link);
      return this;
    }

    /** Adds a defined short form. */
    public Builder addAcronym(Acronym acronym) {
      acronyms.add(acronym);
      return this;
    }

    /** Sets {@link Findings#availability()}. */
    public Builder availability(@Nullable Availability availability) {
      this.availability = availability;
      return this;
    }

    /** The links added until now, unmodifiable. */
    public List<CodeLink> codeLinks() {
      return List.copyOf(codeLinks.items());
    }

    /** The availability set until now. */
    public @Nullable Availability availability() {
      return availability;
    }

    /** Forgets everything added, so that the builder can serve the next paper. */
    public Builder clear() {
      metrics.clear();
      codeLinks.clear();
      acronyms.clear();
      availability = null;
      return this;
    }

    /** The findings. */
    public Findings build() {
      return metrics.isEmpty() && codeLinks.isEmpty() && acronyms.isEmpty() && availability == null
          ? NONE
          : new Findings(metrics, codeLinks.items(), acronyms, availability);
    }
  }

  private static final class Links extends DistinctList<CodeLink> {
    @Override
    Object key(CodeLink link) {
      return link.url().toLowerCase(Locale.ROOT);
    }

    @Override
    CodeLink merged(CodeLink known, CodeLink other) {
      return new CodeLink(
          known.url(),
          known.kind() == CodeLink.Kind.OTHER ? other.kind() : known.kind(),
          known.owner() == null ? other.owner() : known.owner(),
          known.name() == null ? other.name() : known.name(),
          known.ownership() == CodeLink.Ownership.UNKNOWN ? other.ownership() : known.ownership(),
          known.span());
    }
  }
}
