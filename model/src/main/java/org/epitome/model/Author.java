package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One author, a person or a group.
 *
 * @param name the whole name in reading order: "Jane Q. Doe", "The ATLAS Collaboration"
 * @param given the given names or initials; null for a group or when the source does not split
 * @param family the family name with its particle ("van der Berg"); null likewise
 * @param suffix "Jr.", "III"; null without one
 * @param orcid the ORCID iD in its hyphened form, without the address; null without one
 * @param affiliations every affiliation that the source gives, in its order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Author(
    String name,
    @Nullable String given,
    @Nullable String family,
    @Nullable String suffix,
    @Nullable String orcid,
    List<String> affiliations)
    implements Serializable {

  /** Checks that there is a name. */
  public Author {
    Checks.text(name, "name");
    Checks.absentOrText(given, "given");
    Checks.absentOrText(family, "family");
    Checks.absentOrText(suffix, "suffix");
    Checks.absentOrText(orcid, "orcid");
    affiliations = Checks.copyTexts(affiliations, "affiliations");
  }

  /** An author of whom only the whole name is known. */
  public static Author of(String name) {
    return new Author(name, null, null, null, null, List.of());
  }

  /** A person; the whole name is made of the parts. */
  public static Author of(@Nullable String given, String family) {
    Checks.text(family, "family");
    return builder().given(given).family(family).build();
  }

  /** A builder without a name. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with the parts of this author. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.given = given;
    builder.family = family;
    builder.suffix = suffix;
    builder.orcid = orcid;
    return builder.affiliations(affiliations);
  }

  /** The members that are there. */
  @Override
  public String toString() {
    return new Shown("Author")
        .with("name", name)
        .with("given", given)
        .with("family", family)
        .with("suffix", suffix)
        .with("orcid", orcid)
        .with("affiliations", affiliations)
        .toString();
  }

  /**
   * Collects the parts of an author; not thread-safe. A text that is null, empty or blank counts as
   * absent.
   */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String given;
    private @Nullable String family;
    private @Nullable String suffix;
    private @Nullable String orcid;
    private List<String> affiliations = List.of(); // most authors have none

    private Builder() {}

    /** Sets {@link Author#name()}; without one it is made of given, family and suffix. */
    public Builder name(@Nullable String name) {
      this.name = Checks.textOrNull(name);
      return this;
    }

    /** Sets {@link Author#given()}. */
    public Builder given(@Nullable String given) {
      this.given = Checks.textOrNull(given);
      return this;
    }

    /** Sets {@link Author#family()}. */
    public Builder family(@Nullable String family) {
      this.family = Checks.textOrNull(family);
      return this;
    }

    /** Sets {@link Author#suffix()}. */
    public Builder suffix(@Nullable String suffix) {
      this.suffix = Checks.textOrNull(suffix);
      return this;
    }

    /** Sets {@link Author#orcid()}. */
    public Builder orcid(@Nullable String orcid) {
      this.orcid = Checks.textOrNull(orcid);
      return this;
    }

    /** Adds to {@link Author#affiliations()}. */
    public Builder addAffiliation(@Nullable String affiliation) {
      if (affiliation == null || affiliation.isBlank()) {
        return this;
      }
      if (!(affiliations instanceof ArrayList)) {
        List<String> first = affiliations;
        affiliations = new ArrayList<>(first.size() + 2); // most authors have few
        affiliations.addAll(first);
      }
      affiliations.add(affiliation);
      return this;
    }

    /** Replaces {@link Author#affiliations()}. */
    public Builder affiliations(List<String> affiliations) {
      this.affiliations = List.copyOf(affiliations);
      return this;
    }

    /** Whether a name, a given or a family name has been set. */
    public boolean isNamed() {
      return name != null || given != null || family != null;
    }

    /**
     * The author.
     *
     * @throws IllegalArgumentException if there is no name at all
     */
    public Author build() {
      String whole = name != null ? name : joined(given, family, suffix);
      return new Author(whole, given, family, suffix, orcid, affiliations);
    }

    // static, so that a builder that is used at once need not be made
    private static String joined(
        @Nullable String given, @Nullable String family, @Nullable String suffix) {
      if (suffix == null && given != null && family != null) {
        return given + " " + family;
      }
      StringBuilder out = new StringBuilder();
      for (@Nullable String part : new @Nullable String[] {given, family, suffix}) {
        if (part != null) {
          out.append(out.length() == 0 ? "" : " ").append(part);
        }
      }
      return out.toString();
    }
  }
}
