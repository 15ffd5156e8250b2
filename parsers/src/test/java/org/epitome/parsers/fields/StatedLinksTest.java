package org.epitome.parsers.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedLinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "https://github.com/kite/kite.git/       > https://github.com/kite/kite REPOSITORY kite kite",
        "github.com/kite/kite                    > https://github.com/kite/kite REPOSITORY kite kite",
        "kite/kite                               > https://github.com/kite/kite REPOSITORY kite kite",
        "https://github.com/kite/kite/tree/v1.0  > https://github.com/kite/kite REPOSITORY kite kite",
        "https://gitlab.com/a/b/c                > https://gitlab.com/a/b/c REPOSITORY a/b c",
        "https://huggingface.co/kite/model       > https://huggingface.co/kite/model MODEL kite model",
        "https://huggingface.co/datasets/kite/d  > https://huggingface.co/datasets/kite/d DATASET kite d",
        "https://huggingface.co/spaces/kite/s    > https://huggingface.co/spaces/kite/s DEMO kite s",
        "https://kite.github.io/reads/           > https://kite.github.io/reads PROJECT_PAGE null null",
        "https://kites.example/x                 > https://kites.example/x OTHER null null",
        "https://huggingface.co                  > https://huggingface.co MODEL null null",
        "https://huggingface.co/kite             > https://huggingface.co/kite MODEL kite null",
        "https://huggingface.co/collections/kite/c > https://huggingface.co/collections/kite/c MODEL kite c",
        "https://gitlab.com/a/b/-/tree/main      > https://gitlab.com/a/b REPOSITORY a b",
        "https://huggingface.co/papers/2401.00001 > https://huggingface.co/papers/2401.00001 PAPER null null",
        "https://www.github.com/kite/kite        > https://www.github.com/kite/kite REPOSITORY kite kite",
        "https://notgithub.com/kite/kite         > https://notgithub.com/kite/kite OTHER null null",
        "https://github.com/kite                 > https://github.com/kite REPOSITORY kite null",
        "https://www.youtube.com/kite            > https://www.youtube.com/kite OTHER null null",
        "https://github.com/kite/tree/tree/v1    > https://github.com/kite/tree REPOSITORY kite tree",
        "kite/kite.js                            > https://github.com/kite/kite.js REPOSITORY kite kite.js",
        "/kite                                   > none",
        "://                                     > none",
        "not an address                          > none",
        "word                                    > none",
        "''                                      > none",
      })
  void knowsWhatAnAddressLeadsTo(String printed, String expected) {
    CodeLink link = StatedLinks.of(printed, Kind.OTHER, Ownership.OWN);
    String shown =
        link == null
            ? "none"
            : link.url() + " " + link.kind() + " " + link.owner() + " " + link.name();
    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void namesNoRepositoryWhereTheAddressHasNone() {
    for (String printed :
        new String[] {
          "https://github.com/kite/.git", "https://github.com//kite", "https://github.com/about/x"
        }) {
      CodeLink link = StatedLinks.of(printed, Kind.REPOSITORY, Ownership.OWN);
      assertThat(link).isNotNull();
      assertThat(link.name()).isNull();
    }
    assertThat(StatedLinks.of("https://", Kind.REPOSITORY, Ownership.OWN)).isNull();
  }
}
