package org.epitome.examples.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.epitome.examples.trainer.Examples.Example;
import org.epitome.extract.metrics.Genre;

/** Learns the weights of the metrics annotator from annotated papers. */
public final class Trainer {
  static final int FOLDS = 5;

  private Trainer() {}

  /**
   * Trains and validates.
   *
   * @param args the folder with gold and abstracts; the folder to write the weights into, or "-"; a
   *     file for the predictions of the cross-validation, to be scored, or "-". Or "corpus", the
   *     file of abstracts without annotation, and the file to write the counts, clusters and known
   *     names into; that comes first. Or "compile", the folder with all these texts, and the folder
   *     for the files that the annotator reads in their place. Or "ablation" and the folder. Or
   *     "selection", the folder and how many steps
   */
  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "corpus" -> {
        Path abstracts = Path.of(args[1]);
        Files.writeString(
            Path.of(args[2]),
            CorpusCounts.of(abstracts) + WordClusters.of(abstracts) + NameList.lines());
      }
      case "compile" -> {
        for (Compiled each : Compiled.all(Path.of(args[1]))) {
          Files.write(Path.of(args[2]).resolve(each.file()), each.bytes());
        }
      }
      case "ablation" -> System.out.print(Ablation.table(examples(papers(Path.of(args[1])))));
      case "selection" ->
          System.out.print(
              Selection.of(examples(papers(Path.of(args[1]))), Integer.parseInt(args[2])));
      default -> train(args);
    }
  }

  private static void train(String[] args) throws IOException {
    List<Gold.Paper> papers = papers(Path.of(args[0]));
    Examples examples = examples(papers);
    System.out.println(examples);
    if (args.length > 2 && !args[2].equals("-")) {
      Files.writeString(Path.of(args[2]), validate(papers, models(examples)));
    }
    if (!args[1].equals("-")) {
      for (Map.Entry<String, String> text : texts(examples).entrySet()) {
        Files.writeString(Path.of(args[1]).resolve(text.getKey()), text.getValue());
        System.out.println(text.getKey() + ": " + text.getValue().lines().count() + " weights");
      }
    }
  }

  /**
   * Prints how well each paper is read by what was learned without it; what was found, as lines.
   */
  private static String validate(List<Gold.Paper> papers, Learned[] models) {
    Predictions found = new Predictions();
    Map<Gold.Origin, Scores> scores = new EnumMap<>(Gold.Origin.class);
    for (int i = 0; i < papers.size(); i++) {
      Gold.Paper paper = papers.get(i);
      scores
          .computeIfAbsent(paper.origin(), origin -> new Scores())
          .add(paper.metrics(), found.predict(paper, models[i % FOLDS]));
    }
    scores.forEach(
        (origin, score) -> System.out.println("cross-validated, " + origin + ": " + score));
    return found.lines();
  }

  /** All annotated papers that there are. */
  static List<Gold.Paper> papers(Path shared) throws IOException {
    List<Gold.Paper> papers = new ArrayList<>(dev(shared));
    papers.addAll(Annotations.read(shared));
    papers.addAll(Annotations.sentences());
    papers.addAll(Annotations.excerpts());
    return papers;
  }

  private static List<Gold.Paper> dev(Path shared) throws IOException {
    Path gold = shared.resolve("gold");
    return Gold.read(gold.resolve("dev.papers.jsonl"), gold.resolve("dev.gold.jsonl"));
  }

  /** The text forms of the weights that some examples teach, by the names of their files. */
  static Map<String, String> texts(Examples examples) {
    Learned learned = Learned.of(examples.all());
    Map<String, String> texts = new LinkedHashMap<>();
    for (Genre genre : Genre.values()) {
      texts.put(genre.file + ".txt", WeightsText.of(learned.weights(genre), examples.names()));
    }
    return texts;
  }

  /** What some papers teach, earlier decisions answered by what the papers of other folds teach. */
  static Examples examples(List<Gold.Paper> papers) {
    return Examples.of(papers, models(Examples.of(papers, null)));
  }

  /** A model for each fold, learned from the papers that are not in it. */
  private static Learned[] models(Examples examples) {
    Learned[] models = new Learned[FOLDS];
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      List<Example> others =
          examples.all().stream().filter(example -> example.paper() % FOLDS != fold).toList();
      models[fold] = Learned.of(others);
    }
    return models;
  }
}
