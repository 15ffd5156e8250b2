package org.epitome.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epitome.model.Paper;
import org.junit.jupiter.api.Test;

/** What the page says, without a browser. */
class HtmlReportTest {
  @Test
  void pageLoadsNothingFromElsewhere() {
    assertThat(Kites.page(Kites.papers()))
        .doesNotContain("src=", "@import", "url(", "<link", "<img", "<iframe")
        .contains("default-src 'none'");
  }

  @Test
  void samePapersGiveTheSamePage() {
    assertThat(Kites.page(Kites.papers())).isEqualTo(Kites.page(Kites.papers()));
  }

  @Test
  void pageWithoutPapersIsAPage() {
    assertThat(Kites.page(List.of())).contains("<b>0</b> papers").doesNotContain("<table");
  }

  @Test
  void everyFindingIsMarkedWhereItStandsAndListedWithItsFields() {
    String page = Kites.page(Kites.papers());
    assertThat(page)
        .contains("<mark class=\"metric\" tabindex=\"0\" aria-describedby=\"p1-0\">83.0%</mark>")
        .contains(
            "<a class=\"mark link\" href=\"https://github.com/kite/kitenet\" rel=\"noopener"
                + " nofollow\" aria-describedby=\"p1-2\">https://github.com/kite/kitenet</a>")
        .contains("aria-describedby=\"p1-3\">SKA</mark>")
        .contains("<li id=\"p1-0\" class=\"metric\"><b><bdi>accuracy 83.0% on KiteBench</bdi></b>")
        .contains("<i>canonical name</i> <bdi>accuracy</bdi>")
        .contains("<i>better</i> <bdi>higher</bdi>");
  }

  @Test
  void texIsShownAsPeopleReadIt() {
    assertThat(Kites.page(Kites.papers()))
        .contains("WindNet: Winds of α &amp; β")
        .contains("tabindex=\"0\" aria-describedby=\"p4-0\">~5.1%</mark>");
  }

  @Test
  void boardNamesRowsAndMakesFractionsPercents() {
    String page = Kites.page(Kites.papers());
    String board = page.substring(page.indexOf("accuracy on KiteBench</bdi> <small>higher"));
    assertThat(board.substring(0, board.indexOf("</tbody>")).replaceAll("<[^>]*>", " "))
        .containsSubsequence("1", "StringNet", "88.4%", "net", "2", "KiteNet", "83.0%", "kitenet")
        .containsSubsequence("3", "TailNet", "79.5%", "accuracy 0.795 on KiteBench");
  }

  @Test
  void noticeOfAWithdrawalIsSeen() {
    assertThat(Kites.page(Kites.papers())).contains("<span class=\"warning\">withdrawn</span>");
  }

  @Test
  void textIsEscapedWhereverItStands() {
    assertThat(Html.escape("plain")).isEqualTo("plain");
    assertThat(Html.escape("<a b=\"c\" d='e'>&"))
        .isEqualTo("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
    assertThat(Html.escape("a\u0000b\u001bc\u0085d\ud800e\uffff\n\t"))
        .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\n\t");
    assertThat(Html.escape("\u202egnp.exe\u2069 \ud83e\ude81")).isEqualTo("gnp.exe \ud83e\ude81");
  }

  @Test
  void onlyAddressesOfTheWebCanBeClicked() {
    assertThat(Html.webAddress("https://kite.example")).isEqualTo("https://kite.example");
    assertThat(Html.webAddress("HTTP://kite.example")).isEqualTo("HTTP://kite.example");
    for (String url :
        List.of("javascript:alert(1)", " https://a", "data:text/html,a", "file:/a", "")) {
      assertThat(Html.webAddress(url)).isNull();
    }
  }

  @Test
  void paperThatHasOnlyAnIdentifierIsNamedByIt() {
    Paper paper = Paper.builder().addIdentifier(org.epitome.model.Identifier.pmid("123")).build();
    assertThat(Kites.page(List.of(paper))).contains("<h3 dir=\"auto\">pmid:123</h3>");
  }
}
