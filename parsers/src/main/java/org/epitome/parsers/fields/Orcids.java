package org.epitome.parsers.fields;

import org.jspecify.annotations.Nullable;

/** ORCID iDs, the identifiers of people. */
public final class Orcids {
  private Orcids() {}

  /**
   * An ORCID iD in its hyphened form, from any printing: bare, without hyphens, as address, with
   * "orcid:"; null if the text is none.
   */
  public static @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    char[] digits = new char[16];
    int count = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      boolean check = (c == 'X' || c == 'x') && count == 0;
      if (c >= '0' && c <= '9' || check) {
        if (count == 16) {
          return null;
        }
        digits[15 - count++] = Character.toUpperCase(c);
      } else if (count == 16) {
        break;
      } else if (count > 0 && c != '-' && c != ' ' && c != '\u2010' && c != '\u2011') {
        return null;
      }
    }
    if (count != 16 || new String(digits).equals("0".repeat(16))) {
      return null;
    }
    StringBuilder orcid = new StringBuilder(19);
    for (int i = 0; i < 16; i++) {
      orcid.append(i > 0 && i % 4 == 0 ? "-" : "").append(digits[i]);
    }
    return orcid.toString();
  }
}
