package org.epitome.parsers.feed;

import org.epitome.model.Link;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/** One item of JSON Feed. */
public final class JsonFeedItem {
  private JsonFeedItem() {}

  /** Reads the item in whose object the cursor stands. */
  public static FeedItem read(JsonCursor json) {
    FeedItem item = new FeedItem();
    String text = null;
    while (json.nextField()) {
      switch (json.name()) {
        case "id" -> item.id = json.word();
        case "url", "external_url" -> item.addLink(Link.Rel.PAGE, json.word());
        case "title" -> item.title = json.plainLine();
        case "summary" -> item.summary = Markup.lines(json.paragraphs());
        case "content_html" -> item.content = Markup.lines(json.paragraphs());
        case "content_text" -> text = json.paragraphs();
        case "date_published" -> item.published = Dates.parse(json.word());
        case "date_modified" -> item.updated = Dates.parse(json.word());
        case "author", "authors" -> authors(json, item);
        case "tags" -> item.categories.addAll(JsonFields.words(json));
        case "language" -> item.language = json.word();
        case "attachments" -> {
          json.enterList();
          while (json.nextItem()) {
            attachment(JsonFields.members(json, "mime_type", "url"), item);
          }
        }
        default -> {}
      }
    }
    item.content = item.content == null ? text : item.content;
    return item;
  }

  /** A list, or the one author of version 1; a feed that writes both means the same. */
  private static void authors(JsonCursor json, FeedItem item) {
    boolean areKnown = !item.authors.isEmpty();
    for (String name : JsonFields.words(json, "name")) {
      var author = areKnown ? null : Names.parse(Markup.line(name));
      if (author != null) {
        item.authors.add(author.build());
      }
    }
  }

  private static void attachment(@Nullable String[] parts, FeedItem item) {
    if ("application/pdf".equals(parts[0])) {
      item.addLink(Link.Rel.PDF, parts[1]);
    }
  }
}
