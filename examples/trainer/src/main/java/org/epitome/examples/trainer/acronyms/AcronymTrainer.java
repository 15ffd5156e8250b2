package org.epitome.examples.trainer.acronyms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.epitome.examples.trainer.Order;
import org.epitome.examples.trainer.acronyms.AcronymTexts.Paper;
import org.epitome.extract.acronyms.AcronymReader;
import org.epitome.extract.acronyms.AcronymReader.Candidate;
import org.epitome.extract.acronyms.Feature;
import org.epitome.extract.acronyms.Weights;
import org.epitome.model.Acronym;
import org.epitome.model.Findings;
import org.epitome.text.PaperText;

/**
 * Learns the weights of the acronyms annotator from annotated papers.
 *
 * <p>Each place where a pair may stand is one decision between the long forms that begin at one
 * word or another, and none of them: a multinomial logistic regression. How the letters are best
 * aligned for each beginning depends on the weights, so both are found in turns. The same input
 * gives the same weights.
 */
public final class AcronymTrainer {
  private static final int FOLDS = 5;
  private static final int TURNS = 8;
  private static final int EPOCHS = 30;
  private static final double RATE = 0.1;
  private static final double PENALTY = 0.0003;
  private static final Feature[] FEATURES = Feature.values();

  private AcronymTrainer() {}

  /**
   * One decision: the counts of each candidate, and which are right; none is right if no one is.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Decision(List<int[]> candidates, boolean[] right, boolean any) {}

  /**
   * Trains and validates.
   *
   * @param args the folder of the annotations, and the file to write the weights into, or "-"
   */
  public static void main(String[] args) throws IOException {
    Path gold = Path.of(args[0]);
    List<List<Paper>> sets = sets(gold);
    for (int set = 0; set < sets.size(); set++) {
      System.out.println(
          (set == 0 ? "dev" : "layer") + ", cross-validated: " + validated(sets, set));
    }
    List<Paper> half = sets.get(1).stream().filter(paper -> hash(paper.id()) % 2 == 0).toList();
    List<Paper> other = sets.get(1).stream().filter(paper -> hash(paper.id()) % 2 != 0).toList();
    List<Paper> known = new ArrayList<>(sets.get(0));
    known.addAll(half);
    Score fair = new Score();
    fair.add(other, learn(known));
    System.out.println("learned from dev and half of the layer, on its other half: " + fair);
    String text = train(gold);
    if (!args[1].equals("-")) {
      Files.writeString(Path.of(args[1]), text);
    }
    System.out.print(text);
  }

  /** The text form of the weights that the annotated papers in a folder teach. */
  static String train(Path gold) throws IOException {
    List<Paper> all = new ArrayList<>();
    sets(gold).forEach(all::addAll);
    return "# What each feature is worth, in hundredths; see Feature. Written by AcronymTrainer.\n"
        + learn(all).toText();
  }

  private static List<List<Paper>> sets(Path gold) throws IOException {
    return List.of(
        AcronymTexts.read(gold.resolve("dev.papers.jsonl"), gold.resolve("dev.gold.jsonl")),
        AcronymTexts.read(
            gold.resolve("layers/acronyms.papers.jsonl"),
            gold.resolve("layers/acronyms.gold.jsonl")));
  }

  private static long hash(String id) {
    CRC32 hash = new CRC32();
    hash.update(id.getBytes(StandardCharsets.UTF_8));
    return hash.getValue();
  }

