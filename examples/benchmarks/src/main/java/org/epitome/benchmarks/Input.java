package org.epitome.benchmarks;

import java.io.ByteArrayOutputStream;
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
      return invented(FEED_BYTES, COUNT);
    }

    Input inventedTenth() {
      return invented(FEED_BYTES / 10, COUNT / 10);
    }

    private Input invented(int bytes, int texts) {
      return new Input(
          switch (this) {
            case ARXIV_ATOM -> List.of(InventedFeeds.arxivAtom(bytes));
            case PUBMED_XML -> List.of(InventedFeeds.pubmedXml(bytes));
            case ARXIV_JSONL -> List.of(InventedFeeds.arxivJsonl(bytes));
            case CROSSREF_JSON -> List.of(InventedFeeds.crossrefJson(bytes));
            case OPENALEX_JSON -> List.of(InventedFeeds.openAlexJson(bytes));
            case BIBTEX_TEXT -> List.of(InventedFeeds.bibtex(bytes));
            case RIS_TEXT -> List.of(InventedFeeds.ris(bytes));
            case HUGGINGFACE_TEXT -> List.of(InventedFeeds.page(bytes));
            case ABSTRACTS -> InventedFeeds.abstracts(texts);
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

  /** Every so many documents as one. */
  Input joined(int count) {
    List<byte[]> joined = new ArrayList<>();
    for (int i = 0; i < documents.size(); i += count) {
      ByteArrayOutputStream one = new ByteArrayOutputStream();
      for (byte[] document : documents.subList(i, Math.min(i + count, documents.size()))) {
        one.writeBytes(document);
        one.write(' ');
      }
      joined.add(one.toByteArray());
    }
    return new Input(joined);
  }

  List<String> texts() {
    return documents.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  long bytes() {
    return documents.stream().mapToLong(document -> document.length).sum();
  }
}
