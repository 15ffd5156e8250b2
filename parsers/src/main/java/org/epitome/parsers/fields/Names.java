package org.epitome.parsers.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.model.Author;
import org.jspecify.annotations.Nullable;

/**
 * Names of authors in every form that feeds print: "Jane Q. Doe", "Doe, Jane Q.", "Jane van der
 * Berg, Jr.", "Doe JQ", "The ATLAS Collaboration". The rules are BibTeX's for particles and commas
 * (Patashnik, "BibTeXing", section 4), with tables of particles, suffixes and words of groups.
 *
 * <p>A name that cannot be split for sure (one word, a group, Chinese characters without a space)
 * is a whole name only. Academic degrees after a comma are no part of a name, "et al." is no
 * author. Nothing throws; what is no name is null.
 */
public final class Names {
  private static final Set<String> PARTICLES = new HashSet<>();
  private static final Set<String> CAPITALISED_PARTICLES = new HashSet<>();
  private static final Set<String> SUFFIXES = WordTable.words(Names.class, "suffixes.txt");
  private static final Set<String> DEGREES = WordTable.words(Names.class, "degrees.txt");
  private static final Set<String> COLLECTIVES = WordTable.words(Names.class, "collectives.txt");

  static {
    for (String line : WordTable.lines(Names.class, "particles.txt")) {
      boolean starred = line.endsWith(" *");
      String particle = starred ? line.substring(0, line.length() - 2) : line;
      PARTICLES.add(particle);
      if (starred) {
        CAPITALISED_PARTICLES.add(particle);
      }
    }
  }

  private static final WordGuard GROUPS = new WordGuard(COLLECTIVES);
  private static final WordGuard LISTED =
      new WordGuard(PARTICLES, SUFFIXES, DEGREES, COLLECTIVES, List.of("y", "e", "al", "others"));

  private Names() {}

  // ---- one name

  /**
   * Reads one name in either order; null if the text is blank or says that there are more ("et
   * al.", "and others").
   */
  public static Author.@Nullable Builder parse(@Nullable String printed) {
    if (printed != null && isSimple(printed)) {
      return givenAndFamily(printed);
    }
    String name = clean(printed);
    return name == null ? null : parseClean(name);
  }

  private static Author.Builder parseClean(String name) {
    int comma = name.indexOf(',');
    if (comma < 0 && isOrdinary(name)) {
      return givenAndFamily(name);
    }
    if (comma > 0) {
      String family = name.substring(0, comma).strip();
      String given = name.substring(comma + 1).strip();
      if (isOrdinaryPart(family) && isOrdinaryPart(given)) {
        return Author.builder().given(given).family(family);
      }
    }
    if (comma > 0 && !isGroup(name.substring(0, comma))) {
      return withCommas(name, comma);
    }
    if (comma > 0 || isGroup(name)) {
      return Author.builder().name(name);
    }
    return inOrder(name);
  }

  /**
   * Reads a name whose family name stands first and is followed by initials or given names, as
   * MEDLINE prints it: "Doe JQ", "van der Berg J 3rd".
   */
  public static Author.@Nullable Builder familyFirst(@Nullable String printed) {
    String name = clean(printed);
    if (name == null || name.indexOf(',') >= 0) {
      return parse(name);
    }
    if (isGroup(name)) {
      return Author.builder().name(name);
    }
    List<String> words = words(name);
    String suffix = takeSuffix(words);
    int family = words.size();
    while (family > 1 && isInitials(words.get(family - 1))) {
      family--;
    }
    if (family == words.size()) {
      return inOrder(name);
    }
    String given = join(words, family, words.size());
    return person(given, join(words, 0, family), suffix);
  }

