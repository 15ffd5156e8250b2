package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.epitome.Epitome;
import org.junit.jupiter.api.Test;

/** One engine serves all threads of a server, and each gets what it would get alone. */
class ManyThreadsTest {
  private static final int THREADS = 64;
  private static final int PAPERS = 100_000;
  private static final Epitome EPITOME = Epitome.standard();

  @Test
  void aHundredThousandPapersReadAtTheSameTime() throws Exception {
    byte[] feed = feed(PAPERS / THREADS + 1);
    Reading alone = reading(feed);
    assertThat(alone.papers()).hasSize(PAPERS / THREADS + 1);
    assertThat(alone.papers()).filteredOn(paper -> !paper.metrics().isEmpty()).hasSize(196);
    assertThat(together(i -> reading(feed))).allMatch(alone::equals);
  }

  @Test
  void allFormatsReadAtTheSameTime() throws Exception {
    List<Case> cases = Case.all();
    List<Reading> alone = cases.stream().map(fixture -> reading(fixture.bytes())).toList();
    assertThat(
            together(
                thread ->
                    IntStream.range(0, cases.size())
                        .filter(i -> i % 8 == thread % 8)
                        .mapToObj(i -> reading(cases.get(i).bytes()).equals(alone.get(i)))
                        .toList()))
        .allSatisfy(same -> assertThat(same).containsOnly(true));
  }

  private static Reading reading(byte[] document) {
    return Reading.of(EPITOME, document, null);
  }

  /** What each thread works on, by its number. */
  private interface Work<T> {
    T of(int thread);
  }

  private static <T> List<T> together(Work<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch started = new CountDownLatch(THREADS);
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        all.add(
            pool.submit(
                () -> {
                  started.countDown();
                  started.await();
                  return work.of(thread);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  /** A snapshot of arXiv's metadata; no two papers are the same, every eighth has an abstract. */
  private static byte[] feed(int papers) {
    return IntStream.range(0, papers)
        .mapToObj(
            i ->
                """
                {"id": "2301.%05d", "submitter": "J. Doe", "title": "Kites %d", \
                "categories": "cs.CL", "authors": "Jane Doe %d", \
                "abstract": "%s"}
                """
                    .formatted(i, i, i, i % 8 == 0 ? abstractText(i) : ""))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String abstractText(int i) {
    return "KiteNet-%d reaches %d.%d%% accuracy on KiteBench. Code: github.com/kite/net%d"
        .formatted(i, i % 100, i % 10, i);
  }
}
