package org.epitome.parsers.huggingface;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.epitome.model.PartialDate;
import org.epitome.parsers.huggingface.PageLine.Classified;
import org.epitome.parsers.huggingface.PageLink.Target;
import org.epitome.parsers.prose.LineRole;
import org.epitome.parsers.prose.TitleFinder;
import org.jspecify.annotations.Nullable;

/**
 * Makes cards of the lines of a papers page. Lines with words are collected into a run until a line
 * of another kind ends it; then {@link TitleFinder} says which of them are titles and abstracts,
 * and what stands around them (votes, users, dates) goes to the card that it belongs to by the
 * order in which the page prints a card:
 *
 * <pre>
 * [votes] [submitter] title, body, organisation or authors, date, [comments] | votes, repository, buttons
 * </pre>
 */
final class CardReader {
  private final PageSource lines;
  private final int longest;
  private final PageFacts facts;
  private final Deque<Card> ready = new ArrayDeque<>();

  private final LineRun run = new LineRun();
  private boolean gap = true;
  private boolean header;
  private LineKind last = LineKind.BANNER; // the kind of the last line that was not blank
  private @Nullable LineKind beforeRun = LineKind.BANNER;

  private @Nullable Card card; // the paper being read
  private final Deque<Card> spare = new ArrayDeque<>(); // cards that nobody needs any more
  private Card next; // what stands before the title of the following one
  private @Nullable String count; // the last number whose meaning is still open
  private boolean ended; // whether the card's date or a button came: only a new one may follow
  private boolean titleListed;
  private boolean wantsUser;
  private boolean wantsVotes;
  private boolean paging; // among the numbers of the site's pages
  private boolean namesVotes; // the page says "Upvote", so bare numbers are something else

  /**
   * A reader at a page's beginning.
   *
   * @param header whether papers come only after the page's banner
   * @param longest how long a text may be
   */
  CardReader(PageSource lines, boolean header, int longest, PageFacts facts) {
    this.lines = lines;
    this.header = header;
    this.longest = longest;
    this.facts = facts;
    this.next = new Card(longest);
  }

  /** The next card; null at the end. */
  @Nullable Card next() throws IOException {
    while (ready.isEmpty()) {
      PageLine line = lines.next();
      if (line == null) {
        break;
      }
      accept(LineClassifier.classify(line));
    }
    if (ready.isEmpty()) {
      closeRun(false, true);
      if (card != null && count != null && ended && !namesVotes) {
        card.comments = LineClassifier.digits(count);
      }
      count = null;
      finishCard();
    }
    return ready.poll();
  }

  /** Takes back a card that nobody needs any more. */
  void reuse(Card card) {
    card.clear();
    spare.add(card);
  }

  private void accept(Classified line) {
    facts.look(line, header);
    if (isPageNumber(line)) {
      return;
    }
    if (!gap && !run.isEmpty() && last == LineKind.TEXT && isWord(line.kind())) {
      collect(line); // perhaps the last word of a wrapped line
      return;
    }
    switch (line.kind()) {
      case BLANK -> gap = true;
      case RULE -> rule();
      case LINK -> linkLine(line);
      case REFERENCE -> {
        closeRun(false, true);
        facts.reference(line);
        last = LineKind.REFERENCE;
      }
      case BANNER -> {
        header &= !PageMarks.isBanner(line.text());
        closeRun(false, true);
        last = LineKind.BANNER;
        gap = true;
      }
      case TEXT -> text(line);
      default -> {
        if (!header) {
          label(line);
        }
      }
    }
  }

  /** The row "1 2 3 ... 100" in the page's menus, whose numbers are no votes. */
  private boolean isPageNumber(Classified line) {
    boolean number = line.kind() == LineKind.COUNT;
    boolean first = number && line.text().equals("1") && last == LineKind.NAVIGATION;
    paging = first || paging && (number || LineClassifier.isDots(line.text()));
    return paging;
  }

  private static boolean isWord(LineKind kind) {
    return kind == LineKind.BANNER || kind == LineKind.NAVIGATION || kind == LineKind.BUTTON;
  }

  // ---- lines with words

  private void text(Classified line) {
    if (header) {
      return;
    }
    if (wantsUser && line.text().indexOf(' ') < 0 && line.line().heading() == 0) {
      wantsUser = false;
      next.submitter = line.text();
      gap = true;
      return;
    }
    wantsUser = false;
    wantsVotes = false;
    collect(line);
  }

