package org.epitome.benchmarks;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.benchmarks.Input.Kind;

/** How much memory the records take that a job returns. */
final class Records {
  private Records() {}

  /** The bytes that stay in use while all records of a job are held. */
  static long size(Job job) {
    Input input = job.input();
    read(job.kind(), input); // loads what stays for good
    long before = used();
    List<Object> held = read(job.kind(), input);
    long after = used();
    return held.isEmpty() ? 0 : after - before;
  }

  private static List<Object> read(Kind kind, Input input) {
    List<Object> held = new ArrayList<>();
    if (kind == Kind.ABSTRACTS) {
      Epitome engine = Epitome.standard();
      input.texts().forEach(text -> held.add(engine.annotate(text)));
      return held;
    }
    Epitome engine = Epitome.standard().toBuilder().annotators(List.of()).build();
    for (byte[] document : input.documents()) {
      ReadOptions options = ReadOptions.DEFAULT.withFormat(kind.id);
      try (PaperReader papers = engine.read(new ByteArrayInputStream(document), "feed", options)) {
        papers.forEachRemaining(held::add);
      } catch (PaperParseException e) {
        continue; // some real documents are broken on purpose
      }
    }
    return held;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
