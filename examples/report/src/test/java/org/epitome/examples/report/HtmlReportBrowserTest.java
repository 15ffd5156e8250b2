package org.epitome.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.epitome.model.Acronym;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Identifier;
import org.epitome.model.Link;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.epitome.text.ReadableText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser shows it. Without Chromium these tests are skipped. */
class HtmlReportBrowserTest {
  private static final String SHOWN =
      "[...document.querySelectorAll('%s')].filter(e => e.checkVisibility())"
          + ".map(e => e.textContent.trim())";

  @TempDir static Path folder;
  private static Chromium browser;
  private static Path kites;

  @BeforeAll
  static void startBrowser() throws Exception {
    Path program = Chromium.find().orElse(null);
    Assumptions.assumeTrue(program != null, "no Chromium here");
    browser = Chromium.start(program, folder);
    kites = page("kites.html", Kites.papers());
  }

  @AfterAll
  static void stopBrowser() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String name, List<Paper> papers) throws IOException {
    return Files.writeString(folder.resolve(name), Kites.page(papers));
  }

  private static List<String> shown(String selector) throws InterruptedException {
    return browser
        .evaluate(SHOWN.formatted(selector))
        .valueStream()
        .map(node -> node.asString())
        .toList();
  }

  private static void choose(String field, String text) throws InterruptedException {
    browser.evaluate(
        """
        (() => {
          const field = document.getElementById('%s');
          const option = [...field.options || []].find(each => each.text.startsWith('%s'));
          field.value = option ? option.value : '%s';
          field.dispatchEvent(new Event('input'));
        })()
        """
            .formatted(field, text, text));
  }

  @Test
  void allPapersAreShownAtFirst() throws Exception {
    browser.show(1200, 900, false);
    browser.open(kites, "");
    assertThat(shown("article h3")).hasSize(5);
    assertThat(shown("#shown")).containsExactly("5 of 5 papers shown");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void dataSetMetricCodeAndWordsChoosePapersAndRows() throws Exception {
    browser.open(kites, "");
    choose("dataset", "CIFAR-10");
    assertThat(shown("article h3")).hasSize(2).allMatch(title -> title.contains("Net: S"));
    assertThat(shown(".board bdi")).containsExactly("FID on CIFAR-10");
    choose("dataset", "any");
    choose("metric", "accuracy");
    choose("code", "promised");
    assertThat(shown("article h3")).containsExactly("TailNet: Longer Tails");
    assertThat(shown(".boards tr[data-paper] a[href^=\"#\"]")).containsExactly("TailNet");
    browser.evaluate("document.getElementById('reset').click()");
    choose("words", "STRONGER str");
    assertThat(shown("article h3")).containsExactly("StringNet: Stronger Strings");
    assertThat(shown("#shown")).containsExactly("1 of 5 papers shown");
  }

  @Test
  void choiceIsKeptInTheAddress() throws Exception {
    browser.open(kites, "");
    choose("code", "none");
    String chosen = browser.evaluate("location.hash").asString();
    browser.open(kites, chosen);
    assertThat(shown("article h3")).hasSize(2);
    browser.open(kites, "#code=nonsense&dataset=99");
    assertThat(shown("article h3")).hasSize(5);
  }

  @Test
  void pointingAtANumberShowsItsFields() throws Exception {
    browser.show(1200, 900, false);
    browser.open(kites, "");
    assertThat(shown("#tip")).isEmpty();
    browser.pointAt("#p1 mark.metric");
    assertThat(shown("#tip"))
        .singleElement()
        .asString()
        .contains("accuracy 83.0% on KiteBench", "better higher", "role own", "bound exact");
    browser.press("Escape", 27);
    assertThat(shown("#tip")).isEmpty();
  }

  @Test
  void keyboardReachesWhatIsMarked() throws Exception {
    browser.open(kites, "");
    browser.evaluate("document.querySelector('#p1 .ids a:last-child').focus()");
    browser.press("Tab", 9);
    assertThat(shown("#tip")).containsExactly("SKA = Sparse Kite Attention");
    browser.press("Tab", 9);
    browser.press("Tab", 9);
    assertThat(shown("#tip").get(0)).startsWith("accuracy 83.0% on KiteBench");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1200})
  void nothingIsWiderThanTheScreen(int width) throws Exception {
    browser.show(width, 800, false);
    browser.open(kites, "");
    browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    browser.pointAt("#p1 mark.metric");
    assertThat(
            browser
                .evaluate("document.getElementById('tip').getBoundingClientRect().right")
                .asDouble())
        .isLessThanOrEqualTo(width);
  }

  /** By the formula of WCAG 2: 4.5 for text. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textStandsOutFromWhatIsBehindIt(boolean dark) throws Exception {
    browser.show(1200, 900, dark);
    browser.open(kites, "");
    browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    assertThat(
            browser
                .evaluate(
                    """
                    (() => {
                      const parts = color => color.match(/[\\d.]+/g).map(Number);
                      const light = color => {
                        const [r, g, b] = parts(color).map(c => c / 255)
                            .map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
                        return .2126 * r + .7152 * g + .0722 * b;
                      };
                      const behind = e => {
                        const color = getComputedStyle(e).backgroundColor;
                        return parts(color)[3] === 0 ? behind(e.parentElement) : color;
                      };
                      return [...document.body.querySelectorAll('*')]
                          .filter(e => e.checkVisibility() && [...e.childNodes]
                              .some(n => n.nodeType === 3 && n.data.trim() !== ''))
                          .map(e => [light(getComputedStyle(e).color), light(behind(e)), e])
                          .map(([a, b, e]) =>
                              [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e.outerHTML])
                          .filter(([contrast]) => contrast < 4.5).map(String);
                    })()
                    """)
                .valueStream()
                .map(node -> node.asString()))
        .isEmpty();
    assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asString())
        .isEqualTo(dark ? "rgb(22, 24, 27)" : "rgb(253, 253, 251)");
  }

  @Test
  void everyFieldHasALabelAndEveryReferenceATarget() throws Exception {
    browser.open(kites, "");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('input, select')].every(e => e.labels.length === 1)"
                        + " && [...document.querySelectorAll('[aria-describedby]')].every(e =>"
                        + " e.getAttribute('aria-describedby').split(' ').every(id =>"
                        + " document.getElementById(id)))"
                        + " && new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"
                        + " === document.querySelectorAll('[id]').length")
                .asBoolean())
        .isTrue();
  }

  private static final List<String> ATTACKS =
      List.of(
          "<script>window.hacked = 1</script>",
          "</script><script>window.hacked = 1</script>",
          "</style></title></textarea><img src=x onerror=\"window.hacked = 1\">",
          "\"><svg onload=\"window.hacked = 1\">",
          "' autofocus tabindex=1 onfocus='window.hacked = 1' x='",
          "<!--<script>",
          "]]><b>",
          "{{policy}} {{{style}}} {{>paper}}",
          "&lt;script&gt;window.hacked = 1&lt;/script&gt; &#60;b&#62;",
          "<base href=https://evil.example><meta http-equiv=refresh content=0>",
          "javascript:window.hacked=1//");

  @Test
  void nothingThatAFeedSaysBecomesPartOfThePage() throws Exception {
    List<Paper> papers = ATTACKS.stream().map(HtmlReportBrowserTest::hostile).toList();
    browser.show(1200, 900, false);
    browser.open(page("hostile.html", papers), "");
    browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    browser.pointAt("#p4 a.mark, #p4 mark");
    assertThat(browser.evaluate("typeof window.hacked").asString()).isEqualTo("undefined");
    assertThat(browser.complaints()).isEmpty();
    assertThat(shown("article h3"))
        .containsExactlyElementsOf(
            ATTACKS.stream().map(attack -> ReadableText.of(attack).text()).toList());
    assertThat(browser.evaluate("document.title").asString()).isEqualTo("Kites");
    assertThat(
            browser
                .evaluate(
                    "['script', 'style', 'meta'].map(n => document.querySelectorAll(n).length)")
                .toString())
        .isEqualTo("[1,1,5]");
    assertThat(
            browser
                .evaluate(
                    "document.querySelectorAll('img, base, iframe, [onload], [onerror], [onfocus],"
                        + " [autofocus], article b b, a:not([href^=\"#\"]):not([href^=\"http\"])')"
                        + ".length")
                .asInt())
        .isZero();
  }

  private static Paper hostile(String attack) {
    CodeLink link =
        new CodeLink(
            attack, CodeLink.Kind.REPOSITORY, attack, attack, CodeLink.Ownership.OWN, null);
    Findings findings =
        Findings.builder()
            .addMetric(
                Metric.of(attack, "1").toBuilder()
                    .canonicalName(attack)
                    .dataset(attack)
                    .baseline(attack)
                    .unit(attack)
                    .span(new Span(TextField.TITLE, 0, 3))
                    .build())
            .addCodeLink(link)
            .addAcronym(Acronym.of(attack, attack))
            .build();
    return Paper.builder()
        .title(attack)
        .abstractText(attack)
        .comment(attack)
        .addAuthor(Author.of(attack))
        .addIdentifier(Identifier.of(Identifier.Scheme.OTHER, attack))
        .addIdentifier(Identifier.of(Identifier.Scheme.URL, attack))
        .venue(attack)
        .addSubject(attack)
        .addLink(Link.Rel.PAGE, attack)
        .findings(findings)
        .build();
  }

  @Test
  void titleThatTurnsTheDirectionOfTextTurnsNothingBesideIt() throws Exception {
    Paper turned = Paper.builder().title("Kites \u202e\u2067 fly \u2069\u2069 low").build();
    Paper hebrew = Paper.builder().title("עפיפונים (2024)").build();
    browser.open(page("bidi.html", List.of(turned, hebrew)), "");
    assertThat(shown("article h3")).containsExactly("Kites  fly  low", "עפיפונים (2024)");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('h3')].map(e => getComputedStyle(e).direction)")
                .toString())
        .isEqualTo("[\"ltr\",\"rtl\"]");
  }
}