  private void collect(Classified line) {
    if (run.isEmpty()) {
      beforeRun = last;
      gap = true;
    }
    run.add(line, gap);
    gap = false;
    last = line.kind();
    if (run.isTooLong()) {
      closePart();
    }
  }

  /** A row of dashes below a line that stands alone makes it a heading. */
  private void rule() {
    if (!gap && last == LineKind.TEXT) {
      run.underline();
    }
    gap = true;
  }

  // ---- links on lines of their own

  private void linkLine(Classified line) {
    PageLink link = line.line().links().get(0);
    if (header) {
      return;
    }
    boolean button = last == LineKind.REPOSITORY || last == LineKind.BUTTON;
    if (!line.certain() && !(button && run.isEmpty())) {
      text(Classified.of(line.line(), LineKind.TEXT)); // an address that the abstract ends with
      return;
    }
    if (link.target() == Target.REPOSITORY && last == LineKind.REPOSITORY && card != null) {
      card.repository(link);
    } else if (run.isEmpty()) {
      attach(line.line().links());
    } else {
      run.addLinks(line.line().links()); // behind a title it is the title's; the run's end decides
    }
    gap = true;
  }

  /** Gives links outside a run to the card of the same paper, or to the next one. */
  private void attach(List<PageLink> links) {
    if (links.isEmpty()) {
      return; // nearly always
    }
    for (PageLink link : links) {
      Card current = card;
      boolean other =
          current == null
              || link.id() != null && current.id != null && !link.id().equals(current.id)
              || link.target() == Target.PAPER && ended && current.id == null;
      if (!other && link.target() == Target.COMMENTS && count != null && current != null) {
        current.comments = LineClassifier.digits(count);
        count = null;
      }
      if (other && link.id() != null) {
        endCard();
      }
      (other || current == null ? next : current).link(link);
    }
  }

  // ---- labels

  private void label(Classified line) {
    boolean weak = line.kind() == LineKind.COUNT || line.kind() == LineKind.DATE;
    if (weak && !line.certain() && !run.isEmpty()) {
      collect(line);
      return;
    }
    boolean names =
        line.kind() == LineKind.SEPARATOR || line.kind() == LineKind.DATE && line.name() == null;
    closeRun(names, line.kind() == LineKind.NAVIGATION);
    switch (line.kind()) {
      case SUBMITTER -> {
        endCard();
        next.submitter = line.name();
        wantsUser = line.name() == null;
      }
      case UPVOTE -> upvote(line);
      case COUNT -> count(line);
      case AUTHORS -> authors(line);
      case DATE -> date(line);
      case REPOSITORY -> repository(line);
      case BUTTON -> {
        ended = true;
        attach(line.line().links());
      }
      default -> {}
    }
    last = line.kind();
    gap = true;
  }

  private void upvote(Classified line) {
    namesVotes = true;
    attach(line.line().links());
    if (card != null && line.count() != null) {
      card.upvotes = LineClassifier.digits(line.count());
    }
    wantsVotes = line.count() == null;
    ended = true;
  }

  private void count(Classified line) {
    PageLink vote = line.link(Target.VOTE);
    PageLink comments = line.link(Target.COMMENTS);
    boolean same = card != null && (vote == null || Objects.equals(vote.id(), card.id));
    if (wantsVotes && card != null && same) {
      card.upvotes = LineClassifier.digits(line.text());
    } else if (vote != null) {
      endCard();
      next.upvotes = line.text().equals("-") ? "0" : LineClassifier.digits(line.text());
      next.link(vote);
    } else if (comments != null && card != null) {
      card.comments = LineClassifier.digits(line.text());
    } else {
      if (count != null && card != null && ended) {
        card.comments = LineClassifier.digits(count); // of two, the first: votes precede a title
      }
      count = line.text();
      next.links(line.line().links());
    }
    wantsVotes = false;
  }

  private void authors(Classified line) {
    attach(line.line().links());
    if (card != null) {
      card.authors = line.count();
      if (line.date() != null) {
        date(line.date(), line.name());
      }
    }
  }

  private void date(Classified line) {
    boolean placed = last != LineKind.BANNER && card != null && !card.isEmpty();
    if (!placed) {
      facts.day(line.date());
      return;
    }
    if (line.name() != null && card != null) {
      card.organization = line.name();
    }
    attach(line.line().links());
    date(line.date(), line.count());
  }

