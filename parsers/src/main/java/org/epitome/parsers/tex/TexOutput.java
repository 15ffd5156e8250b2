package org.epitome.parsers.tex;

import java.text.Normalizer;
import org.epitome.parsers.lines.TextBuffer;

/** What becomes of a text while its TeX is undone. Used for one text after the other. */
final class TexOutput {
  private final TextBuffer out = new TextBuffer(256);
  private TextBuffer in = out;
  private boolean isChanged; // until then it is a beginning of the text itself
  private boolean isUneven; // whether white space stands where the text has none

  /** Forgets everything; what follows becomes of this text. */
  void begin(TextBuffer text) {
    in = text;
    out.clear();
    isChanged = false;
    isUneven = false;
  }

  /** Writes a part of the text as it stands. */
  void copy(int from, int to) {
    if (to > from) {
      follow(in.charAt(from));
      isChanged |= from != out.length();
      out.append(in, from, to);
    }
  }

  /** Writes a character. */
  void append(char c) {
    follow(c);
    isChanged = true;
    out.append(c);
  }

  /** Writes other characters. */
  void append(String text) {
    if (!text.isEmpty()) {
      follow(text.charAt(0));
      isChanged = true;
      out.append(text);
    }
  }

  private void follow(char c) {
    isUneven |= c <= ' ' && last() <= ' ';
  }

  int length() {
    return out.length();
  }

  /** The last character; white space before the first. */
  char last() {
    return out.last();
  }

  /** What is written from a place on. */
  String from(int place) {
    return place >= out.length() ? "" : out.substring(place, out.length());
  }

  /** Takes back what is written from a place on. */
  void truncate(int place) {
    isChanged = true;
    out.truncate(Math.min(out.length(), place));
  }

  /** The output in form C. */
  String text() {
    return composed(out.toString());
  }

  /**
   * The output in form C.
   *
   * @param whole the text, as which the output is returned if it is equal
   */
  String text(String whole) {
    return isChanged() ? text() : composed(whole);
  }

  private boolean isChanged() {
    return isChanged || out.length() < in.length();
  }

  private String composed(String text) {
    return mayCompose() && !Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? Normalizer.normalize(text, Normalizer.Form.NFC)
        : text;
  }

  private boolean mayCompose() {
    for (int k = 0; out.isWide() && k < out.length(); k++) {
      if (mayCompose(out.charAt(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character may not be in form C; punctuation, which is frequent, always is. */
  static boolean mayCompose(char c) {
    return c >= 0x300 && (c < 0x2010 || c > 0x2044);
  }

  /**
   * The output in form C, with white space as single as in the text: one where something was
   * dropped between two, none at an end.
   */
  String spacedText() {
    return isUneven || out.length() > 0 && last() <= ' ' ? spaced(text()) : text();
  }

  /**
   * As {@link #spacedText()}.
   *
   * @param whole the text, as which the output is returned if it is equal
   */
  String spacedText(String whole) {
    return isChanged() ? spacedText() : composed(whole);
  }

  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    char space = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        space = c == '\n' || space == '\n' ? '\n' : ' ';
      } else {
        if (space != 0 && spaced.length() > 0) {
          spaced.append(space);
        }
        space = 0;
        spaced.append(c);
      }
    }
    return spaced.toString();
  }
}
