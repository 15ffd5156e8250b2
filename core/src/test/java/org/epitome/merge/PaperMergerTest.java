package org.epitome.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.epitome.merge.MergedPaper.Conflict;
import org.epitome.model.Acronym;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Identifier;
import org.epitome.model.Link;
import org.epitome.model.Metric;
import org.epitome.model.Origin;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Span;
import org.epitome.model.Status;
import org.epitome.model.TextField;
import org.junit.jupiter.api.Test;

class PaperMergerTest {
  private static final String TITLE = "Sparse Kites for Windy Afternoons";

  private static Paper.Builder preprint() {
    return Paper.builder()
        .title(TITLE)
        .abstractText("Kites fly. We reach 83.0% accuracy.")
        .addAuthor(Author.of("Jane Q.", "Doe"))
        .addAuthor(Author.of("R.", "Roe"))
        .addIdentifier(Identifier.arxiv("2301.00001v2"))
        .published(PartialDate.of(2023, 1, 1));
  }

  private static Paper.Builder published() {
    return Paper.builder()
        .title("Sparse kites for windy afternoons.")
        .addAuthor(Author.of("J.", "Doe"))
        .addIdentifier(Identifier.doi("10.1000/kites.7"))
        .published(PartialDate.of(2024))
        .venue("Journal of Kites");
  }

  private static Paper pageCard() {
    return Paper.builder()
        .title(TITLE)
        .abstractText("Kites fly.")
        .attribute("hf.upvotes", "12")
        .build();
  }

  @Test
  void joinsPreprintAndPublishedVersionByTitleAndFirstAuthor() {
    List<MergedPaper> merged =
        PaperMerger.merge(List.of(preprint().build(), published().build(), pageCard()));

    assertThat(merged).hasSize(1);
    Paper paper = merged.get(0).paper();
    assertThat(paper.identifiers())
        .containsExactly(Identifier.doi("10.1000/kites.7"), Identifier.arxiv("2301.00001v2"));
    assertThat(paper.publication().venue()).isEqualTo("Journal of Kites");
    assertThat(paper.abstractText()).isEqualTo("Kites fly. We reach 83.0% accuracy.");
    assertThat(paper.authors()).extracting(Author::family).containsExactly("Doe", "Roe");
    assertThat(paper.attributes()).containsEntry("hf.upvotes", "12");
  }

  @Test
  void returnsWhereTheSourcesDisagree() {
    Paper preprint = preprint().build();
    MergedPaper merged = PaperMerger.mergeSame(List.of(preprint, published().build()));

    assertThat(merged.paper().publication().published()).isEqualTo(PartialDate.of(2024));
    assertThat(merged.conflicts())
        .extracting(Conflict::member, Conflict::kept, Conflict::dropped, Conflict::source)
        .containsExactly(tuple("published", "2024", "2023-01-01", preprint));
  }

  @Test
  void tellsOfADisagreementInOneLine() {
    Paper read = preprint().origin(new Origin("kites-xml", "kites.xml", 3, 7L)).build();
    Paper nameless = preprint().origin(new Origin("kites-xml", null, 3, null)).build();
    for (Paper source : List.of(read, nameless, preprint().build())) {
      String place = source == read ? " (kites-xml, kites.xml, entry 3)" : "";
      place = source == nameless ? " (kites-xml, entry 3)" : place;
      assertThat(PaperMerger.mergeSame(List.of(published().build(), source)).conflicts())
          .singleElement()
          .hasToString("published: 2024, not 2023-01-01" + place);
    }
  }

  @Test
  void takesTheFullerOfTwoDatesThatAgree() {
    Paper exact =
        preprint()
            .addIdentifier(Identifier.doi("10.1000/kites.7"))
            .published(PartialDate.of(2024, 5, 2))
            .build();
    MergedPaper merged = PaperMerger.mergeSame(List.of(published().build(), exact));

    assertThat(merged.paper().publication().published()).isEqualTo(PartialDate.of(2024, 5, 2));
    assertThat(merged.conflicts()).isEmpty();
  }

  @Test
  void knowsAnArxivPaperByItsDataciteDoiAndInEveryVersion() {
    Paper first = Paper.builder().addIdentifier(Identifier.arxiv("2301.00001v1")).build();
    Paper second =
        Paper.builder().addIdentifier(Identifier.doi("10.48550/arXiv.2301.00001")).build();

    assertThat(PaperMerger.merge(List.of(first, second))).hasSize(1);
  }

