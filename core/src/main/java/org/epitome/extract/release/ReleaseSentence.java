package org.epitome.extract.release;

import org.epitome.text.AnalyzedText;
import org.epitome.text.Lexicon;
import org.epitome.text.Tokens;

/**
 * Reads one sentence for statements that something can be had: a quality ("the code is available"),
 * something done ("is released"), a way to it ("can be found at"), what the authors do ("we release
 * the code", "we make it public"), a label before an address ("Code: ..."), or an open-source thing
 * that is presented. Each is about the future if the sentence says so before it, or right after it.
 */
final class ReleaseSentence {
  private static final Lexicon ARTIFACTS = Lexicon.read(ReleaseSentence.class, "artifacts.lexicon");
  private static final int ARTIFACT = ARTIFACTS.classNamed("artifact");
  private static final int PAGE = ARTIFACTS.classNamed("page");

  private static final Lexicon WORDS = Lexicon.read(ReleaseSentence.class, "statements.lexicon");
  private static final int QUALITY = WORDS.classNamed("quality");
  private static final int DONE = WORDS.classNamed("done");
  private static final int REACHED = WORDS.classNamed("reached");
  private static final int RELEASE = WORDS.classNamed("release");
  private static final int OPEN = WORDS.classNamed("open");
  private static final int SHARE = WORDS.classNamed("share");
  private static final int MAKE = WORDS.classNamed("make");
  private static final int FUTURE = WORDS.classNamed("future");
  private static final int PROMISE = WORDS.classNamed("promise");
  private static final int COPULA = WORDS.classNamed("copula");
  private static final int ADVERB = WORDS.classNamed("adverb");
  private static final int WE = WORDS.classNamed("we");
  private static final int PRESENT = WORDS.classNamed("present");
  private static final int GENERIC = WORDS.classNamed("generic");
  private static final int DETERMINER = WORDS.classNamed("determiner");
  private static final int AFTER = WORDS.classNamed("after");

  /** The entries without which nothing is said, save by an address: most sentences have none. */
  private static final Lexicon CUES = only(QUALITY, DONE, REACHED, RELEASE, OPEN, SHARE, PROMISE);

  private static Lexicon only(int... classes) {
    Lexicon.Builder cues = Lexicon.builder();
    for (int entry = 0; entry < WORDS.size(); entry++) {
      for (int each : classes) {
        if (WORDS.classOfEntry(entry) == each) {
          cues.add("cue", WORDS.phrase(entry), null);
        }
      }
    }
    return cues.build();
  }

  /** How many words may stand between a verb and what it is about. */
  private static final int NEAR = 8;

  private Tokens tokens = AnalyzedText.of("").tokens();
  private int first;
  private int end;
  private int lastUrl;

  // what stands before the token that is looked at
  private int artifactEnd;
  private boolean artifact;
  private boolean weak;
  private boolean pageNamed;
  private boolean we;
  private boolean made;
  private boolean generic;
  private boolean future;
  private boolean stated;

  private boolean released;
  private boolean promised;
  private boolean page;

  ReleaseSentence() {}

  /** Whether it says that something can be had now. */
  boolean isReleased() {
    return released;
  }

  /** Whether it says that something will be there. */
  boolean isPromised() {
    return promised;
  }

  /** Whether it gives the address of a page about the work. */
  boolean isPage() {
    return page;
  }

  /** Whether a sentence of a text may say something: most texts have nothing to say it with. */
  static boolean mayBeIn(AnalyzedText text) {
    Tokens tokens = text.tokens();
    return text.urls().size() > 0 || CUES.find(tokens, 0, tokens.size()) < tokens.size();
  }

