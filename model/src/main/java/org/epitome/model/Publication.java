package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * When and where a paper was published. In JSON these are members of the paper itself.
 *
 * @param published the date of issue that the source gives for the paper (of an arXiv paper its
 *     first version), never the feed's own date
 * @param updated the date of the version at hand
 * @param venue the journal, proceedings or series
 * @param volume the volume as printed
 * @param issue the issue as printed
 * @param pages the pages or article number as printed
 * @param publisher the publisher
 * @param type the type in the source's words ("journal-article", "posted-content")
 * @param language the language in the source's words, mostly an ISO 639 code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publication(
    @Nullable PartialDate published,
    @Nullable PartialDate updated,
    @Nullable String venue,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable String pages,
    @Nullable String publisher,
    @Nullable String type,
    @Nullable String language)
    implements Serializable {

  /** Nothing known. */
  public static final Publication NONE =
      new Publication(null, null, null, null, null, null, null, null, null);

  /** Checks that no text is blank. */
  public Publication {
    Checks.absentOrText(venue, "venue");
    Checks.absentOrText(volume, "volume");
    Checks.absentOrText(issue, "issue");
    Checks.absentOrText(pages, "pages");
    Checks.absentOrText(publisher, "publisher");
    Checks.absentOrText(type, "type");
    Checks.absentOrText(language, "language");
  }

  /** The members that are there. */
  @Override
  public String toString() {
    return new Shown("Publication")
        .with("published", published)
        .with("updated", updated)
        .with("venue", venue)
        .with("volume", volume)
        .with("issue", issue)
        .with("pages", pages)
        .with("publisher", publisher)
        .with("type", type)
        .with("language", language)
        .toString();
  }
}
