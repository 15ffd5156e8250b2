package org.epitome.parsers.markup;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.epitome.parsers.fields.WordTable;
import org.jspecify.annotations.Nullable;

/** The characters that HTML's names and numeric references stand for. */
public final class Entities {
  /** The longest reference, from the ampersand to the semicolon, that is looked at. */
  public static final int LONGEST = 36;

  private static final int REPLACED_FROM = 0x80;

  /** Where a reference of XML ends, behind its semicolon; -1 if it is too long or not all there. */
  public static int end(byte[] utf8, int ampersand, int to) {
    int most = Math.min(to, ampersand + LONGEST);
    for (int i = ampersand + 1; i < most; i++) {
      if (utf8[i] == ';') {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * The character of a reference that XML itself knows, from ampersand to end; -1 for any other.
   */
  public static int xml(byte[] utf8, int ampersand, int end) {
    String name = new String(utf8, ampersand + 1, end - ampersand - 2, StandardCharsets.ISO_8859_1);
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> name.startsWith("#") ? number(name.substring(1)) : -1;
    };
  }

  /** What browsers show for the control characters U+0080 to U+009F: Windows-1252. */
  private static final String WINDOWS_1252 =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d"
          + "\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
          + "\u009d\u017e\u0178";

  private Entities() {}

  /** Read when the first name is asked for, which most feeds never do. */
  private static final class Names {
    static final Map<String, String> TABLE = read();

    private static Map<String, String> read() {
      Map<String, String> table = new HashMap<>(4096);
      for (String line : WordTable.lines(Entities.class, "entities.txt")) {
        int name = line.indexOf(' ');
        table.put(line.substring(0, name), characters(line, name + 1));
      }
      return table;
    }

    private static String characters(String line, int from) {
      StringBuilder out = new StringBuilder(2);
      int start = from;
      while (start < line.length()) {
        int space = line.indexOf(' ', start);
        int end = space < 0 ? line.length() : space;
        out.appendCodePoint(Integer.parseInt(line, start, end, 16));
        start = end + 1;
      }
      return out.toString();
    }
  }

  /** What a name without ampersand and semicolon stands for; null if HTML does not have it. */
  public static @Nullable String named(String name) {
    return Names.TABLE.get(name);
  }

  /** What browsers show for a control character U+0080 to U+009F; others stay as they are. */
  static char shown(char c) {
    return c >= REPLACED_FROM && c < REPLACED_FROM + WINDOWS_1252.length()
        ? WINDOWS_1252.charAt(c - REPLACED_FROM)
        : c;
  }

  /** Whether XML allows a character. */
  public static boolean isAllowed(int codePoint) {
    return codePoint >= ' '
        ? codePoint < 0xd800
            || codePoint >= 0xe000 && codePoint < 0xfffe
            || codePoint >= 0x10000 && codePoint <= 0x10ffff
        : codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
  }

  /**
   * The number of a numeric reference.
   *
   * @param digits what stands between {@code &#} and the semicolon: "8212", "x2014"
   * @return the number, 0x110000 for any that is too big, or -1 if that is no number
   */
  public static int number(CharSequence digits) {
    int from = digits.length() > 0 && (digits.charAt(0) | 0x20) == 'x' ? 1 : 0;
    int radix = from == 1 ? 16 : 10;
    int value = digits.length() > from ? 0 : -1;
    for (int i = from; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = Math.min(value * radix + digit, 0x110000);
    }
    return value;
  }

  /** The semicolon of what may be a reference that begins at an ampersand; -1 if it is none. */
  public static int semicolon(String text, int ampersand) {
    int most = Math.min(text.length(), ampersand + LONGEST);
    for (int i = ampersand + 1; i < most; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        break;
      }
    }
    return -1;
  }

  /**
   * What a reference stands for.
   *
   * @param text the text in which it stands
   * @param from after the ampersand
   * @param semicolon at the semicolon
   * @return its characters, "" for a forbidden one; null if it is no reference
   */
  public static @Nullable String resolve(String text, int from, int semicolon) {
    if (from == semicolon) {
      return null;
    }
    if (text.charAt(from) != '#') {
      return named(text.substring(from, semicolon));
    }
    int number = number(text.substring(from + 1, semicolon));
    if (number < 0) {
      return null;
    }
    return isAllowed(number) ? Character.toString(number) : "";
  }

  /** A text with what its references stand for; a no-break space among them is a space. */
  public static String resolved(String text) {
    StringBuilder out = null;
    int copied = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      int semicolon = semicolon(text, at);
      String characters = semicolon < 0 ? null : resolve(text, at + 1, semicolon);
      if (characters != null) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, at).append(characters);
        copied = semicolon + 1;
      }
    }
    return out == null
        ? text
        : out.append(text, copied, text.length()).toString().replace('\u00a0', ' ');
  }
}
