package org.epitome.parsers.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.model.Author;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.fields.NameWords;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;

/**
 * The names of an author field, split as BibTeX does (Patashnik, "BibTeXing", section 4): "and"
 * between names, commas between the parts of a name, both only outside of braces; a name wholly in
 * braces is a group. What is left, a name in reading order without braces, is read by {@link
 * Names}.
 *
 * <p>Beyond BibTeX: {@linkplain AuthorMarks marks} behind the names go; there may be names in
 * BibLaTeX's extended format ({@code family=Doe, given=Jane}), and lists written without "and" or
 * with commas before it ("Jane Doe, John Roe, and Ann Poe"). Used for one field after the other.
 */
final class BibtexNames {
  private final Tex tex;
  private final List<String> byAnd = new ArrayList<>();
  private final List<Author> authors = new ArrayList<>();
  private boolean mayHaveTex;
  private boolean isCut;

  /**
   * Ready for the first field.
   *
   * @param tex used for the work
   */
  BibtexNames(Tex tex) {
    this.tex = tex;
  }

  /** Reads a field. */
  void read(FieldValue field) {
    authors.clear();
    isCut = false;
    mayHaveTex = !field.signs().isEmpty();
    read(mayHaveTex ? unwrapped(AuthorMarks.removed(field.toString())) : field.chars());
  }

  private void read(CharSequence list) {
    byAnd.clear();
    splitAtAnd(list, byAnd);
    if (byAnd.size() == 1 ? isListWithoutAnd(byAnd.get(0)) : isListByCommas(byAnd)) {
      for (Author.Builder author : NameLists.of(Tex.name(list.toString()))) {
        authors.add(author.build());
      }
      isCut = NameWords.isAndOthers(byAnd.get(byAnd.size() - 1));
    } else {
      for (String name : byAnd) {
        add(name);
      }
    }
  }

  /** The authors of the field last read; good until the next is read. */
  List<Author> authors() {
    return authors;
  }

  /** Whether the list says that there are more. */
  boolean isCut() {
    return isCut;
  }

  private void add(String name) {
    if (NameWords.isAndOthers(name)) {
      isCut = true;
      return;
    }
    String person = withoutEtAl(name);
    isCut |= person.length() < name.length();
    Author author = one(person);
    if (author != null) {
      authors.add(author);
    }
  }

  private static String withoutEtAl(String name) {
    boolean isCut = name.endsWith(" et al.") || name.endsWith(" et al");
    return isCut ? name.substring(0, name.lastIndexOf(" et al")).strip() : name;
  }

  private @Nullable Author one(String name) {
    if (isGroup(name)) {
      String group = plain(name);
      return group.isEmpty() ? null : Author.of(group);
    }
    int comma = name.indexOf(',');
    if (comma < 0) {
      return inOrder(name);
    }
    if (isPlainPair(name, comma)) {
      return pair(name.substring(0, comma).strip(), name.substring(comma + 1).strip());
    }
    List<String> parts = splitAt(name, ',');
    if (parts.size() > 1 && isLabelled(parts)) {
      return labelled(parts);
    }
    return switch (parts.size()) {
      case 0 -> null;
      case 1 -> inOrder(parts.get(0));
      case 2 -> pair(parts.get(0), parts.get(1));
      case 3 -> withSuffix(parts);
      default -> parsed(plain(name));
    };
  }

