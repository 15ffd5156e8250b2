package org.epitome.examples.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.epitome.examples.trainer.Examples.Example;
import org.epitome.extract.metrics.Decision;
import org.epitome.extract.metrics.MetricModel;
import org.epitome.extract.metrics.Weights;

/** Learns the weights of the metrics annotator from annotated papers. */
public final class Trainer {
  static final int FOLDS = 5;
  private static final double RATE = 0.1;
  private static final int EPOCHS = 20;

  /** A feature counts only if it stands in as many papers. */
  private static final int LEAST_PAPERS = 4;

  private Trainer() {}

  /**
   * Trains and validates.
   *
   * @param args the folder with gold and abstracts; the file to write the weights into, or "-"; a
   *     file for the predictions of the cross-validation, to be scored, or "-". Or "corpus", the
   *     file of abstracts without annotation, and the file to write the counts, clusters and known
   *     names into; that comes first. Or "compile", one of these two texts, and the file that the
   *     annotator reads in its place. Or "ablation" and the folder. Or "selection", the folder and
   *     how many steps
   */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("corpus")) {
      Path abstracts = Path.of(args[1]);
      Files.writeString(
          Path.of(args[2]),
          CorpusCounts.of(abstracts) + WordClusters.of(abstracts) + NameList.lines());
      return;
    }
    if (args[0].equals("compile")) {
      Files.write(Path.of(args[2]), WeightsFile.of(Files.readString(Path.of(args[1]))));
      return;
    }
    if (args[0].equals("ablation")) {
      System.out.print(Ablation.table(examples(papers(Path.of(args[1])))));
      return;
    }
    if (args[0].equals("selection")) {
      System.out.print(Selection.of(examples(papers(Path.of(args[1]))), Integer.parseInt(args[2])));
      return;
    }
    Path shared = Path.of(args[0]);
    List<Gold.Paper> dev = dev(shared);
    List<Gold.Paper> papers = papers(shared);
    Examples examples = examples(papers);
    System.out.println(examples);
    if (args.length > 2 && !args[2].equals("-")) {
      MetricModel[] models = models(examples);
      Predictions out = new Predictions();
      Scores devScores = new Scores();
      Scores ours = new Scores();
      for (int i = 0; i < papers.size(); i++) {
        Gold.Paper paper = papers.get(i);
        (i < dev.size() ? devScores : ours)
            .add(paper.metrics(), out.predict(paper, models[i % FOLDS]));
      }
      System.out.println("cross-validation, dev:  " + devScores);
      System.out.println("cross-validation, ours: " + ours);
      Files.writeString(Path.of(args[2]), out.lines());
    }
    if (!args[1].equals("-")) {
      String text = WeightsText.of(learn(examples.all()), examples.names());
      Files.writeString(Path.of(args[1]), text);
      System.out.println(text.lines().count() + " weights, " + text.length() + " characters");
    }
  }

  /** All annotated papers that there are. */
  static List<Gold.Paper> papers(Path shared) throws IOException {
    List<Gold.Paper> papers = new ArrayList<>(dev(shared));
    papers.addAll(Annotations.read(shared));
    papers.addAll(Annotations.sentences());
    return papers;
  }

  private static List<Gold.Paper> dev(Path shared) throws IOException {
    Path gold = shared.resolve("gold");
    return Gold.read(gold.resolve("dev.papers.jsonl"), gold.resolve("dev.gold.jsonl"));
  }

  /** The text form of the weights that some papers teach. */
  static String train(List<Gold.Paper> papers) {
    Examples examples = examples(papers);
    return WeightsText.of(learn(examples.all()), examples.names());
  }

  /** What some papers teach, earlier decisions answered by what the papers of other folds teach. */
  static Examples examples(List<Gold.Paper> papers) {
    return Examples.of(papers, models(Examples.of(papers, null)));
  }

  /** A model for each fold, learned from the papers that are not in it. */
  private static MetricModel[] models(Examples examples) {
    MetricModel[] models = new MetricModel[FOLDS];
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      List<Example> others =
          examples.all().stream().filter(example -> example.paper() % FOLDS != fold).toList();
      models[fold] = new MetricModel(Weights.of(learn(others)));
    }
    return models;
  }

  /** The rarer the examples and the vaguer what tells them apart, the less is to be believed. */
  private static double penalty(Decision decision) {
    return switch (decision) {
      case EVALUATED, ROLE -> 0.00006;
      case RESULT -> 0.00007;
      case NAME -> 0.00008;
      case KIND, BOUND -> 0.0001;
      case DATASET -> 0.00015;
      case BASELINE -> 0.0003;
    };
  }

  static Map<Long, Integer> learn(List<Example> examples) {
    Map<Decision, List<Example>> byDecision = new EnumMap<>(Decision.class);
    for (Example example : examples) {
      byDecision.computeIfAbsent(example.decision(), d -> new ArrayList<>()).add(example);
    }
    Map<Long, Integer> learned = new ConcurrentHashMap<>();
    byDecision.entrySet().parallelStream()
        .forEach(
            each ->
                learned.putAll(
                    new Learner(RATE, penalty(each.getKey()), EPOCHS, LEAST_PAPERS)
                        .learn(each.getValue())));
    return new HashMap<>(learned);
  }
}
