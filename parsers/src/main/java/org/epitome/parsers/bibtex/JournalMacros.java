package org.epitome.parsers.bibtex;

import java.util.HashMap;
import java.util.Map;
import org.epitome.parsers.fields.WordTable;

/**
 * The macros that ADS gives in place of a journal's name, of which no article has a definition. A
 * class of its own, so that the table is read only for entries that have one.
 */
final class JournalMacros {
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String line : WordTable.lines(JournalMacros.class, "journals.tsv")) {
      int tab = line.indexOf('\t');
      NAMES.put(line.substring(0, tab), line.substring(tab + 1));
    }
  }

  private JournalMacros() {}

  /** The name that a macro, with its backslash, stands for; the macro itself if it is not known. */
  static String undone(String macro) {
    return NAMES.getOrDefault(macro.substring(1), macro);
  }
}