  void read(Tokens tokens, int first, int end, boolean hasUrls) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
    clear();
    lastUrl = hasUrls ? lastUrl() : -1;
    int token = lastUrl >= 0 || CUES.find(tokens, first, end) < end ? first : end;
    while (token < end) {
      token = tokens.isUrl(token) ? address(token) : word(token);
    }
  }

  private int lastUrl() {
    int token = end - 1;
    while (token >= first && !tokens.isUrl(token)) {
      token--;
    }
    return token < first ? -1 : token;
  }

  private void clear() {
    artifactEnd = -1;
    artifact = false;
    weak = false;
    pageNamed = false;
    we = false;
    made = false;
    generic = false;
    future = false;
    stated = false;
    released = false;
    promised = false;
    page = false;
  }

  /** Reads the word or phrase at a token; where to go on. */
  private int word(int token) {
    long named = ARTIFACTS.match(tokens, token, end);
    if (named != Lexicon.NONE) {
      name(ARTIFACTS.classOfEntry(Lexicon.entry(named)), Lexicon.last(named));
      return Lexicon.last(named) + 1;
    }
    long match = WORDS.match(tokens, token, end);
    if (match == Lexicon.NONE) {
      return token + 1;
    }
    int last = Lexicon.last(match);
    say(WORDS.classOfEntry(Lexicon.entry(match)), token, last);
    return last + 1;
  }

  private void name(int kind, int last) {
    artifactEnd = last;
    if (kind == ARTIFACT) {
      artifact = true;
      future &= !stated; // a new subject after a statement has a time of its own
    } else if (kind == PAGE) {
      pageNamed = true;
    } else {
      weak = true;
    }
  }

  private void say(int what, int token, int last) {
    if (what == QUALITY || what == OPEN && !isOpening(token, last)) {
      if (what == OPEN && isPresented(token) || isQuality(token, last) && isSubjectNamed()) {
        state(last);
      } else if (pageNamed && isQuality(token, last)) {
        page = true;
      }
    } else if (what == RELEASE || what == OPEN) {
      if (what == OPEN
          || we && isAct(token)
          || isGerund(last) && hasArtifact(last + 1, last + 1 + NEAR)) {
        state(last);
      }
    } else if (what == DONE) {
      if (isDone(token, last)) {
        state(last);
      }
    } else if (what == REACHED) {
      if (isReached(token, last)) {
        state(last);
      }
    } else if (what == SHARE) {
      if (we && isAct(token) && isDefinite(last + 1) && hasArtifact(last + 1, last + 1 + NEAR)) {
        state(last);
      }
    } else if (what == MAKE) {
      made = true;
    } else if (what == FUTURE) {
      future = true;
    } else if (what == PROMISE) {
      promised |= artifact;
    } else if (what == WE) {
      we = true;
    } else if (what == GENERIC) {
      generic = true;
    }
  }

  /** Notes a statement, which ends with a token. */
  private void state(int last) {
    stated = true;
    if (future || isFuture(last + 1) || isFuture(last + 2)) {
      promised = true;
    } else {
      released = true;
    }
  }

  private boolean isFuture(int token) {
    long match = token < end ? WORDS.match(tokens, token, end) : Lexicon.NONE;
    return match != Lexicon.NONE && WORDS.classOfEntry(Lexicon.entry(match)) == FUTURE;
  }

  // ---- the ways to say it

  /** "the code is available", "code available at", "made publicly available". */
  private boolean isQuality(int token, int last) {
    int before = beforeAdverbs(token);
    boolean said = is(COPULA, before) || before == artifactEnd && before >= first || made;
    return said && endsPhrase(last + 1);
  }

  private boolean isSubjectNamed() {
    return lastUrl >= 0 || artifact && !generic;
  }

  /** Whether what follows does not make the word before it a mere quality of the next noun. */
  private boolean endsPhrase(int token) {
    return token >= end
        || !tokens.isWord(token)
        || is(AFTER, token)
        || is(ADVERB, token)
        || isFuture(token);
  }

  /** "are released", "has been published", "is hosted at URL", "we have released". */
  private boolean isDone(int token, int last) {
    if (we && isAct(token)) {
      return tokens.is(token, "released") || hasArtifact(last + 1, last + 1 + NEAR);
    }
    if (!is(COPULA, beforeAdverbs(token))) {
      return false;
    }
    boolean plain = tokens.is(token, "released") || tokens.is(token, "published");
    boolean open =
        token > first && (tokens.is(token - 1, "publicly") || tokens.is(token - 1, "openly"));
    return (plain || open) && artifact && !generic || lastUrl > token && (artifact || weak);
  }

  /** "can be found at". */
  private boolean isReached(int token, int last) {
    int before = beforeAdverbs(token);
    boolean way = is(COPULA, before) && before > first;
    boolean place = lastUrl > token || tokens.is(last + 1, "here") || tokens.is(last + 1, "at");
    return way && place && (artifact || weak || lastUrl > token);
  }

  /** Whether a verb is what "we" do: "we publicly release", "and open-source", "to release". */
  private boolean isAct(int token) {
    int before = token - 1;
    return before >= first
        && (is(WE, before)
            || is(ADVERB, before)
            || is(FUTURE, before)
            || tokens.symbol(before) == ',');
  }

  /** "we open-source our code", not "commercial and open-source models". */
  private boolean isOpening(int token, int last) {
    return we
        && isAct(token)
        && (is(DETERMINER, last + 1)
            || !tokens.is(token - 1, "and") && hasArtifact(last + 1, last + 4));
  }

  private boolean isGerund(int token) {
    int at = tokens.end(token);
    return tokens.text().startsWith("ing", at - 3);
  }

  /** "we introduce Foo, an open-source ...", "the first open-source ...". */
  private boolean isPresented(int token) {
    int before = beforeAdverbs(token);
    if (before >= first && tokens.is(before, "first")) {
      before--;
    }
    if (before <= first
        || !(tokens.is(before, "an") || tokens.is(before, "a") || tokens.is(before, "the"))) {
      return false;
    }
    int verb = before - 1;
    boolean introduced = tokens.symbol(verb) == ',' || tokens.symbol(verb) == ')';
    return we && (introduced || is(PRESENT, verb) || is(SHARE, verb) || is(RELEASE, verb))
        || is(COPULA, verb) && !generic;
  }

  /** Whether what is shared is something known, not "a new benchmark", which is only presented. */
  private boolean isDefinite(int token) {
    return !tokens.is(token, "a") && !tokens.is(token, "an");
  }

  /** A label or a verb before an address; where to go on. */
  private int address(int url) {
    int before = url - 1;
    while (before >= first && isBracket(tokens.symbol(before))) {
      before--;
    }
    boolean colon = before >= first && tokens.symbol(before) == ':';
    boolean place = !colon && before >= first && is(AFTER, before);
    if (colon || place) {
      before--;
    }
    boolean named = artifactEnd >= first && before - artifactEnd <= (colon ? 1 : 0);
    boolean isThere = place && (is(COPULA, before) || isFuture(before));
    if (named && !stated || isThere && (artifact || pageNamed)) {
      if (artifact || future) {
        state(url);
      } else if (pageNamed) {
        page = true;
      }
    }
    return url + 1;
  }

  private static boolean isBracket(char symbol) {
    return symbol == '(' || symbol == '[' || symbol == '<' || symbol == '"';
  }

  // ---- words

  private boolean is(int what, int token) {
    return token >= first && token < end && WORDS.is(what, tokens, token);
  }

  private int beforeAdverbs(int token) {
    int before = token - 1;
    while (before >= first && (is(ADVERB, before) || tokens.symbol(before) == '-')) {
      before--;
    }
    return before;
  }

  private boolean hasArtifact(int from, int to) {
    for (int token = from; token < Math.min(to, end); token++) {
      long match = ARTIFACTS.match(tokens, token, end);
      if (match != Lexicon.NONE && ARTIFACTS.classOfEntry(Lexicon.entry(match)) == ARTIFACT) {
        return true;
      }
    }
    return false;
  }
}
