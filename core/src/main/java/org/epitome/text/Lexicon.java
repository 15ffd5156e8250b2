package org.epitome.text;

import java.io.IOException;
import java.io.InputStream;
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

  final String[] classes;
  final boolean[] caseCounts;
  final int[] entryClasses;
  final PhraseIndex index;
  private final String[] phrases;
  private final @Nullable String[] values;

  Lexicon(
      String[] classes,
      boolean[] caseCounts,
      String[] phrases,
      @Nullable String[] values,
      int[] entryClasses,
      PhraseIndex index) {
    this.classes = classes;
    this.caseCounts = caseCounts;
    this.phrases = phrases;
    this.values = values;
    this.entryClasses = entryClasses;
    this.index = index;
  }

  /**
   * The lexicon in a resource beside a class.
   *
   * @throws IllegalArgumentException if there is no such resource or an entry stands before any
   *     class
   */
  public static Lexicon read(Class<?> owner, String resource) {
    byte[] form = CompiledLexicons.take(owner, resource);
    return form == null ? of(ResourceLines.of(owner, resource)) : LexiconForm.read(form);
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
    int last = index.entry(PhraseIndex.next(0, tokens.key(token)));
    return last < 0 ? -1 : fitting(last, tokens, token, token);
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
      if (token > first && PhraseIndex.isJoint(tokens, token)) {
        continue;
      }
      key = PhraseIndex.next(key, tokens.key(token));
      int last = index.entry(key);
      if (last == PhraseIndex.ABSENT) {
        break;
      }
      int entry = fitting(last, tokens, first, token);
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
      found = index.earlier(found);
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

  /** Whether an entry may begin with a word, by its key; surely none does if not. */
  boolean mayBegin(long tokenKey) {
    return index.mayBegin(tokenKey);
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
      int size = phrases.size();
      int[] classOfEach = new int[size];
      for (int entry = 0; entry < size; entry++) {
        classOfEach[entry] = entryClasses.get(entry);
      }
      boolean[] caseOfEach = new boolean[classes.size()];
      for (int i = 0; i < caseOfEach.length; i++) {
        caseOfEach[i] = caseCounts.get(i);
      }
      String[] phraseOfEach = phrases.toArray(new String[0]);
      return new Lexicon(
          classes.toArray(new String[0]),
          caseOfEach,
          phraseOfEach,
          values.toArray(new String[0]),
          classOfEach,
          PhraseIndex.of(phraseOfEach));
    }
  }
}
