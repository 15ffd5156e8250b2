package org.epitome.parsers.huggingface;

import java.io.IOException;
import java.util.List;
import org.epitome.EntryReader;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.huggingface.PageLink.Target;
import org.epitome.parsers.prose.JoinedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the page of one paper as text, or several such pages one after the other. The page prints
 * its parts in a fixed order, each behind words of its own:
 *
 * <pre>
 * arxiv:ID, title, Published on DATE, Submitted by USER on DATE, Upvote VOTES, Authors: NAMES,
 * Abstract, [summary, AI-generated summary,] abstract, View arXiv page, buttons, Community, ...
 * </pre>
 *
 * <p>What stands behind the buttons (comments, models, collections) is no paper. Converters leave
 * out any of these but the title and the words "Abstract" and "Community"; the identifier is then
 * that of the page's address, or the one that the page asks to cite.
 */
final class PaperPageReader implements EntryReader {
  private static final String IDENTIFIER = "arxiv:";
  private static final String MENU = "Papers "; // the link back, on the same line in some exports
  private static final String ADDRESS = "huggingface.co/papers/";
  private static final String CITE = "Cite arxiv.org/abs/";
  private static final String PUBLISHED = "Published on ";
  private static final String SUBMITTED = "Submitted by";
  private static final String VOTES = "Upvote";
  private static final String AUTHORS = "Authors:";
  private static final String ABSTRACT = "Abstract";
  private static final String REPOSITORY = "GitHub";
  private static final String COMMENTS = "Community";
  private static final List<String> BUTTONS =
      List.of("View arXiv page", "View PDF", "Add to collection");

  /** What stands before the abstract, and what stands behind it: on such pages only. */
  private static final List<String> BEFORE =
      List.of(PUBLISHED, AUTHORS, IDENTIFIER, "Paper page - ");

  private static final List<String> BEHIND = List.of(BUTTONS.get(0), "Models citing this paper");

  /** What the part of the page is that is being read. */
  private enum Part {
    TITLE,
    FACTS,
    AUTHORS,
    ABSTRACT,
    BUTTONS,
    REST
  }

  private final PageSource lines;
  private final int longest;
  private Part part = Part.TITLE;
  private Card card;
  private JoinedText authors;
  private JoinedText body;
  private @Nullable String summary;
  private boolean wantsUser;
  private boolean wantsVotes;
  private boolean wantsStars;
  private boolean gap;
  private boolean paragraph; // what follows belongs to no line before
  private boolean fragments; // words that are links stand on lines of their own
  private @Nullable String addressed;
  private long line;

  PaperPageReader(PageSource lines, int longest) {
    this.lines = lines;
    this.longest = longest;
    this.card = new Card(longest);
    this.authors = new JoinedText(longest);
    this.body = new JoinedText(longest);
  }

