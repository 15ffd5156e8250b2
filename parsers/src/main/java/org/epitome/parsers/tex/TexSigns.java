package org.epitome.parsers.tex;

import java.util.Arrays;

/**
 * Where in a text there may be TeX: the places of the characters that can mean something to it. Who
 * reads a text from bytes tells them, so that the text need not be looked through again. Used for
 * one text after the other, by one thread.
 */
public final class TexSigns {
  private static final byte ALONE = 1; // means something wherever it stands
  private static final byte DOUBLED = 2; // only before another of its kind
  private static final byte[] KINDS = new byte[128];
  private static final int[] NONE = {};

  static {
    for (char c : Tex.SIGNS.toCharArray()) {
      KINDS[c] = ALONE;
    }
    for (char c : Tex.DOUBLED_SIGNS.toCharArray()) {
      KINDS[c] = DOUBLED;
    }
  }

  private int[] places = NONE;
  private int count;
  private boolean isKnown = true;
  private boolean mayCompose;

  /** No signs yet. */
  public TexSigns() {}

  /** Begins with a text that has no signs yet. */
  public void clear() {
    count = 0;
    isKnown = true;
    mayCompose = false;
  }

  /** Takes the signs of a text from others. */
  public void set(TexSigns others) {
    if (places.length < others.count) {
      places = new int[others.places.length];
    }
    System.arraycopy(others.places, 0, places, 0, others.count);
    count = others.count;
    isKnown = others.isKnown;
    mayCompose = others.mayCompose;
  }

  /** Tells a sign; places behind it, which were told before, are forgotten. */
  public void add(int place) {
    while (count > 0 && places[count - 1] >= place) {
      count--;
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, Math.max(16, 2 * count));
    }
    places[count++] = place;
  }

  /** Tells that there may be signs of which the places are not told. */
  public void forget() {
    isKnown = false;
  }

  /** Tells that a character may not be in form C. */
  public void compose() {
    mayCompose = true;
  }

  /** Whether the text surely has no TeX and is in form C. */
  public boolean isEmpty() {
    return isKnown && count == 0 && !mayCompose;
  }

  /** Whether all places are told. */
  public boolean isKnown() {
    return isKnown;
  }

  int count() {
    return count;
  }

  /** The place of a sign, from 0 on in the order of the text. */
  int place(int sign) {
    return places[sign];
  }

  /**
   * The first place of a sign, or of a character that may not be in form C; the text's length if
   * there is neither.
   */
  static int first(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < KINDS.length ? isSign(text, i, KINDS[c]) : Tex.mayCompose(c)) {
        return i;
      }
    }
    return length;
  }

  /** Looks for the signs of a text from its first one on. */
  void find(String text, int first) {
    clear();
    int length = text.length();
    for (int i = first; i < length; i++) {
      char c = text.charAt(i);
      if (c < KINDS.length && isSign(text, i, KINDS[c])) {
        add(i);
      }
    }
  }

  private static boolean isSign(String text, int at, byte kind) {
    return kind != 0
        && (kind == ALONE || at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at));
  }
}
