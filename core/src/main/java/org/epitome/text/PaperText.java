package org.epitome.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.epitome.model.TextField;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one paper with their layers. One object serves many papers, one after the other, so
 * that its buffers are made once; it belongs to one thread.
 */
public final class PaperText {
  private final AnalyzedText title = new AnalyzedText(TextField.TITLE);
  private final AnalyzedText abstractText = new AnalyzedText(TextField.ABSTRACT);
  private final AnalyzedText comment = new AnalyzedText(TextField.COMMENT);
  private final Map<Class<?>, Object> workspaces = new HashMap<>();

  /** Empty texts. */
  public PaperText() {}

  /** Takes the texts of the next paper; an absent text is null. */
  public PaperText read(
      @Nullable String title, @Nullable String abstractText, @Nullable String comment) {
    this.title.read(title == null ? "" : title);
    this.abstractText.read(abstractText == null ? "" : abstractText);
    this.comment.read(comment == null ? "" : comment);
    return this;
  }

  /** The title, empty when the paper has none. */
  public AnalyzedText title() {
    return title;
  }

  /** The abstract, empty when the paper has none. */
  public AnalyzedText abstractText() {
    return abstractText;
  }

  /** The authors' comment, empty when the paper has none. */
  public AnalyzedText comment() {
    return comment;
  }

  /** One of the texts. */
  public AnalyzedText of(TextField field) {
    return field == TextField.TITLE ? title : field == TextField.ABSTRACT ? abstractText : comment;
  }

  /**
   * The buffers that an annotator keeps from paper to paper: made when first asked for, then always
   * the same object.
   */
  public <T> T workspace(Class<T> type, Supplier<T> create) {
    Object known = workspaces.get(type);
    if (known == null) {
      known = create.get();
      workspaces.put(type, known);
    }
    return type.cast(known);
  }
}
