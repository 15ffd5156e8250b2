package org.epitome.extract.acronyms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.epitome.model.Acronym;
import org.epitome.model.Findings;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Lexicon;
import org.epitome.text.PaperText;
import org.epitome.text.Sentences;
import org.epitome.text.Tokens;

/**
 * Finds the places where a text defines a short form, and aligns it with the words beside it; for
 * one thread.
 */
public final class AcronymReader {
  private static final Comparator<Acronym> IN_ORDER =
      Comparator.comparing(Acronym::shortSpan, Comparator.nullsLast(Comparator.naturalOrder()));
  private static final Lexicon WORDS = Letters.WORDS;
  private static final int CALLED = WORDS.classNamed("called");
  private static final int SHORT_FOR = WORDS.classNamed("short for");
  private static final int GREEK = WORDS.classNamed("greek");
  private static final int LONGEST = 60;

  private final Weights weights = Weights.STANDARD;
  private final ShortForm shortForm = new ShortForm();
  private final Letters letters = new Letters();
  private final Alignment alignment = new Alignment();
  private final Markup markup = new Markup();
  private final List<Acronym> found = new ArrayList<>();

  private AnalyzedText text = AnalyzedText.of("");
  private Tokens tokens = text.tokens();
  private Sentences sentences = text.sentences();

  /** A reader. */
  public AcronymReader() {}

  /** Adds the acronyms of a paper, in the order of its texts. */
  public void read(PaperText paper, Findings.Builder findings) {
    found.clear();
    // an abstract says it in full more often than a title
    read(paper.abstractText());
    read(paper.title());
    read(paper.comment());
    found.sort(IN_ORDER);
    found.forEach(findings::addAcronym);
  }

  private void read(AnalyzedText text) {
    this.text = text;
    tokens = text.tokens();
    sentences = text.sentences();
    for (int token = 0; token < tokens.size(); token++) {
      switch (tokens.symbol(token)) {
        case '(', '[' -> {
          if (tokens.partner(token) > token + 1) {
            parenthesis(token, tokens.partner(token));
          }
        }
        case ':' -> label(token);
        case ',' -> apposition(token);
        default -> {
          if (tokens.isWord(token)) {
            cue(token);
          }
        }
      }
    }
  }

  // ---- "long (short)", "short (long)", "(long, short)"

  private void parenthesis(int open, int close) {
    int end = segmentEnd(open + 1, close);
    int from = afterCalled(open + 1, end);
    if (isBefore(open, from, end)) {
      // "(UNVA, UIVA, and UDVA)"
      return;
    }
    if (end < close && tokens.symbol(end) != ';' && isInside(open, close)) {
      return;
    }
    isAfter(open, close);
  }

