package org.epitome.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a job reads: documents of one format, or abstracts.
 *
 * @param documents their bytes
 */
record Input(List<byte[]> documents) {
  private static final int FEED_BYTES = 20_000_000;
  private static final int COUNT = 2_000;

  /** Where real feeds are, if they are there: beside the repository. */
  private static final Path REAL = Path.of("..", "shared").toAbsolutePath().normalize();

  /** The kinds of input, by the name that the jobs use. */
  enum Kind {
    ARXIV_ATOM("arxiv-atom", "arxiv_atom", ".xml"),
    PUBMED_XML("pubmed-xml", "pubmed", ".xml"),
    ARXIV_JSONL("arxiv-jsonl", "arxiv_kaggle_jsonl", ".jsonl"),
    CROSSREF_JSON("crossref-json", "crossref", ".json"),
    OPENALEX_JSON("openalex-json", "openalex", ".json"),
    BIBTEX_TEXT("bibtex-text", "bibtex", ".bib"),
    RIS_TEXT("ris-text", "ris", ".ris"),
    HUGGINGFACE_TEXT("huggingface-text", "hf_page", ".txt"),
    ABSTRACTS("abstracts", "abstracts", ".jsonl.gz");

    final String id;
    private final String folder;
    private final String suffix;

    Kind(String id, String folder, String suffix) {
      this.id = id;
      this.folder = folder;
      this.suffix = suffix;
    }

    static Kind of(String id) {
      return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst().orElseThrow();
    }

    boolean isReal() {
      return Files.isDirectory(real());
    }

    private Path real() {
      return REAL.resolve(this == ABSTRACTS ? "" : "feeds").resolve(folder);
    }

    Input invented() {
      return new Input(
          switch (this) {
            case ARXIV_ATOM -> List.of(InventedFeeds.arxivAtom(FEED_BYTES));
            case PUBMED_XML -> List.of(InventedFeeds.pubmedXml(FEED_BYTES));
            case ARXIV_JSONL -> List.of(InventedFeeds.arxivJsonl(FEED_BYTES));
            case CROSSREF_JSON -> List.of(InventedFeeds.crossrefJson(FEED_BYTES));
            case OPENALEX_JSON -> List.of(InventedFeeds.openAlexJson(FEED_BYTES));
            case BIBTEX_TEXT -> List.of(InventedFeeds.bibtex(FEED_BYTES));
            case RIS_TEXT -> List.of(InventedFeeds.ris(FEED_BYTES));
            case HUGGINGFACE_TEXT -> List.of(InventedFeeds.page(FEED_BYTES));
            case ABSTRACTS -> InventedFeeds.abstracts(COUNT);
          });
    }

    /** Real documents, each once; of the real abstracts, as many as are invented. */
    Input found() {
      try (Stream<Path> files = Files.list(real())) {
        List<byte[]> documents = new ArrayList<>();
        for (Path file : files.filter(this::isDocument).sorted().toList()) {
          if (this == ABSTRACTS) {
            addAbstracts(file, documents);
          } else {
            documents.add(Files.readAllBytes(file));
          }
        }
        return new Input(documents);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean isDocument(Path file) {
      String name = file.getFileName().toString();
      return name.endsWith(suffix)
          && !name.endsWith(".papers.jsonl")
          && !name.endsWith(".expected.json");
    }

    private static void addAbstracts(Path file, List<byte[]> documents) throws IOException {
      try (GZIPInputStream lines = new GZIPInputStream(Files.newInputStream(file));
          var papers = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
        while (papers.hasNext() && documents.size() < COUNT) {
          String text = papers.next().path("abstract").asString("");
          documents.add(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** The first documents only, for a reader that would take too long for all. */
  Input first(int count) {
    return new Input(documents.subList(0, Math.min(count, documents.size())));
  }

  List<String> texts() {
    return documents.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  long bytes() {
    return documents.stream().mapToLong(document -> document.length).sum();
  }
}
