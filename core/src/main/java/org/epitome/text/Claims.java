package org.epitome.text;

import java.util.ArrayList;
import java.util.List;
import org.epitome.model.Span;

/**
 * Where a text claims to be the state of the art or to beat it: "achieves state-of-the-art
 * results", "outperforms all existing methods", "a new state of the art". Mentions of it ("compared
 * with state-of-the-art models"), being near it, and what others have reached are no claims.
 * Stateless.
 *
 * <pre>{@code
 * AnalyzedText text = AnalyzedText.of("KiteNet outperforms all existing methods.");
 * for (Span claim : Claims.of(text)) {
 *   System.out.println(text.text().substring(claim.start(), claim.end()));
 * }
 * }</pre>
 */
public final class Claims {
  private static final Lexicon WORDS = Lexicon.read(Claims.class, "claim-words.lexicon");
  private static final int REACH = WORDS.classNamed("reach");
  private static final int BEAT = WORDS.classNamed("beat");
  private static final int ART = WORDS.classNamed("art");
  private static final int NEW_ART = WORDS.classNamed("new art");
  private static final int BEST = WORDS.classNamed("best");
  private static final int ALL_RIVALS = WORDS.classNamed("all rivals");
  private static final int BETWEEN = WORDS.classNamed("between");
  private static final int MERIT = WORDS.classNamed("merit");
  private static final int RIVAL = WORDS.classNamed("rival");
  private static final int NEARLY = WORDS.classNamed("nearly");
  private static final int OTHERS = WORDS.classNamed("others");
  private static final int DENIED = WORDS.classNamed("denied");
  private static final int OWN = WORDS.classNamed("own");

  private static final int TIMES = WORDS.classNamed("times");
  private static final int CONCESSION = WORDS.classNamed("concession");
  private static final int NEVER = WORDS.classNamed("never");
  private static final int CONTRAST = WORDS.classNamed("contrast");

  /** Within how many tokens the noun of the state of the art is looked for. */
  private static final int LONGEST_HEAD = 7;

  /** Within how many tokens the first of two who are beaten is told. */
  private static final int LONGEST_OBJECT = 10;

  private Claims() {}

  /**
   * The claims of a text, in its order, never overlapping: each from its verb (or from "new") to
   * the noun that says what is claimed or who is beaten. Empty if there is none. Takes linear time.
   */
  public static List<Span> of(AnalyzedText text) {
    List<Span> claims = new ArrayList<>();
    Tokens tokens = text.tokens(); // before the sentences, which are then read once
    for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
      if (Roles.of(text, sentence) != Section.BACKGROUND) {
        addClaims(text, tokens, sentence, claims);
      }
    }
    return List.copyOf(claims);
  }

  private static void addClaims(AnalyzedText text, Tokens tokens, int sentence, List<Span> claims) {
    int first = text.sentences().firstToken(sentence);
    int end = text.sentences().endToken(sentence);
    int before = claims.size();
    boolean begins = true;
    boolean denied = false;
    boolean never = false;
    boolean own = false;
    boolean ownInSentence = false;
    int token = first;
    while (token < end) {
      if (endsClause(tokens, token)) {
        begins = true;
        denied = false;
        never = false;
        own = false;
        token++;
        continue;
      }
      long match = WORDS.match(tokens, token, end);
      int kind = kind(match);
      if (kind == CONTRAST && begins && !ownInSentence) {
        claims.subList(before, claims.size()).clear();
      }
      denied |= kind == DENIED;
      denied |= begins && (kind == OTHERS || kind == TIMES);
      denied |= token == first && kind == CONCESSION;
      never |= kind == NEVER;
      own |= kind == OWN;
      ownInSentence |= own;
      begins = false;
      boolean mayClaim = !never && (own || !denied);
      int last = mayClaim ? lastOfClaim(tokens, end, match) : -1;
      if (last >= 0) {
        claims.add(new Span(text.field(), tokens.start(token), tokens.end(last)));
        token = last + 1;
      } else {
        token = match == Lexicon.NONE ? token + 1 : Lexicon.last(match) + 1;
      }
    }
  }

  /** The last token of the claim that begins with a match, or -1. */
  private static int lastOfClaim(Tokens tokens, int end, long match) {
    int kind = kind(match);
    if (kind == NEW_ART) {
      return lastOfReached(tokens, Lexicon.last(match), end);
    }
    if (kind != REACH && kind != BEAT) {
      return -1;
    }
    int claimed = lastOfObject(tokens, Lexicon.last(match) + 1, end, kind);
    return claimed >= 0 || kind != BEAT
        ? claimed
        : lastOfSecond(tokens, Lexicon.last(match) + 1, end);
  }

  /** The last token of what is reached or beaten, if it begins here and is the best; or -1. */
  private static int lastOfObject(Tokens tokens, int first, int end, int verb) {
    int at = first;
    long target = WORDS.match(tokens, at, end);
    while (at < end && (tokens.isNumber(at) || isBetween(kind(target)))) {
      at = target == Lexicon.NONE ? at + 1 : Lexicon.last(target) + 1;
      target = WORDS.match(tokens, at, end);
    }
    int found = kind(target);
    if (found == BEST || found == ALL_RIVALS && verb == BEAT) {
      return head(tokens, Lexicon.last(target), end);
    }
    if (found != ART && found != NEW_ART) {
      return -1;
    }
    int last = Lexicon.last(target);
    return verb == BEAT ? head(tokens, last, end) : lastOfReached(tokens, last, end);
  }

  /** The same of a second object: "both KiteNet and state-of-the-art models". */
  private static int lastOfSecond(Tokens tokens, int first, int end) {
    int limit = Math.min(end, first + LONGEST_OBJECT);
    for (int at = first; at < limit && !endsClause(tokens, at); at++) {
      if (tokens.is(at, "and") || tokens.is(at, "or")) {
        return lastOfObject(tokens, at + 1, end, BEAT);
      }
      int kind = kind(WORDS.match(tokens, at, end));
      if (kind == REACH || kind == BEAT) {
        return -1;
      }
    }
    return -1;
  }

  /** As {@link #head}, but -1 where it is a rival's ("a state-of-the-art model") or only near. */
  private static int lastOfReached(Tokens tokens, int last, int end) {
    int head = head(tokens, last, end);
    int kind = head == last ? -1 : WORDS.classOf(tokens, head);
    return kind == RIVAL || kind == NEARLY ? -1 : head;
  }

  /** The noun, if one of the lists follows soon after a token, else the token. */
  private static int head(Tokens tokens, int last, int end) {
    int limit = Math.min(end, last + 1 + LONGEST_HEAD);
    for (int token = last + 1; token < limit; token++) {
      int kind = WORDS.classOf(tokens, token);
      if (kind == MERIT || kind == RIVAL || kind == NEARLY) {
        return token;
      }
      if (tokens.symbol(token) == '(' && tokens.partner(token) == token + 2) {
        token += 2; // "state-of-the-art (SOTA) results"
        continue;
      }
      boolean joins = tokens.isWord(token) && kind < 0 || tokens.symbol(token) == '-';
      if (!joins) {
        break;
      }
    }
    return last;
  }

  private static boolean isBetween(int kind) {
    return kind == BETWEEN || kind == TIMES;
  }

  private static int kind(long match) {
    return match == Lexicon.NONE ? -1 : WORDS.classOfEntry(Lexicon.entry(match));
  }

  private static boolean endsClause(Tokens tokens, int token) {
    char symbol = tokens.symbol(token);
    return symbol == ',' || symbol == ';' || symbol == ':';
  }
}
