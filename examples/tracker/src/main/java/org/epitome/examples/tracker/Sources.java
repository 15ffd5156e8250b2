package org.epitome.examples.tracker;

import java.util.Map;
import org.epitome.merge.PaperMerger;
import org.epitome.model.Origin;
import org.epitome.model.Paper;

/**
 * One paper as its sources have it, each by a name: its format, and what it calls the paper. What a
 * source says replaces what it said before, and a version on arXiv all that is of an older one.
 */
final class Sources {
  private Sources() {}

  /** Adds what a source says now. */
  static void add(Map<String, Paper> sources, Paper paper) {
    if (!isOutdated(paper, sources)) {
      sources.put(name(paper), paper);
      sources.values().removeIf(source -> isOutdated(source, sources));
    }
  }

  /** The paper that all sources together make. */
  static Paper merged(Map<String, Paper> sources) {
    return PaperMerger.mergeSame(sources.values()).paper().withoutOrigin();
  }

  private static boolean isOutdated(Paper paper, Map<String, Paper> sources) {
    int version = News.arxivVersion(paper);
    return version > 0
        && sources.values().stream().anyMatch(source -> News.arxivVersion(source) > version);
  }

  private static String name(Paper paper) {
    Origin origin = paper.origin();
    String format = origin == null ? "" : origin.format();
    return paper.identifiers().isEmpty()
        ? format + " " + paper.title()
        : format + " " + paper.identifiers().get(0).withoutVersion();
  }
}
