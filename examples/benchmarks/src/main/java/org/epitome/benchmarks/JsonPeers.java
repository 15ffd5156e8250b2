package org.epitome.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** How people read JSON feeds: Jackson databind into records with the members that they need. */
final class JsonPeers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonPeers() {}

  record ArxivLine(
      String id,
      String title,
      @JsonProperty("abstract") String text,
      @Nullable String comments,
      @Nullable @JsonProperty("journal-ref") String journal,
      @Nullable String doi,
      String categories,
      @Nullable String license,
      List<Version> versions,
      @JsonProperty("authors_parsed") List<List<String>> authors) {}

  record Version(String version, String created) {}

  record CrossrefAnswer(CrossrefMessage message) {}

  record CrossrefMessage(List<CrossrefWork> items) {}

  record CrossrefWork(
      @JsonProperty("DOI") String doi,
      List<String> title,
      @Nullable @JsonProperty("abstract") String text,
      List<CrossrefAuthor> author,
      @JsonProperty("container-title") List<String> journal,
      String volume,
      String issue,
      String page,
      String publisher,
      CrossrefDate issued) {}

  record CrossrefAuthor(String given, String family, List<Named> affiliation) {}

  record Named(String name) {}

  record CrossrefDate(@JsonProperty("date-parts") List<List<Integer>> parts) {}

  record OpenAlexAnswer(List<OpenAlexWork> results) {}

  record OpenAlexWork(
      String id,
      String doi,
      String title,
      @JsonProperty("publication_date") String date,
      List<OpenAlexAuthorship> authorships,
      @JsonProperty("abstract_inverted_index") Map<String, List<Integer>> words) {}

  record OpenAlexAuthorship(
      OpenAlexAuthor author, @JsonProperty("raw_affiliation_strings") List<String> affiliations) {}

  record OpenAlexAuthor(@JsonProperty("display_name") String name, @Nullable String orcid) {}

  static Job.Each<InputStream> arxiv() {
    ObjectReader reader = MAPPER.readerFor(ArxivLine.class);
    return document -> {
      long sum = 0;
      try (MappingIterator<ArxivLine> lines = reader.readValues(document)) {
        while (lines.hasNext()) {
          ArxivLine line = lines.next();
          sum += line.title().length() + line.text().length() + line.authors().size();
        }
      }
      return sum;
    };
  }

  static Job.Each<InputStream> arxivByLine() {
    ObjectReader reader = MAPPER.readerFor(ArxivLine.class);
    return document -> {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8));
      long sum = 0;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        ArxivLine line = reader.readValue(text);
        sum += line.title().length() + line.text().length() + line.authors().size();
      }
      return sum;
    };
  }

  static Job.Each<InputStream> crossref() {
    ObjectReader reader = MAPPER.readerFor(CrossrefAnswer.class);
    return document -> {
      long sum = 0;
      for (CrossrefWork work : reader.<CrossrefAnswer>readValue(document).message().items()) {
        sum += work.title().size() + work.author().size() + work.doi().length();
      }
      return sum;
    };
  }

  static Job.Each<InputStream> openAlex() {
    ObjectReader reader = MAPPER.readerFor(OpenAlexAnswer.class);
    return document -> {
      long sum = 0;
      for (OpenAlexWork work : reader.<OpenAlexAnswer>readValue(document).results()) {
        sum += work.title().length() + work.authorships().size() + work.words().size();
      }
      return sum;
    };
  }
}
