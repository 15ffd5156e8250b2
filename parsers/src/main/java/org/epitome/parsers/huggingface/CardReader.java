package org.epitome.parsers.huggingface;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.epitome.parsers.huggingface.PageLine.Classified;
import org.epitome.parsers.huggingface.PageLink.Target;
import org.epitome.parsers.prose.LineRole;
import org.epitome.parsers.prose.TitleFinder;
import org.jspecify.annotations.Nullable;

/**
 * Makes cards of the lines of a papers page, in the page's order. Lines with words are collected
 * into a run until a line of another kind ends it; then {@link TitleFinder} says which of them are
 * titles and abstracts. What stands around them (votes, users, dates, links) goes to one of the
 * {@link OpenCards}.
 */
final class CardReader {
  private final PageSource lines;
  private final PageFacts facts;
  private final OpenCards cards;
  private final Deque<Card> ready = new ArrayDeque<>();

  private boolean header; // whether the page's banner is still to come
  private boolean paging; // among the numbers of the site's pages
  private LineKind last = LineKind.BANNER; // the kind of the last line that was not blank

  private final LineRun run = new LineRun();
  private LineKind beforeRun = LineKind.BANNER; // the kind of the line before the run
  private boolean gap = true; // whether a gap precedes the next line of words
  private boolean titleListed; // whether the last title was an item of a list

  /**
   * A reader at a page's beginning.
   *
   * @param header whether papers come only after the page's banner
   * @param longest how long a text may be
   */
  CardReader(PageSource lines, boolean header, int longest, PageFacts facts) {
    this.lines = lines;
    this.header = header;
    this.facts = facts;
    this.cards = new OpenCards(longest);
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
      addReady(cards.finishLast());
    }
    return ready.poll();
  }

  /** Takes back a card that nobody needs any more. */
  void reuse(Card card) {
    cards.reuse(card);
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
    if (cards.takeUser(line)) {
      gap = true;
    } else {
      collect(line);
    }
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
    Card card = cards.current();
    if (link.target() == Target.REPOSITORY && last == LineKind.REPOSITORY && card != null) {
      card.repository(link);
    } else if (run.isEmpty()) {
      cards.links(line.line().links());
    } else {
      run.addLinks(line.line().links()); // behind a title it is the title's; the run's end decides
    }
    gap = true;
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
    if (line.kind() == LineKind.DATE && isPageDay()) {
      facts.day(line.date());
    } else {
      cards.label(line);
    }
    last = line.kind();
    gap = true;
  }

  /** Whether a date here is the page's own: below its banner, or before any paper's words. */
  private boolean isPageDay() {
    Card card = cards.current();
    return last == LineKind.BANNER || card == null || card.isEmpty();
  }

  // ---- runs

  /** Closes most of a run that does not end, where a paper begins. */
  private void closePart() {
    List<LineRole> roles = roles();
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
    String organization = names ? run.takeOrganization(cards.openRole()) : null;
    List<LineRole> roles = roles();
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
    if (organization != null) {
      cards.organization(organization);
    }
  }

  private List<LineRole> roles() {
    Card card = cards.current();
    return run.roles(cards.openRole(), card == null ? null : card.id);
  }

  private void apply(List<Classified> closed, List<LineRole> roles) {
    for (int i = 0; i < closed.size(); i++) {
      Classified line = closed.get(i);
      switch (roles.get(i)) {
        case TITLE -> beginCard(line);
        case TITLE_MORE -> cards.currentAt(line.line().number()).title(line.text());
        case BODY -> addBody(line, true);
        case BODY_MORE -> addBody(line, false);
        case LABEL -> runLabel(line);
      }
      if (roles.get(i) != LineRole.LABEL) {
        cards.links(line.line().links());
      }
    }
  }

  /** Adds a line to an abstract, with its bullet unless the whole page is a list. */
  private void addBody(Classified line, boolean paragraph) {
    Card card = cards.currentAt(line.line().number());
    String bullet = line.line().bullet();
    boolean own = !bullet.isEmpty() && card.hasTitle() && !titleListed;
    card.body(own ? bullet + " " + line.text() : line.text(), paragraph);
  }

  /** A number or date that did not end the run, but turned out to be no words. */
  private void runLabel(Classified line) {
    if (line.kind() == LineKind.COUNT) {
      cards.label(line);
      last = LineKind.COUNT;
    } else if (line.date() != null) {
      cards.date(line);
    }
  }

  private void beginCard(Classified line) {
    addReady(cards.finish());
    Card begun = cards.begin(line.line().number());
    begun.title(titleWithoutNumber(line));
    PageLink own = line.link(Target.PAPER);
    begun.id = own == null ? begun.id : own.id(); // whatever paper an abstract before it linked
    begun.links(line.line().links());
    titleListed = !line.line().bullet().isEmpty();
  }

  private void addReady(@Nullable Card card) {
    if (card != null) {
      ready.add(card);
    }
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
}