  private static Score validated(List<List<Paper>> sets, int set) {
    Score score = new Score();
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      Predicate<Paper> held = paper -> hash(paper.id()) % FOLDS == fold;
      List<Paper> rest = new ArrayList<>();
      for (List<Paper> each : sets) {
        each.stream().filter(held.negate()).forEach(rest::add);
      }
      score.add(sets.get(set).stream().filter(held).toList(), learn(rest));
    }
    return score;
  }

  /** The weights that some papers teach. */
  static Weights learn(List<Paper> papers) {
    double[] weights = first();
    for (int turn = 0; turn < TURNS; turn++) {
      weights = fit(decisions(papers, rounded(weights)), weights);
    }
    return rounded(weights);
  }

  /** With what the first letters are aligned, before anything has been learned. */
  private static double[] first() {
    double[] weights = new double[FEATURES.length];
    for (Feature feature : FEATURES) {
      weights[feature.ordinal()] =
          switch (feature) {
            case FROM_INITIAL, INITIAL -> 1;
            case FROM_PART, PART, NEXT -> 0.6;
            case FROM_CAPITAL, CAPITAL, INNER_CAPITAL, INNER_ONSET, INNER -> 0.3;
            case STRAY, SKIPPED_WORD, TRAILING_WORD, FROM_WITHIN_WORD -> -0.5;
            case SKIPPED_FUNCTION, TRAILING_FUNCTION -> -0.2;
            default -> 0;
          };
    }
    return weights;
  }

  private static Weights rounded(double[] weights) {
    int[] values = new int[weights.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (int) Math.rint(100 * weights[i]);
    }
    return Weights.of(values);
  }

  private static List<Decision> decisions(List<Paper> papers, Weights weights) {
    List<Decision> decisions = new ArrayList<>();
    PaperText texts = new PaperText();
    for (Paper paper : papers) {
      texts.read(paper.title(), paper.abstractText(), null);
      new AcronymReader(weights, candidates -> decisions.add(decision(candidates, paper)))
          .read(texts, Findings.builder());
    }
    decisions.removeIf(decision -> decision.candidates().isEmpty());
    return decisions;
  }

  private static Decision decision(List<Candidate> candidates, Paper paper) {
    List<int[]> counts = new ArrayList<>();
    boolean[] right = new boolean[candidates.size()];
    boolean any = false;
    for (int i = 0; i < right.length; i++) {
      Candidate each = candidates.get(i);
      counts.add(each.counts().stream().mapToInt(Integer::intValue).toArray());
      right[i] = paper.pairs().contains(AcronymTexts.key(each.shortForm(), each.longForm()));
      any |= right[i];
    }
    return new Decision(counts, right, any);
  }

  /** Gradient descent with adaptive steps, all decisions at once, and a quadratic penalty. */
  private static double[] fit(List<Decision> decisions, double[] start) {
    double[] weights = start.clone();
    double[] squares = new double[weights.length];
    double[] gradients = new double[weights.length];
    int[] order = new Order(decisions.size()).next();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int index : order) {
        Arrays.fill(gradients, 0);
        gradient(decisions.get(index), weights, gradients);
        for (int f = 0; f < weights.length; f++) {
          if (gradients[f] != 0) {
            double gradient = gradients[f] + PENALTY * weights[f];
            squares[f] += gradient * gradient;
            weights[f] -= RATE * gradient / Math.sqrt(1 + squares[f]);
          }
        }
      }
    }
    return weights;
  }

  private static void gradient(Decision decision, double[] weights, double[] gradients) {
    int size = decision.candidates().size();
    double[] shares = new double[size + 1]; // the last one is none of them, and worth 0
    double most = 0;
    for (int i = 0; i < size; i++) {
      int[] counts = decision.candidates().get(i);
      for (int f = 0; f < counts.length; f++) {
        shares[i] += counts[f] * weights[f];
      }
      most = Math.max(most, shares[i]);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i <= size; i++) {
      shares[i] = StrictMath.exp(shares[i] - most);
      all += shares[i];
      right += isRight(decision, i) ? shares[i] : 0;
    }
    for (int i = 0; i < size; i++) {
      double pull = shares[i] / all - (isRight(decision, i) && right > 0 ? shares[i] / right : 0);
      int[] counts = decision.candidates().get(i);
      for (int f = 0; f < counts.length; f++) {
        gradients[f] += pull * counts[f];
      }
    }
  }

  private static boolean isRight(Decision decision, int candidate) {
    return candidate == decision.right().length ? !decision.any() : decision.right()[candidate];
  }

  /** How many pairs are found, and how many of them are right. */
  private static final class Score {
    private int found;
    private int right;
    private int all;

    void add(List<Paper> papers, Weights weights) {
      PaperText texts = new PaperText();
      AcronymReader reader = new AcronymReader(weights, null);
      for (Paper paper : papers) {
        texts.read(paper.title(), paper.abstractText(), null);
        Findings.Builder findings = Findings.builder();
        reader.read(texts, findings);
        all += paper.pairs().size();
        for (Acronym acronym : findings.build().acronyms()) {
          found++;
          right +=
              paper.pairs().contains(AcronymTexts.key(acronym.shortForm(), acronym.longForm()))
                  ? 1
                  : 0;
        }
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f, recall %.3f, F1 %.3f",
          (double) right / found,
          (double) right / all,
          2.0 * right / (found + all));
    }
  }
}