  @Test
  void keepsPapersApartThatHaveDifferentPublishedDois() {
    Paper journal = published().build();
    Paper conference =
        Paper.builder()
            .title(TITLE)
            .addAuthor(Author.of("J.", "Doe"))
            .addIdentifier(Identifier.doi("10.1000/kites.8"))
            .build();

    assertThat(PaperMerger.merge(List.of(journal, conference))).hasSize(2);
  }

  @Test
  void keepsPapersApartWhoseFirstAuthorsDiffer() {
    Paper other = Paper.builder().title(TITLE).addAuthor(Author.of("Max", "Poe")).build();

    assertThat(PaperMerger.merge(List.of(preprint().build(), other))).hasSize(2);
  }

  @Test
  void doesNotTrustShortTitles() {
    Paper one = Paper.builder().title("Editorial").build();

    assertThat(PaperMerger.merge(List.of(one, one))).hasSize(2);
  }

  @Test
  void keepsFindingsOfTheTextThatWasKept() {
    Metric metric =
        Metric.of("accuracy", "83.0").toBuilder()
            .unit("%")
            .span(new Span(TextField.ABSTRACT, 20, 25))
            .build();
    Paper preprint = preprint().findings(Findings.builder().addMetric(metric).build()).build();

    Paper paper = PaperMerger.mergeSame(List.of(published().build(), preprint)).paper();

    assertThat(paper.metrics()).containsExactly(metric);
    assertThat(metric.span().in(paper)).isEqualTo("83.0%");
  }

  @Test
  void keepsWhatFeedsStateAndWhatStandsInTheTextsThatWereKept() {
    CodeLink stated = link("https://github.com/kite/stated", null);
    CodeLink inComment =
        link("https://github.com/kite/comment", new Span(TextField.COMMENT, 8, 23));
    CodeLink inDroppedText =
        link("https://github.com/kite/dropped", new Span(TextField.ABSTRACT, 0, 5));
    Acronym acronym = new Acronym("SK", "Sparse Kites", new Span(TextField.TITLE, 14, 16), null);
    Metric statedMetric = Metric.of("height", "12");
    Paper rich =
        preprint()
            .comment("Code at kite.example/code")
            .findings(
                Findings.builder()
                    .addMetric(statedMetric)
                    .addCodeLink(inComment)
                    .addAcronym(acronym)
                    .build())
            .build();
    Paper poor =
        published()
            .title(null)
            .abstractText("Kites.")
            .findings(
                Findings.builder()
                    .addCodeLink(stated)
                    .addCodeLink(inDroppedText)
                    .addAcronym(new Acronym("K", "Kites", new Span(TextField.ABSTRACT, 0, 1), null))
                    .build())
            .build();

    Paper paper = PaperMerger.mergeSame(List.of(poor, rich)).paper();

    assertThat(paper.codeLinks()).containsExactly(stated, inComment);
    assertThat(paper.metrics()).containsExactly(statedMetric);
    assertThat(paper.acronyms()).containsExactly(acronym);
  }

  @Test
  void keepsOnceWhatTwoFeedsStateOrTwoTextsDefine() {
    Metric stated = Metric.of("height", "12");
    Acronym inTitle = new Acronym("SK", "Sparse Kites", new Span(TextField.TITLE, 14, 16), null);
    Acronym inAbstract =
        new Acronym("SK", "Sparse Kites", new Span(TextField.ABSTRACT, 5, 7), null);
    Paper one = preprint().abstractText(null).findings(found(stated, inTitle)).build();
    Paper other = published().abstractText("Our SK").findings(found(stated, inAbstract)).build();

    Paper paper =
        PaperMerger.mergeSame(List.of(one, other.toBuilder().title(null).build())).paper();

    assertThat(paper.metrics()).containsExactly(stated);
    assertThat(paper.acronyms()).containsExactly(inTitle);
  }

  private static Findings found(Metric metric, Acronym acronym) {
    return Findings.builder().addMetric(metric).addAcronym(acronym).build();
  }

  private static CodeLink link(String url, Span span) {
    return new CodeLink(
        url, CodeLink.Kind.REPOSITORY, null, null, CodeLink.Ownership.UNKNOWN, span);
  }