  /**
   * A name whose parts the source gives. A family name that stands for a group ("Collaboration"
   * with the rest as given name) is put together again; a particle at the end of the given name
   * goes to the family name.
   *
   * @return null if there is no name
   */
  public static Author.@Nullable Builder of(
      @Nullable String given, @Nullable String family, @Nullable String suffix) {
    if (given != null
        && family != null
        && suffix == null
        && isSimplePart(given)
        && isSimplePart(family)) {
      return Author.builder().given(given).family(family);
    }
    String first = cleanPart(given);
    String last = cleanPart(family);
    String ending = cleanPart(suffix);
    if (last == null) {
      return parse(first);
    }
    if (first == null) {
      return isAndOthers(last)
          ? null
          : ending == null ? oneField(last) : person(null, last, ending);
    }
    if (isAndOthers(last) && isAndOthers(first + " " + last)) {
      return null; // "et" as given and "al." as family name; "Al" alone is a name
    }
    if (isGroupHead(last)) {
      return Author.builder().name(first + " " + last);
    }
    return person(first, last, ending);
  }

  /**
   * A name of which the source says that it is not to be split: that of a group, or of a person
   * whose parts it does not know; in reading order, whatever commas it has ("Kites, Inc.").
   *
   * @return null if the text is blank or says that there are more
   */
  public static Author.@Nullable Builder whole(@Nullable String printed) {
    String name = clean(printed);
    return name == null ? null : Author.builder().name(name);
  }

  /** As {@link #of(String, String, String)} without suffix. */
  public static Author.@Nullable Builder of(@Nullable String given, @Nullable String family) {
    return of(given, family, null);
  }

  private static Author.Builder givenAndFamily(String name) {
    int family = name.lastIndexOf(' ') + 1;
    Author.Builder author = Author.builder().name(name);
    return family == 0
        ? author
        : author.given(name.substring(0, family - 1)).family(name.substring(family));
  }

  /** Whether a name, as nearly all, is ordinary and has nothing to be cleaned. */
  private static boolean isSimple(String name) {
    return endsInWord(name) && isSimplePart(name);
  }

  /** Whether a name has no word that means anything, and ends in no initials. */
  private static boolean isOrdinary(String name) {
    return endsInWord(name) && !LISTED.mayHaveAny(name);
  }

  /** Whether the last word has a small letter, as initials do not. */
  private static boolean endsInWord(String name) {
    int last = name.length() - 1;
    while (last >= 0 && name.charAt(last) != ' ' && !Character.isLowerCase(name.charAt(last))) {
      last--;
    }
    return last >= 0 && name.charAt(last) != ' ';
  }

