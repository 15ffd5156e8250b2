package org.epitome.parsers.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a name mean, by tables of particles, suffixes, degrees and nouns of groups, and
 * how a name is cleaned and cut into words.
 */
public final class NameWords {
  private static final Set<String> PARTICLES = new HashSet<>();
  private static final Set<String> CAPITALISED_PARTICLES = new HashSet<>();
  private static final Set<String> SUFFIXES = WordTable.words(NameWords.class, "suffixes.txt");
  private static final Set<String> DEGREES = WordTable.words(NameWords.class, "degrees.txt");
  private static final Set<String> COLLECTIVES =
      WordTable.words(NameWords.class, "collectives.txt");

  static {
    for (String line : WordTable.lines(NameWords.class, "particles.txt")) {
      boolean starred = line.endsWith(" *");
      String particle = starred ? line.substring(0, line.length() - 2) : line;
      PARTICLES.add(particle);
      if (starred) {
        CAPITALISED_PARTICLES.add(particle);
      }
    }
  }

  private static final WordGuard ENDINGS = new WordGuard(SUFFIXES);
  private static final WordGuard GROUPS = new WordGuard(COLLECTIVES);
  private static final WordGuard LISTED =
      new WordGuard(PARTICLES, SUFFIXES, DEGREES, COLLECTIVES, List.of("y", "e", "al", "others"));

  private NameWords() {}

  /** Whether a text stands for the authors that are not named. */
  public static boolean isAndOthers(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) <= ' ')) {
      end--;
    }
    if (!AnyCase.isAt(text, end - 6, "others") && !AnyCase.isAt(text, end - 2, "al")) {
      return false;
    }
    String plain = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("and ")) {
      plain = plain.substring(4).strip();
    }
    return plain.equals("others") || plain.equals("et al") || plain.equals("al");
  }

  /** Whether a name is that of a group: it has a word that names of people do not have. */
  public static boolean isGroup(String name) {
    if (!GROUPS.mayHaveAny(name)) {
      return false;
    }
    for (String word : words(name)) {
      if (COLLECTIVES.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a family name alone is the noun of a group; "Group" may be one, "For" is none. */
  static boolean isGroupHead(String family) {
    return family.length() > 4
        && GROUPS.mayHaveAny(family)
        && family.indexOf(' ') < 0
        && !family.equals(family.toLowerCase(Locale.ROOT))
        && COLLECTIVES.contains(family.toLowerCase(Locale.ROOT));
  }

  /** Whether a word follows a name and belongs to it: "Jr.", "III". */
  public static boolean isSuffix(String word) {
    return ENDINGS.mayHave(word, 0, word.length()) && SUFFIXES.contains(undotted(word));
  }

  static boolean isSuffixed(String name) {
    int space = name.lastIndexOf(' ');
    return space > 0 && isSuffix(name.substring(space + 1));
  }

  static @Nullable String takeSuffix(List<String> words) {
    int last = words.size() - 1;
    return last > 0 && isSuffix(words.get(last)) ? words.remove(last) : null;
  }

  private static String undotted(String text) {
    return text.replace(".", "").toLowerCase(Locale.ROOT);
  }

  /** "J", "JQ", "J.Q.", "J.-P.": capitals only, at most four, with dots or hyphens. */
  static boolean isInitials(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        letters++;
      } else if (c != '.' && c != '-') {
        return false;
      }
    }
    return letters > 0 && letters <= 4;
  }

  static boolean isAllInitials(String text) {
    for (String word : words(text)) {
      if (!isInitials(word)) {
        return false;
      }
    }
    return true;
  }

  /** Initials that cannot be a short family name in capitals: dotted, single or without vowel. */
  static boolean isTrailingInitials(String word) {
    if (!isInitials(word)) {
      return false;
    }
    if (word.length() == 1 || word.indexOf('.') >= 0) {
      return true;
    }
    for (int i = 0; i < word.length(); i++) {
      if ("AEIOUY".indexOf(word.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is or begins a title of learning: "MD", "Ph.D.". */
  static boolean isDegree(String part) {
    return DEGREES.contains(undotted(part));
  }

  /** Whether a word may begin a family name: "van", "de la". */
  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Whether it may do so with a capital too. */
  static boolean isCapitalisedParticle(String word) {
    return CAPITALISED_PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** False if a name surely has no word of the tables. */
  static boolean mayHaveListed(String name) {
    return LISTED.mayHaveAny(name);
  }

  // ---- cleaning

  /** A whole name, clean as a part of one is; null for what is no name. */
  static @Nullable String clean(@Nullable String text) {
    String name = cleanPart(text);
    if (name == null || mayTellOfOthers(name) && isAndOthers(name)) {
      return null;
    }
    return hasLetter(name) ? Unstated.clean(name) : null;
  }

  private static boolean hasLetter(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayTellOfOthers(String name) {
    return "lLsS.".indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  /**
   * One space between words, no separator at either end, no "et al." behind it; null if nothing is
   * left. A part may be "Al".
   */
  static @Nullable String cleanPart(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int start = 0;
    int end = text.length();
    while (start < end && isMargin(text.charAt(start))) {
      start++;
    }
    while (end > start && isMargin(text.charAt(end - 1))) {
      end--;
    }
    String name = isSpaced(text, start, end) ? text.substring(start, end) : join(text, start, end);
    if (name.isEmpty()) {
      return null;
    }
    boolean isCut = mayTellOfOthers(name) && (name.endsWith(" et al.") || name.endsWith(" et al"));
    return isCut ? name.substring(0, name.lastIndexOf(" et al")).strip() : name;
  }

  private static boolean isMargin(char c) {
    return isSpace(c) || c == ',' || c == ';';
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c >= 0x80 && Character.isSpaceChar(c);
  }

  /** Whether white space is single spaces already, as nearly always. */
  private static boolean isSpaced(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' && isSpace(c) || c == ' ' && text.charAt(i + 1) == ' ') {
        return false;
      }
    }
    return true;
  }

  static String join(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  // ---- words

  /** The words of a clean name; a list of its own. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == ' ') {
        if (i > start) {
          words.add(name.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  static String join(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }
}
