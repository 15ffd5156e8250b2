package org.epitome.examples.trainer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.epitome.examples.trainer.Examples.Example;

/**
 * Logistic regression over candidates with an L1 penalty, by regularised dual averaging with
 * adaptive steps (Duchi, Hazan and Singer 2011; Xiao 2010). Deterministic: the order of the
 * examples is fixed, and the arithmetic is Java's strict one.
 */
final class Learner {
  private final double rate;
  private final double penalty;
  private final int epochs;
  private final int support;

  Learner(double rate, double penalty, int epochs, int support) {
    this.rate = rate;
    this.penalty = penalty;
    this.epochs = epochs;
    this.support = support;
  }

  /**
   * The weight of each feature that has one, in thousandths.
   *
   * @param base weights that stand already, to which what is learned is added
   */
  Map<Long, Integer> learn(List<Example> examples, Map<Long, Integer> base) {
    Map<Long, Integer> ids = ids(examples);
    int size = ids.size();
    double[] gradients = new double[size];
    double[] squares = new double[size];
    double[] weights = new double[size];
    int[][][] compiled = compile(examples, ids);
    double[][] offsets = offsets(examples, base);
    Order order = new Order(examples.size());
    long step = 0;
    double[] sums = new double[size];
    long averaged = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int index : order.next()) { // another one each time, so that none leaves its mark
        step++;
        learn(
            examples.get(index),
            compiled[index],
            offsets[index],
            gradients,
            squares,
            weights,
            step);
      }
      if (epoch >= epochs / 4) {
        averaged++;
        for (int i = 0; i < size; i++) {
          sums[i] += weight(gradients[i], squares[i], step);
        }
      }
    }
    Map<Long, Integer> learned = new HashMap<>();
    for (Map.Entry<Long, Integer> each : ids.entrySet()) {
      int weight = (int) Math.rint(1000 * sums[each.getValue()] / averaged);
      if (Math.abs(weight) >= 20) {
        learned.put(each.getKey(), weight);
      }
    }
    return learned;
  }

  private double weight(double gradient, double square, long step) {
    double over = Math.abs(gradient) - penalty * step;
    if (over <= 0) {
      return 0;
    }
    double size = rate * over / (1e-3 + Math.sqrt(square));
    return gradient > 0 ? -size : size;
  }

  private void learn(
      Example example,
      int[][] candidates,
      double[] offsets,
      double[] gradients,
      double[] squares,
      double[] weights,
      long step) {
    double[] scores = new double[candidates.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < candidates.length; c++) {
      double score = offsets[c];
      for (int id : candidates[c]) {
        weights[id] = weight(gradients[id], squares[id], step);
        score += weights[id];
      }
      scores[c] = score;
      most = Math.max(most, score);
    }
    double total = 0;
    double right = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = StrictMath.exp(scores[c] - most);
      total += scores[c];
      right += example.right()[c] ? scores[c] : 0;
    }
    for (int c = 0; c < scores.length; c++) {
      double error = scores[c] / total - (example.right()[c] ? scores[c] / right : 0);
      double gradient = example.worth() * error;
      if (gradient != 0) {
        for (int id : candidates[c]) {
          gradients[id] += gradient;
          squares[id] += gradient * gradient;
        }
      }
    }
  }

  /** What the weights that stand already say of each candidate. */
  private static double[][] offsets(List<Example> examples, Map<Long, Integer> base) {
    double[][] offsets = new double[examples.size()][];
    for (int e = 0; e < offsets.length; e++) {
      long[][] candidates = examples.get(e).candidates();
      offsets[e] = new double[candidates.length];
      for (int c = 0; c < candidates.length && !base.isEmpty(); c++) {
        long sum = 0;
        for (long key : candidates[c]) {
          sum += base.getOrDefault(key, 0);
        }
        offsets[e][c] = sum / 1000.0;
      }
    }
    return offsets;
  }

  /** Only features that stand in enough papers. */
  private Map<Long, Integer> ids(List<Example> examples) {
    Map<Long, int[]> papers = new HashMap<>();
    for (Example example : examples) {
      for (long[] candidate : example.candidates()) {
        for (long key : candidate) {
          int[] seen = papers.computeIfAbsent(key, k -> new int[] {-1, 0});
          if (seen[0] != example.paper()) {
            seen[0] = example.paper();
            seen[1]++;
          }
        }
      }
    }
    List<Long> kept = new ArrayList<>();
    papers.forEach(
        (key, seen) -> {
          if (seen[1] >= support) {
            kept.add(key);
          }
        });
    kept.sort(null);
    Map<Long, Integer> ids = new HashMap<>();
    for (Long key : kept) {
      ids.put(key, ids.size());
    }
    return ids;
  }

  private static int[][][] compile(List<Example> examples, Map<Long, Integer> ids) {
    int[][][] compiled = new int[examples.size()][][];
    for (int e = 0; e < compiled.length; e++) {
      long[][] candidates = examples.get(e).candidates();
      compiled[e] = new int[candidates.length][];
      for (int c = 0; c < candidates.length; c++) {
        int[] known = new int[candidates[c].length];
        int size = 0;
        for (long key : candidates[c]) {
          Integer id = ids.get(key);
          if (id != null) {
            known[size++] = id;
          }
        }
        compiled[e][c] = java.util.Arrays.copyOf(known, size);
      }
    }
    return compiled;
  }
}
