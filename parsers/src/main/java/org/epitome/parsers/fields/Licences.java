package org.epitome.parsers.fields;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Licences as feeds print them. An address stays the address that the source gives. The many
 * spellings of a Creative Commons code ({@code cc_by}, {@code CC BY-NC 4.0}) become the SPDX form,
 * as far as the source goes: {@code CC-BY}, {@code CC-BY-NC-4.0}; no version is added. Any other
 * name stays as it is printed.
 */
public final class Licences {
  private static final String CREATIVE_COMMONS = "cc";

  /** As Semantic Scholar writes it: CCBYNCND. */
  private static final String UNSEPARATED = "ccby";

  private Licences() {}

  /** The licence; null if the text says that none is known. */
  public static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String licence = text.strip();
    if (isAddress(licence)) {
      return licence;
    }
    String code = licence.toLowerCase(Locale.ROOT);
    return switch (code) {
      case "", "na", "n/a", "none", "null", "unknown", "-" -> null;
      // What bioRxiv and medRxiv write when the authors allow no reuse.
      case "cc_no" -> "All rights reserved";
      case "cc0_ng" -> "CC0";
      default -> isAddress(code) || !isCode(code) ? licence : spdx(code);
    };
  }

  private static boolean isAddress(String code) {
    return code.startsWith("http://") || code.startsWith("https://");
  }

  /** "cc" followed by a digit or separator, and no further words: a code, not a sentence. */
  private static boolean isCode(String code) {
    if (!code.startsWith(CREATIVE_COMMONS) || code.length() < 3 || code.length() > 24) {
      return false;
    }
    if (code.startsWith(UNSEPARATED)) {
      return code.length() % 2 == 0 && code.length() <= 8 && code.indexOf(' ') < 0;
    }
    return "0-_ ".indexOf(code.charAt(2)) >= 0 && code.indexOf('(') < 0 && code.indexOf(',') < 0;
  }

  private static String spdx(String code) {
    if (code.startsWith(UNSEPARATED)) {
      StringBuilder out = new StringBuilder("CC-BY");
      for (int i = UNSEPARATED.length(); i + 1 < code.length(); i += 2) {
        out.append('-').append(code.substring(i, i + 2).toUpperCase(Locale.ROOT));
      }
      return out.toString();
    }
    return code.replace('_', '-').replace(' ', '-').toUpperCase(Locale.ROOT);
  }
}
