package org.epitome.parsers.json;

import java.util.Arrays;
import java.util.Objects;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.markup.PlainText;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Walks over the values of an entry, forgivingly: every value that is not read is passed over, a
 * value of another type than asked for counts as absent, a number or boolean is read as text where
 * text is asked for, and a single value where a list is expected is a list of one.
 *
 * <pre>{@code
 * while (json.nextField()) {
 *   switch (json.name()) {
 *     case "title" -> paper.title(json.line());
 *     case "authors" -> {
 *       json.enterList();
 *       while (json.nextItem()) {
 *         author(json);
 *       }
 *     }
 *     default -> {}
 *   }
 * }
 * }</pre>
 *
 * A loop over fields or items runs to its end; so do those that it contains.
 */
public final class JsonCursor {
  private static final byte OBJECT = 0;
  private static final byte ARRAY = 1;
  private static final byte SINGLE = 2;
  private static final byte SINGLE_READ = 3;
  private static final byte NOTHING = 4;

  private final JsonTokens tokens;
  private @Nullable JsonToken token; // at hand; null outside of the document
  private byte[] levels = new byte[64];
  private int level;
  private boolean unread; // the current token begins an object or array that nobody entered
  private @Nullable String entryId;
  private final PlainText plain = new PlainText();
  private final JsonNumbers numbers = new JsonNumbers();
  private final Tex tex = new Tex();