  private void date(@Nullable PartialDate day, @Nullable String comments) {
    if (card != null) {
      card.published = card.published == null ? day : card.published;
      card.comments = comments == null ? card.comments : LineClassifier.digits(comments);
      ended = true;
    }
  }

  private void repository(Classified line) {
    if (card != null) {
      card.stars = line.count() == null ? card.stars : LineClassifier.digits(line.count());
      for (PageLink link : line.line().links()) {
        if (link.target() == Target.REPOSITORY || link.target() == Target.REFERENCE) {
          card.repository(link);
        }
      }
    }
    attach(line.line().links());
    ended = true;
  }

  // ---- runs

  /** Closes most of a run that does not end, where a paper begins. */
  private void closePart() {
    List<LineRole> roles = run.roles(open(), card == null ? null : card.id);
    apply(run.takePart(roles), roles);
  }

  /**
   * Gives the lines collected to papers.
   *
   * @param names whether the last of them may be an organisation
   * @param edge whether the page's header, menus or end follow
   */
  private void closeRun(boolean names, boolean edge) {
    if (run.isEmpty()) {
      return;
    }
    String organization = names ? run.takeOrganization(open()) : null;
    List<LineRole> roles = run.roles(open(), card == null ? null : card.id);
    boolean atEdge = edge && (beforeRun == LineKind.BANNER || beforeRun == LineKind.NAVIGATION);
    List<Classified> closed = run.take();
    boolean ofPage =
        atEdge
            && closed.size() <= 3
            && !roles.contains(LineRole.BODY)
            && closed.stream().allMatch(line -> line.link(Target.PAPER) == null);
    if (!ofPage) {
      apply(closed, roles);
    }
    if (organization != null && card != null) {
      card.organization = organization;
    }
  }

  /** The role of the line before the run, if its card is still open. */
  private @Nullable LineRole open() {
    if (card == null || ended) {
      return null;
    }
    return card.hasBody() ? LineRole.BODY : card.hasTitle() ? LineRole.TITLE : null;
  }

  private void apply(List<Classified> closed, List<LineRole> roles) {
    for (int i = 0; i < closed.size(); i++) {
      Classified line = closed.get(i);
      switch (roles.get(i)) {
        case TITLE -> beginCard(line);
        case TITLE_MORE -> current(line).title(line.text());
        case BODY -> current(line).body(bodyText(line), true);
        case BODY_MORE -> current(line).body(bodyText(line), false);
        case LABEL -> runLabel(line);
      }
      if (roles.get(i) != LineRole.LABEL) {
        attach(line.line().links());
      }
    }
  }

  /** With its bullet, unless the whole page is a list. */
  private String bodyText(Classified line) {
    String bullet = line.line().bullet();
    boolean own = !bullet.isEmpty() && card != null && card.hasTitle() && !titleListed;
    return own ? bullet + " " + line.text() : line.text();
  }

  private void runLabel(Classified line) {
    if (line.kind() == LineKind.COUNT) {
      count(line);
      last = LineKind.COUNT;
    } else if (line.date() != null) {
      attach(line.line().links());
      date(line.date(), line.count());
    }
  }

  private Card current(Classified line) {
    if (card == null) {
      card = next;
      Card used = spare.poll();
      next = used == null ? new Card(longest) : used;
      card.line = line.line().number();
    }
    return card;
  }

  private void beginCard(Classified line) {
    finishCard();
    card = null;
    Card begun = current(line);
    begun.line = line.line().number();
    begun.title(titleWithoutNumber(line));
    titleListed = !line.line().bullet().isEmpty();
    if (count != null && !namesVotes && begun.upvotes == null) {
      begun.upvotes = LineClassifier.digits(count);
    }
    count = null;
    ended = false;
    begun.links(line.line().links());
  }

  /** A title of a numbered list without its number. */
  private static String titleWithoutNumber(Classified line) {
    String text = line.text();
    int i = 0;
    while (i < text.length() && i < 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean numbered =
        i > 0
            && i + 2 < text.length()
            && ".)".indexOf(text.charAt(i)) >= 0
            && text.charAt(i + 1) == ' ';
    return numbered ? LineCleaner.withoutEmphasis(text.substring(i + 2).strip()) : text;
  }

  private void endCard() {
    closeRun(false, false);
    ended = true;
  }

  private void finishCard() {
    Card done = card;
    if (done != null && !done.isEmpty()) {
      ready.add(done);
    }
    card = null;
  }
}
