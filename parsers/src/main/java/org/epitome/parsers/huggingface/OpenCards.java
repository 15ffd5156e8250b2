package org.epitome.parsers.huggingface;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.epitome.model.PartialDate;
import org.epitome.parsers.huggingface.PageLine.Classified;
import org.epitome.parsers.huggingface.PageLink.Target;
import org.epitome.parsers.prose.LineRole;
import org.jspecify.annotations.Nullable;

/**
 * The two cards that are open at any place of a papers page: the current one, whose words have
 * begun, and the next one, of which only what stands before its title is known. A label, a number
 * or a link goes to one of the two by the order in which the page prints a card:
 *
 * <pre>
 * [votes] [submitter] title, body, organisation or authors, date, [comments] | votes, repository, buttons
 * </pre>
 *
 * A bare number behind a card may be its comments or the votes of the next one, so it is kept until
 * what follows tells.
 */
final class OpenCards {
  private final int longest;
  private final Deque<Card> spare = new ArrayDeque<>(); // cards that nobody needs any more

  private @Nullable Card current; // null before the first words
  private Card next;
  private boolean ended; // whether the current card's date or a button came: its words are over

  private @Nullable String openCount; // the last number whose meaning is not known yet
  private boolean votesFollow; // whether "Upvote" came without its number
  private boolean userFollows; // whether "Submitted by" came without its user
  private boolean votesNamed; // whether the page says "Upvote", so bare numbers are something else

  /**
   * No card read, and an empty one to come.
   *
   * @param longest how long a text may be
   */
  OpenCards(int longest) {
    this.longest = longest;
    this.next = new Card(longest);
  }

  // ---- the two cards

  /** The card whose words have begun; null if there is none. */
  @Nullable Card current() {
    return current;
  }

  /** The card that words on a line go to: the current one, else the next, which becomes current. */
  Card currentAt(long line) {
    if (current == null) {
      current = next;
      current.line = line;
      Card used = spare.poll();
      next = used == null ? new Card(longest) : used;
    }
    return current;
  }

  /** Begins a card where a title stands. The one before has been {@linkplain #finish finished}. */
  Card begin(long line) {
    Card begun = currentAt(line);
    if (openCount != null && !votesNamed && begun.upvotes == null) {
      begun.upvotes = LineClassifier.digits(openCount);
    }
    openCount = null;
    ended = false;
    return begun;
  }

  /** Takes the current card out; null if there is none with words. */
  @Nullable Card finish() {
    Card done = current;
    current = null;
    return done == null || done.isEmpty() ? null : done;
  }

  /** Takes out the page's last card. */
  @Nullable Card finishLast() {
    if (current != null && openCount != null && ended && !votesNamed) {
      current.comments = LineClassifier.digits(openCount);
    }
    openCount = null;
    return finish();
  }

  /** Takes back a card that nobody needs any more. */
  void reuse(Card card) {
    card.clear();
    spare.add(card);
  }

  /** What the current card's words have come to; null if no more of them can follow. */
  @Nullable LineRole openRole() {
    if (current == null || ended) {
      return null;
    }
    return current.hasBody() ? LineRole.BODY : current.hasTitle() ? LineRole.TITLE : null;
  }

  // ---- labels

  /** Gives a label, with its links, to the card that it belongs to. */
  void label(Classified line) {
    switch (line.kind()) {
      case SUBMITTER -> submitter(line);
      case UPVOTE -> upvote(line);
      case COUNT -> count(line);
      case AUTHORS -> authors(line);
      case DATE -> {
        if (line.name() != null) {
          organization(line.name());
        }
        date(line);
      }
      case REPOSITORY -> repository(line);
      case BUTTON -> {
        ended = true;
        links(line.line().links());
      }
      default -> {}
    }
  }

  private void submitter(Classified line) {
    ended = true;
    next.submitter = line.name();
    userFollows = line.name() == null;
  }

  /**
   * Whether a line of words is the user who submitted the next card. Any other such line means that
   * neither a user nor votes follow.
   */
  boolean takeUser(Classified line) {
    boolean user = userFollows && line.text().indexOf(' ') < 0 && line.line().heading() == 0;
    userFollows = false;
    if (user) {
      next.submitter = line.text();
    } else {
      votesFollow = false;
    }
    return user;
  }

  private void upvote(Classified line) {
    votesNamed = true;
    links(line.line().links());
    if (current != null && line.count() != null) {
      current.upvotes = LineClassifier.digits(line.count());
    }
    votesFollow = line.count() == null;
    ended = true;
  }

  /** A bare number: its links tell what it counts, else what came before, else what follows. */
  private void count(Classified line) {
    PageLink vote = line.link(Target.VOTE);
    PageLink comments = line.link(Target.COMMENTS);
    boolean ofCurrent = current != null && (vote == null || Objects.equals(vote.id(), current.id));
    if (votesFollow && current != null && ofCurrent) {
      current.upvotes = LineClassifier.digits(line.text());
    } else if (vote != null) {
      ended = true;
      next.upvotes = line.text().equals("-") ? "0" : LineClassifier.digits(line.text());
      next.link(vote);
    } else if (comments != null && current != null) {
      current.comments = LineClassifier.digits(line.text());
    } else {
      if (openCount != null && current != null && ended) {
        current.comments = LineClassifier.digits(openCount); // of two, the second precedes a title
      }
      openCount = line.text();
      next.links(line.line().links());
    }
    votesFollow = false;
  }

  private void authors(Classified line) {
    links(line.line().links());
    if (current != null) {
      current.authors = line.count();
      if (line.date() != null) {
        date(line.date(), line.name());
      }
    }
  }

  /** Sets the current card's organisation. */
  void organization(String name) {
    if (current != null) {
      current.organization = name;
    }
  }

  /** Gives the current card a line's date, with the comments behind it. */
  void date(Classified line) {
    links(line.line().links());
    date(line.date(), line.count());
  }

  private void date(@Nullable PartialDate day, @Nullable String comments) {
    if (current != null) {
      current.published = current.published == null ? day : current.published;
      current.comments = comments == null ? current.comments : LineClassifier.digits(comments);
      ended = true;
    }
  }

  private void repository(Classified line) {
    if (current != null) {
      current.stars = line.count() == null ? current.stars : LineClassifier.digits(line.count());
      for (PageLink link : line.line().links()) {
        if (link.target() == Target.REPOSITORY || link.target() == Target.REFERENCE) {
          current.repository(link);
        }
      }
    }
    links(line.line().links());
    ended = true;
  }

  // ---- links

  /** Gives each link to the current card if it is of the same paper, else to the next one. */
  void links(List<PageLink> links) {
    if (links.isEmpty()) {
      return; // nearly always
    }
    for (PageLink link : links) {
      Card card = current;
      if (card == null || isOfOther(link, card)) {
        if (link.id() != null) {
          ended = true;
        }
        next.link(link);
        continue;
      }
      if (link.target() == Target.COMMENTS && openCount != null) {
        card.comments = LineClassifier.digits(openCount);
        openCount = null;
      }
      card.link(link);
    }
  }

  /** Whether a link names another paper, or a paper behind the end of a card that names none. */
  private boolean isOfOther(PageLink link, Card card) {
    return card.id == null
        ? link.target() == Target.PAPER && ended
        : link.id() != null && !link.id().equals(card.id);
  }
}
