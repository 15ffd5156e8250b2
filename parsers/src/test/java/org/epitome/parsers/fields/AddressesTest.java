package org.epitome.parsers.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.epitome.model.Identifier;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "https://arxiv.org/abs/2401.00001v2?context=cs         > arXiv:2401.00001v2 page",
        "https://export.arxiv.org/pdf/2401.00001               > arXiv:2401.00001 pdf",
        "https://arxiv.org/2401.00001                          > none page",
        "https://notarxiv.org/abs/2401.00001                   > none page",
        "https://doi.org/10.1234/kite                          > doi:10.1234/kite page",
        "https://doi.kites.example/10.1234/kite                > doi:10.1234/kite page",
        "https://kites.example/doi/10.1234/kite                > doi:10.1234/kite page",
        "https://kites.example/doi/pdf/10.1234/kite            > doi:10.1234/kite pdf",
        "https://kites.example/kite.pdf                        > none pdf",
        "https://kites.example                                 > none page",
        "https://pubmed.ncbi.nlm.nih.gov/12345678/             > pmid:12345678 page",
        "https://www.ncbi.nlm.nih.gov/pubmed/12345678          > pmid:12345678 page",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7654321/ > PMC7654321 page",
        "https://www.ncbi.nlm.nih.gov/books/1                  > none page",
        "https://aclanthology.org/2024.kites-1.7/              > acl:2024.kites-1.7 page",
        "https://aclanthology.org/P19-1001.pdf                 > acl:P19-1001 pdf",
        "https://www.aclweb.org/anthology/P19-1001             > acl:P19-1001 page",
        "https://aclanthology.org/volumes/2024.kites-1/        > none page",
        "https://aclanthology.org/info                         > none page",
        "https://aclanthology.org/2024                         > none page",
        "https://openreview.net/forum?id=aB1&noteId=c          > openreview:aB1 page",
        "https://openreview.net/pdf?id=aB1                     > openreview:aB1 pdf",
        "https://openreview.net/group                          > none page",
        "https://openalex.org/W1234567                         > openalex:W1234567 page",
        "https://dblp.org/rec/conf/kites/Wick24.html           > dblp:conf/kites/Wick24 page",
        "https://dblp.uni-trier.de/rec/bib/conf/kites/Wick24   > dblp:conf/kites/Wick24 page",
        "https://dblp.org/rec/bib1/conf/kites/Wick24.bib#top   > dblp:conf/kites/Wick24 page",
        "https://dblp.org/pid/1                                > none page",
        "ftp://kites.example/1                                 > none page",
        "arxiv.org/abs/2401.00001                              > none none",
        "https://kites example/1                               > none none",
      })
  void knowsThePaperAtAnAddress(String address, String expected) {
    Paper.Builder builder = Paper.builder().title("Kites");
    Addresses.add(builder, address);
    Paper paper = builder.build();
    String identifier =
        paper.identifiers().stream().map(Identifier::toString).findAny().orElse("none");
    String leads =
        paper.links().stream()
            .map(Link::rel)
            .map(rel -> rel.name().toLowerCase(Locale.ROOT))
            .findAny()
            .orElse("none");
    assertThat(identifier + " " + leads).isEqualTo(expected);
  }

  @Test
  void addsNothingForNoAddress() {
    Paper.Builder builder = Paper.builder().title("Kites");
    Addresses.add(builder, null);
    Addresses.identify(builder, "kites/1");
    assertThat(builder.build().links()).isEmpty();
  }
}
