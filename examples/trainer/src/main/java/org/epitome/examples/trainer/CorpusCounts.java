package org.epitome.examples.trainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.epitome.extract.metrics.MetricNames;
import org.epitome.extract.metrics.MetricReader;
import org.epitome.extract.metrics.Survey;
import org.epitome.text.AnalyzedText;

/**
 * Counts over many abstracts without annotation how often a word heads what is measured, and how
 * often a name is what is measured on, and writes both as steps of log-odds.
 */
final class CorpusCounts implements Survey {
  private static final int LEAST = 5;

  private final Map<String, int[]> heads = new TreeMap<>();
  private final Map<String, int[]> names = new TreeMap<>();
  private final Map<String, int[]> data = new TreeMap<>();

  private CorpusCounts() {}

  static String of(Path abstracts) throws IOException {
    CorpusCounts counts = new CorpusCounts();
    MetricReader reader = new MetricReader(MetricNames.standard());
    Abstracts.forEach(
        abstracts,
        paper -> {
          reader.look(AnalyzedText.of(paper.path("abstract").asString("")));
          reader.survey(counts);
        });
    return counts.text();
  }

  @Override
  public void head(String head, boolean atNumber) {
    count(heads, head, atNumber);
  }

  @Override
  public void name(String name, boolean measuredOn, boolean calledData) {
    count(names, name, measuredOn);
    count(data, name, calledData);
  }

  private static void count(Map<String, int[]> counts, String word, boolean hit) {
    int[] seen = counts.computeIfAbsent(word, w -> new int[2]);
    seen[0]++;
    seen[1] += hit ? 1 : 0;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    write("head", heads, text);
    write("name", names, text);
    write("data", data, text);
    return text.toString();
  }

  private static void write(String what, Map<String, int[]> counts, StringBuilder text) {
    counts.forEach(
        (word, seen) -> {
          if (seen[0] >= LEAST) {
            text.append(step(seen[1], seen[0]))
                .append(' ')
                .append(what)
                .append(' ')
                .append(word)
                .append('\n');
          }
        });
  }

  /** 1 for almost never, 9 for almost always; 0 is left for what was never seen. */
  private static int step(int hits, int all) {
    double odds = StrictMath.log((hits + 0.5) / (all - hits + 4.0));
    return (int) Math.max(1, Math.min(9, Math.rint(2 * odds + 9)));
  }
}
