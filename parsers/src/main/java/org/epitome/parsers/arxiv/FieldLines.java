package org.epitome.parsers.arxiv;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The lines of a field of a page while it is read. */
final class FieldLines {
  private final int width;
  private final int longest;
  private final List<String> lines = new ArrayList<>(); // "" for blank ones
  private int length;
  private int name; // characters of the field's name in front of the first line

  /**
   * No lines.
   *
   * @param width how many characters a line has at most, if text was wrapped; else 0
   * @param longest how many characters there may be and still more be added
   */
  FieldLines(int width, int longest) {
    this.width = width;
    this.longest = longest;
  }

  /** Adds what stands behind the name of the field, which may be nothing. */
  void addFirst(String line) {
    String text = line.substring(line.indexOf(':') + 1).strip();
    name = line.length() - text.length();
    add(text, false);
  }

  void add(String text, boolean afterBlank) {
    if (text.isEmpty() || length > longest) {
      return;
    }
    if (afterBlank && !lines.isEmpty()) {
      lines.add("");
    }
    lines.add(text);
    length += text.length() + 1;
  }

  void clear() {
    lines.clear();
    length = 0;
    name = 0;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether what is there ends with something. */
  boolean endsWith(String end) {
    return !lines.isEmpty() && lines.get(lines.size() - 1).endsWith(end);
  }

  /** The lines as one. */
  String line() {
    return joined(0, lines.size(), false);
  }

  /** The lines with a line feed between paragraphs. */
  String paragraphs() {
    return joined(0, lines.size(), true);
  }

  /** What belongs to a title, whose end has no mark. */
  String title() {
    return joined(0, titleEnd(), false);
  }

  /** What follows the title. */
  String behindTitle() {
    return joined(titleEnd(), lines.size(), false);
  }

  /** A title goes on as long as the next line's first word had no room, and no names follow. */
  private int titleEnd() {
    for (int i = 0; i + 1 < lines.size(); i++) {
      String next = lines.get(i + 1);
      int space = next.indexOf(' ');
      int word = space < 0 ? next.length() : space;
      int used = (i == 0 ? name : 0) + lines.get(i).length();
      boolean hasRoom = used + 1 + word <= width;
      if (hasRoom || areNames(joined(i + 1, lines.size(), false))) {
        return i + 1;
      }
    }
    return lines.size();
  }

  /** Whether a text can be names, two to four words each. */
  private static boolean areNames(String text) {
    StringTokenizer names = new StringTokenizer(text, ",");
    while (names.hasMoreTokens()) {
      StringTokenizer words = new StringTokenizer(names.nextToken(), " ");
      int count = words.countTokens();
      boolean isName = count >= 2 && count <= 4;
      while (isName && words.hasMoreTokens()) {
        String word = words.nextToken();
        isName = Character.isUpperCase(word.charAt(0)) || word.length() <= 3;
      }
      if (!isName) {
        return false;
      }
    }
    return true;
  }

  private String joined(int from, int to, boolean paragraphs) {
    StringBuilder out = new StringBuilder();
    boolean blank = width == 0;
    for (String line : lines.subList(from, to)) {
      if (line.isEmpty()) {
        blank = true;
      } else {
        out.append(out.length() == 0 ? "" : paragraphs && blank ? "\n" : " ").append(line);
        blank = width == 0;
      }
    }
    return out.toString();
  }
}