  /** "long form (SHORT)". */
  private boolean isBefore(int open, int from, int end) {
    if (open == 0 || !shortForm.read(tokens, from, end)) {
      return false;
    }
    letters.read(tokens, windowStart(open), open);
    int threshold = shortForm.hasCapital() ? weights.threshold : weights.thresholdFree;
    if (shortForm.size() == 1 && !isWordBefore(open)) {
      return false;
    }
    return align(Alignment.Fit.AT_END, threshold) && add(from, end, open - 1);
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
  private boolean isAfter(int open, int close) {
    int from = groupStart(open);
    if (from < 0 || !shortForm.read(tokens, from, open) || !shortForm.hasCapital()) {
      return false;
    }
    int end = close;
    for (int token = open + 1; token < close; token++) {
      if (tokens.symbol(token) == ';' || tokens.symbol(token) == ':') {
        end = token;
        break;
      }
    }
    int first = afterArticle(open + 1, end);
    letters.read(tokens, first, end);
    return letters.partCount() > 1
        && shortForm.size() > 1
        && align(Alignment.Fit.AT_START, weights.threshold)
        && add(from, open, letters.firstToken(alignment.firstPart()), end - 1);
  }

  /** "(long form, SHORT)". */
  private boolean isInside(int open, int close) {
    int comma = close - 1;
    while (comma > open && !isSeparator(comma)) {
      comma--;
    }
    if (comma <= open + 1 || !shortForm.read(tokens, comma + 1, close)) {
      return false;
    }
    letters.read(tokens, Math.max(open + 1, comma - LONGEST), comma);
    return shortForm.hasCapital()
        && shortForm.size() > 1
        && align(Alignment.Fit.AT_END, weights.threshold)
        && add(comma + 1, close, comma - 1);
  }

  private boolean isSeparator(int token) {
    char symbol = tokens.symbol(token);
    return symbol == ','
        || symbol == ';'
        || (symbol == '-' || symbol == '–' || symbol == '—')
            && tokens.spaceBefore(token)
            && tokens.spaceBefore(token + 1);
  }

  private int segmentEnd(int from, int close) {
    int token = from;
    while (token < close && !isSeparator(token) && tokens.symbol(token) != ':') {
      token++;
    }
    return token;
  }

  private int afterCalled(int from, int end) {
    long match = WORDS.match(tokens, from, end);
    if (match != Lexicon.NONE && WORDS.classOfEntry(Lexicon.entry(match)) == CALLED) {
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
    if (from < 0 || !isNameRead(from, colon)) {
      return;
    }
    boolean title = text.field() == TextField.TITLE;
    int end = windowEnd(colon + 1, title);
    letters.read(tokens, afterArticle(colon + 1, end), end);
    Alignment.Fit fit = title ? Alignment.Fit.FREE : Alignment.Fit.AT_START;
    if (align(fit, weights.thresholdLabel)) {
      addFree(from, colon);
    }
  }

  // ---- "long form, SHORT, ...", "SHORT, a long form that ..."

  private void apposition(int comma) {
    if (!tokens.isWord(comma + 1 < tokens.size() ? comma + 1 : comma)) {
      return;
    }
    boolean article = tokens.is(comma + 1, "a") || tokens.is(comma + 1, "an");
    if (article) {
      int from = groupStart(comma);
      if (from >= 0 && isNameRead(from, comma)) {
        int end = windowEnd(comma + 2, false);
        letters.read(tokens, comma + 2, end);
        if (align(Alignment.Fit.AT_START, weights.thresholdFree)) {
          addFree(from, comma);
        }
      }
      return;
    }
    if (!tokens.isAllCaps(comma + 1) && !tokens.isMixedCase(comma + 1)) {
      return;
    }
    int end = groupEnd(comma + 1);
    if (tokens.symbol(end) == ',' && isNameRead(comma + 1, end)) {
      letters.read(tokens, windowStart(comma), comma);
      if (align(Alignment.Fit.AT_END, weights.thresholdFree)) {
        add(comma + 1, end, comma - 1);
      }
    }
  }

  // ---- "long form, called SHORT", "SHORT, short for long form"

  private void cue(int token) {
    long match = WORDS.match(tokens, token, tokens.size());
    if (match == Lexicon.NONE) {
      return;
    }
    int kind = WORDS.classOfEntry(Lexicon.entry(match));
    int last = Lexicon.last(match);
    if (kind == CALLED) {
      int end = groupEnd(last + 1);
      int before = token;
      while (before > 0 && (tokens.symbol(before - 1) == ',' || tokens.is(before - 1, "is"))) {
        before--;
      }
      if (end > last + 1 && isNameRead(last + 1, end)) {
        letters.read(tokens, windowStart(before), before);
        if (align(Alignment.Fit.AT_END, weights.thresholdLabel)) {
          add(last + 1, end, before - 1);
        }
      }
    } else if (kind == SHORT_FOR) {
      int before = token;
      while (before > 0 && (tokens.symbol(before - 1) == ',' || tokens.is(before - 1, "is"))) {
        before--;
      }
      int from = groupStart(before);
      if (from >= 0 && isNameRead(from, before)) {
        int end = windowEnd(last + 1, false);
        letters.read(tokens, afterArticle(last + 1, end), end);
        if (align(Alignment.Fit.AT_START, weights.threshold)) {
          addFree(from, before);
        }
      }
    }
  }

  // ---- windows

  private boolean isNameRead(int from, int end) {
    return shortForm.read(tokens, from, end)
        && shortForm.size() > 1
        && shortForm.isMarked(tokens, from);
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
        && (token == from || !tokens.spaceBefore(token))
        && ",;:.()[]\"".indexOf(tokens.symbol(token) == 0 ? ' ' : tokens.symbol(token)) < 0) {
      token++;
    }
    return token;
  }

  /** Where the words before a token begin that may belong to its long form. */
  private int windowStart(int end) {
    int first = sentences.firstToken(sentences.of(end));
    int words = shortForm.size() * 2 + 4;
    int token = end;
    while (token > first && words > 0 && end - token < LONGEST) {
      char symbol = tokens.symbol(token - 1);
      if (symbol == '('
          || symbol == '['
          || symbol == ')'
          || symbol == ']'
          || symbol == ';'
          || symbol == ':'
          || tokens.isUrl(token - 1)) {
        break;
      }
      token--;
      words -= tokens.spaceBefore(token) ? 1 : 0;
    }
    return token;
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

  private boolean align(Alignment.Fit fit, int threshold) {
    return letters.partCount() > 0
        && alignment.align(shortForm, letters, fit)
        && alignment.score() >= threshold * shortForm.weight();
  }

  private boolean add(int from, int end, int longLast) {
    return add(from, end, withLocants(letters.firstToken(alignment.firstPart())), longLast);
  }

  /** "17-beta-estradiol", "2,6-diaminopurine": places and Greek letters belong to a substance. */
  private int withLocants(int first) {
    int start = first;
    boolean locants = false;
    while (start > 0 && !tokens.spaceBefore(start)) {
      int before = start - 1;
      boolean number = tokens.isNumber(before);
      boolean sign = "-,'".indexOf(tokens.symbol(before)) >= 0 && tokens.symbol(before) != 0;
      boolean greek = WORDS.is(GREEK, tokens, before);
      if (!number && !sign && !greek) {
        return first;
      }
      locants |= greek || tokens.symbol(before) == ',';
      start = before;
    }
    return locants ? start : first;
  }

  private boolean addFree(int from, int end) {
    int first = letters.firstToken(alignment.firstPart());
    int part = alignment.lastPart();
    while (part + 1 < letters.partCount() && !letters.isWordStart(part + 1)) {
      part++;
    }
    int last = letters.lastToken(part);
    if (text.field() != TextField.TITLE) {
      // a name goes on as long as its words are capitalised
      while (part + 1 < letters.partCount()
          && letters.firstToken(part + 1) == last + 1
          && tokens.isCapitalized(last + 1)) {
        part++;
        while (part + 1 < letters.partCount() && !letters.isWordStart(part + 1)) {
          part++;
        }
        last = letters.lastToken(part);
      }
    }
    return add(from, end, first, last);
  }

  /** Whether a long form to be is a short form or number itself. */
  private boolean isName(int first, int last) {
    for (int token = first; token <= last; token++) {
      if (tokens.isWord(token)
          && !tokens.isAllCaps(token)
          && tokens.end(token) - tokens.start(token) > 2) {
        return false;
      }
    }
    return true;
  }

  private boolean add(int from, int end, int longFirst, int longLast) {
    Span shortSpan = markup.span(text, from, end - 1);
    Span longSpan = markup.span(text, longFirst, longLast);
    String shortText = shortSpan.in(text.text());
    String longText = longSpan.in(text.text());
    if (longText.length() < shortText.length() + 2 || isName(longFirst, longLast)) {
      return false;
    }
    for (Acronym known : found) {
      if (known.shortForm().equals(shortText)) {
        return true;
      }
    }
    found.add(new Acronym(shortText, longText, shortSpan, longSpan));
    return true;
  }
}
