package org.epitome.text;

import org.epitome.model.TextField;
import org.jspecify.annotations.Nullable;

/**
 * One text with its layers, each made when first asked for. The layers are reused from text to
 * text: what a layer says is good until the next paper is read. For one thread.
 */
public final class AnalyzedText {
  private final TextField field;
  private String text = "";

  private final Spans urls = new Spans();
  private final Tokens tokens = new Tokens();
  // made when first asked for: most comments and many words read alone need none
  private @Nullable Sentences sentences;
  private @Nullable Quantities quantities;
  private boolean urlsRead;
  private boolean tokensRead;
  private boolean sentencesRead;
  private boolean quantitiesRead;
  private boolean languageRead;
  private boolean english;

  AnalyzedText(TextField field) {
    this.field = field;
  }

  /** A text of its own, outside of any paper, taken as an abstract. */
  public static AnalyzedText of(String text) {
    AnalyzedText analyzed = new AnalyzedText(TextField.ABSTRACT);
    analyzed.read(text);
    return analyzed;
  }

  void read(String text) {
    this.text = text;
    urlsRead = false;
    tokensRead = false;
    sentencesRead = false;
    quantitiesRead = false;
    languageRead = false;
  }

  /** Which text of the paper this is. */
  public TextField field() {
    return field;
  }

  /** The text itself; every offset of every layer counts in it. */
  public String text() {
    return text;
  }

  /** Where its URLs stand, as printed, in the order of the text. */
  public Spans urls() {
    if (!urlsRead) {
      urls.clear();
      UrlScanner.scan(text, urls);
      urlsRead = true;
    }
    return urls;
  }

  /** Its tokens; a URL is one. */
  public Tokens tokens() {
    if (tokensRead) {
      tokens.makeKeys();
    } else {
      tokens.read(text, urls());
      tokensRead = true;
    }
    return tokens;
  }

  /** Its tokens for the sentences, which hardly ask for keys. */
  Tokens tokensWithoutKeys() {
    if (!tokensRead) {
      tokens.readWithoutKeys(text, urls());
      tokensRead = true;
    }
    return tokens;
  }

  /** Whether somebody has asked for all tokens. */
  boolean hasTokens() {
    return tokensRead;
  }

  /**
   * Its sentences. Asked for first they are read by few tokens, and again when they are asked for
   * their own: who needs both asks for {@link #tokens} before.
   */
  public Sentences sentences() {
    Sentences its = sentences;
    if (its == null) {
      its = new Sentences(this);
      sentences = its;
    }
    if (!sentencesRead) {
      its.read();
      sentencesRead = true;
    }
    return its;
  }

  /** Its quantities: every number with unit, sign, bound and range. */
  public Quantities quantities() {
    Quantities its = quantities;
    if (its == null) {
      its = new Quantities();
      quantities = its;
    }
    if (!quantitiesRead) {
      its.read(tokens());
      quantitiesRead = true;
    }
    return its;
  }

  /**
   * Whether it is in English, as far as its frequent words and letters tell. Of a text in another
   * language no results are guessed.
   */
  public boolean isEnglish() {
    if (!languageRead) {
      english = Languages.isEnglish(tokens());
      languageRead = true;
    }
    return english;
  }
}
