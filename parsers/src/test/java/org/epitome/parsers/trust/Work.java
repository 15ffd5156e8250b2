package org.epitome.parsers.trust;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.model.Paper;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Claims;
import org.epitome.text.ReadableText;

/** What {@link StepCounter} counts. */
@SuppressWarnings("unused") // called in another class loader
final class Work {
  private static final Epitome EPITOME = engine();
  private static final Epitome BARE = EPITOME.toBuilder().annotators(List.of()).build();

  private Work() {}

  /** Discovers the copies of the parsers and annotators that belong to this copy. */
  private static Epitome engine() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Work.class.getClassLoader());
    try {
      return Epitome.standard();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  static void annotate(String text) {
    EPITOME.annotate(Paper.builder().title("Kites").abstractText(text).comment(text).build());
    ReadableText.of(text);
    Claims.of(AnalyzedText.of(text));
  }

  static void read(String format, byte[] document) {
    ReadOptions options = ReadOptions.DEFAULT.withFormat(format);
    try (PaperReader papers = BARE.read(new ByteArrayInputStream(document), "document", options)) {
      papers.forEachRemaining(paper -> {});
    } catch (PaperParseException e) {
      // ended early
    }
  }
}
