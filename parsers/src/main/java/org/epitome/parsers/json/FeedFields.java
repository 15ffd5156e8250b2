package org.epitome.parsers.json;

import java.util.List;
import org.epitome.ReadContext;

/**
 * Which fields around the entries tell about the feed: how many entries there are in all, the token
 * with which the next ones can be had, and its title.
 */
public final class FeedFields {
  /** No field around the entries tells anything. */
  public static final FeedFields NONE = new FeedFields("", "");

  private final String within;
  private final String total;
  private final List<String> next;
  private final String title;

  /**
   * Fields of the objects around the entries.
   *
   * @param within the field whose objects have such fields too; "" if none has
   * @param total the field with the number of entries; "" if there is none
   * @param next the fields with a token, or with an object that has it as its {@code next}
   */
  public FeedFields(String within, String total, String... next) {
    this(within, total, List.of(next), "");
  }

  private FeedFields(String within, String total, List<String> next, String title) {
    this.within = within;
    this.total = total;
    this.next = next;
    this.title = title;
  }

  /** The same, and a field with the title of the feed. */
  public FeedFields titled(String field) {
    return new FeedFields(within, total, next, field);
  }

  /**
   * Reads a field of an object around the entries.
   *
   * @param json stands at its value, which is passed over if it is not read
   */
  void read(String name, JsonCursor json, ReadContext context) {
    if (is(within, name)) {
      json.enterList();
      while (json.nextItem()) {
        json.enterObject();
        while (json.nextField()) {
          tell(json.name(), json, context);
        }
      }
    } else {
      tell(name, json, context);
    }
  }

  private void tell(String name, JsonCursor json, ReadContext context) {
    if (is(total, name)) {
      long count = json.isObject() ? -1 : json.number(-1);
      if (count >= 0) {
        context.describeFeed(context.feed().withTotal(count));
      }
    } else if (is(title, name)) {
      context.describeFeed(context.feed().withTitle(json.plainLine()));
    } else if (next.contains(name)) {
      context.describeFeed(context.feed().withNextToken(json.member("next")));
    }
  }

  /** Whether a field is the one that was given; "" stands for none, though it can be a name. */
  private static boolean is(String given, String name) {
    return !given.isEmpty() && given.equals(name);
  }
}
