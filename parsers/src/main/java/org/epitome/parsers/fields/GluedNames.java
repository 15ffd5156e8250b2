package org.epitome.parsers.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that a publisher prints one behind the other without anything between them. */
final class GluedNames {
  /** What stands before a capital within a name: "McDonald", "LeCun". */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "Al", "Bar", "Ben", "Da", "Das", "De", "Del", "Della", "Den", "Der", "Di", "Dos", "Du",
          "El", "Fitz", "Jo", "La", "Le", "Mac", "Mc", "San", "St", "Ter", "Van", "Vande", "Vander",
          "Von");

  private GluedNames() {}

  /**
   * The names apart: {@code Jane DoeJohn McRoe} is two. Addresses behind them, which begin with a
   * digit, are left out. What is not at least two names of two words stays as it is.
   */
  static List<String> apart(String text) {
    int end = end(text);
    List<String> names = new ArrayList<>();
    int start = 0;
    int part = 0; // where the part of a word begins
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        part = i + 1;
      } else if (Character.isUpperCase(c)
          && Character.isLowerCase(text.charAt(i - 1))
          && !BEGINNINGS.contains(text.substring(part, i))) {
        if (text.lastIndexOf(' ', i) > start) {
          names.add(text.substring(start, i));
          start = i;
        }
        part = i;
      }
    }
    String last = text.substring(start, end).strip();
    if (names.isEmpty() || last.indexOf(' ') < 0) {
      return List.of(text);
    }
    names.add(last);
    return names;
  }

  /** Where the addresses begin; 0 if the names before them have commas between them. */
  private static int end(String text) {
    int end = 0;
    while (end < text.length() && !Character.isDigit(text.charAt(end))) {
      if (",;&".indexOf(text.charAt(end)) >= 0 || text.startsWith(" and ", end)) {
        return 0;
      }
      end++;
    }
    return end;
  }
}
