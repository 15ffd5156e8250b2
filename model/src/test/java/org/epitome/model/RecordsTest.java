package org.epitome.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordsTest {
  private static final JsonMapper PLAIN = new JsonMapper();

  /** A paper in which no member is left at its default. */
  static Paper complete() {
    Span inTitle = new Span(TextField.TITLE, 0, 6);
    Span inAbstract = new Span(TextField.ABSTRACT, 10, 14);
    Span inComment = new Span(TextField.COMMENT, 3, 8);
    return Paper.builder()
        .title("Sparse Kites")
        .abstractText("We reach an FID of 2.50 on KiteSet.")
        .comment("12 pages")
        .addAuthor(
            Author.builder()
                .given("Jane Q.")
                .family("van der Doe")
                .suffix("Jr.")
                .orcid("0000-0002-1825-0097")
                .addAffiliation("Kite University")
                .addAffiliation("Institute of String")
                .build())
        .addAuthor(Author.of("The Kite Collaboration"))
        .addIdentifier(Identifier.arxiv("2301.00001v2"))
        .addIdentifier(Identifier.doi("10.1000/xyz"))
        .published(PartialDate.of(2023, 1))
        .updated(PartialDate.ofMonthDay(3, 14))
        .venue("Journal of Kites")
        .volume("12")
        .issue("3")
        .pages("1-9")
        .publisher("Kite Press")
        .type("journal-article")
        .language("en")
        .addSubject("cs.CL")
        .addSubject("Kites, sparse")
        .license("CC-BY-4.0")
        .addLink(Link.Rel.PDF, "https://kites.example/1.pdf")
        .status(Status.RETRACTED)
        .attribute("hf.upvotes", "117")
        .attribute("arxiv.announce-type", "new")
        .findings(
            Findings.builder()
                .addMetric(
                    Metric.builder()
                        .name("FID")
                        .canonicalName("FID")
                        .better(Metric.Better.LOWER)
                        .value(new BigDecimal("2.50"))
                        .upper(new BigDecimal("3"))
                        .unit("points")
                        .kind(Metric.Kind.CHANGE)
                        .direction(Metric.Direction.DECREASE)
                        .bound(Metric.Bound.ABOUT)
                        .role(Metric.Role.BASELINE)
                        .dataset("KiteSet")
                        .baseline("Dense Kites")
                        .span(inAbstract)
                        .build())
                .addAcronym(new Acronym("SK", "Sparse Kites", inComment, inTitle))
                .addCodeLink(
                    new CodeLink(
                        "https://github.com/kite/kite",
                        CodeLink.Kind.REPOSITORY,
                        "kite",
                        "kite",
                        CodeLink.Ownership.OWN,
                        inComment))
                .availability(Availability.PROMISED)
                .build())
        .origin(new Origin("arxiv-atom", "kites.xml", 7, 19L))
        .build();
  }

  @Test
  void theGraverOfTwoStatusesCountsInAnyOrder() {
    List<Status> byGravity =
        List.of(Status.NORMAL, Status.CORRECTED, Status.WITHDRAWN, Status.RETRACTED);
    for (int i = 0; i < byGravity.size(); i++) {
      for (int j = 0; j < byGravity.size(); j++) {
        assertThat(byGravity.get(i).graver(byGravity.get(j)))
            .isEqualTo(byGravity.get(Math.max(i, j)));
      }
    }
  }

  @Test
  void everythingComesBackFromJson() {
    assertThat(PLAIN.readValue(PLAIN.writeValueAsString(complete()), Paper.class))
        .isEqualTo(complete());
  }

  @Test
  void emptyPaperComesBackFromJson() {
    Paper paper = Paper.builder().title("Kites").build();
    assertThat(PLAIN.writeValueAsString(paper))
        .isEqualTo("{\"title\":\"Kites\",\"status\":\"NORMAL\"}");
    assertThat(PLAIN.readValue("{\"title\":\"Kites\"}", Paper.class)).isEqualTo(paper);
  }

  @Test
  void nullsInJsonAreAbsentMembers() {
    String json =
        """
        {"title":"Kites","abstract":null,"authors":null,"identifiers":null,"subjects":null,
        "links":null,"status":null,"attributes":null,"metrics":null,"codeLinks":null,
        "acronyms":null,"availability":null,"published":null,"origin":null}""";
    assertThat(PLAIN.readValue(json, Paper.class))
        .isEqualTo(Paper.builder().title("Kites").build());
  }

  @Test
  void everythingComesBackFromJavaSerialization() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(complete());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(complete());
    }
  }

  @Test
  void buildersOfARecordMakeItAgain() {
    Paper paper = complete();
    assertThat(paper.toBuilder().build()).isEqualTo(paper).hasSameHashCodeAs(paper);
    assertThat(paper.findings().toBuilder().build()).isEqualTo(paper.findings());
    assertThat(paper.metrics().get(0).toBuilder().build()).isEqualTo(paper.metrics().get(0));
    assertThat(paper.authors().get(0).toBuilder().build()).isEqualTo(paper.authors().get(0));
  }

  @Test
  void clearedBuilderKnowsNothingOfThePaperBefore() {
    Paper.Builder builder = complete().toBuilder().clear();
    assertThat(builder.isIdentified()).isFalse();
    assertThat(builder.longestList()).isZero();
    assertThat(builder.title("Kites").build()).isEqualTo(Paper.builder().title("Kites").build());
  }

  @Test
  void builderTellsWhatItHolds() {
    Paper paper = complete();
    Paper.Builder builder = paper.toBuilder();
    assertThat(builder.title()).isEqualTo(paper.title());
    assertThat(builder.abstractText()).isEqualTo(paper.abstractText());
    assertThat(builder.comment()).isEqualTo(paper.comment());
    assertThat(builder.authors()).isEqualTo(paper.authors());
    assertThat(builder.identifiers()).isEqualTo(paper.identifiers());
    assertThat(builder.published()).isEqualTo(paper.publication().published());
    assertThat(builder.findings()).isEqualTo(paper.findings());
    assertThat(builder.longestList()).isEqualTo(2);
  }

  @Test
  void paperNeedsSomethingToKnowItBy() {
    assertThatThrownBy(() -> Paper.builder().venue("Journal of Kites").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a paper needs a title, an abstract or an identifier, and has none");
    assertThat(Paper.builder().addIdentifier(Identifier.pmid("1")).build().title()).isNull();
    assertThat(Paper.builder().abstractText("We fly.").build().title()).isNull();
  }

  @Test
  void blankIsAbsentForTheBuilderAndRefusedByTheRecord() {
    Paper paper =
        Paper.builder()
            .title("Kites")
            .abstractText(" ")
            .comment("")
            .license("\n")
            .venue(" ")
            .addSubject(" ")
            .addSubject(null)
            .addLink(Link.Rel.PDF, " ")
            .addLink(Link.Rel.PDF, null)
            .attribute("hf.upvotes", "")
            .attribute("hf.submitter", null)
            .addIdentifier(Identifier.Scheme.DOI, null)
            .addIdentifier(Identifier.Scheme.DOI, "none")
            .build();
    assertThat(paper).isEqualTo(Paper.builder().title("Kites").build());
    assertThatThrownBy(() -> Author.of(" ")).hasMessage("name is blank");
    assertThatThrownBy(() -> new Link(Link.Rel.PDF, "")).hasMessage("url is blank");
    assertThatThrownBy(() -> new Publication(null, null, " ", null, null, null, null, null, null))
        .hasMessage("venue is blank; an absent text is null");
  }

  @Test
  void blankIsAbsentForTheBuildersOfAuthorsAndMetricsToo() {
    Author.Builder author = Author.builder().name("").given(" ").family("Doe").suffix("").orcid("");
    assertThat(author.addAffiliation(" ").addAffiliation(null).build())
        .isEqualTo(Author.of(null, "Doe"));
    Metric.Builder metric = Metric.builder().name("FID").value(BigDecimal.ONE).canonicalName(" ");
    assertThat(metric.unit("").dataset(" ").baseline("").build()).isEqualTo(Metric.of("FID", "1"));
  }

  @Test
  void saysWhatIsMissingOrBlankInAList() {
    Paper.Builder paper = Paper.builder().title("Kites").addAuthor(null);
    assertThatThrownBy(paper::build).hasMessage("an item of authors is null");
    assertThatThrownBy(() -> PLAIN.readValue("{\"title\":\"T\",\"links\":[null]}", Paper.class))
        .hasMessageContaining("an item of links is null");
    assertThatThrownBy(() -> PLAIN.readValue("{\"title\":\"T\",\"subjects\":[\"\"]}", Paper.class))
        .hasMessageContaining("an item of subjects is blank");
    assertThatThrownBy(
            () -> PLAIN.readValue("{\"title\":\"T\",\"attributes\":{\"a\":\"\"}}", Paper.class))
        .hasMessageContaining("the attribute a is blank");
    assertThatThrownBy(() -> Author.of("Jane", null)).hasMessage("family is null");
    assertThatThrownBy(() -> Metric.of(null, "1")).hasMessage("name is null");
  }

  @Test
  void readsAsWhatIsThere() {
    assertThat(Paper.builder().title("Kites").addAuthor(Author.of("Jane", "Doe")).build())
        .hasToString(
            "Paper[title=Kites, authors=[Author[name=Jane Doe, given=Jane, family=Doe]],"
                + " status=NORMAL]");
    assertThat(complete().toString())
        .contains("publication=Publication[published=2023-01, updated=--03-14, venue=Journal of")
        .contains("origin=Origin[format=arxiv-atom, source=kites.xml, entry=7, line=19]")
        .contains("Acronym[shortForm=SK, longForm=Sparse Kites, shortSpan=Span[field=COMMENT,")
        .contains("CodeLink[url=https://github.com/kite/kite, kind=REPOSITORY, owner=kite,");
    assertThat(Findings.NONE).hasToString("Findings[]");
  }

  @Test
  void holdsEachIdentifierSubjectAndLinkOnce() {
    Paper.Builder builder = Paper.builder();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 40; i++) {
        builder.addIdentifier(Identifier.of(Identifier.Scheme.OTHER, "id" + i));
        builder.addSubject("subject " + i);
        builder.addLink(Link.Rel.PAGE, " https://kites.example/" + i);
      }
    }
    Paper paper = builder.build();
    assertThat(paper.identifiers()).hasSize(40).doesNotHaveDuplicates();
    assertThat(paper.subjects()).hasSize(40).startsWith("subject 0", "subject 1");
    assertThat(paper.links())
        .hasSize(40)
        .contains(new Link(Link.Rel.PAGE, "https://kites.example/7"));
  }

  @Test
  void holdsTheLatestVersionOfAnIdentifierAtThePlaceOfTheFirst() {
    Paper.Builder builder = Paper.builder();
    for (String id : List.of("2301.00001", "2301.00001v2", "2301.00001v3", "2301.00001v1")) {
      builder.addIdentifier(Identifier.arxiv(id)).addIdentifier(Identifier.doi("10.1000/xyz"));
    }
    builder.addIdentifier(Identifier.Scheme.ARXIV, "arXiv:2301.00001");
    assertThat(builder.identifiers())
        .containsExactly(Identifier.arxiv("2301.00001v3"), Identifier.doi("10.1000/xyz"));
  }

  @Test
  void mergesLinkOfTheFeedWithLinkOfTheText() {
    Span span = new Span(TextField.ABSTRACT, 3, 20);
    CodeLink stated =
        new CodeLink(
            "https://github.com/kite/kite",
            CodeLink.Kind.REPOSITORY,
            "kite",
            "kite",
            CodeLink.Ownership.UNKNOWN,
            null);
    CodeLink read =
        new CodeLink(
            "https://github.com/Kite/Kite",
            CodeLink.Kind.OTHER,
            "Kite",
            "Kite",
            CodeLink.Ownership.OWN,
            span);
    Findings merged = Findings.builder().addCodeLink(stated).addCodeLink(read).build();
    assertThat(merged.codeLinks())
        .containsExactly(
            new CodeLink(
                "https://github.com/kite/kite",
                CodeLink.Kind.REPOSITORY,
                "kite",
                "kite",
                CodeLink.Ownership.OWN,
                null));
    assertThat(read.withoutSpan().span()).isNull();
  }

  @Test
  void linkStatedInTheFeedJoinsTheFindings() {
    CodeLink link = new CodeLink("https://a.example", null, null, null, null, null);
    Paper paper = Paper.builder().title("Kites").addCodeLink(link).addCodeLink(link).build();
    assertThat(paper.codeLinks()).containsExactly(link);
    assertThat(link.kind()).isEqualTo(CodeLink.Kind.OTHER);
    assertThat(link.ownership()).isEqualTo(CodeLink.Ownership.UNKNOWN);
    assertThat(link.withoutSpan()).isSameAs(link);
  }

  @Test
  void replacesTheAffiliationsOfAnAuthorAndAddsToThem() {
    Author author = Author.builder().name("Jane Doe").addAffiliation("Kite University").build();
    Author moved =
        author.toBuilder()
            .affiliations(List.of("Institute of String"))
            .addAffiliation("School of Wind")
            .build();
    assertThat(moved.affiliations()).containsExactly("Institute of String", "School of Wind");
    assertThat(moved.toBuilder().affiliations(List.of()).build().affiliations()).isEmpty();
  }

  @Test
  void isFoundAtItsPageElseByAnIdentifierThatIsNotItsJournals() {
    Paper.Builder paper = Paper.builder().title("Sparse Kites");
    assertThat(paper.build().findUrl()).isEmpty();
    paper.addIdentifier(Identifier.Scheme.ISSN, "0036-8075");
    assertThat(paper.build().findUrl()).isEmpty();
    paper.addIdentifier(Identifier.Scheme.ARXIV, "2301.00001");
    assertThat(paper.build().findUrl()).contains("https://arxiv.org/abs/2301.00001");
    paper.addLink(Link.Rel.PAGE, "https://kites.org/sparse");
    assertThat(paper.build().findUrl()).contains("https://kites.org/sparse");
  }

  @Test
  void findsTheAuthorsOwnRepositoryBeforeOneOfWhichNothingIsSaid() {
    CodeLink used = repository("used", CodeLink.Ownership.OTHER);
    CodeLink unclear = repository("unclear", CodeLink.Ownership.UNKNOWN);
    CodeLink own = repository("own", CodeLink.Ownership.OWN);
    CodeLink page = CodeLink.of("https://kites.example");
    Paper.Builder paper = Paper.builder().title("Kites").addCodeLink(used).addCodeLink(page);
    assertThat(paper.build().findRepository()).isEmpty();
    assertThat(paper.addCodeLink(unclear).build().findRepository()).hasValue(unclear);
    assertThat(paper.addCodeLink(own).build().findRepository()).hasValue(own);
  }

  private static CodeLink repository(String name, CodeLink.Ownership ownership) {
    String url = "https://github.com/kite/" + name;
    return new CodeLink(url, CodeLink.Kind.REPOSITORY, "kite", name, ownership, null);
  }

  @Test
  void listsAreCopiesThatNobodyChanges() {
    List<String> affiliations = new ArrayList<>(List.of("Kite University"));
    Author author = new Author("Jane Doe", null, null, null, null, affiliations);
    affiliations.add("elsewhere");
    assertThat(author.affiliations()).containsExactly("Kite University");
    assertThatThrownBy(() -> complete().authors().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> complete().attributes().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> complete().metrics().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void attributesKeepTheirOrder() {
    Paper paper = complete();
    assertThat(paper.attributes())
        .containsExactly(Map.entry("hf.upvotes", "117"), Map.entry("arxiv.announce-type", "new"));
    assertThat(paper.toBuilder().build().attributes().keySet())
        .containsExactly("hf.upvotes", "arxiv.announce-type");
  }

  @Test
  void findsWhatPeopleAskForFirst() {
    Paper paper = complete();
    assertThat(paper.findDoi()).hasValue("10.1000/xyz");
    assertThat(paper.findArxivId()).hasValue("2301.00001");
    assertThat(paper.findIdentifier(Identifier.Scheme.PMID)).isEmpty();
    assertThat(paper.text(TextField.TITLE)).isEqualTo(paper.title());
    assertThat(paper.text(TextField.ABSTRACT)).isEqualTo(paper.abstractText());
    assertThat(paper.text(TextField.COMMENT)).isEqualTo(paper.comment());
    assertThat(paper.acronyms()).extracting(Acronym::shortForm).containsExactly("SK");
  }

  @Test
  void originIsLeftOutForComparing() {
    Paper paper = complete();
    assertThat(paper.withoutOrigin().origin()).isNull();
    assertThat(paper.withoutOrigin()).isEqualTo(paper.toBuilder().origin(null).build());
    Paper without = paper.withoutOrigin();
    assertThat(without.withoutOrigin()).isSameAs(without);
  }

  @Test
  void nameOfAnAuthorIsMadeOfItsParts() {
    assertThat(complete().authors().get(0).name()).isEqualTo("Jane Q. van der Doe Jr.");
    assertThat(Author.of("Jane", "Doe").name()).isEqualTo("Jane Doe");
    assertThat(Author.of(null, "Doe").name()).isEqualTo("Doe");
    assertThat(Author.builder().name("J. Doe").family("Doe").build().name()).isEqualTo("J. Doe");
    assertThat(Author.builder().isNamed()).isFalse();
    assertThat(Author.builder().given("Jane").isNamed()).isTrue();
    assertThatThrownBy(() -> Author.builder().build()).hasMessage("name is blank");
  }

  @Test
  void spanReadsTheTextUnderIt() {
    Paper paper = complete();
    Span span = new Span(TextField.TITLE, 7, 12);
    assertThat(span.in(paper)).isEqualTo("Kites");
    assertThat(span.length()).isEqualTo(5);
    assertThat(span.overlaps(new Span(TextField.TITLE, 11, 20))).isTrue();
    assertThat(span.overlaps(new Span(TextField.TITLE, 12, 20))).isFalse();
    assertThat(span.overlaps(new Span(TextField.ABSTRACT, 7, 12))).isFalse();
    assertThatThrownBy(() -> new Span(TextField.TITLE, 7, 13).in(paper))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("span lies outside of the paper's text: Span[field=TITLE, start=7, end=13]");
    assertThatThrownBy(() -> new Span(TextField.TITLE, 3, 3)).hasMessage("no span from 3 to 3");
    assertThatThrownBy(() -> new Span(TextField.TITLE, -1, 3)).hasMessage("no span from -1 to 3");
  }

  @Test
  void spansSortInReadingOrder() {
    Span title = new Span(TextField.TITLE, 9, 10);
    Span early = new Span(TextField.ABSTRACT, 1, 5);
    Span shorter = new Span(TextField.ABSTRACT, 4, 5);
    Span longer = new Span(TextField.ABSTRACT, 4, 6);
    assertThat(List.of(longer, shorter, early, title).stream().sorted().toList())
        .containsExactly(title, early, shorter, longer);
  }

  @Test
  void originAndAcronymNeedTheirParts() {
    assertThatThrownBy(() -> Acronym.of("", "Sparse Kites")).hasMessage("shortForm is blank");
    assertThatThrownBy(() -> Acronym.of("SK", " ")).hasMessage("longForm is blank");
    assertThatThrownBy(() -> new Origin(null, null, 1, null)).hasMessage("format is null");
    assertThatThrownBy(() -> new Origin("kites", null, 0, null))
        .hasMessage("entry is not 1 or more: 0");
    assertThatThrownBy(() -> new Origin("kites", null, 1, 0L))
        .hasMessage("line is not 1 or more: 0");
  }

  @Test
  void identifiersAreEqualIfAllTheirPartsAre() {
    Identifier identifier = Identifier.arxiv("2301.00001v2");
    assertThat(identifier)
        .isEqualTo(Identifier.arxiv("arXiv:2301.00001v2"))
        .hasSameHashCodeAs(Identifier.arxiv("arXiv:2301.00001v2"))
        .isNotEqualTo(Identifier.arxiv("2301.00001"))
        .isNotEqualTo(Identifier.arxiv("2301.00002v2"))
        .isNotEqualTo(new Identifier(Identifier.Scheme.OTHER, "2301.00001", 2))
        .isNotEqualTo(null);
    assertThat(identifier.withoutVersion()).hasSameHashCodeAs(Identifier.arxiv("2301.00001"));
  }

  @Test
  void linksAreEqualIfAllTheirPartsAre() {
    Link link = new Link(Link.Rel.PDF, "https://kites.example/1.pdf");
    assertThat(link)
        .isEqualTo(new Link(Link.Rel.PDF, "https://kites.example/1.pdf"))
        .hasSameHashCodeAs(new Link(Link.Rel.PDF, "https://kites.example/1.pdf"))
        .isNotEqualTo(new Link(Link.Rel.PAGE, "https://kites.example/1.pdf"))
        .isNotEqualTo(new Link(Link.Rel.PDF, "https://kites.example/2.pdf"))
        .isNotEqualTo(null);
  }

  @Test
  void aBuilderTellsWhichIdentifiersItHas() {
    Paper.Builder paper = Paper.builder().addIdentifier(Identifier.Scheme.ARXIV, "2301.00001v2");
    assertThat(paper.hasIdentifier(Identifier.Scheme.ARXIV)).isTrue();
    assertThat(paper.hasIdentifier(Identifier.Scheme.DOI)).isFalse();
    assertThat(paper.hasIdentifier(Identifier.arxiv("2301.00001"))).isTrue();
    assertThat(paper.hasIdentifier(Identifier.arxiv("2301.00001v3"))).isTrue();
    assertThat(paper.hasIdentifier(Identifier.arxiv("2301.00002"))).isFalse();
    assertThat(paper.hasIdentifier(Identifier.doi("10.1000/2301.00001"))).isFalse();
  }
}
