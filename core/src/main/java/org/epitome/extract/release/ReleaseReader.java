package org.epitome.extract.release;

import org.epitome.model.Availability;
import org.epitome.model.TextField;
import org.epitome.text.AnalyzedText;
import org.epitome.text.PaperText;
import org.epitome.text.Sentences;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what the sentences of a paper say about getting its code, data or models. */
public final class ReleaseReader {
  private static final TextField[] FIELDS = TextField.values();

  private final ReleaseSentence sentence = new ReleaseSentence();

  /** A reader. */
  public ReleaseReader() {}

  /**
   * What the paper says as a whole: released if a sentence says that something can be had; else
   * promised if one promises it; else released if there is a page that leads to it; else null.
   */
  public @Nullable Availability read(PaperText paper) {
    boolean promised = false;
    boolean page = false;
    for (TextField field : FIELDS) {
      AnalyzedText text = paper.of(field);
      if (!ReleaseSentence.mayBeIn(text)) {
        continue;
      }
      boolean hasUrls = text.urls().size() > 0;
      Tokens tokens = text.tokens(); // before the sentences, which are then read once
      Sentences sentences = text.sentences();
      for (int i = 0; i < sentences.size(); i++) {
        sentence.read(tokens, sentences.firstToken(i), sentences.endToken(i), hasUrls);
        if (sentence.isReleased()) {
          return Availability.RELEASED;
        }
        promised |= sentence.isPromised();
        page |= sentence.isPage();
      }
    }
    return promised ? Availability.PROMISED : page ? Availability.RELEASED : null;
  }
}
