package org.epitome.parsers.journal;

import java.io.IOException;
import java.util.List;
import org.epitome.ReadContext;
import org.epitome.parsers.fields.WordTable;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * The journal whose feed it is, for items that do not name it: stated by PRISM and Dublin Core, or
 * told by the feed's title where a publisher's titles have a fixed shape.
 */
final class FeedJournal {
  /** Shapes of titles, with {@code *} for the journal. */
  private static final List<String> TITLES = WordTable.lines(FeedJournal.class, "feed-titles.txt");

  private final ReadContext context;
  private @Nullable String stated;
  private @Nullable String publisher;

  /** The journal of the feed that is being read, of which nothing was told yet. */
  FeedJournal(ReadContext context) {
    this.context = context;
  }

  /** Reads an element beside the items; whether it is one about the journal. */
  boolean read(XmlCursor xml) throws IOException {
    switch (xml.name()) {
      case "publicationName" -> stated = Markup.line(xml.text());
      case "publisher" -> publisher = Markup.line(xml.text());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The journal; null if it is not told. */
  @Nullable String venue() {
    String title = context.feed().title();
    return stated != null || title == null ? stated : inTitle(title);
  }

  /** The publisher; null if it is not told. */
  @Nullable String publisher() {
    return publisher;
  }

  /** The journal in the title of its feed; null if the title may be that of anything. */
  private static @Nullable String inTitle(String title) {
    for (String shape : TITLES) {
      int star = shape.indexOf('*');
      int end = title.length() - (shape.length() - star - 1);
      if (star < end
          && title.startsWith(shape.substring(0, star))
          && title.endsWith(shape.substring(star + 1))) {
        return title.substring(star, end);
      }
    }
    return null;
  }
}
