package org.epitome.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpecPageTest {

  @Test
  void numbersExamplesByTheirSection() {
    SpecPage page =
        SpecPage.read(
            "links",
            """
            # Links

            Shows: links, acronyms

            ## 1. One
            ```example
            a
            ---
            nothing
            ```
            ## 2. Two
            ```example
            title> T
            b
            c
            comment> 3 pages
            ---
            x
            y
            ```
            ```example
            d
            ---
            nothing
            ```
            """);
    assertThat(page.shows()).containsExactly("links", "acronyms");
    assertThat(page.examples()).extracting(Example::number).containsExactly("1.1", "2.1", "2.2");
    assertThat(page.examples().get(1))
        .isEqualTo(new Example("links", "2.1", 12, "T", "b\nc", "3 pages", "x\ny"));
    assertThat(page.examples().get(1).label()).isEqualTo("links 2.1: b c");
  }

  @Test
  void tellsWhereAPageIsWrong() {
    assertThatThrownBy(() -> SpecPage.read("links", "# Links\nShows: links\n## 2. Two\n"))
        .hasMessage("links.md, line 3: the heading of section 1 begins \"## 1.\"");
    assertThatThrownBy(() -> SpecPage.read("links", "## 1. One\n```example\ntext\n```\n"))
        .hasMessage("links.md, line 2: an example has a text, a line --- and findings");
    assertThatThrownBy(() -> SpecPage.read("links", "# Links\n"))
        .hasMessage("links.md, line 1: a page has a line \"Shows: layer, layer\" and examples");
  }
}
