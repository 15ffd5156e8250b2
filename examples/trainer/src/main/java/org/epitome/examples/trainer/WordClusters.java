package org.epitome.examples.trainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Tokens;

/**
 * Sorts the words of many abstracts without annotation into clusters whose words have like
 * neighbours, so that what was learned of one word holds for the others: the exchange algorithm for
 * class bigrams (Kneser and Ney 1993; Martin, Liermann and Ney 1998). Deterministic: words are
 * moved from the most frequent to the rarest, each to the best cluster, the first of equals.
 */
final class WordClusters {
  /** A word must be seen as often. */
  private static final int LEAST = 12;

  /** More bring no more, and fewer bring less. */
  private static final int CLUSTERS = 700;

  private static final int ROUNDS = 12;
  private static final int EDGE = 0;
  private static final int RARE = 1;
  private static final int FIRST_WORD = 2;
  private static final String NUMBER = "0";
  private static final String URL = "://";

  private final List<String> words = new ArrayList<>();
  private int[] counts = new int[0];
  private int[] cluster = new int[0];

  /** Followers and predecessors of each word with their counts, as pairs. */
  private int[][] next = new int[0][];

  private int[][] previous = new int[0][];

  /** How often a word of one cluster follows one of another. */
  private final int[][] bigrams = new int[CLUSTERS][CLUSTERS];

  /** How often a word of a cluster was seen. */
  private final int[] sums = new int[CLUSTERS];

  /** n ln n. */
  private final double[] logs = new double[1 << 16];

  private WordClusters() {
    for (int i = 1; i < logs.length; i++) {
      logs[i] = i * StrictMath.log(i);
    }
  }

  /** The clusters of a file of abstracts, numbered from 1: a line for each frequent word. */
  static String of(Path abstracts) throws IOException {
    WordClusters clusters = new WordClusters();
    clusters.count(abstracts);
    clusters.exchange();
    return clusters.text();
  }

  private String text() {
    Map<String, Integer> byWord = new TreeMap<>();
    for (int id = FIRST_WORD; id < cluster.length; id++) {
      String word = words.get(id);
      if (Character.isLetter(word.codePointAt(0))) {
        byWord.put(word, 1 + cluster[id]);
      }
    }
    StringBuilder text = new StringBuilder();
    byWord.forEach(
        (word, number) -> text.append(number).append(" cluster ").append(word).append('\n'));
    return text.toString();
  }

