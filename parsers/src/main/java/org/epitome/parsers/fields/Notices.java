package org.epitome.parsers.fields;

import java.util.List;
import java.util.Map;
import org.epitome.model.Paper;
import org.epitome.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Notices about papers: retractions and corrections, by the words with which sources tell of them.
 * A paper may have several, in any order; the gravest one counts.
 */
public final class Notices {
  /** What publishers put before the title of a paper that they have retracted. */
  private static final List<String> RETRACTED =
      List.of("RETRACTED:", "RETRACTED ARTICLE:", "[RETRACTED]", "[RETRACTED ARTICLE]");

  /** What they put, in capitals, before that of one that they have withdrawn. */
  private static final String[] WITHDRAWN = {"WITHDRAWN:", "[WITHDRAWN]"};

  /**
   * Statuses by the kind of a notice, as printed. One that the paper itself gives about another
   * ("Retraction of") says nothing about it.
   */
  private static final Map<String, Status> KINDS =
      Map.ofEntries(
          // PubMed as shown, and Europe PMC
          Map.entry("Retraction in", Status.RETRACTED),
          Map.entry("Retracted and republished in", Status.RETRACTED),
          Map.entry("Erratum in", Status.CORRECTED),
          Map.entry("Corrected and republished in", Status.CORRECTED),
          // PubMed's XML, which called the last one otherwise before
          Map.entry("RetractionIn", Status.RETRACTED),
          Map.entry("RetractedandRepublishedIn", Status.RETRACTED),
          Map.entry("ErratumIn", Status.CORRECTED),
          Map.entry("CorrectedandRepublishedIn", Status.CORRECTED),
          Map.entry("RepublishedIn", Status.CORRECTED),
          // PubMed's tags
          Map.entry("RIN", Status.RETRACTED),
          Map.entry("RRI", Status.RETRACTED),
          Map.entry("EIN", Status.CORRECTED),
          Map.entry("CRI", Status.CORRECTED),
          // publication types of PubMed and Europe PMC
          Map.entry("Retracted Publication", Status.RETRACTED),
          Map.entry("retracted publication", Status.RETRACTED),
          // related articles of JATS
          Map.entry("retraction-forward", Status.RETRACTED),
          Map.entry("correction-forward", Status.CORRECTED));

  private Notices() {}

  /**
   * Takes a notice by its kind, which may be null.
   *
   * @return whether it is one that tells a status
   */
  public static boolean add(@Nullable String kind, Paper.Builder paper) {
    Status status = kind == null ? null : KINDS.get(kind);
    if (status != null) {
      add(status, paper);
    }
    return status != null;
  }

  /** Takes what a notice makes of a paper. */
  public static void add(Status status, Paper.Builder paper) {
    paper.status(paper.status().graver(status));
  }

  /** Takes a notice that stands before the title of the paper. */
  public static void addOfTitle(Paper.Builder paper) {
    String title = paper.title();
    if (title == null) {
      return;
    }
    if (AnyCase.startsWithAny(title, RETRACTED)) {
      add(Status.RETRACTED, paper);
    }
    for (String prefix : WITHDRAWN) {
      if (title.startsWith(prefix)) {
        add(Status.WITHDRAWN, paper);
      }
    }
  }
}
