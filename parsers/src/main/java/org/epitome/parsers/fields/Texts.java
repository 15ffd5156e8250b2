package org.epitome.parsers.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of an entry that stand several times, of which some may be empty. */
public final class Texts {
  private Texts() {}

  /** Adds a text to others; null is none. */
  public static void add(@Nullable String text, List<String> texts) {
    if (text != null) {
      texts.add(text);
    }
  }
}
