package org.epitome.parsers.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import org.epitome.model.Identifier;
import org.epitome.model.Paper;
import org.epitome.parsers.arxiv.internal.ArxivText;
import org.junit.jupiter.api.Test;

class ArxivTextTest {
  private static Iterable<String> dois(String printed) {
    Paper.Builder paper = Paper.builder();
    ArxivText.addDois(printed, paper);
    return paper.identifiers().stream().map(Identifier::value).toList();
  }

  @Test
  void tellsSeveralDoisOfOneFieldApart() {
    assertThat(dois("10.1000/kites.1 10.1000/kites.2; 10.1000/kites.3,10.1000/kites.4;"))
        .containsExactly(
            "10.1000/kites.1", "10.1000/kites.2", "10.1000/kites.3", "10.1000/kites.4");
  }

  @Test
  void keepsTheSemicolonThatBelongsToADoi() {
    assertThat(dois("10.1175/1520-0469(2000)057<0001:KITES>2.0.CO;2"))
        .containsExactly("10.1175/1520-0469(2000)057<0001:kites>2.0.co;2");
  }
}
