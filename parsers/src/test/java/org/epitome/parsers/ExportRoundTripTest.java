package org.epitome.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.export.ExportFormat;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported can be read again, tried with the papers of all fixtures. */
class ExportRoundTripTest {
  private static final Epitome EPITOME =
      Epitome.standard().toBuilder().annotators(List.of()).build();

  static Stream<Path> folders() throws IOException {
    return Files.list(Path.of("src", "test", "resources", "fixtures")).sorted();
  }

  private static List<Paper> papers(Path folder) {
    List<Paper> papers = new ArrayList<>();
    for (Fixture fixture : Fixture.in(folder)) {
      try (PaperReader reader = EPITOME.read(fixture.input())) {
        reader.forEachRemaining(papers::add);
      } catch (PaperParseException e) {
        continue; // a document that cannot be read on; its papers before are here
      }
    }
    return papers;
  }

  private static List<Paper> readAgain(List<Paper> papers, ExportFormat format, String id) {
    List<Paper> again = new ArrayList<>();
    ReadOptions options = ReadOptions.DEFAULT.withFormat(id);
    try (PaperReader reader = EPITOME.readText(format.write(papers), options)) {
      reader.forEachRemaining(again::add);
    }
    return again;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void bibtexIsReadByItsParser(Path folder) {
    List<Paper> papers = papers(folder);
    if (!papers.isEmpty()) {
      List<Paper> again = readAgain(papers, ExportFormat.BIBTEX, "bibtex-text");
      assertThat(facts(again, true)).isEqualTo(facts(papers, true));
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void cslIsReadByItsParser(Path folder) {
    List<Paper> papers = papers(folder);
    if (!papers.isEmpty()) {
      List<Paper> again = readAgain(papers, ExportFormat.CSL_JSON, "csl-json");
      assertThat(facts(again, false)).isEqualTo(facts(papers, false));
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void jsonLdIsReadByItsParser(Path folder) {
    List<Paper> papers = papers(folder);
    if (!papers.isEmpty()) {
      List<Paper> again = readAgain(papers, ExportFormat.JSON_LD, "schemaorg-jsonld");
      assertThat(facts(again, false)).isEqualTo(facts(papers, false));
    }
  }

  /** What all formats can hold of a paper, a member a line. */
  private static String facts(List<Paper> papers, boolean bibtex) {
    StringBuilder out = new StringBuilder();
    for (Paper paper : papers) {
      line(out, "title", paper.title(), bibtex);
      line(out, "abstract", paper.abstractText(), bibtex);
      for (Author author : paper.authors()) {
        line(out, "author", author.name(), bibtex);
        line(out, "given", author.given(), bibtex);
      }
      PartialDate published = paper.publication().published();
      if (published != null && published.year() != null) {
        line(out, "published", published.toString(), false);
      }
      line(out, "venue", paper.publication().venue(), bibtex);
      line(out, "volume", paper.publication().volume(), bibtex);
      line(out, "pages", paper.publication().pages(), bibtex);
      for (Scheme scheme : List.of(Scheme.DOI, Scheme.ARXIV, Scheme.PMID, Scheme.PMCID)) {
        line(out, "id", paper.findIdentifier(scheme).map(Identifier::value).orElse(null), false);
      }
    }
    return out.toString();
  }

  /** With the TeX undone that the reader of BibTeX undoes, and white space of one kind. */
  private static void line(StringBuilder out, String name, @Nullable String value, boolean bibtex) {
    if (value != null) {
      String shown = bibtex ? Tex.text(value) : value;
      out.append(name)
          .append(": ")
          .append(String.join(" ", shown.strip().split("\\s+")))
          .append('\n');
    }
  }
}
