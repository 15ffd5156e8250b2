package org.epitome.parsers.arxiv.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.epitome.model.Author;
import org.epitome.parsers.fields.NameWords;
import org.epitome.parsers.fields.Names;
import org.jspecify.annotations.Nullable;

/**
 * arXiv's authors as one string: {@code A. Doe, B. C. Roe (1 and 2) and D. Poe (Somewhere, Earth)
 * ((1) Here, (2) There)}. What is in brackets is an affiliation, or numbers that a list in double
 * brackets at the end explains. Names stand with the family name last.
 */
public final class ArxivAuthors {
  private ArxivAuthors() {}

  /** The authors; empty for null. */
  public static List<Author> parse(@Nullable String printed) {
    if (printed == null) {
      return List.of();
    }
    String text = printed.strip();
    Map<String, String> numbered = new HashMap<>();
    int list = text.lastIndexOf("((");
    if (list > 0 && text.endsWith(")")) {
      affiliations(text.substring(list + 1, text.length() - 1), numbered);
      text = text.substring(0, list).strip();
    }
    List<Author> authors = new ArrayList<>();
    for (String part : parts(text)) {
      author(part, numbered, authors);
    }
    return authors;
  }

  /** {@code (1) Here, (2 and 3) There}. */
  private static void affiliations(String list, Map<String, String> into) {
    int open = list.indexOf('(');
    while (open >= 0) {
      int close = list.indexOf(')', open);
      if (close < 0) {
        return;
      }
      int next = nextNumber(list, close);
      int end = next < 0 ? list.length() : next;
      while (end > close + 1 && ",; ".indexOf(list.charAt(end - 1)) >= 0) {
        end--;
      }
      String name = list.substring(close + 1, end).strip();
      for (String number : numbers(list.substring(open + 1, close))) {
        if (!name.isEmpty()) {
          into.put(number, name);
        }
      }
      open = next;
    }
  }

  private static int nextNumber(String list, int from) {
    int open = list.indexOf('(', from);
    while (open >= 0 && !(open + 1 < list.length() && Character.isDigit(list.charAt(open + 1)))) {
      open = list.indexOf('(', open + 1);
    }
    return open;
  }

  /** The numbers of "1", "1,2" or "1 and 2". */
  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      String word = text.substring(start, i);
      if (!word.isEmpty() && !word.equals("and")) {
        numbers.add(word);
      }
      i = Math.max(i, start + 1);
    }
    return numbers;
  }

  /** Splits at commas, semicolons, colons after a collaboration, and "and", outside of brackets. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (depth > 0) {
        continue;
      }
      if (c == ',' || c == ';' || c == ':') {
        addPart(parts, text, start, i);
        start = i + 1;
      } else if (c == ' ' && text.startsWith(" and ", i)) {
        addPart(parts, text, start, i);
        start = i + 5;
        i += 3; // its last space may be the first of another "and"
      } else if (c == ' ' && text.startsWith(" & ", i)) {
        addPart(parts, text, start, i);
        start = i + 3;
        i += 1;
      }
    }
    addPart(parts, text, start, text.length());
    return parts;
  }

  /** Nothing is between two "and" that share a space. */
  private static void addPart(List<String> parts, String text, int from, int to) {
    parts.add(from < to ? text.substring(from, to).strip() : "");
  }

  private static void author(String part, Map<String, String> numbered, List<Author> into) {
    int open = part.indexOf('(');
    String name = (open < 0 ? part : part.substring(0, open)).strip();
    if (name.startsWith("and ")) {
      name = name.substring(4).strip();
    }
    int last = into.size() - 1;
    if (NameWords.isSuffix(name) && last >= 0) {
      into.set(last, into.get(last).toBuilder().name(null).suffix(name).build());
      return;
    }
    Author.Builder author = Names.parse(name);
    if (author == null) {
      return;
    }
    while (open >= 0) {
      int close = closing(part, open);
      String inside = part.substring(open + 1, close < 0 ? part.length() : close).strip();
      affiliation(inside, numbered, author);
      open = close < 0 ? -1 : part.indexOf('(', close);
    }
    into.add(author.build());
  }

  /** Where the bracket closes that opens here, others in it passed over; -1 if it does not. */
  private static int closing(String part, int open) {
    int depth = 0;
    for (int i = open; i < part.length(); i++) {
      char c = part.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static void affiliation(
      String inside, Map<String, String> numbered, Author.Builder author) {
    List<String> numbers = numbers(inside);
    boolean isReference = !numbers.isEmpty() && numbered.keySet().containsAll(numbers);
    for (String number : isReference ? numbers : List.<String>of()) {
      author.addAffiliation(numbered.getOrDefault(number, number));
    }
    if (!isReference && inside.chars().anyMatch(Character::isLetter)) {
      author.addAffiliation(inside);
    }
  }
}