  /** Whether the beginning of a document is that of such a page. */
  static boolean isPage(String text) {
    int behind = -1;
    for (String mark : BEHIND) {
      behind = Math.max(behind, text.indexOf(mark));
    }
    int at = behind < 0 ? -1 : text.lastIndexOf(ABSTRACT, behind);
    for (String mark : BEFORE) {
      int before = at < 0 ? -1 : text.indexOf(mark);
      if (before >= 0 && before < at) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    for (PageLine next = lines.next(); next != null; next = lines.next()) {
      String printed = part == Part.ABSTRACT ? null : identifier(next.text());
      if (printed != null && !card.isEmpty() && !body.isEmpty()) {
        fill(paper);
        identify(printed);
        return true;
      }
      if (next.text().isEmpty()) {
        gap = true;
      } else if (printed != null) {
        identify(printed);
      } else {
        read(next);
        gap = false;
      }
    }
    boolean isPaper = !card.isEmpty();
    if (isPaper) {
      fill(paper);
    }
    return isPaper;
  }

  @Override
  public long line() {
    return line;
  }

  private void fill(Paper.Builder paper) {
    line = card.line;
    if (!body.isEmpty()) {
      card.body(body.toString(), true);
    }
    card.published = withYear(card.published);
    card.fill(paper);
    for (Author.Builder author : NameLists.separatedBy(",", authors.toString())) {
      paper.addAuthor(author.build());
    }
    paper.attribute("hf.ai-summary", summary);
    part = Part.REST;
    begin();
  }

  /** A date of the current year has none; the identifier tells when the paper came to arXiv. */
  private @Nullable PartialDate withYear(@Nullable PartialDate date) {
    String id = card.id;
    Integer month = date == null ? null : date.month();
    if (date == null || month == null || id == null || !beginsWithMonth(id)) {
      return date;
    }
    int year = 2000 + Integer.parseInt(id.substring(0, 2));
    boolean isNext = month < Integer.parseInt(id.substring(2, 4));
    return date.withYearIfMissing(isNext ? year + 1 : year);
  }

  /** Whether an identifier is one of those since 2007: "2401.00001". */
  private static boolean beginsWithMonth(String id) {
    int digits = 0;
    while (digits < id.length() && id.charAt(digits) >= '0' && id.charAt(digits) <= '9') {
      digits++;
    }
    return digits == 4;
  }

  private void begin() {
    card = new Card(longest);
    authors = new JoinedText(longest);
    body = new JoinedText(longest);
    summary = null;
    addressed = null;
    fragments = false;
    wantsUser = false;
    wantsVotes = false;
    wantsStars = false;
  }

  private void identify(String printed) {
    begin();
    part = Part.TITLE;
    card.id = arxivId(printed);
  }

  /** What a line prints as the identifier of a page that begins; null for other lines. */
  private static @Nullable String identifier(String text) {
    String line = text.startsWith(MENU) ? text.substring(MENU.length()) : text;
    return line.startsWith(IDENTIFIER) ? line.substring(IDENTIFIER.length()) : null;
  }

  private static @Nullable String arxivId(String printed) {
    return Identifier.tryParse(Scheme.ARXIV, printed).map(Identifier::value).orElse(null);
  }

  private void read(PageLine next) {
    switch (part) {
      case TITLE -> title(next);
      case FACTS -> fact(next);
      case AUTHORS -> {
        if (LineClassifier.classify(next).kind() != LineKind.AUTHORS) { // "+ 8 authors"
          author(next.text());
        }
      }
      case ABSTRACT -> text(next);
      case BUTTONS -> button(next);
      case REST -> cited(next.text());
    }
  }

  private void title(PageLine next) {
    String text = next.text();
    if (card.hasTitle() && isFact(text)) {
      part = Part.FACTS;
      card.id = card.id == null ? addressed : card.id;
      fact(next);
    } else if (LineClassifier.classify(next).kind() == LineKind.RULE) {
      paragraph = true;
    } else if (PageWords.of(text) != null) {
      paragraph = true;
    } else {
      address(text);
      if (card.id == null && (gap || paragraph || next.heading() > 0)) {
        card = new Card(longest); // the last paragraph in front of the facts is the title
      }
      paragraph = false;
      card.line = card.hasTitle() ? card.line : next.number();
      card.title(text);
    }
  }

  private static boolean isFact(String text) {
    return text.startsWith(PUBLISHED) || text.startsWith(AUTHORS) || text.equals(ABSTRACT);
  }

  /** The page's own address, which stands in front of it. */
  private void address(String text) {
    int at = text.indexOf(ADDRESS);
    addressed = at < 0 ? addressed : arxivId(text.substring(at + ADDRESS.length()));
  }

  /** {@code Cite arxiv.org/abs/ID in a model README.md to link it from this page.} */
  private void cited(String text) {
    if (card.id == null && !card.isEmpty() && text.startsWith(CITE)) {
      card.id = arxivId(before(text.substring(CITE.length()), " "));
    }
  }

  private void fact(PageLine next) {
    String text = next.text();
    card.links(next.links());
    if (text.startsWith(AUTHORS)) {
      part = Part.AUTHORS;
      author(text.substring(AUTHORS.length()).strip());
    } else if (text.equals(ABSTRACT)) {
      part = Part.ABSTRACT;
    } else if (text.startsWith(PUBLISHED)) {
      card.published = Dates.parse(before(text.substring(PUBLISHED.length()), "\u00b7"));
      submitter(text);
    } else if (text.contains(SUBMITTED)) {
      submitter(text);
    } else if (wantsUser) {
      wantsUser = false;
      card.submitter = before(text, " on ");
    } else if (text.startsWith(VOTES)) {
      String votes = before(text.substring(VOTES.length()).strip(), " "); // "14 +6"
      wantsVotes = votes.isEmpty();
      card.upvotes = LineClassifier.digits(votes);
    } else if (wantsVotes) {
      wantsVotes = false;
      card.upvotes = LineClassifier.digits(text);
    }
  }

  private void submitter(String text) {
    int at = text.indexOf(SUBMITTED);
    String user = at < 0 ? "" : before(text.substring(at + SUBMITTED.length()), " on ");
    wantsUser = at >= 0 && user.isEmpty();
    card.submitter = user.isEmpty() ? card.submitter : user;
  }

  private static String before(String text, String mark) {
    int end = text.indexOf(mark);
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  private void author(String text) {
    if (text.equals(ABSTRACT)) {
      part = Part.ABSTRACT;
    } else if (!text.isEmpty()) {
      authors.add(text, " ");
    }
  }

  private void text(PageLine next) {
    String text = next.text();
    if (startsWithButton(text) || text.equals(COMMENTS)) {
      part = Part.BUTTONS;
      button(next);
    } else if (text.equals("AI-generated summary") || text.startsWith("Generated by ")) {
      summary = body.toString();
      body = new JoinedText(longest);
    } else if (LineClassifier.classify(next).kind() != LineKind.RULE) {
      Card.join(body, text, separator(text));
    }
  }

  /**
   * What stands between the abstract so far and its next line. A blank line in the middle of a
   * sentence is around a word that is a link, and so are those that follow.
   */
  private String separator(String next) {
    if (!gap || body.isEmpty()) {
      return " ";
    }
    char last = body.charAt(body.length() - 1);
    char first = next.charAt(0);
    boolean goesOn = ".,;:)]-".indexOf(first) >= 0 && !next.startsWith("- ");
    fragments |= goesOn || Character.isLowerCase(first) || ".?!:)\"\u201d".indexOf(last) < 0;
    return !fragments ? "\n" : goesOn || "([-/".indexOf(last) >= 0 ? "" : " ";
  }

  private static boolean startsWithButton(String text) {
    for (String button : BUTTONS) {
      if (text.startsWith(button)) {
        return true;
      }
    }
    return false;
  }

  private void button(PageLine next) {
    if (next.text().equals(COMMENTS)) {
      part = Part.REST;
      return;
    }
    card.links(next.links());
    PageLink repository = next.link(Target.REPOSITORY);
    if (repository != null) {
      card.repository(repository);
    }
    String text = next.text();
    if (text.startsWith(REPOSITORY) || wantsStars) {
      String stars = text.startsWith(REPOSITORY) ? text.substring(REPOSITORY.length()) : text;
      card.stars = LineClassifier.digits(stars.strip());
    }
    wantsStars = text.equals(REPOSITORY);
  }
}