  /** Counts which word follows which, in the order of how frequent the words are. */
  private void count(Path abstracts) throws IOException {
    List<String[]> sentences = new ArrayList<>();
    Abstracts.forEach(
        abstracts, paper -> split(AnalyzedText.of(paper.path("abstract").asString("")), sentences));
    Map<String, int[]> seen = new TreeMap<>();
    for (String[] sentence : sentences) {
      for (String word : sentence) {
        seen.computeIfAbsent(word, w -> new int[1])[0]++;
      }
    }
    seen.values().removeIf(count -> count[0] < LEAST);
    words.add(""); // the edge of a sentence
    words.add("?"); // every rare word
    seen.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue()[0])) // stable, so by letters
        .forEach(entry -> words.add(entry.getKey()));
    Map<String, Integer> ids = new HashMap<>();
    for (int id = FIRST_WORD; id < words.size(); id++) {
      ids.put(words.get(id), id);
    }
    counts = new int[words.size()];
    List<Map<Integer, int[]>> followers = new ArrayList<>();
    List<Map<Integer, int[]>> predecessors = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      followers.add(new TreeMap<>());
      predecessors.add(new TreeMap<>());
    }
    for (String[] sentence : sentences) {
      int before = EDGE;
      for (int i = 0; i <= sentence.length; i++) {
        int word = i == sentence.length ? EDGE : ids.getOrDefault(sentence[i], RARE);
        counts[before]++;
        followers.get(before).computeIfAbsent(word, w -> new int[1])[0]++;
        predecessors.get(word).computeIfAbsent(before, w -> new int[1])[0]++;
        before = word;
      }
    }
    next = pairs(followers);
    previous = pairs(predecessors);
  }

  private static void split(AnalyzedText text, List<String[]> sentences) {
    Tokens tokens = text.tokens();
    for (int i = 0; i < text.sentences().size(); i++) {
      int first = text.sentences().firstToken(i);
      String[] sentence = new String[text.sentences().endToken(i) - first];
      for (int j = 0; j < sentence.length; j++) {
        sentence[j] = word(tokens, first + j);
      }
      sentences.add(sentence);
    }
  }

  private static String word(Tokens tokens, int token) {
    if (tokens.isNumber(token)) {
      return NUMBER;
    }
    if (tokens.isUrl(token)) {
      return URL;
    }
    if (tokens.isSymbol(token)) {
      return String.valueOf(tokens.symbol(token));
    }
    return tokens.text(token, token).toLowerCase(Locale.ROOT);
  }

  private static int[][] pairs(List<Map<Integer, int[]>> counts) {
    int[][] pairs = new int[counts.size()][];
    for (int i = 0; i < pairs.length; i++) {
      int[] row = new int[counts.get(i).size() * 2];
      int at = 0;
      for (Map.Entry<Integer, int[]> each : counts.get(i).entrySet()) {
        row[at++] = each.getKey();
        row[at++] = each.getValue()[0];
      }
      pairs[i] = row;
    }
    return pairs;
  }

  /** Moves word after word to its best cluster until none moves. */
  private void exchange() {
    cluster = new int[words.size()];
    for (int word = 0; word < cluster.length; word++) {
      cluster[word] = word % CLUSTERS;
    }
    for (int word = 0; word < cluster.length; word++) {
      sums[cluster[word]] += counts[word];
      for (int i = 0; i < next[word].length; i += 2) {
        bigrams[cluster[word]][cluster[next[word][i]]] += next[word][i + 1];
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      int moved = 0;
      for (int word = FIRST_WORD; word < cluster.length; word++) {
        moved += move(word) ? 1 : 0;
      }
      if (moved == 0) {
        return;
      }
    }
  }

  /** Moves a word to its best cluster; whether it was in another. */
  private boolean move(int word) {
    int old = cluster[word];
    int[] after = new int[CLUSTERS];
    int[] before = new int[CLUSTERS];
    int self = 0;
    for (int i = 0; i < next[word].length; i += 2) {
      if (next[word][i] == word) {
        self = next[word][i + 1];
      } else {
        after[cluster[next[word][i]]] += next[word][i + 1];
      }
    }
    for (int i = 0; i < previous[word].length; i += 2) {
      if (previous[word][i] != word) {
        before[cluster[previous[word][i]]] += previous[word][i + 1];
      }
    }
    change(old, word, after, before, self, -1);
    int best = old;
    double most = gain(old, word, after, before, self);
    for (int to = 0; to < CLUSTERS; to++) {
      double gain = gain(to, word, after, before, self);
      if (gain > most) {
        most = gain;
        best = to;
      }
    }
    change(best, word, after, before, self, 1);
    cluster[word] = best;
    return best != old;
  }

  /** Adds a word with its neighbours to a cluster, or takes it out. */
  private void change(int at, int word, int[] after, int[] before, int self, int sign) {
    sums[at] += sign * counts[word];
    for (int other = 0; other < CLUSTERS; other++) {
      bigrams[at][other] += sign * after[other];
      bigrams[other][at] += sign * before[other];
    }
    bigrams[at][at] += sign * self;
  }

  /** What the likelihood gains when a word joins a cluster. */
  private double gain(int to, int word, int[] after, int[] before, int self) {
    double gain = 0;
    for (int other = 0; other < CLUSTERS; other++) {
      if (other != to) {
        if (after[other] > 0) {
          int have = bigrams[to][other];
          gain += log(have + after[other]) - log(have);
        }
        if (before[other] > 0) {
          int have = bigrams[other][to];
          gain += log(have + before[other]) - log(have);
        }
      }
    }
    int have = bigrams[to][to];
    gain += log(have + after[to] + before[to] + self) - log(have);
    int sum = sums[to];
    return gain - 2 * (log(sum + counts[word]) - log(sum));
  }

  private double log(int n) {
    return n < logs.length ? logs[n] : n * StrictMath.log(n);
  }
}