  /** Whether a part of a name, as nearly all, has no word that means anything and is clean. */
  private static boolean isSimplePart(String part) {
    int space = -1;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == ' ') {
        if (space == i - 1) {
          return false;
        }
        space = i;
      } else if (!isOfNames(c)) {
        return false;
      }
    }
    return space < part.length() - 1 && !LISTED.mayHaveAny(part);
  }

  /** Letters of Latin, and what joins or shortens words of a name. */
  private static boolean isOfNames(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '.'
        || c == '-'
        || c == '\''
        || c >= 0xc0 && c < 0x250;
  }

  /** Whether a part of a name has no word that means anything, no separator and no bracket. */
  private static boolean isOrdinaryPart(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c < 'A' && c != ' ' && c != '.' && c != '-' && c != '\'' || c == '[' || c == ']') {
        return false;
      }
    }
    return !LISTED.mayHaveAny(part);
  }

  /** Only a family field: a group, a whole name put there, or a person of one name. */
  private static Author.Builder oneField(String name) {
    if (isGroup(name) || name.indexOf(',') >= 0) {
      return parseClean(name);
    }
    List<String> words = words(name);
    boolean particlesOnly = true;
    for (int i = 0; i + 1 < words.size(); i++) {
      particlesOnly &= PARTICLES.contains(words.get(i).toLowerCase(Locale.ROOT));
    }
    return particlesOnly ? Author.builder().name(name).family(name) : Author.builder().name(name);
  }

  private static Author.Builder withCommas(String name, int comma) {
    String family = name.substring(0, comma).strip();
    List<String> rest = new ArrayList<>();
    String suffix = null;
    boolean whole = family.indexOf(' ') > 0;
    for (String part : split(name, ",", comma + 1)) {
      if (isSuffix(part)) {
        suffix = part;
      } else if (!isDegree(part, whole || !rest.isEmpty())) {
        rest.add(part);
      }
    }
    if (rest.isEmpty()) {
      Author.Builder author = inOrder(family);
      return suffix == null ? author : author.suffix(suffix).name(family + " " + suffix);
    }
    if (isSuffixed(family)) {
      List<String> words = words(family);
      suffix = takeSuffix(words);
      family = join(words, 0, words.size());
    }
    String given = String.join(", ", rest);
    if (suffix == null && isSuffixed(given)) { // MEDLINE: "Doe, Jane Q Jr"
      List<String> words = words(given);
      suffix = takeSuffix(words);
      given = join(words, 0, words.size());
    }
    return person(given, family, suffix);
  }

  /** "MD" after a whole name is a degree; in "Rahman, Md" it is a given name. */
  private static boolean isDegree(String part, boolean afterWholeName) {
    return afterWholeName && DEGREES.contains(undotted(part));
  }

  /** "Jane Q. van der Berg Jr." */
  private static Author.Builder inOrder(String name) {
    List<String> words = words(name);
    String suffix = takeSuffix(words);
    int size = words.size();
    if (size == 1) {
      return suffix == null
          ? Author.builder().name(name)
          : Author.builder().name(name).family(words.get(0)).suffix(suffix);
    }
    int initials = size;
    while (initials > 1 && isTrailingInitials(words.get(initials - 1))) {
      initials--;
    }
    if (initials < size && !isInitials(words.get(0))) {
      return person(join(words, initials, size), join(words, 0, initials), suffix);
    }
    int family = familyStart(words);
    return family == 0
        ? Author.builder().name(name).family(name)
        : person(join(words, 0, family), join(words, family, size), suffix);
  }

  /** Where the family name begins: at the first particle, else at the last word. */
  private static int familyStart(List<String> words) {
    int last = words.size() - 1;
    for (int i = 0; i < last; i++) {
      if (PARTICLES.contains(words.get(i)) && (i > 0 || isParticleRun(words, last))) {
        return i;
      }
    }
    int start = last;
    while (start > 1 && isCapitalisedParticle(words.get(start - 1))) {
      start--;
    }
    boolean joined =
        start > 2 && (words.get(start - 1).equals("y") || words.get(start - 1).equals("e"));
    return joined ? start - 2 : start; // Ramón y Cajal
  }

  /** Whether nothing but particles stands before the last word. */
  private static boolean isParticleRun(List<String> words, int last) {
    for (int i = 0; i < last; i++) {
      if (!PARTICLES.contains(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitalisedParticle(String word) {
    return CAPITALISED_PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Author.Builder person(
      @Nullable String given, String family, @Nullable String suffix) {
    String first = given;
    String last = family;
    if (first != null && LISTED.mayHaveAny(first)) {
      List<String> words = words(first);
      int end = words.size();
      while (end > 1 && PARTICLES.contains(words.get(end - 1))) {
        end--;
      }
      if (end < words.size()) {
        last = join(words, end, words.size()) + " " + last;
        first = join(words, 0, end);
      }
    }
    return Author.builder().given(first).family(last).suffix(suffix);
  }

  // ---- lists of names

  /** The names of a list whose separator is known; what is no name is left out. */
  public static List<Author.Builder> separatedBy(String separator, @Nullable String list) {
    List<Author.Builder> authors = new ArrayList<>();
    if (list != null) {
      for (String part : split(list, separator, 0)) {
        String name = withoutAnd(part);
        Author.Builder author = parse(name);
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
   */
  public static List<Author.Builder> list(@Nullable String printed) {
    String list = clean(printed);
    if (list == null) {
      return List.of();
    }
    if (list.indexOf(';') >= 0) {
      List<String> parts = split(list, ";", 0);
      parts.replaceAll(Names::withoutAnd);
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
    List<String> names = new ArrayList<>();
    for (String part : byAnd) {
      joinPieces(split(part, ",", 0), names);
    }
    return parseAll(names);
  }

  /** Whether two parts, the second of which is initials or one word, are one name: "Doe, J. Q.". */
  private static boolean isInverted(List<String> parts) {
    return words(parts.get(0)).size() == 1
        && (isAllInitials(parts.get(1)) || words(parts.get(1)).size() == 1);
  }

  /** Pieces between commas to names: initials and suffixes go to the name before them. */
  private static void joinPieces(List<String> pieces, List<String> names) {
    for (String piece : pieces) {
      int last = names.size() - 1;
      boolean belongs = isSuffix(piece) || DEGREES.contains(undotted(piece));
      boolean initials = isAllInitials(piece) && last >= 0 && names.get(last).indexOf(',') < 0;
      if (last >= 0 && (belongs || initials)) {
        names.set(last, names.get(last) + ", " + piece);
      } else {
        names.add(piece);
      }
    }
  }

  private static List<Author.Builder> parseAll(List<String> names) {
    List<Author.Builder> authors = new ArrayList<>(names.size());
    for (String name : names) {
      Author.Builder author = parse(withoutBrackets(name));
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
    return depth == 0 && open > 0 && !isGroup(name) ? name.substring(0, open).strip() : name;
  }

  /** Splits at a separator outside of brackets; no part is blank. */
  private static List<String> split(String text, String separator, int from) {
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
    parts.replaceAll(Names::withoutAnd);
    return parts;
  }

  private static String withoutAnd(String part) {
    return part.startsWith("and ") ? part.substring(4).strip() : part;
  }

  // ---- what a word is

  /** Whether a text stands for the authors that are not named. */
  public static boolean isAndOthers(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) <= ' ')) {
      end--;
    }
    if (!text.regionMatches(true, end - 6, "others", 0, 6)
        && !text.regionMatches(true, end - 2, "al", 0, 2)) {
      return false;
    }
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("and ")) {
      plain = plain.substring(4).strip();
    }
    while (plain.endsWith(".")) {
      plain = plain.substring(0, plain.length() - 1);
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
  private static boolean isGroupHead(String family) {
    return family.length() > 4
        && GROUPS.mayHaveAny(family)
        && family.indexOf(' ') < 0
        && !family.equals(family.toLowerCase(Locale.ROOT))
        && COLLECTIVES.contains(family.toLowerCase(Locale.ROOT));
  }

  private static boolean isSuffix(String word) {
    return SUFFIXES.contains(undotted(word));
  }

  private static boolean isSuffixed(String name) {
    List<String> words = words(name);
    return words.size() > 1 && isSuffix(words.get(words.size() - 1));
  }

  private static @Nullable String takeSuffix(List<String> words) {
    int last = words.size() - 1;
    return last > 0 && isSuffix(words.get(last)) ? words.remove(last) : null;
  }

  private static String undotted(String text) {
    return text.replace(".", "").toLowerCase(Locale.ROOT);
  }

  /** "J", "JQ", "J.Q.", "J.-P.": capitals only, at most four, with dots or hyphens. */
  private static boolean isInitials(String word) {
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

  private static boolean isAllInitials(String text) {
    for (String word : words(text)) {
      if (!isInitials(word)) {
        return false;
      }
    }
    return true;
  }

  /** Initials that cannot be a short family name in capitals: dotted, single or without vowel. */
  private static boolean isTrailingInitials(String word) {
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

  // ---- ORCID

  /**
   * An ORCID iD in its hyphened form, from any printing: bare, without hyphens, as address, with
   * "orcid:"; null if the text is none.
   */
  public static @Nullable String orcid(@Nullable String text) {
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

  // ---- words

  /** A whole name, clean as a part of one is; null for what is no name. */
  private static @Nullable String clean(@Nullable String text) {
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
  private static @Nullable String cleanPart(@Nullable String text) {
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

  private static String join(String text, int start, int end) {
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

  private static List<String> words(String name) {
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

  private static String join(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }
}
