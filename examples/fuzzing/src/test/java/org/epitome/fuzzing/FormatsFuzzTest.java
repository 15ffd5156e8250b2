package org.epitome.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A target for each parser. */
class FormatsFuzzTest {
  @Test
  void everyFormatHasATarget() {
    Set<String> targets =
        Arrays.stream(FormatsFuzzTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(FuzzTest.class))
            .map(method -> Fixtures.kebab(method.getName()))
            .collect(Collectors.toSet());
    assertThat(targets).isEqualTo(Subject.formats());
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void aclXml(byte[] document) {
    Subject.read("acl-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void adsJson(byte[] document) {
    Subject.read("ads-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void arxivAbs(byte[] document) {
    Subject.read("arxiv-abs", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void arxivAnnouncements(byte[] document) {
    Subject.read("arxiv-announcements", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void arxivAtom(byte[] document) {
    Subject.read("arxiv-atom", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void arxivJsonl(byte[] document) {
    Subject.read("arxiv-jsonl", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void arxivMail(byte[] document) {
    Subject.read("arxiv-mail", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void arxivPage(byte[] document) {
    Subject.read("arxiv-page", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void bibtexText(byte[] document) {
    Subject.read("bibtex-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void biorxivJson(byte[] document) {
    Subject.read("biorxiv-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void coreJson(byte[] document) {
    Subject.read("core-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void crossrefDeposit(byte[] document) {
    Subject.read("crossref-deposit", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void crossrefJson(byte[] document) {
    Subject.read("crossref-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void crossrefXml(byte[] document) {
    Subject.read("crossref-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void cslJson(byte[] document) {
    Subject.read("csl-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void dataciteJson(byte[] document) {
    Subject.read("datacite-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void dataciteXml(byte[] document) {
    Subject.read("datacite-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void dblpJson(byte[] document) {
    Subject.read("dblp-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void dblpXml(byte[] document) {
    Subject.read("dblp-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void doajJson(byte[] document) {
    Subject.read("doaj-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void endnoteText(byte[] document) {
    Subject.read("endnote-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void endnoteXml(byte[] document) {
    Subject.read("endnote-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void europepmcJson(byte[] document) {
    Subject.read("europepmc-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void europepmcXml(byte[] document) {
    Subject.read("europepmc-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void halJson(byte[] document) {
    Subject.read("hal-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void huggingfaceHtml(byte[] document) {
    Subject.read("huggingface-html", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void huggingfaceJson(byte[] document) {
    Subject.read("huggingface-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void huggingfaceText(byte[] document) {
    Subject.read("huggingface-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void inspireJson(byte[] document) {
    Subject.read("inspire-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void jatsXml(byte[] document) {
    Subject.read("jats-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void journalFeed(byte[] document) {
    Subject.read("journal-feed", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void jsonFeed(byte[] document) {
    Subject.read("json-feed", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void marcXml(byte[] document) {
    Subject.read("marc-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void modsXml(byte[] document) {
    Subject.read("mods-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void oaiPmh(byte[] document) {
    Subject.read("oai-pmh", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void openalexJson(byte[] document) {
    Subject.read("openalex-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void openreviewJson(byte[] document) {
    Subject.read("openreview-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void ovidText(byte[] document) {
    Subject.read("ovid-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void paperswithcodeJson(byte[] document) {
    Subject.read("paperswithcode-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void paperswithcodeTables(byte[] document) {
    Subject.read("paperswithcode-tables", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void plainText(byte[] document) {
    Subject.read("plain-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void pubmedJson(byte[] document) {
    Subject.read("pubmed-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void pubmedNbib(byte[] document) {
    Subject.read("pubmed-nbib", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void pubmedText(byte[] document) {
    Subject.read("pubmed-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void pubmedXml(byte[] document) {
    Subject.read("pubmed-xml", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void refworksText(byte[] document) {
    Subject.read("refworks-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void risText(byte[] document) {
    Subject.read("ris-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void schemaorgJsonld(byte[] document) {
    Subject.read("schemaorg-jsonld", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void semanticscholarJson(byte[] document) {
    Subject.read("semanticscholar-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void unpaywallJson(byte[] document) {
    Subject.read("unpaywall-json", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void wosText(byte[] document) {
    Subject.read("wos-text", document);
  }

  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "2m")
  void zenodoJson(byte[] document) {
    Subject.read("zenodo-json", document);
  }
}
