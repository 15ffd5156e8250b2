package org.epitome;

import java.io.Serializable;
import org.epitome.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself. Most of it stands at the beginning; a next token may stand at
 * the end, so read it after the last entry.
 *
 * @param format the id of the format; null of an empty document, and before the format is known
 * @param title the feed's title; null when it has none
 * @param date when the feed was made or what day it is for; null when it does not say
 * @param total how many entries the whole answer has, of which this may be a page; null when it
 *     does not say
 * @param nextToken what to ask for next (a resumption token, cursor or address); null at the end
 */
public record FeedInfo(
    @Nullable String format,
    @Nullable String title,
    @Nullable PartialDate date,
    @Nullable Long total,
    @Nullable String nextToken)
    implements Serializable {

  /** A feed of which nothing is known. */
  public static final FeedInfo UNKNOWN = new FeedInfo(null, null, null, null, null);

  /** A feed of which only the format is known. */
  public static FeedInfo of(String format) {
    return new FeedInfo(format, null, null, null, null);
  }

  /** The same with a title. */
  public FeedInfo withTitle(@Nullable String title) {
    return new FeedInfo(format, title, date, total, nextToken);
  }

  /** The same with a date. */
  public FeedInfo withDate(@Nullable PartialDate date) {
    return new FeedInfo(format, title, date, total, nextToken);
  }

  /** The same with a total. */
  public FeedInfo withTotal(@Nullable Long total) {
    return new FeedInfo(format, title, date, total, nextToken);
  }

  /** The same with a token. */
  public FeedInfo withNextToken(@Nullable String nextToken) {
    return new FeedInfo(format, title, date, total, nextToken);
  }
}
