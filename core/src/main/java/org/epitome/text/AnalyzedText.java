package org.epitome.text;

import org.epitome.model.TextField;

/** One text with its layers, each made when first asked for. */
public final class AnalyzedText {
  private final TextField field;
  private String text = "";

  AnalyzedText(TextField field) {
    this.field = field;
  }

  void read(String text) {
    this.text = text;
  }

  /** Which text of the paper this is. */
  public TextField field() {
    return field;
  }

  /** The text itself; every offset of every layer counts in it. */
  public String text() {
    return text;
  }
}
