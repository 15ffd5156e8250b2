package org.epitome.extract.acronyms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.epitome.model.Acronym;
import org.epitome.model.Findings;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Lexicon;
import org.epitome.text.PaperText;
import org.epitome.text.Sentences;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places where a text defines a short form, and aligns it with the words beside it; for
 * one thread.
 */
public final class AcronymReader {
  // No lambda: the linking of each delays every start (DESIGN.md, "Cold start").
  private static final Comparator<Acronym> IN_ORDER =
      new Comparator<>() {
        @Override
        public int compare(Acronym acronym, Acronym other) {
          Span span = acronym.shortSpan();
          Span others = other.shortSpan();
          return span == null || others == null
              ? Boolean.compare(span == null, others == null)
              : span.compareTo(others);
        }
      };
  private static final Lexicon CUES = Lexicon.read(AcronymReader.class, "acronym-cues.lexicon");
  private static final int CALLED = CUES.classNamed("called");
  private static final Feature[] FEATURES = Feature.values();

  /** No long form has so many tokens, and no work is done beyond. */
  private static final int LONGEST = 60;

  /** What a long form would be, were it the one that is meant, and what speaks for it. */
  public record Candidate(String shortForm, String longForm, List<Integer> counts) {}

  private final Weights weights;
  private final @Nullable Consumer<List<Candidate>> witness;
  private final ShortForm shortForm = new ShortForm();
  private final Letters letters = new Letters();
  private final Alignment alignment;
  private final Markup markup = new Markup();
  private final List<Acronym> found = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private AnalyzedText text = AnalyzedText.of("");
  private Tokens tokens = text.tokens();

  /** A reader with the weights of the library. */
  public AcronymReader() {
    this(Weights.standard(), null);
  }

  /**
   * A reader for training.
   *
   * @param witness is shown, for every place where a pair may stand, all that it may be; where it
   *     begins is what differs
   */
  public AcronymReader(Weights weights, @Nullable Consumer<List<Candidate>> witness) {
    this.weights = weights;
    this.witness = witness;
    alignment = new Alignment(weights);
  }

  /** Adds the acronyms of a paper, in the order of its texts. */
  public void read(PaperText paper, Findings.Builder findings) {
    found.clear();
    known.clear();
    // an abstract says it in full more often than a title
    read(paper.abstractText());
    read(paper.title());
    read(paper.comment());
    found.sort(IN_ORDER);
    for (Acronym acronym : found) {
      findings.addAcronym(acronym);
    }
  }

  private void read(AnalyzedText text) {
    this.text = text;
    tokens = text.tokens();
    int cue = cueFrom(0);
    for (int i = 0; i < tokens.signs(); i++) {
      int sign = tokens.sign(i);
      cue = cues(cue, sign);
      switch (tokens.symbol(sign)) {
        case '(', '[' -> {
          if (tokens.partner(sign) > sign + 1) {
            parenthesis(sign, tokens.partner(sign));
          }
        }
        case ':' -> label(sign);
        case ',' -> apposition(sign);
        default -> {}
      }
    }
    cues(cue, tokens.size());
  }

  // ---- "long (short)", "short (long)", "(long, short)"

  private void parenthesis(int open, int close) {
    int end = segmentEnd(open + 1, close);
    int from = afterCalled(open + 1, end);
    if (isBefore(open, from, end)) {
      return;
    }
    if (end < close && tokens.symbol(end) != ';' && isInside(open, close)) {
      return;
    }
    isAfter(open, close);
  }

  /** "long form (SHORT)". */
  private boolean isBefore(int open, int from, int end) {
    return open > 0
        && shortForm.read(tokens, from, end)
        && (shortForm.size() > 1 || isWordBefore(open))
        && isDefined(Place.LONG_BEFORE, from, end, windowStart(open), open);
  }

  private boolean isWordBefore(int open) {
    return tokens.isWord(open - 1)
        && tokens.end(open - 1) - tokens.start(open - 1) > 3
        && shortForm.hasCapital()
        && alignedWith(open - 1);
  }

  private boolean alignedWith(int token) {
    return Character.toLowerCase(tokens.text().charAt(tokens.start(token))) == shortForm.at(0);
  }

  /** "SHORT (long form)". */
  private void isAfter(int open, int close) {
    int from = groupStart(open);
    if (from < 0
        || !shortForm.read(tokens, from, open)
        || !shortForm.hasCapital()
        || shortForm.size() < 2) {
      return;
    }
    int limit = Math.min(close, open + LONGEST);
    int end = open + 1;
    while (end < limit && tokens.symbol(end) != ';' && tokens.symbol(end) != ':') {
      end++;
    }
    isDefined(Place.LONG_AFTER, from, open, afterArticle(open + 1, end), end);
  }

  /** "(long form, SHORT)". */
  private boolean isInside(int open, int close) {
    int least = Math.max(open + 1, close - ShortForm.MOST_TOKENS - 1);
    int comma = close - 1;
    while (comma > least && !isSeparator(comma)) {
      comma--;
    }
    return comma > least
        && shortForm.read(tokens, comma + 1, close)
        && shortForm.hasCapital()
        && shortForm.size() > 1
        && isDefined(
            Place.BOTH_INSIDE, comma + 1, close, Math.max(open + 1, comma - LONGEST), comma);
  }

