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
 * <p>What stands behind the buttons (comments, models, collections) is no paper.
 */
final class PaperPageReader implements EntryReader {
  private static final String IDENTIFIER = "arxiv:";
  private static final String PUBLISHED = "Published on ";
  private static final String SUBMITTED = "Submitted by";
  private static final String VOTES = "Upvote";
  private static final String AUTHORS = "Authors:";
  private static final String ABSTRACT = "Abstract";
  private static final String REPOSITORY = "GitHub";
  private static final List<String> BUTTONS =
      List.of("View arXiv page", "View PDF", "Add to collection");

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
    int at = 0;
    for (String mark : List.of(PUBLISHED, AUTHORS, ABSTRACT, BUTTONS.get(0))) {
      at = at < 0 ? -1 : text.indexOf(mark, at);
    }
    return at >= 0;
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    for (PageLine next = lines.next(); next != null; next = lines.next()) {
      boolean begins = next.text().startsWith(IDENTIFIER) && part != Part.ABSTRACT;
      if (begins && !card.isEmpty() && !body.isEmpty()) {
        fill(paper);
        identify(next);
        return true;
      }
      if (next.text().isEmpty()) {
        gap = true;
      } else if (begins) {
        identify(next);
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
    wantsUser = false;
    wantsVotes = false;
    wantsStars = false;
  }

  private void identify(PageLine line) {
    begin();
    part = Part.TITLE;
    String printed = line.text().substring(IDENTIFIER.length());
    card.id = Identifier.tryParse(Scheme.ARXIV, printed).map(Identifier::value).orElse(null);
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
      case REST -> {}
    }
  }

  private void title(PageLine next) {
    if (next.text().startsWith(PUBLISHED) && card.hasTitle()) {
      part = Part.FACTS;
      fact(next);
    } else if (LineClassifier.classify(next).kind() != LineKind.RULE) {
      if (card.id == null) { // of a page that begins with its menus, the last line is the title
        card = new Card(longest);
      }
      card.line = card.hasTitle() ? card.line : next.number();
      card.title(next.text());
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
      String votes = text.substring(VOTES.length()).strip();
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
    if (startsWithButton(text)) {
      part = Part.BUTTONS;
      button(next);
    } else if (text.equals("AI-generated summary") || text.startsWith("Generated by ")) {
      summary = body.toString();
      body = new JoinedText(longest);
    } else if (LineClassifier.classify(next).kind() != LineKind.RULE) {
      body.add(text, gap ? "\n" : " ");
    }
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
    if (next.text().equals("Community")) {
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
