package org.epitome.parsers.json;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.markup.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
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

  private final JsonInput input;
  private final int longest; // characters of a text
  private final JsonText reader = new JsonText();
  private JsonParser parser;
  private long parserStart; // offset in the document of the parser's offset 0
  private byte[] levels = new byte[64];
  private int level;
  private boolean unread; // the current token begins an object or array that nobody entered
  private @Nullable String entryId;
  private final PlainText plain = new PlainText();
  private char[] scratch = new char[8 * 1024];

  /**
   * A cursor that stands before a document.
   *
   * @param input what the parser reads
   * @param parserStart the offset in the document at which the parser begins
   * @param longest the most characters of a text
   */
  JsonCursor(JsonInput input, JsonParser parser, long parserStart, int longest) {
    this.input = input;
    this.parser = parser;
    this.parserStart = parserStart;
    this.longest = longest;
  }

  /** Goes on with another parser, outside of everything. */
  void begin(JsonParser parser, long parserStart) {
    this.parser = parser;
    this.parserStart = parserStart;
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

  JsonToken advance() {
    JsonToken token = parser.nextToken();
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
      parser.skipChildren();
    }
  }

  // ---- objects

  /** Goes into the object at hand; what is none has no fields. */
  public boolean enterObject() {
    boolean entered = unread && parser.currentToken() == JsonToken.START_OBJECT;
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
    if (parser.nextName() == null) {
      level--;
      return false;
    }
    advance();
    return true;
  }

  /** The name of the field whose value is at hand. */
  public String name() {
    return Objects.requireNonNull(parser.currentName());
  }

  /** Passes over what is left of the object that was entered last. */
  public void leaveObject() {
    leaveTo(level - 1);
  }

  // ---- lists

  /** Goes into the array at hand; null is an empty list, another single value a list of one. */
  public void enterList() {
    JsonToken token = parser.currentToken();
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
    return unread && parser.currentToken() == JsonToken.START_OBJECT;
  }

  /** Whether an array is at hand. */
  public boolean isList() {
    return unread && parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Whether null is at hand. */
  public boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** The text of a string, number or boolean as it stands; null for anything else. */
  public @Nullable String text() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      String text = read(JsonText.Space.KEPT);
      return text == null ? parser.getString() : text;
    }
    return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL
        ? parser.getString()
        : null;
  }

  /** As {@link #text}, but null if it is blank. */
  public @Nullable String word() {
    String text = text();
    String word = text == null ? "" : text.strip();
    return word.isEmpty() ? null : word;
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
    return text != null && reader.mayHaveMarkup() ? Markup.line(text) : text;
  }

  /** The text of a string with markup without any, its paragraphs apart by {@code \n}. */
  public @Nullable String plainParagraphs() {
    return Markup.paragraphs(text(), plain);
  }

  /** Whether the text last read may have TeX in it; if not, undoing TeX would not change it. */
  public boolean mayHaveTex() {
    return reader.mayHaveTex();
  }

  /** Reads the string at hand from the document's bytes; null if that cannot be done. */
  private @Nullable String read(JsonText.Space space) {
    int quote = input.find(parserStart + parser.currentTokenLocation().getByteOffset());
    int from = quote < 0 ? input.limit() : quote + 1;
    return reader.read(input.bytes(), from, Math.min(input.limit(), from + longest), space);
  }

  private @Nullable String squeezed(JsonText.Space space) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return word();
    }
    String text = read(space);
    if (text == null) {
      return squeezed(space == JsonText.Space.PARAGRAPHS);
    }
    return text.isEmpty() ? null : text;
  }

  private @Nullable String squeezed(boolean paragraphs) {
    char[] from = parser.getStringCharacters();
    int start = parser.getStringOffset();
    int end = start + parser.getStringLength();
    if (scratch.length < end - start) {
      scratch = new char[Math.max(end - start, scratch.length * 2)];
    }
    char[] out = scratch;
    int length = 0;
    int i = start;
    while (i < end) {
      while (i < end && from[i] > ' ' && from[i] != '\u00a0') {
        out[length++] = from[i++];
      }
      if (i == end) {
        break;
      }
      if (from[i] == ' ' && i + 1 < end && from[i + 1] > ' ' && from[i + 1] != '\u00a0') {
        if (length > 0) {
          out[length++] = ' ';
        }
        i++;
        continue;
      }
      boolean broken = false; // a line has ended in this white space, and more follows
      boolean paragraph = false;
      while (i < end && (from[i] <= ' ' || from[i] == '\u00a0')) {
        paragraph |= broken && from[i] != '\r';
        broken |= from[i] == '\n';
        i++;
      }
      if (length > 0 && i < end) {
        out[length++] = paragraphs && paragraph ? '\n' : ' ';
      }
    }
    return length == 0 ? null : new String(out, 0, length);
  }

  /** A whole number, also one in a string; the given one for anything else. */
  public long number(long otherwise) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getStringLength() > 18 ? otherwise : parser.getLongValue();
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

  /** Whether true is at hand, also as text. */
  public boolean isTrue() {
    return parser.currentToken() == JsonToken.VALUE_TRUE || "true".equalsIgnoreCase(text());
  }

  /**
   * The text of a member of the object at hand, or of the value itself if it is text: {@code
   * {"value": "x"}} and {@code "x"} alike. Null if there is none, or a list.
   */
  public @Nullable String member(String wanted) {
    return member(wanted, JsonCursor::word);
  }

  /** As {@link #member}, but as {@link #plainLine} reads it. */
  public @Nullable String plainMember(String wanted) {
    return member(wanted, JsonCursor::plainLine);
  }

  private @Nullable String member(String wanted, Function<JsonCursor, @Nullable String> text) {
    if (!isObject()) {
      return text.apply(this);
    }
    String found = null;
    enterObject();
    while (nextField()) {
      if (name().equals(wanted)) {
        found = text.apply(this);
      }
    }
    return found;
  }
}
