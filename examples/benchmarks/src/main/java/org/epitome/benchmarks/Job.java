package org.epitome.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.epitome.benchmarks.Input.Kind;

/**
 * One piece of work that is measured.
 *
 * @param kind what it reads
 * @param real whether it reads real documents instead of invented ones
 * @param contender who does it: "epitome" or the name of a limit or a peer
 * @param documents how many documents it gets at most
 * @param reader makes the reader, outside of what is measured
 */
record Job(Kind kind, boolean real, String contender, int documents, Supplier<Reader> reader) {
  /** Our own. */
  static final String EPITOME = "epitome";

  /** Reads an input from its beginning to its end. */
  interface Reader {
    /** Something that depends on all that was read. */
    long read(Source source) throws Exception;
  }

  /** An input, ready to be read. */
  record Source(List<byte[]> documents, List<String> texts) {}

  /** Reads one document, or one text. */
  interface Each<T> {
    long read(T document) throws Exception;
  }

  static Supplier<Reader> streams(Supplier<Each<InputStream>> reader) {
    return () -> {
      Each<InputStream> each = reader.get();
      return source -> {
        long sum = 0;
        for (byte[] document : source.documents()) {
          sum += each.read(new ByteArrayInputStream(document));
        }
        return sum;
      };
    };
  }

  static Supplier<Reader> texts(Supplier<Each<String>> reader) {
    return () -> {
      Each<String> each = reader.get();
      return source -> {
        long sum = 0;
        for (String text : source.texts()) {
          sum += each.read(text);
        }
        return sum;
      };
    };
  }

  String id() {
    return kind.id + (real ? "/real/" : "/") + contender;
  }

  /** The same of another contender. */
  String idOf(String other) {
    return kind.id + (real ? "/real/" : "/") + other;
  }

  Input input() {
    return (real ? kind.found() : kind.invented()).first(documents);
  }

  static Source source(Input input) {
    return new Source(input.documents(), input.texts());
  }

  static Job of(String id) {
    return all().stream().filter(job -> job.id().equals(id)).findFirst().orElseThrow();
  }

  /** Every job that can be done here, ours and the others side by side. */
  static List<Job> all() {
    List<Job> jobs = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      boolean isText = kind == Kind.ABSTRACTS;
      (isText ? Annotating.contenders() : Parsing.contenders(kind))
          .forEach(
              (name, reader) -> {
                int documents = name.equals("recognizers-text") ? 30 : Integer.MAX_VALUE;
                jobs.add(new Job(kind, false, name, documents, reader));
                if (kind.isReal() && (isText || Parsing.readsAnything(name))) {
                  jobs.add(new Job(kind, true, name, documents, reader));
                }
              });
    }
    return jobs;
  }
}
