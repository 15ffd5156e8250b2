package org.epitome.parsers.fields;

import java.util.ArrayList;
import java.util.List;
import org.epitome.model.Author;
import org.jspecify.annotations.Nullable;

/** Lists of names that feeds print as one text. What is no name is left out; nothing throws. */
public final class NameLists {
  private NameLists() {}

  /** The names of a list whose separator is known; what is no name is left out. */
  public static List<Author.Builder> separatedBy(String separator, @Nullable String list) {
    List<Author.Builder> authors = new ArrayList<>();
    if (list != null) {
      for (String part : split(list, separator, 0)) {
        String name = withoutAnd(part);
        Author.Builder author = Names.parse(name);
        if (author != null) {
          authors.add(author);
        }
      }
    }
    return authors;
  }

  /**
   * The names of a list as people write it: with semicolons, or with commas and "and" ("Jane Doe,
   * John Roe and Ann Poe", "Doe, J., Roe, K. A."), or BibTeX's "Doe, Jane and Roe, John". What
   * stands in brackets behind the name of a person is no part of it, and a comma there ends none.
   * Names with nothing between them ("Jane DoeJohn Roe") are told apart by their capitals.
   */
  public static List<Author.Builder> of(@Nullable String printed) {
    String list = NameWords.clean(printed);
    if (list == null) {
      return List.of();
    }
    List<String> apart = GluedNames.apart(list);
    if (apart.size() > 1) {
      return parseAll(apart);
    }
    if (list.indexOf(';') >= 0) {
      List<String> parts = split(list, ";", 0);
      parts.replaceAll(NameLists::withoutAnd);
      return parseAll(parts);
    }
    List<String> byAnd = splitAtAnd(list);
    boolean allInverted = true;
    for (String part : byAnd) {
      allInverted &= split(part, ",", 0).size() == 2;
    }
    if (allInverted && (byAnd.size() > 1 || isInverted(split(list, ",", 0)))) {
      return parseAll(byAnd);
    }
    List<String> pieces = new ArrayList<>();
    for (String part : byAnd) {
      pieces.addAll(split(part, ",", 0));
    }
    return parseAll(joined(pieces));
  }

  /**
   * The names of a field that is for one, into which some put several: "Doe, Jane and Roe, John",
   * "Doe, J., Roe, K. A.", "Jane Doe, John Roe, Ann Poe". Any other field is one name.
   */
  public static List<Author.Builder> ofOneField(String field) {
    List<String> pieces = split(field, ",", 0);
    List<String> byAnd = splitAtAnd(field);
    boolean allInverted = byAnd.size() > 1;
    for (String part : byAnd) {
      allInverted &= part.indexOf(',') > 0;
    }
    if (allInverted) {
      return parseAll(byAnd);
    }
    if (pieces.size() > 2 && (areWhole(pieces) || arePairs(pieces))) {
      return of(field);
    }
    Author.Builder author = Names.parse(field);
    return author == null ? List.of() : List.of(author);
  }

  /** Whether all have two words or more and none is what follows a name. */
  private static boolean areWhole(List<String> pieces) {
    for (String piece : pieces) {
      if (piece.indexOf(' ') < 0
          || NameWords.isAllInitials(piece)
          || NameWords.isSuffix(piece)
          || NameWords.isDegree(piece)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every second one is initials and the others are none. */
  private static boolean arePairs(List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      if (NameWords.isAllInitials(pieces.get(i)) != (i % 2 == 1)) {
        return false;
      }
    }
    return pieces.size() % 2 == 0;
  }

  /** Whether two parts, the second of which is initials or one word, are one name: "Doe, J. Q.". */
  private static boolean isInverted(List<String> parts) {
    return NameWords.words(parts.get(0)).size() == 1
        && (NameWords.isAllInitials(parts.get(1)) || NameWords.words(parts.get(1)).size() == 1);
  }

  /** Pieces between commas as names: initials and suffixes go to the name before them. */
  private static List<String> joined(List<String> pieces) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String piece : pieces) {
      if (name.length() > 0 && !belongs(piece, name)) {
        names.add(name.toString());
        name.setLength(0);
      }
      name.append(name.length() == 0 ? "" : ", ").append(piece);
    }
    if (name.length() > 0) {
      names.add(name.toString());
    }
    return names;
  }

  /** Whether a piece is a suffix or degree, or the initials of a name that has none yet. */
  private static boolean belongs(String piece, StringBuilder name) {
    return NameWords.isSuffix(piece)
        || NameWords.isDegree(piece)
        || NameWords.isAllInitials(piece) && name.indexOf(",") < 0;
  }

  private static List<Author.Builder> parseAll(List<String> names) {
    List<Author.Builder> authors = new ArrayList<>(names.size());
    for (String name : names) {
      Author.Builder author = Names.parse(withoutBrackets(name));
      if (author != null) {
        authors.add(author);
      }
    }
    return authors;
  }

  private static boolean isBracket(char c) {
    return c == ')' || c == ']';
  }

  /** Without an affiliation, a mark or another script behind a name: "Ming Wang (王明)". */
  private static String withoutBrackets(String name) {
    if (!isBracket(name.charAt(name.length() - 1))) {
      return name;
    }
    int depth = 0;
    int open = name.length();
    do {
      open--;
      char c = name.charAt(open);
      depth += isBracket(c) ? 1 : c == '(' || c == '[' ? -1 : 0;
    } while (depth > 0 && open > 0);
    return depth == 0 && open > 0 && !NameWords.isGroup(name)
        ? name.substring(0, open).strip()
        : name;
  }

  /** Splits at a separator outside of brackets; no part is blank. */
  static List<String> split(String text, String separator, int from) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i <= text.length(); i++) {
      char c = i == text.length() ? 0 : text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (i == text.length() || depth <= 0 && text.startsWith(separator, i)) {
        String part = text.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + separator.length();
        i = start - 1;
      }
    }
    return parts;
  }

  /** Splits at "and" and "&amp;" as words. */
  private static List<String> splitAtAnd(String text) {
    List<String> parts = new ArrayList<>();
    for (String byWord : split(text, " and ", 0)) {
      parts.addAll(split(byWord, " & ", 0));
    }
    parts.replaceAll(NameLists::withoutAnd);
    return parts;
  }

  private static String withoutAnd(String part) {
    return part.startsWith("and ") ? part.substring(4).strip() : part;
  }
}
