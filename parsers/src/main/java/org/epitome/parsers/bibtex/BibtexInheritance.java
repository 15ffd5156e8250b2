package org.epitome.parsers.bibtex;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes entries by what they inherit ({@code crossref}, {@code xdata}). As parts come before
 * their books, a parent is also looked for behind the entry.
 */
final class BibtexInheritance {
  /** How far a parent is looked for behind its parts. */
  private static final int WINDOW = 1 << 20;

  private static final Set<String> PARENT_TYPES =
      Set.of(
          "book",
          "collection",
          "mvbook",
          "mvcollection",
          "mvproceedings",
          "mvreference",
          "periodical",
          "proceedings",
          "reference",
          "xdata");

  private final BibtexInput in;
  private final BibtexLookahead lookahead;
  private final BibtexBody body;
  private final BibtexMendings mendings;
  private final BibtexParents parents;
  private int ahead; // up to here parents have been looked for

  /**
   * @param room how many characters the values of all parents may have together
   */
  BibtexInheritance(
      BibtexInput in,
      BibtexLookahead lookahead,
      BibtexBody body,
      BibtexMendings mendings,
      int room) {
    this.in = in;
    this.lookahead = lookahead;
    this.body = body;
    this.mendings = mendings;
    this.parents = new BibtexParents(room);
  }

  /** Lets all places become smaller. */
  void shift(int by) {
    ahead -= by;
  }

  /** Keeps an entry from which others may inherit. */
  void remember(BibtexEntry read) {
    if (PARENT_TYPES.contains(read.type()) && !read.key().isEmpty()) {
      parents.add(read.inheritable());
    }
  }

  /**
   * Gives an entry what it inherits.
   *
   * @param here the place behind it
   */
  void complete(BibtexEntry child, int here) throws IOException {
    @Nullable String keys = child.get(Field.XDATA);
    if (keys != null) {
      for (String key : keys.split(",", -1)) {
        inherit(child, key, true, here);
      }
    }
    @Nullable String key = child.get(Field.CROSSREF);
    if (key != null) {
      boolean isDated = child.has(Field.YEAR) || child.has(Field.DATE);
      boolean isPlaced = child.has(Field.BOOK_TITLE) || child.has(Field.JOURNAL);
      inherit(child, key, !isDated || !isPlaced, here);
    }
  }

  private void inherit(BibtexEntry child, String key, boolean isNeeded, int here)
      throws IOException {
    String name = key.strip().toLowerCase(Locale.ROOT);
    @Nullable BibtexEntry parent = parents.get(name);
    ahead = Math.max(ahead, here);
    while (parent == null && isNeeded && rememberNext(here)) {
      parent = parents.get(name);
    }
    if (parent != null && !child.key().equalsIgnoreCase(name)) {
      child.inherit(parent);
    }
  }

  /**
   * Reads the next possible parent behind the current entry; false if there is none near. Its lines
   * are not counted, and what is mended in it is told when its turn comes.
   */
  private boolean rememberNext(int here) throws IOException {
    for (int i = ahead; i < here + WINDOW; i++) {
      in.begin(i);
      if (!in.has(i)) {
        break;
      }
      ahead = i + 1;
      if (in.bytes()[i] == '@' && lookahead.isEntryStart(i)) {
        int open = lookahead.opening(i);
        String type = in.lower(i + 1, in.afterLetters(i + 1));
        if (open >= 0 && PARENT_TYPES.contains(type)) {
          BibtexEntry parent = new BibtexEntry();
          parent.begin(type, 0);
          body.read(parent, i, open);
          mendings.clear();
          remember(parent);
          ahead = Math.max(ahead, body.end());
          return true;
        }
      }
    }
    return false;
  }
}
