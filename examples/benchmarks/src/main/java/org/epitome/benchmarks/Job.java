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
 * @param variant what is different from reading all of the invented input once
 * @param contender who does it: "epitome" or the name of a limit or a peer
 * @param documents how many documents it gets at most
 * @param reader makes the reader, outside of what is measured
 */
record Job(Kind kind, Variant variant, String contender, int documents, Supplier<Reader> reader) {
  /** Our own. */
  static final String EPITOME = "epitome";

  /** What can be different about a job. */
  enum Variant {
    /** Nothing: all of the invented input, once. */
    INVENTED(""),
    /** Real documents. */
    REAL("real/"),
    /** A tenth of the invented input, which must take a tenth of the time. */
    TENTH("tenth/"),
    /** Every ten texts joined to one, which must not take longer. */
    JOINED("joined/"),
    /** Two threads that read the same, each with its own reader. */
    TWO_THREADS("two-threads/");

    final String prefix;

    Variant(String prefix) {
      this.prefix = prefix;
    }
  }

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
    return kind.id + "/" + variant.prefix + contender;
  }

  int threads() {
    return variant == Variant.TWO_THREADS ? 2 : 1;
  }

  Input input() {
    return switch (variant) {
      case INVENTED, TWO_THREADS -> kind.invented().first(documents);
      case REAL -> kind.found().first(documents);
      case TENTH -> kind.inventedTenth();
      case JOINED -> kind.invented().joined(10);
    };
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
                for (Variant variant : variants(kind, isText, name)) {
                  int documents = name.equals("recognizers-text") ? 30 : Integer.MAX_VALUE;
                  jobs.add(new Job(kind, variant, name, documents, reader));
                }
              });
    }
    return jobs;
  }

  private static List<Variant> variants(Kind kind, boolean isText, String contender) {
    List<Variant> variants = new ArrayList<>();
    variants.add(Variant.INVENTED);
    if (kind.isReal() && (isText || Parsing.readsAnything(contender))) {
      variants.add(Variant.REAL);
    }
    if (contender.equals(EPITOME)) {
      variants.add(Variant.TENTH);
      variants.add(Variant.TWO_THREADS);
      if (isText) {
        variants.add(Variant.JOINED);
      }
    }
    return variants;
  }
}
