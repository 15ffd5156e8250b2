package org.epitome.benchmarks;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.benchmarks.Input.Kind;

/** Who reads which feeds. */
final class Parsing {
  static final String AALTO = "aalto-next";
  static final String TOKENS = "jackson-next-token";
  static final String LINES = "read-line";

  private Parsing() {}

  static Map<String, Supplier<Job.Reader>> contenders(Kind kind) {
    Map<String, Supplier<Job.Reader>> readers = new LinkedHashMap<>();
    readers.put(Job.EPITOME, Job.streams(() -> epitome(kind.id)));
    switch (kind) {
      case ARXIV_ATOM -> {
        readers.put(AALTO, Job.streams(() -> LimitReaders::xmlEvents));
        readers.put("jackson-xml", Job.streams(XmlPeers::jackson));
        readers.put("jsoup", Job.streams(() -> XmlPeers::jsoupArxiv));
        readers.put("rome", Job.streams(() -> XmlPeers::rome));
      }
      case PUBMED_XML -> {
        readers.put(AALTO, Job.streams(() -> LimitReaders::xmlEvents));
        readers.put("jdk-dom", Job.streams(XmlPeers::dom));
        readers.put("jsoup", Job.streams(() -> XmlPeers::jsoupPubmed));
      }
      case ARXIV_JSONL -> {
        readers.put(TOKENS, Job.streams(LimitReaders::jsonTokens));
        readers.put("jackson-databind", Job.streams(JsonPeers::arxiv));
        readers.put("read-line+databind", Job.streams(JsonPeers::arxivByLine));
      }
      case CROSSREF_JSON -> {
        readers.put(TOKENS, Job.streams(LimitReaders::jsonTokens));
        readers.put("jackson-databind", Job.streams(JsonPeers::crossref));
      }
      case OPENALEX_JSON -> {
        readers.put(TOKENS, Job.streams(LimitReaders::jsonTokens));
        readers.put("jackson-databind", Job.streams(JsonPeers::openAlex));
      }
      case BIBTEX_TEXT -> {
        readers.put(LINES, Job.streams(() -> LimitReaders::lines));
        readers.put("jbibtex", Job.streams(() -> ReferencePeers::jbibtex));
      }
      case RIS_TEXT -> {
        readers.put(LINES, Job.streams(() -> LimitReaders::lines));
        readers.put("citeproc-java", Job.streams(() -> ReferencePeers::citeprocRis));
      }
      case HUGGINGFACE_TEXT -> readers.put(LINES, Job.streams(() -> LimitReaders::lines));
      case ABSTRACTS -> throw new IllegalArgumentException("no feed");
    }
    return readers;
  }

  /** Whether a contender gets through all real documents: peers throw at the first odd one. */
  static boolean readsAnything(String contender) {
    return List.of(Job.EPITOME, AALTO, TOKENS, LINES).contains(contender);
  }

  /** The library without annotators, told the format. */
  static Job.Each<InputStream> epitome(String format) {
    Epitome engine = Epitome.standard().toBuilder().annotators(List.of()).build();
    ReadOptions options = ReadOptions.DEFAULT.withFormat(format);
    return document -> {
      long papers = 0;
      try (PaperReader reader = engine.read(document, "feed", options)) {
        while (reader.hasNext()) {
          papers += reader.next().identifiers().size() + 1;
        }
      } catch (PaperParseException e) {
        papers--; // some real documents are broken on purpose
      }
      return papers;
    };
  }
}
