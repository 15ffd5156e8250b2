package org.epitome.parsers.json;

import java.util.List;
import org.epitome.ReadContext;

/**
 * Which fields around the entries tell about the feed: how many entries there are in all, and the
 * token with which the next ones can be had.
 */
public final class FeedFields {
  private final String within;
  private final String total;
  private final List<String> next;

  /**
   * Fields of the objects around the entries.
   *
   * @param within the field whose objects have such fields too; "" if none has
   * @param total the field with the number of entries
   * @param next the fields with a token, or with an object that has it as its {@code next}
   */
  public FeedFields(String within, String total, String... next) {
    this.within = within;
    this.total = total;
    this.next = List.of(next);
  }

  /** Reads a field, as {@link JsonFormat#around} gets it. */
  public void read(String name, JsonCursor json, ReadContext context) {
    if (name.equals(within)) {
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
    if (name.equals(total)) {
      long count = json.isObject() ? -1 : json.number(-1);
      if (count >= 0) {
        context.describeFeed(context.feed().withTotal(count));
      }
    } else if (next.contains(name)) {
      context.describeFeed(context.feed().withNextToken(json.member("next")));
    }
  }
}
