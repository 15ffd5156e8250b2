package org.epitome.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.model.Availability;
import org.epitome.model.CodeLink;
import org.epitome.model.Paper;

/** Whether there is something of a paper's own to run or to download. */
final class CodeAvailability {
  private CodeAvailability() {}

  /** The links to what the paper itself offers, not to what it uses or cites. */
  static List<CodeLink> links(Paper paper) {
    return paper.codeLinks().stream()
        .filter(link -> link.ownership() != CodeLink.Ownership.OTHER)
        .filter(link -> link.kind() != CodeLink.Kind.PAPER)
        .toList();
  }

  /** The words by which the page chooses papers: link, released, promised; none without these. */
  static String words(Paper paper) {
    List<String> words = new ArrayList<>();
    if (!links(paper).isEmpty()) {
      words.add("link");
    }
    Availability availability = paper.findings().availability();
    if (availability != null) {
      words.add(availability.name().toLowerCase(Locale.ROOT));
    }
    return words.isEmpty() ? "none" : String.join(" ", words);
  }
}
