package org.epitome.parsers.arxiv;

import java.util.Locale;
import java.util.StringTokenizer;
import org.epitome.FeedInfo;
import org.epitome.ReadContext;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.html.HtmlLine;
import org.jspecify.annotations.Nullable;

/** What a list says between its papers: how and when those below were announced. */
final class PageSections {
  private static final String LISTED = "Showing new listings for ";

  private final ReadContext context;
  private @Nullable String type;
  private @Nullable PartialDate day;

  PageSections(ReadContext context) {
    this.context = context;
  }

  /** Tells a paper how it was announced, which its own line may say otherwise, and when. */
  void tell(@Nullable PageItem item, Paper.Builder paper) {
    paper.attribute(
        "arxiv.announce-type", item == null || item.type() == null ? type : item.type());
    paper.attribute("arxiv.announced", day == null ? null : day.toString());
  }

  /** Takes what a line says; false if it belongs to a paper. */
  boolean accept(HtmlLine line) {
    String text = line.text();
    String lower = text.toLowerCase(Locale.ROOT);
    int counts = lower.endsWith(")") && lower.contains("entr") ? lower.indexOf("(showing ") : -1;
    int listed = line.heading() > 1 ? text.indexOf(" for ") : -1;
    Long total = total(lower);
    FeedInfo feed = context.feed();
    if (text.startsWith(LISTED)) {
      day = Dates.parse(text.substring(LISTED.length()));
      context.describeFeed(feed.withDate(day));
    } else if (counts >= 0) {
      begin(lower.substring(0, counts), text.substring(0, counts));
    } else if (listed >= 0) {
      begin(lower, text.substring(listed + 5));
    } else if (total != null) {
      context.describeFeed(feed.withTotal(total));
    } else if (line.heading() == 1 && feed.title() == null) {
      context.describeFeed(feed.withTitle(text));
    } else {
      return line.heading() > 0;
    }
    return true;
  }

  /** Begins a section of papers announced alike, or of a day. */
  private void begin(String name, String date) {
    type =
        name.startsWith("new submissions")
            ? "new"
            : name.startsWith("cross")
                ? "cross"
                : name.startsWith("replacement") ? "replace" : null;
    PartialDate named = Dates.parse(date);
    day = named == null ? day : named;
  }

  /** The number of {@code total of 53 entries}, perhaps in brackets; null for other lines. */
  private static @Nullable Long total(String line) {
    StringTokenizer words = new StringTokenizer(line, " [");
    boolean isTotal =
        words.countTokens() >= 4
            && words.nextToken().equals("total")
            && words.nextToken().equals("of");
    String number = isTotal ? words.nextToken() : "";
    boolean isNumber = !number.isEmpty() && number.length() < 10;
    for (int i = 0; i < number.length(); i++) {
      isNumber &= number.charAt(i) >= '0' && number.charAt(i) <= '9';
    }
    return isNumber && words.nextToken().startsWith("entries") ? Long.valueOf(number) : null;
  }
}