  /** Whether two parts stand around the only comma of a name, without braces, as in most. */
  private static boolean isPlainPair(String name, int comma) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '{' || c == '}' || c == '=' || c == ',' && i != comma) {
        return false;
      }
    }
    return comma > 0 && comma + 1 < name.length();
  }

  /** "von Last, First", or "Jane Doe, Jr.". */
  private @Nullable Author pair(String family, String given) {
    return NameWords.isSuffix(given)
        ? parsed(plain(family + ", " + given))
        : person(given, family, null);
  }

  /** "von Last, Jr, First"; those who write "Last, First, Jr." are understood too. */
  private @Nullable Author withSuffix(List<String> parts) {
    boolean isLast = NameWords.isSuffix(parts.get(2)) && !NameWords.isSuffix(parts.get(1));
    return isLast
        ? person(parts.get(1), parts.get(0), parts.get(2))
        : person(parts.get(2), parts.get(0), parts.get(1));
  }

  private @Nullable Author person(String given, String family, @Nullable String suffix) {
    String first = plain(given);
    String last = plain(family);
    if (last.isEmpty()) {
      return parsed(first);
    }
    if (first.isEmpty()) {
      return inOrder(family);
    }
    int space = suffix == null ? last.lastIndexOf(' ') : -1;
    if (space > 0 && NameWords.isSuffix(last.substring(space + 1))) { // "Doe Jr., Jane"
      return Author.builder()
          .given(first)
          .family(last.substring(0, space))
          .suffix(last.substring(space + 1))
          .build();
    }
    return Author.builder()
        .given(first)
        .family(last)
        .suffix(suffix == null ? null : emptyAsNull(plain(suffix)))
        .build();
  }

  private static @Nullable Author parsed(String name) {
    Author.Builder author = Names.parse(name);
    return author == null || !author.isNamed() ? null : author.build();
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** "First von Last": words in braces stay together, small ones begin the family name. */
  private @Nullable Author inOrder(String printed) {
    if (isTwoWords(printed)) {
      return parsed(printed);
    }
    String name = Names.withoutNumber(printed);
    List<String> words = splitAt(name, ' ');
    int last = words.size() - 1;
    String suffix = last > 1 && NameWords.isSuffix(words.get(last)) ? words.get(last--) : null;
    int family = last;
    for (int i = last - 1; i > 0; i--) {
      if (isSmall(words.get(i))) {
        family = i;
      }
    }
    String whole = plain(name);
    boolean isSimple = family == last && !hasGroupedWord(name);
    if (isSimple || last < 1 || isSmall(words.get(0)) || NameWords.isGroup(whole)) {
      return parsed(whole);
    }
    String given = plain(String.join(" ", words.subList(0, family)));
    String surname = plain(String.join(" ", words.subList(family, last + 1)));
    if (surname.isEmpty()) {
      return parsed(whole);
    }
    return Author.builder().given(emptyAsNull(given)).family(surname).suffix(suffix).build();
  }

  /** Whether a name is two words, as most are, or one, without TeX. */
  private static boolean isTwoWords(String name) {
    int spaces = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ' ' ? ++spaces > 1 : !isLetter(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Whether a word begins with a small letter; one in braces counts as none. */
  private static boolean isSmall(String word) {
    String plain = word.startsWith("{\\") || word.startsWith("\\") ? Tex.name(word) : word;
    return !plain.isEmpty() && Character.isLowerCase(plain.codePointAt(0));
  }

  // ---- BibLaTeX's extended format

  private static boolean isLabelled(List<String> parts) {
    for (String part : parts) {
      if (!part.contains("=")) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Author labelled(List<String> parts) {
    String given = "";
    String prefix = "";
    String family = "";
    String suffix = "";
    for (String part : parts) {
      int equals = part.indexOf('=');
      String value = plain(part.substring(equals + 1));
      switch (part.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
        case "given" -> given = value;
        case "prefix" -> prefix = value + " ";
        case "family" -> family = value;
        case "suffix" -> suffix = value;
        default -> {}
      }
    }
    return family.isEmpty()
        ? parsed(given)
        : Author.builder()
            .given(emptyAsNull(given))
            .family(prefix + family)
            .suffix(emptyAsNull(suffix))
            .build();
  }

  // ---- splitting

  /** A list in one more pair of braces than it needs: <code>{Doe, Jane and Roe, John}</code>. */
  private static String unwrapped(String field) {
    if (!isGroup(field)) {
      return field;
    }
    String inner = field.substring(1, field.length() - 1);
    List<String> names = new ArrayList<>();
    splitAtAnd(inner, names);
    if (names.size() < 2) {
      return field;
    }
    for (String name : names) {
      if (splitAt(name, ',').size() != 2) {
        return field;
      }
    }
    return inner;
  }

  /** Whether the whole text stands in one pair of braces, which is no accent's. */
  private static boolean isGroup(String text) {
    int length = text.length();
    if (length < 2 || text.charAt(0) != '{' || text.charAt(1) == '\\') {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i == length - 1;
      }
    }
    return false;
  }

  /** Whether braces keep words together or protect the letter case of a whole word. */
  private static boolean hasGroupedWord(String name) {
    int depth = 0;
    boolean isAccent = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '{') {
        if (depth++ == 0) {
          isAccent = i + 1 < name.length() && name.charAt(i + 1) == '\\';
          isAccent |= i > 0 && name.charAt(i - 1) != ' ';
          if (!isAccent) {
            return true;
          }
        }
      } else if (c == '}') {
        depth--;
      } else if (c == ' ' && depth > 0 && !isAccent) {
        return true;
      }
    }
    return false;
  }

  private static void splitAtAnd(CharSequence list, List<String> parts) {
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == ' ' && depth <= 0 && isAnd(list, i)) {
        addPart(parts, list, start, i);
        start = i + 5;
        i += 3; // its last space may be the first of another "and"
      }
    }
    addPart(parts, list, start, list.length());
  }

  private static boolean isAnd(CharSequence list, int space) {
    return space + 3 < list.length()
        && (list.charAt(space + 1) | 0x20) == 'a'
        && (list.charAt(space + 2) | 0x20) == 'n'
        && (list.charAt(space + 3) | 0x20) == 'd'
        && (space + 4 == list.length() || list.charAt(space + 4) == ' ');
  }

  private static List<String> splitAt(String text, char separator) {
    List<String> parts = new ArrayList<>(4);
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (depth <= 0 && (c == separator || c == '~' && separator == ' ')) {
        addPart(parts, text, start, i);
        start = i + 1;
      }
    }
    addPart(parts, text, start, text.length());
    return parts;
  }

  private static void addPart(List<String> parts, CharSequence text, int from, int to) {
    int first = from;
    int end = to;
    while (first < end && text.charAt(first) == ' ') {
      first++;
    }
    while (end > first && text.charAt(end - 1) == ' ') {
      end--;
    }
    String part = first >= end ? "" : text.subSequence(first, end).toString().strip();
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  /** "Jane Doe, John Roe, and Ann Poe": all are apart by commas then. */
  private static boolean isListByCommas(List<String> byAnd) {
    for (int i = 0; i + 1 < byAnd.size(); i++) {
      String part = byAnd.get(i);
      if (part.endsWith(",") && areNames(splitAt(part, ','))) {
        return true;
      }
    }
    return false;
  }

  /** Whether names stand between commas, and not the parts of one: "Doe, Jane, and Ann Poe". */
  private static boolean areNames(List<String> pieces) {
    return switch (pieces.size()) {
      case 0, 1 -> false;
      case 2 -> isWhole(pieces.get(0)) && isWhole(pieces.get(1));
      default -> !NameWords.isSuffix(pieces.get(1));
    };
  }

  private static boolean isWhole(String name) {
    return name.indexOf(' ') > 0 && !isSmall(name);
  }

  /** Semicolons, or so many commas that there must be several names. */
  private static boolean isListWithoutAnd(String list) {
    return splitAt(list, ';').size() > 1 || splitAt(list, ',').size() > 3;
  }

  private String plain(String name) {
    return mayHaveTex ? tex.spacedName(name) : name;
  }
}
