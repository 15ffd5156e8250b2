package org.epitome.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.epitome.resources.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases with the class each belongs to, looked up by the keys of tokens without making
 * a string. Immutable and thread-safe.
 *
 * <p>Case does not count, nor whether the words of a phrase are joined by a hyphen, a space or
 * nothing but a change from letters to digits: "zero shot" is found in "Zero-shot". In a class
 * marked so, capitals count.
 *
 * <p>The text form, one resource for one subject:
 *
 * <pre>
 * # a comment
 * [about]
 * about
 * approximately
 * [dataset case]
 * MATH
 * [metric]
 * F1 score = F1
 * </pre>
 *
 * What follows " = " is the {@link #value} of the entry.
 */
public final class Lexicon {
  /** What {@link #match} answers when nothing fits. */
  public static final long NONE = -1;

  private static final long PRIME = 0x9e3779b97f4a7c15L;
  private static final int PREFIX_ONLY = -1;

  private final String[] classes;
  private final boolean[] caseCounts;
  private final int[] entryClasses;
  private final @Nullable String[] values;
  private final String[] phrases;
  private final long[] keys;
  private final int[] entries;

  /** For each entry, the earlier one with the same key, or -1: "M" and "m" are two units. */
  private final int[] earlier;

  private final int mask;

  /** Bits of the keys of all first words: most words of a text begin no entry, and are told so. */
  private final long[] beginnings = new long[64];

  private Lexicon(Builder builder) {
    classes = builder.classes.toArray(new String[0]);
    caseCounts = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      caseCounts[i] = builder.caseCounts.get(i);
    }
    int size = builder.phrases.size();
    phrases = builder.phrases.toArray(new String[0]);
    values = builder.values.toArray(new String[0]);
    entryClasses = new int[size];
    Tokens tokens = new Tokens();
    Spans none = new Spans();
    long[] found = new long[16];
    int[] ids = new int[16];
    int count = 0;
    for (int entry = 0; entry < size; entry++) {
      entryClasses[entry] = builder.entryClasses.get(entry);
      tokens.read(phrases[entry], none);
      long key = 0;
      for (int token = 0; token < tokens.size(); token++) {
        if (isJoint(tokens, token)) {
          continue;
        }
        if (key == 0) {
          beginnings[bit(tokens.key(token)) >>> 6] |= 1L << bit(tokens.key(token));
        }
        key = next(key, tokens.key(token));
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
          ids = Arrays.copyOf(ids, count * 2);
        }
        found[count] = key;
        ids[count++] = PREFIX_ONLY;
      }
      if (count == 0 || key == 0) {
        throw new IllegalArgumentException(
            "nothing to look up in the entry \"" + phrases[entry] + "\"");
      }
      ids[count - 1] = entry;
    }
    int capacity = Integer.highestOneBit(Math.max(8, count)) * 4;
    mask = capacity - 1;
    keys = new long[capacity];
    entries = new int[capacity];
    earlier = new int[size];
    for (int i = 0; i < count; i++) {
      int slot = slot(found[i]);
      if (keys[slot] == 0) {
        keys[slot] = found[i];
        entries[slot] = ids[i];
      } else if (ids[i] != PREFIX_ONLY) {
        earlier[ids[i]] = entries[slot]; // the later entry comes first, so that a user can overrule
        entries[slot] = ids[i];
        continue;
      }
      if (ids[i] != PREFIX_ONLY) {
        earlier[ids[i]] = -1;
      }
    }
  }

  /** What {@link #toBytes} has written. */
  Lexicon(ByteBuffer form) {
    classes = new String[form.getInt()];
    caseCounts = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      caseCounts[i] = form.get() != 0;
      byte[] name = new byte[form.getInt()];
      form.get(name);
      classes[i] = new String(name, StandardCharsets.UTF_8);
    }
    int size = form.getInt();
    phrases = new String[size];
    values = new String[size];
    entryClasses = ints(form, size);
    earlier = ints(form, size);
    int[] bounds = ints(form, 2 * size + 1);
    byte[] written = new byte[bounds[2 * size]];
    form.get(written);
    for (int entry = 0; entry < size; entry++) {
      int begin = bounds[2 * entry];
      int middle = bounds[2 * entry + 1];
      int end = bounds[2 * entry + 2];
      phrases[entry] = new String(written, begin, middle - begin, StandardCharsets.UTF_8);
      if (middle < end) {
        values[entry] = new String(written, middle, end - middle, StandardCharsets.UTF_8);
      }
    }
    mask = form.getInt();
    entries = ints(form, mask + 1);
    keys = new long[mask + 1];
    form.asLongBuffer().get(keys).get(beginnings);
  }

  private static int[] ints(ByteBuffer form, int count) {
    int[] ints = new int[count];
    form.asIntBuffer().get(ints);
    form.position(form.position() + count * Integer.BYTES);
    return ints;
  }

  /**
   * The lexicon as it lies in memory, so that to read it is to copy it. An empty value is written
   * as none.
   */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(classes.length);
      for (int i = 0; i < classes.length; i++) {
        out.writeBoolean(caseCounts[i]);
        byte[] name = classes[i].getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
      }
      out.writeInt(size());
      write(entryClasses, out);
      write(earlier, out);
      ByteArrayOutputStream texts = new ByteArrayOutputStream();
      for (int entry = 0; entry < size(); entry++) {
        out.writeInt(texts.size());
        texts.writeBytes(phrases[entry].getBytes(StandardCharsets.UTF_8));
        out.writeInt(texts.size());
        String value = values[entry];
        texts.writeBytes((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
      }
      out.writeInt(texts.size());
      texts.writeTo(out);
      out.writeInt(mask);
      write(entries, out);
      for (long key : keys) {
        out.writeLong(key);
      }
      for (long bits : beginnings) {
        out.writeLong(bits);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(int[] ints, DataOutputStream out) throws IOException {
    for (int each : ints) {
      out.writeInt(each);
    }
  }

  /**
   * The lexicon in a resource beside a class.
   *
   * @throws IllegalArgumentException if there is no such resource or an entry stands before any
   *     class
   */
  public static Lexicon read(Class<?> owner, String resource) {
    byte[] form = CompiledLexicons.take(owner, resource);
    return form == null
        ? of(ResourceLines.of(owner, resource))
        : new Lexicon(ByteBuffer.wrap(form));
  }

  /** The lexicon in a stream of UTF-8, which is read to its end and left open. */
  public static Lexicon read(InputStream in) throws IOException {
    return of(ResourceLines.of(in));
  }

  private static Lexicon of(List<String> lines) {
    Builder builder = builder();
    for (String line : lines) {
      builder.addLine(line);
    }
    return builder.build();
  }

  /** An empty one to be filled. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with all entries of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    for (int i = 0; i < classes.length; i++) {
      builder.classes.add(classes[i]);
      builder.caseCounts.add(caseCounts[i]);
    }
    for (int i = 0; i < phrases.length; i++) {
      builder.phrases.add(phrases[i]);
      builder.values.add(values[i]);
      builder.entryClasses.add(entryClasses[i]);
    }
    return builder;
  }

  /** How many entries there are. */
  public int size() {
    return phrases.length;
  }

  /**
   * The number of a class, in the order of the text form.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public int classNamed(String name) {
    for (int i = 0; i < classes.length; i++) {
      if (classes[i].equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no class " + name + " in " + Arrays.toString(classes));
  }

  /** The entry of a single token, or -1. */
  public int entry(Tokens tokens, int token) {
    if (!mayBegin(tokens.key(token))) {
      return -1;
    }
    int slot = slot(next(0, tokens.key(token)));
    return keys[slot] == 0 ? -1 : fitting(entries[slot], tokens, token, token);
  }

  /** The class of a single token, or -1. */
  public int classOf(Tokens tokens, int token) {
    int entry = entry(tokens, token);
    return entry < 0 ? -1 : entryClasses[entry];
  }

  /** Whether a single token is an entry of a class. */
  public boolean is(int classNumber, Tokens tokens, int token) {
    return classOf(tokens, token) == classNumber;
  }

  /**
   * The longest phrase that begins with a token, as a number to be asked for its {@link
   * #entry(long)} and {@link #last(long) last token}, or {@link #NONE}.
   */
  public long match(Tokens tokens, int first) {
    return match(tokens, first, tokens.size());
  }

  /** The longest phrase that begins with a token and ends before another. */
  public long match(Tokens tokens, int first, int limit) {
    if (!mayBegin(tokens.key(first))) {
      return NONE;
    }
    long found = NONE;
    long key = 0;
    for (int token = first; token < limit; token++) {
      if (token > first && isJoint(tokens, token)) {
        continue;
      }
      key = next(key, tokens.key(token));
      int slot = slot(key);
      if (keys[slot] == 0) {
        break;
      }
      int entry = fitting(entries[slot], tokens, first, token);
      if (entry >= 0) {
        found = (long) token << 32 | entry;
      }
    }
    return found;
  }

  /**
   * The first token from one on with which a phrase begins that ends before another token; that
   * other token if there is none. As most words begin none, this is the way to go through a text.
   */
  public int find(Tokens tokens, int from, int limit) {
    int token = from;
    while (token < limit && (!mayBegin(tokens.key(token)) || match(tokens, token, limit) == NONE)) {
      token++;
    }
    return token;
  }

  /**
   * The longest phrase of at most a number of tokens that ends with a token, not reaching before
   * another; its {@link #last(long)} is then its first token.
   */
  public long matchBackwards(Tokens tokens, int last, int from, int longest) {
    long found = NONE;
    for (int first = last; first >= from && last - first < longest; first--) {
      long match = match(tokens, first, last + 1);
      if (match != NONE && last(match) == last) {
        found = (long) first << 32 | entry(match);
      }
    }
    return found;
  }

  /** The entry of a match. */
  public static int entry(long match) {
    return (int) match;
  }

  /** The last token of a match. */
  public static int last(long match) {
    return (int) (match >>> 32);
  }

  /** The class of an entry. */
  public int classOfEntry(int entry) {
    return entryClasses[entry];
  }

  /** The entry as it was written. */
  public String phrase(int entry) {
    return phrases[entry];
  }

  /** What the entry stands for, or null when nothing was said. */
  public @Nullable String value(int entry) {
    return values[entry];
  }

  /** What the entry stands for, or else the entry itself. */
  public String valueOrPhrase(int entry) {
    String value = values[entry];
    return value == null ? phrases[entry] : value;
  }

  private int fitting(int entry, Tokens tokens, int first, int last) {
    int found = entry;
    while (found >= 0 && !fits(found, tokens, first, last)) {
      found = earlier[found];
    }
    return found;
  }

  private boolean fits(int entry, Tokens tokens, int first, int last) {
    if (!caseCounts[entryClasses[entry]]) {
      return true;
    }
    String phrase = phrases[entry];
    int at = 0;
    for (int i = tokens.start(first); i < tokens.end(last); i++) {
      char c = tokens.text().charAt(i);
      if (isBlank(c)) {
        continue;
      }
      while (at < phrase.length() && isBlank(phrase.charAt(at))) {
        at++;
      }
      if (at == phrase.length() || phrase.charAt(at++) != c) {
        return false;
      }
    }
    return at == phrase.length();
  }

  private static boolean isBlank(char c) {
    return !CharClass.isLetter(c) && !CharClass.isDigit(c);
  }

  private static boolean isJoint(Tokens tokens, int token) {
    return tokens.symbol(token) == '-';
  }

  private static long next(long key, long tokenKey) {
    long mixed = (key + tokenKey) * PRIME;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }

  /** Whether an entry may begin with a word, by its key; surely none does if not. */
  boolean mayBegin(long tokenKey) {
    int bit = bit(tokenKey);
    return (beginnings[bit >>> 6] & 1L << bit) != 0;
  }

  private static int bit(long tokenKey) {
    return (int) (tokenKey ^ tokenKey >>> 32) & 0xfff;
  }

  /** The slot of a key, or the empty one where it would be. */
  private int slot(long key) {
    int slot = (int) (key ^ key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Collects entries; a later one overrules an equal earlier one. Not thread-safe. */
  public static final class Builder {
    private final List<String> classes = new ArrayList<>();
    private final List<Boolean> caseCounts = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<@Nullable String> values = new ArrayList<>();
    private final List<Integer> entryClasses = new ArrayList<>();
    private int current = -1;

    private Builder() {}

    /** Adds an entry to a class, which is made if there is none of that name. */
    public Builder add(String className, String phrase, @Nullable String value) {
      int found = classes.indexOf(className);
      if (found < 0) {
        found = classes.size();
        classes.add(className);
        caseCounts.add(false);
      }
      add(found, Objects.requireNonNull(phrase, "phrase"), value);
      return this;
    }

    private void add(int classNumber, String phrase, @Nullable String value) {
      phrases.add(phrase);
      values.add(value);
      entryClasses.add(classNumber);
    }

    private void addLine(String line) {
      if (line.startsWith("[") && line.endsWith("]")) {
        String name = line.substring(1, line.length() - 1);
        boolean caseCount = name.endsWith(" case");
        name = caseCount ? name.substring(0, name.length() - 5) : name;
        current = classes.indexOf(name);
        if (current < 0) {
          current = classes.size();
          classes.add(name);
          caseCounts.add(caseCount);
        }
        return;
      }
      if (current < 0) {
        throw new IllegalArgumentException("the entry \"" + line + "\" stands before any [class]");
      }
      int equals = line.indexOf(" = ");
      if (equals < 0) {
        add(current, line, null);
      } else {
        add(current, line.substring(0, equals).strip(), line.substring(equals + 3).strip());
      }
    }

    /**
     * The lexicon.
     *
     * @throws IllegalArgumentException if an entry has no word in it
     */
    public Lexicon build() {
      return new Lexicon(this);
    }
  }
}