  /** A cursor that stands before a document. */
  JsonCursor(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /** Goes on outside of everything. */
  void begin() {
    level = 0;
    unread = false;
    entryId = null;
  }

  /** Leaves what was entered since, and passes over what is left of it. */
  void leaveTo(int outer) {
    while (level > outer) {
      if (levels[level] == OBJECT) {
        nextField();
      } else {
        nextItem();
      }
    }
  }

  /** Tells the entry's own identifier, for messages about it; null is passed over. */
  public void identify(@Nullable String id) {
    entryId = id == null ? entryId : id;
  }

  /** Whether nothing was told yet about the current entry. */
  boolean isUnidentified() {
    return entryId == null;
  }

  /** Forgets the entry that was read. */
  void endEntry() {
    entryId = null;
  }

  /** What was told about the current entry. */
  @Nullable String entryId() {
    return entryId;
  }

  int level() {
    return level;
  }

  @Nullable JsonToken advance() {
    token = tokens.next();
    unread = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    return token;
  }

  private void push(byte kind) {
    if (level + 1 == levels.length) {
      levels = Arrays.copyOf(levels, levels.length * 2);
    }
    levels[++level] = kind;
  }

  /** Tells that the object or array at hand is entered by other means than this cursor. */
  void enterUnseen() {
    unread = false;
  }

  void pass() {
    if (unread) {
      unread = false;
      tokens.pass();
    }
  }

  /** The line of the document in which the value at hand begins, for messages about it. */
  public long lineNumber() {
    return tokens.line();
  }

  // ---- objects

  /** Goes into the object at hand; what is none has no fields. */
  public boolean enterObject() {
    boolean entered = unread && token == JsonToken.START_OBJECT;
    if (!entered) {
      pass();
    }
    unread = false;
    push(entered ? OBJECT : NOTHING);
    return entered;
  }

  /** Goes to the next field's value; false at the end of the object that was entered last. */
  public boolean nextField() {
    if (levels[level] == NOTHING) {
      level--;
      return false;
    }
    pass();
    if (advance() == JsonToken.END_OBJECT) {
      level--;
      return false;
    }
    return true;
  }

  /** The name of the field whose value is at hand. */
  public String name() {
    return Objects.requireNonNull(tokens.name());
  }

  /** Passes over what is left of the object that was entered last. */
  public void leaveObject() {
    leaveTo(level - 1);
  }

  // ---- lists

  /** Goes into the array at hand; null is an empty list, another single value a list of one. */
  public void enterList() {
    if (unread && token == JsonToken.START_ARRAY) {
      unread = false;
      push(ARRAY);
    } else {
      push(token == JsonToken.VALUE_NULL ? NOTHING : SINGLE);
    }
  }

  /** Goes to the next item; false at the end of the list that was entered last. */
  public boolean nextItem() {
    switch (levels[level]) {
      case SINGLE -> {
        levels[level] = SINGLE_READ;
        return true;
      }
      case ARRAY -> {
        pass();
        if (advance() == JsonToken.END_ARRAY) {
          level--;
          return false;
        }
        return true;
      }
      default -> {
        level--;
        return false;
      }
    }
  }

  // ---- values

  /** Whether an object is at hand. */
  public boolean isObject() {
    return unread && token == JsonToken.START_OBJECT;
  }

  /** Whether an array is at hand. */
  public boolean isList() {
    return unread && token == JsonToken.START_ARRAY;
  }

  /** Whether null is at hand. */
  public boolean isNull() {
    return token == JsonToken.VALUE_NULL;
  }

  /** The text of a string, number or boolean as it stands; null for anything else. */
  public @Nullable String text() {
    if (token == JsonToken.VALUE_STRING) {
      return tokens.string(JsonText.Space.KEPT);
    }
    return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL
        ? tokens.printed()
        : null;
  }

  /** As {@link #text}, but null if it is blank. */
  public @Nullable String word() {
    String text = text();
    if (text == null || isStripped(text)) {
      return text;
    }
    tokens.text().forget();
    String word = text.strip();
    return word.isEmpty() ? null : word;
  }

  /** Whether a text surely has no white space at its ends, and is not empty. */
  private static boolean isStripped(String text) {
    int last = text.length() - 1;
    return last >= 0 && isPrinted(text.charAt(0)) && isPrinted(text.charAt(last));
  }

  private static boolean isPrinted(char c) {
    return c > ' ' && c < 0x80;
  }

  /** The text with single spaces for all white space, without any at its ends; null if blank. */
  public @Nullable String line() {
    return squeezed(JsonText.Space.LINE);
  }

  /**
   * As {@link #line}, but where the text has an empty line, or a line that begins with white space,
   * a new paragraph begins with {@code \n}.
   */
  public @Nullable String paragraphs() {
    return squeezed(JsonText.Space.PARAGRAPHS);
  }

  /** The text of a string with markup as one line without any; null if blank. */
  public @Nullable String plainLine() {
    String text = line();
    return text != null && tokens.text().mayHaveMarkup() ? Markup.line(text) : text;
  }

  /** The text of a string with markup without any, its paragraphs apart by {@code \n}. */
  public @Nullable String plainParagraphs() {
    return Markup.paragraphs(text(), plain);
  }

  /** As {@link #word}, the TeX of a name undone. */
  public @Nullable String texName() {
    return undone(word(), true);
  }

  /** As {@link #line}, its TeX undone. */
  public @Nullable String texLine() {
    return undone(line(), false);
  }

  /** As {@link #paragraphs}, its TeX undone. */
  public @Nullable String texParagraphs() {
    return undone(paragraphs(), false);
  }

  private @Nullable String undone(@Nullable String text, boolean isName) {
    return text == null || token != JsonToken.VALUE_STRING
        ? text
        : tokens.text().undone(text, isName, tex);
  }

  private @Nullable String squeezed(JsonText.Space space) {
    if (token != JsonToken.VALUE_STRING) {
      return word();
    }
    String text = tokens.string(space);
    return text.isEmpty() ? null : text;
  }

  /** A whole number, also one in a string; the given one for anything else. */
  public long number(long otherwise) {
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return tokens.number(otherwise);
    }
    String text = word();
    if (text == null || text.length() > 18) {
      return otherwise;
    }
    int from = text.charAt(0) == '-' ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return otherwise;
      }
    }
    return from == text.length() ? otherwise : Long.parseLong(text);
  }

  /** The whole numbers of the list at hand; the same object each time, used again. */
  public JsonNumbers numbers() {
    numbers.clear();
    if (isList() && tokens.numbers(numbers)) {
      token = JsonToken.END_ARRAY;
      unread = false;
      return numbers;
    }
    numbers.clear();
    enterList();
    while (nextItem()) {
      long number = number(-1);
      numbers.add(number < 0 || number > Integer.MAX_VALUE ? -1 : (int) number);
    }
    return numbers;
  }

  /** Whether true is at hand, also as text. */
  public boolean isTrue() {
    return token == JsonToken.VALUE_TRUE || "true".equalsIgnoreCase(text());
  }

  /**
   * The text of a member of the object at hand, or of the value itself if it is text: {@code
   * {"value": "x"}} and {@code "x"} alike. Null if there is none, or a list.
   */
  public @Nullable String member(String wanted) {
    return member(wanted, false);
  }

  /** As {@link #member}, but as {@link #plainLine} reads it. */
  public @Nullable String plainMember(String wanted) {
    return member(wanted, true);
  }

  private @Nullable String member(String wanted, boolean plain) {
    if (!isObject()) {
      return plain ? plainLine() : word();
    }
    String found = null;
    enterObject();
    while (nextField()) {
      if (name().equals(wanted)) {
        found = plain ? plainLine() : word();
      }
    }
    return found;
  }
}
