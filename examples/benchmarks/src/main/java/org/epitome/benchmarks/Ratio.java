package org.epitome.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.epitome.benchmarks.Input.Kind;
import org.epitome.benchmarks.Job.Variant;

/**
 * A promise: how many times as fast one job must be as another of the same kind of input.
 *
 * @param kind the id of the input
 * @param of the job, without its input
 * @param over the other
 * @param aim what we want
 * @param least what must be
 */
record Ratio(String kind, String of, String over, double aim, double least) {
  static final List<Ratio> ALL = all();

  private static List<Ratio> all() {
    List<Ratio> ratios =
        new ArrayList<>(
            List.of(
                new Ratio("arxiv-atom", Job.EPITOME, Parsing.AALTO, 0.55, 0.42),
                new Ratio("arxiv-atom", Job.EPITOME, "rome", 28, 20),
                new Ratio("pubmed-xml", Job.EPITOME, Parsing.AALTO, 0.60, 0.45),
                new Ratio("arxiv-jsonl", Job.EPITOME, Parsing.TOKENS, 0.50, 0.40),
                new Ratio("crossref-json", Job.EPITOME, Parsing.TOKENS, 0.70, 0.50),
                new Ratio("openalex-json", Job.EPITOME, Parsing.TOKENS, 0.70, 0.50),
                new Ratio("bibtex-text", Job.EPITOME, "jbibtex", 10, 6),
                new Ratio("ris-text", Job.EPITOME, "citeproc-java", 2, 1.5),
                new Ratio("huggingface-text", Job.EPITOME, Parsing.LINES, 0.9, 0.7),
                new Ratio("abstracts", Job.EPITOME, "ten-expressions", 25, 12),
                new Ratio("abstracts", Job.EPITOME, Annotating.CLASSES, 0.15, 0.07),
                new Ratio("abstracts", Job.EPITOME, "corenlp-sentences", 35, 18),
                new Ratio("abstracts", Job.EPITOME, "opennlp-sentences", 1, 1),
                new Ratio("abstracts", Annotating.READER, "ten-expressions", 25, 12),
                new Ratio("abstracts", Annotating.READER, Annotating.CLASSES, 0.15, 0.07),
                new Ratio("abstracts", Annotating.LINKS, "autolink-java", 3, 1.5),
                new Ratio("abstracts", Annotating.SENTENCES, "break-iterator", 3, 1.5)));
    for (Kind kind : Kind.values()) {
      String whole = Variant.TENTH.prefix + Job.EPITOME;
      ratios.add(new Ratio(kind.id, Job.EPITOME, whole, 1, 0.91));
      String twice = Variant.TWO_THREADS.prefix + Job.EPITOME;
      ratios.add(new Ratio(kind.id, twice, Job.EPITOME, 2, 1.8));
    }
    String joined = Variant.JOINED.prefix + Job.EPITOME;
    ratios.add(new Ratio("abstracts", joined, Job.EPITOME, 1, 0.91));
    return List.copyOf(ratios);
  }
}
