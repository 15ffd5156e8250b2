package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A short form and the long form that the text defines it by.
 *
 * @param shortForm the short form as printed, a plural kept: "LLMs"
 * @param longForm the long form as printed
 * @param shortSpan where the short form stands; null when made by hand
 * @param longSpan where the long form stands; null when made by hand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Acronym(
    String shortForm, String longForm, @Nullable Span shortSpan, @Nullable Span longSpan)
    implements Serializable {

  /** Checks that both forms are there. */
  public Acronym {
    Checks.text(shortForm, "shortForm");
    Checks.text(longForm, "longForm");
  }

  /** A pair without its place in a text. */
  public static Acronym of(String shortForm, String longForm) {
    return new Acronym(shortForm, longForm, null, null);
  }

  /** The members that are there. */
  @Override
  public String toString() {
    return new Shown("Acronym")
        .with("shortForm", shortForm)
        .with("longForm", longForm)
        .with("shortSpan", shortSpan)
        .with("longSpan", longSpan)
        .toString();
  }
}
