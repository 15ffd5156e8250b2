package org.epitome.parsers.huggingface;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.html.HtmlPages;
import org.epitome.parsers.html.HtmlTags;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.markup.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved HTML pages of Hugging Face: lists of papers and the page of one. The site puts all
 * that a page shows into an attribute as JSON ({@code data-target="DailyPapers"} or {@code
 * "PaperContent"} with {@code data-props}); where that is there, it is read as {@link
 * HuggingFaceJsonParser} reads the Hub's answers. A page without it is read by its headings, links
 * and blocks, as {@link HuggingFaceTextParser} reads the page as text. Both say what is filled.
 *
 * <p>A page is held in memory, up to the limit of one entry.
 */
public final class HuggingFaceHtmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "huggingface-html",
          "saved papers pages of Hugging Face (HTML)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "subjects",
          "links",
          "attributes",
          "codeLinks");

  /** A parser; it has no settings. */
  public HuggingFaceHtmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (head.kind() != FeedHead.Kind.MARKUP) {
      return Match.NO;
    }
    String text = head.text();
    if (text.contains("data-target=\"DailyPapers\"")
        || text.contains("data-target=\"PaperContent\"")) {
      return Match.CERTAIN;
    }
    boolean own = text.contains("SVELTE_HYDRATER") || text.contains("Hugging Face");
    boolean papers = text.contains("\"/papers/") || text.contains("huggingface.co/papers/");
    if (own && papers) {
      return Match.CERTAIN;
    }
    boolean links = linksPaper(text) && !"rss".equals(head.rootElement());
    return links && !"feed".equals(head.rootElement()) ? Match.POSSIBLE : Match.NO;
  }

  private static boolean linksPaper(String text) {
    int at = text.indexOf("href=\"/papers/");
    return at >= 0
        && PageLink.of(text.substring(at + 6, Math.min(text.length(), at + 30))).isPaper();
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    String html = HtmlPages.text(input, context);
    String daily = props(html, "DailyPapers");
    if (daily != null) {
      return JsonEntries.within(json(daily), context, new HubPaper(), "dailyPapers");
    }
    String paper = props(html, "PaperContent");
    if (paper != null) {
      return JsonEntries.within(json(paper), context, new HubPaper(), "");
    }
    return new HuggingFaceTextReader(new HtmlSource(html), context);
  }

  private static InputStream json(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The JSON of the element with a target; null if the page has none. */
  private static @Nullable String props(String html, String target) {
    int at = html.indexOf("data-target=\"" + target + "\"");
    int start = at < 0 ? -1 : html.lastIndexOf('<', at);
    int end = start < 0 ? -1 : HtmlTags.end(html, start);
    String props = end < 0 ? null : HtmlTags.attribute(html, start, end, "data-props");
    return props == null ? null : Entities.resolved(props);
  }
}
