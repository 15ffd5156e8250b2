package org.epitome.extract.links;

import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Lexicon;
import org.epitome.text.Sentences;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a link say about it: those of its sentence since the link before it, and
 * the text that TeX or Markdown shows for it. Used by one thread, for the links of a text in their
 * order.
 */
final class LinkWords {
  private static final Lexicon SUBJECTS = Lexicon.read(LinkWords.class, "link-subjects.lexicon");
  private static final int DATASET = SUBJECTS.classNamed("dataset");
  private static final int DEMO = SUBJECTS.classNamed("demo");

  private static final Lexicon OWNERS = Lexicon.read(LinkWords.class, "link-owners.lexicon");
  private static final int OWN = OWNERS.classNamed("own");
  private static final int THEIRS = OWNERS.classNamed("theirs");

  private @Nullable Kind called;
  private Ownership ownership = Ownership.UNKNOWN;

  LinkWords() {}

  /** What the text calls the link: a data set, a demo, another thing of the work, or nothing. */
  @Nullable Kind called() {
    return called;
  }

  /** Whose it is, as far as the text says. */
  Ownership ownership() {
    return ownership;
  }

  /**
   * Reads the words around a link.
   *
   * @param text the text
   * @param url the token of the link
   * @param previous the token of the link before it, or -1
   */
  void read(AnalyzedText text, int url, int previous) {
    Tokens tokens = text.tokens();
    Sentences sentences = text.sentences();
    int sentence = sentences.of(url);
    int first = sentences.firstToken(sentence);
    boolean goesOn = previous >= first && isNear(previous, url);
    first = Math.max(first, previous + 1);
    if (first == url && sentence > 0) {
      // "Code:" may have been cut off as a sentence of its own
      first = Math.max(sentences.firstToken(sentence - 1), previous + 1);
    }
    Ownership before = ownership;
    called = null;
    ownership = Ownership.UNKNOWN;
    readSubjects(tokens, first, url);
    readOwners(tokens, first, url);
    if (ownership == Ownership.UNKNOWN && called != null && isLabelled(tokens, url)) {
      ownership = Ownership.OWN;
    }
    if (ownership == Ownership.UNKNOWN && goesOn) {
      ownership = before;
    }
  }

  /** Whether so little stands between two links that they are told of together. */
  private static boolean isNear(int previous, int url) {
    return url - previous <= 8;
  }

  /** "Code: URL", "Project page (URL)". */
  private static boolean isLabelled(Tokens tokens, int url) {
    int before = url - 1;
    while (isOpening(tokens.symbol(before))) {
      before--;
    }
    if (tokens.is(before, "at") || tokens.is(before, "on") || tokens.is(before, "in")) {
      before--;
    }
    return tokens.symbol(before) == ':' || SUBJECTS.entry(tokens, before) >= 0;
  }

  private static boolean isOpening(char symbol) {
    return symbol == '(' || symbol == '[' || symbol == '<' || symbol == '{';
  }

  private void readSubjects(Tokens tokens, int first, int url) {
    int last = -1;
    boolean joined = false;
    for (int token = first; token < url; token++) {
      long match = SUBJECTS.match(tokens, token, url);
      if (match == Lexicon.NONE || isPlace(tokens, token, first)) {
        continue;
      }
      int kind = SUBJECTS.classOfEntry(Lexicon.entry(match));
      joined = last >= 0 && isCoordination(tokens, last + 1, token);
      last = Lexicon.last(match);
      token = last;
      called = joined ? coordinated(called, kind) : kind(kind);
    }
  }

  private static Kind kind(int subject) {
    return subject == DATASET ? Kind.DATASET : subject == DEMO ? Kind.DEMO : Kind.PROJECT_PAGE;
  }

  private static Kind coordinated(@Nullable Kind before, int subject) {
    return before == kind(subject) ? before : Kind.PROJECT_PAGE;
  }

  /** "on three benchmarks": where something is done, not what is linked. */
  private static boolean isPlace(Tokens tokens, int token, int first) {
    for (int i = token - 1; i >= first && token - i <= 4; i--) {
      if (tokens.is(i, "on") || tokens.is(i, "with") || tokens.is(i, "across")) {
        return true;
      }
      if (!tokens.isWord(i) && !tokens.isNumber(i) && tokens.symbol(i) != '-') {
        return false;
      }
    }
    return false;
  }

  /** "code, data" and "code and the data": two subjects of one statement. */
  private static boolean isCoordination(Tokens tokens, int from, int to) {
    if (to - from > 6) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (tokens.symbol(i) == ',' || tokens.symbol(i) == '&' || tokens.symbol(i) == '/') {
        return true;
      }
      if (tokens.is(i, "and") || tokens.is(i, "or")) {
        return true;
      }
    }
    return false;
  }

  /** The authors' own if the text says so, unless what comes last says that it was built on it. */
  private void readOwners(Tokens tokens, int first, int url) {
    for (int token = first; token < url; token++) {
      long match = OWNERS.match(tokens, token, url);
      if (match == Lexicon.NONE) {
        continue;
      }
      token = Lexicon.last(match);
      int owner = OWNERS.classOfEntry(Lexicon.entry(match));
      if (owner == OWN) {
        ownership = Ownership.OWN;
      } else if (owner == THEIRS || ownership == Ownership.UNKNOWN) {
        ownership = Ownership.OTHER;
      }
    }
  }
}