  private boolean isSeparator(int token) {
    char symbol = tokens.symbol(token);
    return symbol == ','
        || symbol == ';'
        || (symbol == '-' || symbol == '–' || symbol == '—')
            && tokens.spaceBefore(token)
            && tokens.spaceBefore(token + 1);
  }

  /** Where the first of the things in a parenthesis ends, or where it is too long to be short. */
  private int segmentEnd(int from, int close) {
    int limit = Math.min(close, from + 2 * ShortForm.MOST_TOKENS);
    int token = from;
    while (token < limit && !isSeparator(token) && tokens.symbol(token) != ':') {
      token++;
    }
    return token;
  }

  private int afterCalled(int from, int end) {
    long match = CUES.match(tokens, from, end);
    if (match != Lexicon.NONE && CUES.classOfEntry(Lexicon.entry(match)) == CALLED) {
      int next = Lexicon.last(match) + 1;
      return tokens.symbol(next) == ',' ? next + 1 : next;
    }
    return from;
  }

  private int afterArticle(int from, int end) {
    boolean article = tokens.is(from, "a") || tokens.is(from, "an") || tokens.is(from, "the");
    return article && from + 1 < end ? from + 1 : from;
  }

  // ---- "SHORT: Long Form"

  private void label(int colon) {
    int from = groupStart(colon);
    if (from >= 0 && isNameRead(from, colon)) {
      boolean title = text.field() == TextField.TITLE;
      int end = windowEnd(colon + 1, title);
      isDefined(
          title ? Place.TITLE_LABEL : Place.LABEL, from, colon, afterArticle(colon + 1, end), end);
    }
  }

  // ---- "long form, SHORT, ...", "SHORT, a long form that ..."

  private void apposition(int comma) {
    int next = comma + 1;
    if (!tokens.isWord(next)) {
      return;
    }
    if (tokens.is(next, "a") || tokens.is(next, "an")) {
      int from = groupStart(comma);
      if (from >= 0 && isNameRead(from, comma)) {
        isDefined(Place.EXPLAINED, from, comma, comma + 2, windowEnd(comma + 2, false));
      }
    } else if (tokens.isAllCaps(next) || tokens.isMixedCase(next)) {
      int end = groupEnd(next);
      if (tokens.symbol(end) == ',' && isNameRead(next, end)) {
        isDefined(Place.APPOSED, next, end, windowStart(comma), comma);
      }
    }
  }

  // ---- "long form, called SHORT", "SHORT, short for long form"

  private int cueFrom(int token) {
    return CUES.find(tokens, token, tokens.size());
  }

  /** Reads the cues from one up to a token, and returns the cue that comes next. */
  private int cues(int first, int end) {
    int token = first;
    while (token < end) {
      if (tokens.isWord(token)) {
        cue(token);
      }
      token = cueFrom(token + 1);
    }
    return token;
  }

  private void cue(int token) {
    long match = CUES.match(tokens, token);
    int after = Lexicon.last(match) + 1;
    int before = token;
    while (before > 0 && (tokens.symbol(before - 1) == ',' || tokens.is(before - 1, "is"))) {
      before--;
    }
    if (CUES.classOfEntry(Lexicon.entry(match)) == CALLED) {
      int end = groupEnd(after);
      if (end > after && isNameRead(after, end)) {
        isDefined(Place.CALLED, after, end, windowStart(before), before);
      }
    } else {
      int from = groupStart(before);
      if (from >= 0 && isNameRead(from, before)) {
        int end = windowEnd(after, false);
        isDefined(Place.SHORT_FOR, from, before, afterArticle(after, end), end);
      }
    }
  }

  // ---- windows

  private boolean isNameRead(int from, int end) {
    return shortForm.read(tokens, from, end) && shortForm.size() > 1 && shortForm.isMarked();
  }

  /** The first token of the word that ends before a token, hyphenated parts included; or -1. */
  private int groupStart(int end) {
    int token = end - 1;
    while (token > 0 && !tokens.spaceBefore(token) && end - token < 9) {
      token--;
    }
    return token >= 0 && (tokens.isWord(token) || tokens.isNumber(token)) ? token : -1;
  }

  /** One past the last token of the word that begins with a token, hyphenated parts included. */
  private int groupEnd(int from) {
    int token = from;
    while (token < tokens.size()
        && token - from <= ShortForm.MOST_TOKENS
        && (token == from || !tokens.spaceBefore(token))
        && ",;:.()[]\"".indexOf(tokens.symbol(token) == 0 ? ' ' : tokens.symbol(token)) < 0) {
      token++;
    }
    return token;
  }

