package org.epitome.parsers.arxiv;

import java.io.IOException;
import java.util.Locale;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.FeedInfo;
import org.epitome.ReadContext;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.arxiv.internal.Withdrawal;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.WhiteSpace;
import org.epitome.parsers.mail.MailLines;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a listing: a line of two backslashes, the fields, another such line, the
 * abstract where there is one, and a last one.
 */
final class ListingReader implements EntryReader {
  private static final String CROSS = "(*cross-listing*)";
  private static final String REPLACED = "replaced with revised version";

  /** The part of a mailing in which an item stands. */
  private enum Section {
    /** Not told. */
    NONE,
    NEW,
    CROSS,
    REPLACED
  }

  private final MailLines lines;
  private final ReadContext context;
  private final int longest;
  private Section section = Section.NONE;
  private int quotes;
  private long line;

  // the item being read
  private @Nullable String id;
  private boolean cross;
  private boolean replaced;
  private @Nullable PartialDate updated;
  private @Nullable String field; // the name of the last field, in lower case
  private final StringBuilder value = new StringBuilder();

  ListingReader(MailLines lines, ReadContext context) {
    this.lines = lines;
    this.context = context;
    this.longest = context.limits().textLength();
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    if (!findItem()) {
      return false;
    }
    line = lines.number();
    cross = false;
    replaced = false;
    updated = null;
    field = null;
    value.setLength(0);
    firstLine(lineText(), paper);
    boolean closed = fields(paper);
    if (closed) {
      abstractText(paper);
    }
    if (paper.title() == null && paper.identifiers().isEmpty()) {
      throw context.invalidEntry(line, 0, id, "item has neither a title nor an arXiv identifier");
    }
    paper.updated(updated);
    paper.attribute("arxiv.announce-type", announceType());
    paper.status(Withdrawal.status(paper.comment(), paper.abstractText()));
    return true;
  }

  private @Nullable String announceType() {
    boolean crossed = cross || section == Section.CROSS;
    if (replaced || section == Section.REPLACED) {
      return crossed ? "replace-cross" : "replace";
    }
    return crossed ? "cross" : section == Section.NEW ? "new" : null;
  }

  /** The current line without the quote marks of a forwarded mail. */
  private String lineText() {
    String text = lines.text();
    return quotes == 0 ? text : Listing.unquoted(text, quotes);
  }

  // ---- around the items

  /** Goes to the first line of the next item. */
  private boolean findItem() throws IOException {
    boolean marked = false;
    while (lines.next()) {
      int marks = Listing.quotes(lines.text());
      String text = Listing.unquoted(lines.text(), marks);
      if (Listing.isRule(text)) {
        quotes = marks;
        section = section(text);
        marked = false;
      } else if (Listing.isMark(text)) {
        quotes = marks;
        marked = true;
      } else if (marked && Listing.isItem(text)) {
        return true;
      } else {
        marked &= text.isBlank();
        about(text);
      }
    }
    return false;
  }

  private Section section(String rule) {
    if (rule.startsWith("%%%")) {
      return Section.NONE;
    }
    if (rule.startsWith("%%")) {
      return Section.REPLACED;
    }
    return rule.startsWith("%") ? Section.CROSS : section;
  }

  /** What a mailing says about itself before its items. */
  private void about(String text) {
    FeedInfo feed = context.feed();
    if (text.startsWith("Subject:") && feed.title() == null) {
      String title = text.substring(8).strip();
      context.describeFeed(title.isEmpty() ? feed : feed.withTitle(title));
    } else if (text.startsWith("Date:") && feed.date() == null) {
      context.describeFeed(feed.withDate(Dates.parse(text.substring(5))));
    } else if (text.strip().startsWith("received from ")) {
      section = Section.NEW;
    }
  }

  // ---- fields

  /** {@code arXiv:2602.12181 (*cross-listing*)}, {@code Paper (*cross-listing*): hep-ph/9205208} */
  private void firstLine(String text, Paper.Builder paper) {
    cross = text.contains(CROSS);
    String plain = cross ? text.replace(CROSS, "") : text;
    id = plain.substring(plain.indexOf(':') + 1).strip();
    paper.addIdentifier(Scheme.ARXIV, id);
  }

