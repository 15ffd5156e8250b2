package org.epitome.parsers.tex;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * What becomes of a text while its TeX is undone. Nothing is copied before something changes: until
 * then it is a beginning of the text itself. Used again for the next text, by one thread.
 */
public final class TexOutput {
  private final TexSigns signs = new TexSigns();
  private final byte[] groups = new byte[8];
  private final int[] marks = new int[Tex.MARKS];
  private String in = "";
  private char[] chars = {};
  private int length;
  private boolean isOwn; // whether the characters are copied
  private boolean isUneven; // whether white space stands where the text has none

  /** An output with no room yet. */
  public TexOutput() {}

  /** Forgets everything; what follows becomes of this text. */
  void begin(String text) {
    in = text;
    length = 0;
    isOwn = false;
    isUneven = false;
  }

  /** Room for the signs of a text of which nobody tells them. */
  TexSigns signs() {
    return signs;
  }

  /** Room for the kinds of the groups that are open; more than fit have room of their own. */
  byte[] groups() {
    return groups;
  }

  /** Room for the marks of a letter. */
  int[] marks() {
    return marks;
  }

  /** Writes a part of the text as it stands. */
  void copy(int from, int to) {
    if (to > from) {
      follow(in.charAt(from));
      if (!isOwn && from == length) {
        length = to;
      } else {
        own(to - from);
        in.getChars(from, to, chars, length);
        length += to - from;
      }
    }
  }

  /** Writes a character. */
  void append(char c) {
    follow(c);
    own(1);
    chars[length++] = c;
  }

  /** Writes other characters. */
  void append(String text) {
    if (!text.isEmpty()) {
      follow(text.charAt(0));
      own(text.length());
      text.getChars(0, text.length(), chars, length);
      length += text.length();
    }
  }

  /** Makes room; what is written is copied the first time. */
  private void own(int more) {
    if (length + more > chars.length) {
      int size = Math.max(length + more, Math.max(in.length(), 2 * chars.length));
      chars = isOwn ? Arrays.copyOf(chars, size) : new char[size];
    }
    if (!isOwn) {
      in.getChars(0, length, chars, 0);
      isOwn = true;
    }
  }

  private void follow(char c) {
    isUneven |= c <= ' ' && last() <= ' ';
  }

  int length() {
    return length;
  }

  /** The last character; a space before the first. */
  char last() {
    return length == 0 ? ' ' : isOwn ? chars[length - 1] : in.charAt(length - 1);
  }

  /** What is written from a place on. */
  String from(int place) {
    return place >= length
        ? ""
        : isOwn ? new String(chars, place, length - place) : in.substring(place, length);
  }

  /** Takes back what is written from a place on. */
  void truncate(int place) {
    own(0);
    length = Math.min(length, place);
  }

  /** The output in form C. */
  String text() {
    if (!isOwn && length == in.length()) {
      return composed(in);
    }
    return composed(from(0));
  }

  /**
   * The output in form C, with white space as single as in the text: one where something was
   * dropped between two, none at an end.
   */
  String spacedText() {
    return isUneven || length > 0 && last() <= ' ' ? spaced(text()) : text();
  }

  private static String composed(String text) {
    for (int k = 0; k < text.length(); k++) {
      if (mayCompose(text.charAt(k))) {
        boolean isComposed = Normalizer.isNormalized(text, Normalizer.Form.NFC);
        return isComposed ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** Whether a character may not be in form C; punctuation, which is frequent, always is. */
  static boolean mayCompose(char c) {
    return c >= 0x300 && (c < 0x2010 || c > 0x2044);
  }

  private static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    char space = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        space = c == '\n' || space == '\n' ? '\n' : ' ';
      } else {
        if (space != 0 && out.length() > 0) {
          out.append(space);
        }
        space = 0;
        out.append(c);
      }
    }
    return out.toString();
  }
}