  /** Where the words before a token begin that may belong to its long form. */
  private int windowStart(int end) {
    Sentences sentences = text.sentences();
    int first = Math.max(sentences.firstToken(sentences.of(end)), end - LONGEST);
    int words = shortForm.size() * 2 + 4;
    int token = end;
    while (token > first && words > 0) {
      char symbol = tokens.symbol(token - 1);
      if (symbol == ')' || symbol == ']') {
        int open = tokens.partner(token - 1);
        if (open < first || !isAttached(open, token)) {
          break;
        }
        token = open;
      } else if (symbol == '('
          || symbol == '['
          || symbol == ';'
          || symbol == ':'
          || tokens.isUrl(token - 1)) {
        break;
      } else {
        token--;
      }
      words -= tokens.spaceBefore(token) ? 1 : 0;
    }
    return token;
  }

  /** Whether a parenthesis belongs to a word: "poly(ethylene", "(R)-limonene". */
  private boolean isAttached(int open, int next) {
    return !tokens.spaceBefore(open) || tokens.symbol(next) == '-' && !tokens.spaceBefore(next);
  }

  /** Where the words from a token on end that may belong to its long form. */
  private int windowEnd(int from, boolean whole) {
    int token = from;
    while (token < tokens.size() && token - from < LONGEST) {
      char symbol = tokens.symbol(token);
      if (symbol == '('
          || symbol == '['
          || symbol == ';'
          || symbol == ')'
          || symbol == '.'
          || symbol == '?'
          || !whole && (symbol == ',' || symbol == ':')
          || tokens.isUrl(token)) {
        break;
      }
      token++;
    }
    return token;
  }

  // ---- what was found

  /**
   * Whether the short form that was read, in the tokens from one up to another, is defined by words
   * of a window; if so, adds the pair.
   */
  private boolean isDefined(Place place, int from, int end, int windowFrom, int windowTo) {
    letters.read(tokens, windowFrom, windowTo);
    if (letters.partCount() == 0 || !alignment.align(shortForm, letters, place.fit)) {
      return false;
    }
    if (witness != null) {
      show(witness, place, markup.span(text, from, end - 1), windowTo);
    }
    int best = alignment.best();
    if (alignment.worthFrom(best) + worth(place, weights) <= 0) {
      return false;
    }
    int first = firstToken(best);
    int last = lastToken(place, best, windowTo);
    Span shortSpan = markup.span(text, from, end - 1);
    if (!isLong(shortSpan, first, last)) {
      return false;
    }
    String shortText = shortSpan.in(text.text());
    if (known.add(shortText)) {
      Span longSpan = markup.span(text, first, last);
      found.add(new Acronym(shortText, longSpan.in(text.text()), shortSpan, longSpan));
    }
    return true;
  }

  private int worth(Place place, Weights w) {
    return w.of(place.feature) + shortForm.worth(w);
  }

  private void show(Consumer<List<Candidate>> witness, Place place, Span shortSpan, int windowTo) {
    List<Candidate> candidates = new ArrayList<>();
    for (int beginning = 0; beginning < alignment.beginnings(); beginning++) {
      int first = firstToken(beginning);
      int last = lastToken(place, beginning, windowTo);
      if (isLong(shortSpan, first, last)) {
        int[] counts = new int[FEATURES.length];
        for (Feature feature : FEATURES) {
          Weights unit = Weights.unit(feature);
          counts[feature.ordinal()] = alignment.worthFrom(beginning, unit) + worth(place, unit);
        }
        String whole = text.text();
        candidates.add(
            new Candidate(
                shortSpan.in(whole),
                markup.span(text, first, last).in(whole),
                Arrays.stream(counts).boxed().toList()));
      }
    }
    witness.accept(candidates);
  }

  /** The first token of the long form with a beginning. */
  private int firstToken(int beginning) {
    return letters.firstToken(letters.part(alignment.letter(beginning)));
  }

  /** The last token of the long form whose best reading has a beginning. */
  private int lastToken(Place place, int beginning, int windowTo) {
    if (place.hasEnd()) {
      return windowTo - 1;
    }
    int part = wordEnd(alignment.lastPart(beginning));
    if (place != Place.TITLE_LABEL) {
      // a name goes on as long as its words are capitalised
      while (part + 1 < letters.partCount()
          && letters.ownToken(part + 1) == letters.lastToken(part) + 1
          && tokens.isCapitalized(letters.ownToken(part + 1))) {
        part = wordEnd(part + 1);
      }
    }
    return letters.lastToken(part);
  }

  private int wordEnd(int part) {
    int last = part;
    while (last + 1 < letters.partCount() && !letters.isWordStart(last + 1)) {
      last++;
    }
    return last;
  }

  /** Whether a long form to be is longer than the short one, and no short form or number itself. */
  private boolean isLong(Span shortSpan, int first, int last) {
    if (last < first
        || tokens.end(last) - tokens.start(first) < shortSpan.end() - shortSpan.start() + 2) {
      return false;
    }
    for (int token = first; token <= last; token++) {
      if (tokens.isWord(token)
          && !tokens.isAllCaps(token)
          && tokens.end(token) - tokens.start(token) > 2) {
        return true;
      }
    }
    return false;
  }
}