  @Test
  void takesTheAuthorsOfWhomMostIsKnown() {
    Paper named = preprint().build();
    Paper known =
        preprint()
            .authors(
                List.of(
                    Author.builder().given("Jane Q.").family("Doe").suffix("Jr.").build(),
                    Author.builder()
                        .given("Rob")
                        .family("Roe")
                        .orcid("0000-0002-1825-0097")
                        .build()))
            .addSubject("kites")
            .build();

    Paper paper = PaperMerger.mergeSame(List.of(named, known)).paper();

    assertThat(paper.authors()).isEqualTo(known.authors());
  }

  @Test
  void leavesAPaperThatIsAloneAsItIs() {
    Paper paper = preprint().build();
    MergedPaper merged = PaperMerger.mergeSame(List.of(paper));
    assertThat(merged.paper()).isSameAs(paper);
    assertThat(merged.conflicts()).isEmpty();
    assertThatThrownBy(() -> PaperMerger.mergeSame(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing to merge");
  }

  @Test
  void joinsNothingByTitleToAPaperOfTwoPublishedDois() {
    Paper one = preprint().addIdentifier(Identifier.doi("10.1000/kites.7")).build();
    Paper two = preprint().addIdentifier(Identifier.doi("10.1000/kites.8")).build();
    Paper three = published().title(TITLE).build();
    Paper other =
        Paper.builder()
            .title(TITLE)
            .addAuthor(Author.of("J.", "Doe"))
            .addIdentifier(Identifier.of(Identifier.Scheme.ISSN, "1234-5678"))
            .build();

    assertThat(PaperMerger.merge(List.of(one, two, three, other)))
        .extracting(merged -> merged.sources().size())
        .containsExactly(3, 1);
  }

  @Test
  void joinsByTitleWhereNoAuthorContradicts() {
    Paper accented =
        Paper.builder()
            .title("Späte Drachen über Wälder und Seen")
            .addAuthor(Author.of("Doé"))
            .build();
    Paper plain =
        Paper.builder()
            .title("Spate Drachen uber Walder und Seen")
            .addAuthor(Author.of("Doe"))
            .build();
    Paper signs =
        Paper.builder()
            .title("Späte Drachen über Wälder und Seen")
            .addAuthor(Author.of("*"))
            .build();

    assertThat(PaperMerger.merge(List.of(accented, plain, signs))).hasSize(1);
  }

  @Test
  void takesTheGravestStatus() {
    Paper retracted = published().status(Status.RETRACTED).build();

    assertThat(PaperMerger.mergeSame(List.of(preprint().build(), retracted)).paper().status())
        .isEqualTo(Status.RETRACTED);
  }

  @Test
  void givesTheSameWhateverTheOrder() {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      papers.add(
          Paper.builder()
              .title("Kite number " + "abcdefgh".charAt(i % 8) + " in the afternoon wind")
              .addAuthor(Author.of("J.", i % 3 == 0 ? "Doe" : "Roe"))
              .addIdentifier(Identifier.arxiv("2301.0000" + i % 7))
              .addLink(Link.Rel.PAGE, "https://kites.example/" + i)
              .published(PartialDate.of(2000 + i))
              .build());
    }
    List<Paper> once = PaperMerger.merge(papers).stream().map(MergedPaper::paper).toList();
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(papers, random);
      assertThat(PaperMerger.merge(papers).stream().map(MergedPaper::paper))
          .containsExactlyInAnyOrderElementsOf(once);
    }
  }

  @Test
  void needsAtMostThreeHundredBytesAPaper() {
    PaperIndex index = new PaperIndex();
    for (int i = 0; i < 100_000; i++) {
      index.add(
          Paper.builder()
              .title("A rather usual title of a paper, number " + i)
              .addAuthor(Author.of("J.", "Doe" + i))
              .addIdentifier(Identifier.doi("10.1000/kites." + i))
              .addIdentifier(Identifier.of(Identifier.Scheme.PMID, "" + i))
              .addIdentifier(Identifier.of(Identifier.Scheme.OPENALEX, "W" + i))
              .build());
    }
    assertThat(index.bytes() / index.size()).isLessThanOrEqualTo(300);
  }
}
