package org.epitome.parsers.huggingface;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.ReadContext;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** Gives each paper of a page once, when all that the page says about it has been read. */
final class HuggingFaceTextReader implements EntryReader {
  private static final int MOST_WAITING = 5_000;

  private final ReadContext context;
  private final PageFacts facts = new PageFacts();
  private final CardReader cards;
  private final PrintedPapers printed = new PrintedPapers();
  private final Deque<Card> waiting = new ArrayDeque<>();
  private @Nullable Card held; // its second print may follow
  private boolean ended;
  private long line;

  HuggingFaceTextReader(PageSource lines, ReadContext context) {
    this.context = context;
    boolean banner = PageMarks.hasBanner(context.head().text());
    this.cards = new CardReader(lines, banner, context.limits().textLength(), facts);
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    while (!ended && (waiting.isEmpty() || waits())) {
      read();
    }
    Card card = waiting.poll();
    if (card == null) {
      return false;
    }
    line = card.line;
    card.resolve(facts.references());
    if (card.published != null) {
      card.published = facts.withYear(card.published);
    }
    card.fill(paper);
    if (card.isCut()) {
      context.warn(
          Diagnostic.Code.CUT_TEXT, line, card.id, "the page has cut the abstract; it is kept so");
    }
    cards.reuse(card);
    return true;
  }

  /** Whether the first of those that wait must go on waiting. */
  private boolean waits() {
    Card first = waiting.getFirst();
    boolean undated =
        first.published != null && first.published.year() == null && !facts.knowsYear();
    return (undated || first.refers()) && waiting.size() <= MOST_WAITING;
  }

  private void read() throws IOException {
    Card card = cards.next();
    Card before = held;
    if (before != null && card != null && card.isSameAs(before)) {
      before.fillFrom(card);
      return;
    }
    if (before != null) {
      printed.add(before);
      waiting.add(before);
    }
    held = card == null || printed.contains(card) ? null : card;
    if (card == null) {
      ended = true;
      if (facts.day() != null) {
        context.describeFeed(context.feed().withDate(facts.day()));
      }
    }
  }

  @Override
  public long line() {
    return line;
  }
}
