package org.epitome.examples.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.epitome.examples.leaderboard.Boards;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** The names by which papers can be chosen, those of most papers first. */
final class Facet {
  /** The data set of a result. */
  static final Function<Metric, @Nullable String> DATASET = Metric::dataset;

  /** What a result measures. */
  static final Function<Metric, @Nullable String> METRIC = Boards::metricName;

  private static final int CHARTED = 10;

  /**
   * One name.
   *
   * @param index how elements of the page refer to it
   * @param papers how many papers have it
   * @param share that number in percent of the most frequent name's, for a chart
   * @param charted whether it is among the most frequent, which the chart shows
   */
  record Choice(int index, String name, int papers, int share, boolean charted) {}

  private final Function<Metric, @Nullable String> name;
  private final List<Choice> choices = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();

  private Facet(Function<Metric, @Nullable String> name) {
    this.name = name;
  }

  static Facet of(List<Paper> papers, Function<Metric, @Nullable String> name) {
    Facet facet = new Facet(name);
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> spellings = new HashMap<>();
    for (Paper paper : papers) {
      for (String key : facet.keys(paper, spellings)) {
        counts.merge(key, 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    int most = sorted.isEmpty() ? 1 : sorted.get(0).getValue();
    for (Map.Entry<String, Integer> each : sorted) {
      int index = facet.choices.size();
      facet.indexes.put(each.getKey(), index);
      String spelling = Objects.requireNonNull(spellings.get(each.getKey()));
      int papersWithIt = each.getValue();
      int share = Math.max(1, 100 * papersWithIt / most);
      facet.choices.add(new Choice(index, spelling, papersWithIt, share, index < CHARTED));
    }
    return facet;
  }

  /** The keys of a paper's names, each once; their first spellings are noted. */
  private Set<String> keys(Paper paper, Map<String, String> spellings) {
    Set<String> keys = new LinkedHashSet<>();
    for (Metric metric : paper.metrics()) {
      String spelling = name.apply(metric);
      if (spelling != null) {
        String key = Boards.key(spelling);
        spellings.putIfAbsent(key, spelling);
        keys.add(key);
      }
    }
    return keys;
  }

  /** All names. */
  List<Choice> choices() {
    return List.copyOf(choices);
  }

  /** The index of a name in any spelling. */
  int index(String spelling) {
    return Objects.requireNonNull(indexes.get(Boards.key(spelling)), "no such choice");
  }

  /** The indexes of a paper's names, apart by spaces. */
  String indexes(Paper paper) {
    Set<Integer> found = new TreeSet<>();
    for (String key : keys(paper, new HashMap<>())) {
      found.add(Objects.requireNonNull(indexes.get(key)));
    }
    return String.join(" ", found.stream().map(String::valueOf).toList());
  }
}
