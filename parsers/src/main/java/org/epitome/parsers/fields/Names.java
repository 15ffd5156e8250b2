package org.epitome.parsers.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.model.Author;
import org.epitome.model.Paper;
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
  private Names() {}

  /** Adds an author; null is none. */
  public static void add(Author.@Nullable Builder author, Paper.Builder paper) {
    if (author != null) {
      paper.addAuthor(author.build());
    }
  }

  /**
   * A name without what DBLP puts behind it to tell people of one name apart: {@code Jens Lehmann
   * 0001}. Its BibTeX has the number too.
   */
  public static String withoutNumber(String name) {
    int length = name.length();
    if (length < 6 || !name.startsWith(" 0", length - 5)) {
      return name;
    }
    for (int i = length - 3; i < length; i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return name;
      }
    }
    return name.substring(0, length - 5);
  }

  /**
   * Reads one name in either order; null if the text is blank or says that there are more ("et
   * al.", "and others").
   */
  public static Author.@Nullable Builder parse(@Nullable String printed) {
    if (printed != null && isSimple(printed)) {
      return givenAndFamily(printed);
    }
    String name = NameWords.clean(printed);
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
    if (comma > 0 && !NameWords.isGroup(name.substring(0, comma))) {
      return withCommas(name, comma);
    }
    if (comma > 0 || NameWords.isGroup(name)) {
      return Author.builder().name(name);
    }
    return inOrder(name);
  }

  /**
   * Reads a name whose family name stands first and is followed by initials or given names, as
   * MEDLINE prints it: "Doe JQ", "van der Berg J 3rd".
   */
  public static Author.@Nullable Builder familyFirst(@Nullable String printed) {
    String name = NameWords.clean(printed);
    if (name == null || name.indexOf(',') >= 0) {
      return parse(name);
    }
    if (NameWords.isGroup(name)) {
      return Author.builder().name(name);
    }
    List<String> words = NameWords.words(name);
    String suffix = NameWords.takeSuffix(words);
    int family = words.size();
    while (family > 1 && NameWords.isInitials(words.get(family - 1))) {
      family--;
    }
    if (family == words.size()) {
      return inOrder(name);
    }
    String given = NameWords.join(words, family, words.size());
    return person(given, NameWords.join(words, 0, family), suffix);
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
    String first = NameWords.cleanPart(given);
    String last = NameWords.cleanPart(family);
    String ending = NameWords.cleanPart(suffix);
    if (last == null) {
      return parse(first);
    }
    if (first == null) {
      return NameWords.isAndOthers(last)
          ? null
          : ending == null ? oneField(last) : person(null, last, ending);
    }
    if (NameWords.isAndOthers(last) && NameWords.isAndOthers(first + " " + last)) {
      return null; // "et" as given and "al." as family name; "Al" alone is a name
    }
    if (NameWords.isGroupHead(last)) {
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
    String name = NameWords.clean(printed);
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
    return endsInWord(name) && !NameWords.mayHaveListed(name);
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
    return space < part.length() - 1 && !NameWords.mayHaveListed(part);
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
    return !NameWords.mayHaveListed(part);
  }

  /** Only a family field: a group, a whole name put there, or a person of one name. */
  private static Author.Builder oneField(String name) {
    if (NameWords.isGroup(name) || name.indexOf(',') >= 0) {
      return parseClean(name);
    }
    List<String> words = NameWords.words(name);
    boolean particlesOnly = true;
    for (int i = 0; i + 1 < words.size(); i++) {
      particlesOnly &= NameWords.isParticle(words.get(i).toLowerCase(Locale.ROOT));
    }
    return particlesOnly ? Author.builder().name(name).family(name) : Author.builder().name(name);
  }

  private static Author.Builder withCommas(String name, int comma) {
    String family = name.substring(0, comma).strip();
    List<String> rest = new ArrayList<>();
    String suffix = null;
    boolean whole = family.indexOf(' ') > 0;
    for (String part : NameLists.split(name, ",", comma + 1)) {
      if (NameWords.isSuffix(part)) {
        suffix = part;
      } else if (!isDegree(part, whole || !rest.isEmpty())) {
        rest.add(part);
      }
    }
    if (rest.isEmpty()) {
      Author.Builder author = inOrder(family);
      return suffix == null ? author : author.suffix(suffix).name(family + " " + suffix);
    }
    if (NameWords.isSuffixed(family)) {
      List<String> words = NameWords.words(family);
      suffix = NameWords.takeSuffix(words);
      family = NameWords.join(words, 0, words.size());
    }
    String given = String.join(", ", rest);
    if (suffix == null && NameWords.isSuffixed(given)) { // MEDLINE: "Doe, Jane Q Jr"
      List<String> words = NameWords.words(given);
      suffix = NameWords.takeSuffix(words);
      given = NameWords.join(words, 0, words.size());
    }
    return person(given, family, suffix);
  }

  /** "MD" after a whole name is a degree; in "Rahman, Md" it is a given name. */
  private static boolean isDegree(String part, boolean afterWholeName) {
    return afterWholeName && NameWords.isDegree(part);
  }

  /** "Jane Q. van der Berg Jr." */
  private static Author.Builder inOrder(String name) {
    List<String> words = NameWords.words(name);
    String suffix = NameWords.takeSuffix(words);
    int size = words.size();
    if (size == 1) {
      return suffix == null
          ? Author.builder().name(name)
          : Author.builder().name(name).family(words.get(0)).suffix(suffix);
    }
    int initials = size;
    while (initials > 1 && NameWords.isTrailingInitials(words.get(initials - 1))) {
      initials--;
    }
    if (initials < size && !NameWords.isInitials(words.get(0))) {
      return person(
          NameWords.join(words, initials, size), NameWords.join(words, 0, initials), suffix);
    }
    int family = familyStart(words);
    return family == 0
        ? Author.builder().name(name).family(name)
        : person(NameWords.join(words, 0, family), NameWords.join(words, family, size), suffix);
  }

  /** Where the family name begins: at the first particle, else at the last word. */
  private static int familyStart(List<String> words) {
    int last = words.size() - 1;
    for (int i = 0; i < last; i++) {
      if (NameWords.isParticle(words.get(i)) && (i > 0 || isParticleRun(words, last))) {
        return i;
      }
    }
    int start = last;
    while (start > 1 && NameWords.isCapitalisedParticle(words.get(start - 1))) {
      start--;
    }
    boolean joined =
        start > 2 && (words.get(start - 1).equals("y") || words.get(start - 1).equals("e"));
    return joined ? start - 2 : start; // Ramón y Cajal
  }

  /** Whether nothing but particles stands before the last word. */
  private static boolean isParticleRun(List<String> words, int last) {
    for (int i = 0; i < last; i++) {
      if (!NameWords.isParticle(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Author.Builder person(
      @Nullable String given, String family, @Nullable String suffix) {
    String first = given;
    String last = family;
    if (first != null && NameWords.mayHaveListed(first)) {
      List<String> words = NameWords.words(first);
      int end = words.size();
      while (end > 1 && NameWords.isParticle(words.get(end - 1))) {
        end--;
      }
      if (end < words.size()) {
        last = NameWords.join(words, end, words.size()) + " " + last;
        first = NameWords.join(words, 0, end);
      }
    }
    return Author.builder().given(first).family(last).suffix(suffix);
  }
}
