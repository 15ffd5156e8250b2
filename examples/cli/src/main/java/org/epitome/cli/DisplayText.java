package org.epitome.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal, where some characters take two and some none. */
final class DisplayText {
  private DisplayText() {}

  /** How many columns the text takes. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** Two for East Asian wide characters and pictures, none for combining and invisible ones. */
  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f // Hangul initials
            || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f // CJK, kana, Yi
            || c >= 0xac00 && c <= 0xd7a3 // Hangul
            || c >= 0xf900 && c <= 0xfaff // CJK compatibility
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60 // full-width forms
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff // pictures
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }

  /**
   * The text in lines of at most the given width, cut at blanks, and within words that are longer.
   */
  static List<String> wrap(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : Reports.oneLine(text).split(" ", -1)) {
      int wordWidth = width(word);
      if (used > 0 && used + 1 + wordWidth > most) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      } else if (used > 0) {
        line.append(' ');
        used++;
      }
      for (int i = 0; i < word.length(); ) {
        int c = word.codePointAt(i);
        if (used + width(c) > most) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.appendCodePoint(c);
        used += width(c);
        i += Character.charCount(c);
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