  /** Reads the fields; false if the item ends before its abstract could begin. */
  private boolean fields(Paper.Builder paper) throws IOException {
    while (lines.next()) {
      String text = lineText();
      if (Listing.isMark(text)) {
        endField(paper);
        return !link(text, paper);
      }
      if (Listing.isRule(text)) {
        lines.pushBack();
        endField(paper);
        return false;
      }
      String name = text.startsWith(" ") ? null : fieldName(text);
      if (name != null) {
        endField(paper);
        field = name;
        value.append(text, text.indexOf(':') + 1, text.length());
      } else if (text.startsWith(REPLACED)) {
        endField(paper);
        replaced = true;
        updated = Dates.parse(date(text.substring(REPLACED.length())));
      } else if (!text.isBlank() && value.length() <= longest) {
        value.append(' ').append(text.strip());
      }
    }
    endField(paper);
    return false;
  }

  /** The name of the field that a line begins; null if it begins none that is known. */
  private static @Nullable String fieldName(String text) {
    int colon = text.indexOf(':');
    if (colon < 3 || colon > 40) {
      return null;
    }
    String name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    boolean own =
        switch (name) {
          case "from", "date", "proxy" -> true;
          default -> name.startsWith("date (revised") || name.startsWith("subj-class");
        };
    return own || PrintedField.named(name) != null ? name : null;
  }

  private void endField(Paper.Builder paper) {
    String name = field;
    String text = value.toString().strip();
    field = null;
    value.setLength(0);
    if (name == null || text.isEmpty()) {
      return;
    }
    PrintedField printed = PrintedField.named(name);
    if (printed != null) {
      printed.fill(text, paper);
    } else if (name.equals("from")) {
      paper.attribute("arxiv.submitter", sender(text));
    } else if (name.equals("date")) {
      paper.published(Dates.parse(date(text)));
    } else if (name.startsWith("date (revised")) {
      PartialDate date = Dates.parse(date(text));
      updated = date == null ? updated : date;
    }
  }

  /** {@code Tue, 1 Nov 1994 18:57:48 GMT (199kb)} without the size. */
  private static String date(String text) {
    int size = text.indexOf('(');
    return size < 0 ? text : text.substring(0, size);
  }

  /** {@code Salman Habib <...>} without the address; null if nothing is left. */
  private static @Nullable String sender(String text) {
    int address = text.indexOf('<');
    String name = Tex.name(address < 0 ? text : text.substring(0, address)).strip();
    return name.isEmpty() || name.indexOf('@') >= 0 ? null : name;
  }

  /** The address of {@code \\ ( https://arxiv.org/abs/2303.00768 , 5650kb)}; false without one. */
  private static boolean link(String mark, Paper.Builder paper) {
    int start = mark.indexOf("http");
    if (start < 0) {
      return false;
    }
    int end = start;
    while (end < mark.length() && " ,)".indexOf(mark.charAt(end)) < 0) {
      end++;
    }
    paper.addLink(Link.Rel.PAGE, mark.substring(start, end));
    return true;
  }

  // ---- the abstract

  private void abstractText(Paper.Builder paper) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean indented = true;
    boolean ended = false;
    while (!ended && lines.next()) {
      String each = lineText();
      if (Listing.isMark(each)) {
        link(each, paper);
        ended = true;
      } else if (Listing.isRule(each)) {
        // A listing without abstracts, or a last mark that was lost.
        if (text.length() > 0) {
          context.warn(
              Diagnostic.Code.MENDED_MARKUP, lines.number(), id, "abstract does not end with \\\\");
        }
        lines.pushBack();
        ended = true;
      } else if (!each.isBlank() && text.length() <= longest) {
        boolean deeper = each.startsWith("  ");
        if (text.length() > 0) {
          text.append(deeper && !indented ? '\n' : ' ');
        }
        text.append(WhiteSpace.single(each));
        indented = deeper;
      }
    }
    paper.abstractText(text.length() == 0 ? null : Tex.text(text.toString()));
  }
}
