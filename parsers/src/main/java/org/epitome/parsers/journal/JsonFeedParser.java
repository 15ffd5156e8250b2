package org.epitome.parsers.journal;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.feed.FeedItem;
import org.epitome.parsers.feed.JsonFeedItem;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFormat;

/**
 * Reads <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>, versions 1 and 1.1. Items
 * are made papers as those of RSS and Atom are, see {@link JournalFeedParser}.
 *
 * <p>It fills title, abstract (the summary, or the content where there is none or where it only
 * names journal and volume, which it may fill then), authors, identifiers (DOI, arXiv, PMID, else
 * the item's address), {@code published}, {@code updated}, language, subjects (tags) and links. Of
 * the feed it tells the title.
 */
public final class JsonFeedParser implements PaperParser {
  private static final String[] PATHS = {"items"};

  private static final FeedFields FEED = new FeedFields("", "", "next_url").titled("title");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "json-feed",
          "JSON Feed",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "volume",
          "issue",
          "pages",
          "language",
          "subjects",
          "links");

  /** A parser; it has no settings. */
  public JsonFeedParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean isFeed = head.hasKeys("version", "items") && head.text().contains("jsonfeed.org/");
    return isFeed ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(context), PATHS);
  }

  private static final class Entries implements JsonFormat {
    private final FeedJournal journal;

    Entries(ReadContext context) {
      this.journal = new FeedJournal(context);
    }

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      FeedItem item = JsonFeedItem.read(json);
      json.identify(item.id());
      ItemPaper.fill(item, journal, paper);
      return true;
    }
  }
}
