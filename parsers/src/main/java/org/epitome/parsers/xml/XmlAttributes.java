package org.epitome.parsers.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.lines.WordCache;
import org.epitome.parsers.markup.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one start tag, declarations of namespaces among them: where they stand in the
 * bytes. A value is made only if it is asked for.
 */
final class XmlAttributes {
  /** How many attributes and declarations a tag may have. */
  private static final int MOST = 1_000;

  /** More than so many names are compared by a set. */
  private static final int FEW = 16;

  private static final String DECLARATION = "xmlns";

  private final XmlSource source;
  private final WordCache words;

  /** Five places each: of name, local name, end of the name, value, end of the value. */
  private int[] places = new int[5 * FEW];

  private int count;
  private boolean hasDeclarations;
  private boolean hasPrefixes;

  XmlAttributes(XmlSource source, WordCache words) {
    this.source = source;
    this.words = words;
  }

  void clear() {
    count = 0;
    hasDeclarations = false;
    hasPrefixes = false;
  }

  int count() {
    return count;
  }

  private int nameFrom(int attribute) {
    return places[5 * attribute];
  }

  private int localFrom(int attribute) {
    return places[5 * attribute + 1];
  }

  private int nameTo(int attribute) {
    return places[5 * attribute + 2];
  }

  private int valueFrom(int attribute) {
    return places[5 * attribute + 3];
  }

  private int valueTo(int attribute) {
    return places[5 * attribute + 4];
  }

  /**
   * Reads the attribute that begins at a place.
   *
   * @return the place behind it, or -1 if it is not there to its end
   */
  int read(int from) throws XmlFailure {
    byte[] bytes = source.bytes();
    int localFrom = from;
    int nameTo = NameChars.end(bytes, from);
    if (nameTo > from && bytes[nameTo] == ':') {
      localFrom = nameTo + 1;
      nameTo = NameChars.end(bytes, localFrom);
    }
    if (nameTo == localFrom) {
      return source.expected(nameTo, "the name of an attribute");
    }
    int i = passSpace(bytes, nameTo);
    if (bytes[i] != '=') {
      return source.expected(i, "= behind the name of an attribute");
    }
    i = passSpace(bytes, i + 1);
    byte quote = bytes[i];
    if (quote != '"' && quote != '\'') {
      return source.expected(i, "a quote before the value of an attribute");
    }
    int valueTo = endOfValue(bytes, i + 1, quote);
    if (valueTo < 0) {
      return -1;
    }
    add(from, localFrom, nameTo, i + 1, valueTo);
    return valueTo + 1;
  }

  static int passSpace(byte[] bytes, int from) {
    int i = from;
    while (isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  private int endOfValue(byte[] bytes, int from, byte quote) throws XmlFailure {
    int i = from;
    while (true) {
      i = quote == '"' ? TextMarks.next(source.notes(), i) : i; // which notes no apostrophes
      byte b = bytes[i];
      if (b == quote) {
        return i;
      }
      if (b == '<') {
        throw source.failure("a < in the value of an attribute", i);
      }
      int next = b == '&' || b < ' ' ? source.passOdd(i) : i + 1;
      if (next < 0) {
        return -1;
      }
      i = next;
    }
  }

  private void add(int from, int localFrom, int nameTo, int valueFrom, int valueTo)
      throws XmlFailure {
    if (count == MOST) {
      throw XmlFailure.limit("a tag has more than " + MOST + " attributes, the limit");
    }
    int i = 5 * count++;
    if (i == places.length) {
      places = Arrays.copyOf(places, 2 * i);
    }
    places[i] = from;
    places[i + 1] = localFrom;
    places[i + 2] = nameTo;
    places[i + 3] = valueFrom;
    places[i + 4] = valueTo;
    hasPrefixes |= localFrom > from;
    hasDeclarations |= isDeclaration(count - 1);
  }

  /** Whether any is a declaration of a namespace. */
  boolean hasDeclarations() {
    return hasDeclarations;
  }

  /** Whether any name has a prefix. */
  boolean hasPrefixes() {
    return hasPrefixes;
  }

  /** Whether this is {@code xmlns} or {@code xmlns:prefix}. */
  boolean isDeclaration(int attribute) {
    int from = nameFrom(attribute);
    int localFrom = localFrom(attribute);
    int to = localFrom == from ? nameTo(attribute) : localFrom - 1;
    return source.bytes()[from] == 'x' && is(from, to, DECLARATION);
  }

  /** The prefix of the name; "" if it has none. */
  String prefix(int attribute) {
    int from = nameFrom(attribute);
    int localFrom = localFrom(attribute);
    return localFrom == from ? "" : string(from, localFrom - 1);
  }

  /** The name without its prefix. */
  String localName(int attribute) {
    return string(localFrom(attribute), nameTo(attribute));
  }

  private String string(int from, int to) {
    return new String(source.bytes(), from, to - from, StandardCharsets.UTF_8);
  }

  /** Whether ASCII stands between two places. */
  private boolean is(int from, int to, String ascii) {
    if (to - from != ascii.length()) {
      return false;
    }
    byte[] bytes = source.bytes();
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A name that stands twice; null if each stands once. */
  @Nullable String twice() {
    if (count > FEW) {
      Set<String> names = new HashSet<>();
      for (int i = 0; i < count; i++) {
        String name = string(nameFrom(i), nameTo(i));
        if (!names.add(name)) {
          return name;
        }
      }
      return null;
    }
    byte[] bytes = source.bytes();
    for (int i = 1; i < count; i++) {
      int from = nameFrom(i);
      int to = nameTo(i);
      for (int j = 0; j < i; j++) {
        int other = nameFrom(j);
        if (nameTo(j) - other == to - from
            && Arrays.equals(bytes, from, to, bytes, other, nameTo(j))) {
          return string(from, to);
        }
      }
    }
    return null;
  }

  /** The attribute of this local name, ASCII, that is no declaration; -1 if there is none. */
  int find(String localName) {
    for (int i = 0; i < count; i++) {
      if (is(localFrom(i), nameTo(i), localName) && !isDeclaration(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The value without white space around it; null if it is blank. */
  @Nullable String value(int attribute) {
    byte[] bytes = source.bytes();
    int from = passSpace(bytes, valueFrom(attribute));
    int to = valueTo(attribute);
    while (to > from && isSpace(bytes[to - 1])) {
      to--;
    }
    if (from >= to) {
      return null;
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] == '&' || bytes[i] < ' ') {
        String stripped = decoded(from, to).strip();
        return stripped.isEmpty() ? null : stripped;
      }
    }
    return words.get(bytes, from, to);
  }

  /** Undoes references; white space is spaces. */
  private String decoded(int from, int to) {
    byte[] bytes = source.bytes();
    StringBuilder value = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      if (bytes[i] == '&') {
        int end = Entities.end(bytes, i, to);
        value.appendCodePoint(Entities.xml(bytes, i, end));
        i = end;
      } else {
        int start = i;
        while (i < to && bytes[i] != '&') {
          i++;
        }
        String part = new String(bytes, start, i - start, StandardCharsets.UTF_8);
        value.append(
            part.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
      }
    }
    return value.toString();
  }
}
