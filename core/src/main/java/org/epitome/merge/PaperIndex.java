package org.epitome.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.epitome.model.Identifier;
import org.epitome.model.Paper;

/**
 * Tells which records are of the same paper. It keeps keys, not papers: some 100 to 300 bytes each,
 * so that millions fit into memory. Not thread-safe.
 *
 * <p>Papers are the same
 *
 * <ol>
 *   <li>if they share an identifier that names one paper: DOI, arXiv (any version, also as DOI),
 *       PubMed, PubMed Central, OpenAlex, Semantic Scholar, ACL, OpenReview, DBLP, an address; or
 *       are linked through a third that shares one with each, as a preprint and its published
 *       version are by a record that names both;
 *   <li>else if their titles have the same letters and digits, at least 16, and their first authors
 *       the same family name or one has no authors. Papers that the identifiers tell apart for
 *       certain, having the DOIs of two published versions, stay apart.
 * </ol>
 *
 * <p>The answer does not depend on the order of adding. Keys are 64-bit hashes: among ten million
 * papers two different keys fall together with a probability below one in a thousand.
 */
public final class PaperIndex {
  private static final int FIRST_CAPACITY = 16;

  private final KeyTable identifiers = new KeyTable();
  private int[] parents = new int[FIRST_CAPACITY];
  private long[] titles = new long[FIRST_CAPACITY];
  private long[] authors = new long[FIRST_CAPACITY];
  private long[] publishedDois = new long[FIRST_CAPACITY];
  private int size;

  /** An index without papers. */
  public PaperIndex() {}

  /**
   * Adds a paper.
   *
   * @return its number: 0 for the first, then 1, and so on
   */
  public int add(Paper paper) {
    if (size == parents.length) {
      grow();
    }
    int number = size++;
    parents[number] = number;
    titles[number] = MatchKeys.title(paper.title());
    authors[number] = MatchKeys.firstAuthor(paper);
    for (Identifier identifier : paper.identifiers()) {
      long key = MatchKeys.identifier(identifier);
      if (key != 0) {
        join(number, identifiers.first(key, number));
        if (publishedDois[number] == 0 && MatchKeys.isPublishedDoi(identifier)) {
          publishedDois[number] = key;
        }
      }
    }
    return number;
  }

  /** How many papers were added. */
  public int size() {
    return size;
  }

  /** The bytes that the index takes, about. */
  public long bytes() {
    return identifiers.bytes() + (4L + 3 * 8) * parents.length;
  }

  /**
   * The groups of papers that are the same, each with the numbers of its papers in ascending order,
   * ordered by their first. A paper without a duplicate is a group of one.
   */
  public List<List<Integer>> groups() {
    int[] roots = new int[size];
    for (int i = 0; i < size; i++) {
      roots[i] = root(parents, i);
    }
    joinByTitle(roots);
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      groups.computeIfAbsent(root(roots, i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  /** Joins groups of the same title, unless authors or published DOIs tell them apart. */
  private void joinByTitle(int[] roots) {
    // By key, so that the order of adding does not matter.
    Map<Long, List<Integer>> byTitle = new TreeMap<>();
    KeyTable firsts = new KeyTable();
    for (int i = 0; i < size; i++) {
      int first = titles[i] == 0 ? i : firsts.first(titles[i], i);
      if (first != i) {
        byTitle.computeIfAbsent(titles[i], title -> new ArrayList<>(List.of(first))).add(i);
      }
    }
    long[] dois = doisByRoot(roots);
    for (List<Integer> same : byTitle.values()) {
      joinByAuthor(same, roots, dois);
    }
  }

  /** The DOI of the published version of each group; -1 where a group has several. */
  private long[] doisByRoot(int[] roots) {
    long[] dois = new long[size];
    for (int i = 0; i < size; i++) {
      int root = roots[i];
      if (publishedDois[i] != 0) {
        dois[root] = dois[root] == 0 || dois[root] == publishedDois[i] ? publishedDois[i] : -1;
      }
    }
    return dois;
  }

  private void joinByAuthor(List<Integer> same, int[] roots, long[] dois) {
    Map<Long, List<Integer>> byAuthor = new LinkedHashMap<>();
    List<Integer> anonymous = new ArrayList<>(0);
    for (int i : same) {
      if (authors[i] == 0) {
        anonymous.add(i);
      } else {
        byAuthor.computeIfAbsent(authors[i], author -> new ArrayList<>(2)).add(i);
      }
    }
    if (byAuthor.size() == 1) {
      byAuthor.values().iterator().next().addAll(anonymous);
    } else {
      byAuthor.put(0L, anonymous);
    }
    for (List<Integer> papers : byAuthor.values()) {
      if (haveOneDoi(papers, roots, dois)) {
        for (int i : papers) {
          long doi = dois[root(roots, papers.get(0))];
          doi = doi == 0 ? dois[root(roots, i)] : doi;
          join(roots, papers.get(0), i);
          dois[root(roots, i)] = doi;
        }
      }
    }
  }

  private static boolean haveOneDoi(List<Integer> papers, int[] roots, long[] dois) {
    long known = 0;
    for (int i : papers) {
      long doi = dois[root(roots, i)];
      if (doi != 0) {
        if (doi == -1 || known != 0 && known != doi) {
          return false;
        }
        known = doi;
      }
    }
    return true;
  }

  private void join(int one, int other) {
    join(parents, one, other);
  }

  private static void join(int[] parents, int one, int other) {
    int first = root(parents, one);
    int second = root(parents, other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  private static int root(int[] parents, int of) {
    int i = of;
    while (parents[i] != i) {
      parents[i] = parents[parents[i]];
      i = parents[i];
    }
    return i;
  }

  private void grow() {
    int capacity = size + (size >> 1) + 1;
    parents = Arrays.copyOf(parents, capacity);
    titles = Arrays.copyOf(titles, capacity);
    authors = Arrays.copyOf(authors, capacity);
    publishedDois = Arrays.copyOf(publishedDois, capacity);
  }
}
