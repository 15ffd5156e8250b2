package org.epitome.parsers.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads well-formed JSON token by token out of the bytes of {@link JsonInput}. The name of a field
 * is no token of its own, but comes with the value. A string is looked at once only, when it is
 * read or passed over; a name is made into a string once only.
 *
 * <p>Whatever else there is (broken JSON, more than a limit allows, an entry that is not held as a
 * whole) it does not understand: it then stays where it is.
 */
final class JsonScanner {
  private static final int LONGEST_NUMBER = 100;

  private final JsonInput input;
  private final int deepest;
  private final int longest;
  private final JsonText text = new JsonText();
  private final JsonNames names = new JsonNames();
  private byte[] bytes;
  private byte[] notes;
  private int start; // of the current token
  private int at; // behind it; of a string that is not read yet, behind its opening quote
  private boolean inString; // that is not read yet
  private int failed; // where it did not go on

  private boolean[] isObject = new boolean[32]; // by depth
  private @Nullable String[] nameAt = new @Nullable String[32]; // of the field, by depth
  private int depth;
  private boolean isFirst; // nothing stands before in the innermost object or array
  private int taken; // tokens since it was settled

  /**
   * A scanner at the beginning of a document.
   *
   * @param deepest how many objects and arrays may be inside of each other
   * @param longest the most characters of a text
   */
  JsonScanner(JsonInput input, int deepest, int longest) {
    this.input = input;
    this.deepest = deepest;
    this.longest = longest;
    this.bytes = input.bytes();
    this.notes = input.notes();
  }

  /**
   * Goes on where the input stands, directly inside of objects and arrays.
   *
   * @param isObject for each of them from the outermost on whether it is an object
   * @param isFirst whether nothing stands before in the innermost
   */
  void resume(boolean[] isObject, boolean isFirst) {
    bytes = input.bytes();
    notes = input.notes();
    at = input.position();
    inString = false;
    depth = 0;
    for (boolean each : isObject) {
      push(each);
    }
    this.isFirst = isFirst;
  }

  /**
   * Passes over white space, and lets the input forget what stands before.
   *
   * @return false if the string at hand is not understood
   */
  boolean settle() {
    while (inString && !passString()) {
      if (failed < input.limit() || !more()) {
        return false;
      }
    }
    do {
      at = afterSpace(at);
      input.passTo(at);
    } while (at == input.limit() && more());
    taken = 0;
    return true;
  }

  /** How many tokens were read or passed over since it was settled. */
  int taken() {
    return taken;
  }

  // ---- where it is

  /** For each object and array around the next token, from the outermost on, which one it is. */
  boolean[] around() {
    return Arrays.copyOfRange(isObject, 1, depth + 1);
  }

  /** Whether these are around the next token. */
  boolean isInside(boolean[] around) {
    return Arrays.equals(around, 0, around.length, isObject, 1, depth + 1);
  }

  /** Whether nothing stands before the next token in the innermost. */
  boolean isFirst() {
    return isFirst;
  }

  /** Where the current token begins in the document. */
  long offset() {
    return input.offset() + start - input.position();
  }

  /** Where the current token ends in the document. */
  long end() {
    return input.offset() + at - input.position();
  }

  /** The name of the field at hand. */
  @Nullable String name() {
    return nameAt[depth];
  }

  // ---- tokens

  /**
   * Goes to the next token.
   *
   * @return null at the end of the document; {@link JsonToken#NOT_AVAILABLE} if what comes is not
   *     understood
   */
  @Nullable JsonToken next() {
    while (true) {
      JsonToken token = step(true);
      if (token != JsonToken.NOT_AVAILABLE) {
        taken++;
        return token;
      }
      if (failed < input.limit()) {
        return token;
      }
      if (!more()) {
        return depth == 0 && afterSpace(at) == input.limit() ? null : token;
      }
    }
  }

  private JsonToken fail(int place) {
    failed = place;
    return JsonToken.NOT_AVAILABLE;
  }

  private int nowhere(int place) {
    failed = place;
    return -1;
  }

  private boolean more() {
    try {
      int moved = input.more();
      if (moved < 0) {
        return false;
      }
      bytes = input.bytes();
      notes = input.notes();
      at -= moved;
      start -= moved;
      return true;
    } catch (IOException e) {
      throw JacksonIOException.construct(e);
    }
  }

  /**
   * Goes to the next token, which stays what it was if this one is not understood.
   *
   * @param reads whether somebody asks for the name of a field
   */
  private JsonToken step(boolean reads) {
    if (inString && !passString()) {
      return JsonToken.NOT_AVAILABLE;
    }
    int i = afterSpace(at);
    if (depth > 0) {
      if (isEnd(bytes[i])) {
        return close(i);
      }
      i = isFirst ? i : afterSpace(i + 1);
      if (isObject[depth]) {
        i = reads ? afterName(i) : afterUnread(i);
      }
    }
    return i < 0 ? JsonToken.NOT_AVAILABLE : value(i);
  }

  /** Whether no further value of the innermost object or array can come. */
  private boolean isEnd(byte b) {
    return isFirst ? b == '}' || b == ']' : b != ',';
  }

  private boolean passString() {
    int end = JsonText.end(bytes, notes, at);
    if (end < 0) {
      failed = ~end;
      return false;
    }
    at = end;
    inString = false;
    return true;
  }

  private JsonToken close(int place) {
    boolean inObject = isObject[depth];
    if (bytes[place] != (inObject ? '}' : ']')) {
      return fail(place);
    }
    depth--;
    isFirst = false;
    goTo(place, place + 1);
    return inObject ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
  }

  private void goTo(int from, int to) {
    start = from;
    at = to;
  }

  private int afterSpace(int from) {
    int i = from;
    while (bytes[i] <= ' ' && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  /** White space; inside of an entry with a line of its own, a line end is none. */
  private boolean isSpace(byte b) {
    return b == ' ' || b == '\n' && (depth == 0 || !input.hasLines()) || b == '\r' || b == '\t';
  }

  /** Where the value of a field begins whose name begins here; -1 if that is not understood. */
  private int afterName(int quote) {
    if (bytes[quote] != '"') {
      return nowhere(quote);
    }
    int from = quote + 1;
    JsonNames.Name name = names.expected(bytes, from);
    int end = name == null ? 0 : from + name.length() + 1;
    if (name == null || bytes[end] != ':') {
      return afterUnexpected(from);
    }
    nameAt[depth] = name.text();
    return afterSpace(end + 1);
  }

  private int afterUnexpected(int from) {
    JsonNames.Name known = names.read(bytes, from);
    String name = known == null ? text.read(bytes, notes, from, JsonText.Space.KEPT) : known.text();
    if (name == null) {
      return nowhere(~text.end());
    }
    int end = known == null ? text.end() : from + known.length() + 1;
    nameAt[depth] = name;
    return afterColon(from, end);
  }

  /** As {@link #afterName} for a name that nobody reads. */
  private int afterUnread(int quote) {
    if (bytes[quote] != '"') {
      return nowhere(quote);
    }
    int end = JsonText.end(bytes, notes, quote + 1);
    return end < 0 ? nowhere(~end) : afterColon(quote + 1, end);
  }

  /** Where the value of a field begins; -1 if there is no colon, or the name is too long. */
  private int afterColon(int from, int end) {
    int colon = afterSpace(end);
    boolean isField = bytes[colon] == ':' && end - from <= JsonNames.LONGEST + 1;
    return isField ? afterSpace(colon + 1) : nowhere(colon);
  }

  private JsonToken value(int i) {
    switch (bytes[i]) {
      case '"' -> {
        if (depth == 0) {
          return fail(i);
        }
        inString = true;
        return scalar(i, i + 1, JsonToken.VALUE_STRING);
      }
      case '{', '[' -> {
        if (depth == deepest) {
          return fail(i);
        }
        goTo(i, i + 1);
        push(bytes[i] == '{');
        return bytes[i] == '{' ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
      }
      case 't' -> {
        return literal(i, "true", JsonToken.VALUE_TRUE);
      }
      case 'f' -> {
        return literal(i, "false", JsonToken.VALUE_FALSE);
      }
      case 'n' -> {
        return literal(i, "null", JsonToken.VALUE_NULL);
      }
      default -> {
        return number(i);
      }
    }
  }

  private void push(boolean object) {
    depth++;
    if (depth == isObject.length) {
      isObject = Arrays.copyOf(isObject, 2 * depth);
      nameAt = Arrays.copyOf(nameAt, 2 * depth);
    }
    isObject[depth] = object;
    nameAt[depth] = nameAt[depth - 1]; // until it has a name of its own
    isFirst = true;
  }

  private JsonToken scalar(int from, int to, JsonToken token) {
    goTo(from, to);
    isFirst = false;
    return token;
  }

  private JsonToken literal(int from, String word, JsonToken token) {
    int i = from;
    for (int k = 0; k < word.length(); k++) {
      if (bytes[i] != word.charAt(k)) {
        return fail(i);
      }
      i++;
    }
    return endsScalar(i) ? scalar(from, i, token) : fail(i);
  }

  private JsonToken number(int from) {
    int i = bytes[from] == '-' ? from + 1 : from;
    int end = bytes[i] == '0' ? i + 1 : afterDigits(i);
    JsonToken token = JsonToken.VALUE_NUMBER_INT;
    if (bytes[end] == '.' && end > i) {
      i = end + 1;
      end = afterDigits(i);
      token = JsonToken.VALUE_NUMBER_FLOAT;
    }
    if ((bytes[end] == 'e' || bytes[end] == 'E') && end > i) {
      i = end + 1;
      i += bytes[i] == '-' || bytes[i] == '+' ? 1 : 0;
      end = afterDigits(i);
      token = JsonToken.VALUE_NUMBER_FLOAT;
    }
    boolean isNumber = end > i && endsScalar(end) && end - from <= LONGEST_NUMBER;
    return isNumber ? scalar(from, end, token) : fail(end);
  }

  private int afterDigits(int from) {
    int i = from;
    while (bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i;
  }

  /** Whether a number or literal may end here; at the end of the document that is left open. */
  private boolean endsScalar(int place) {
    byte b = bytes[place];
    return depth > 0 && (b == ',' || b == '}' || b == ']' || isSpace(b));
  }

  // ---- what nobody reads

  /**
   * Passes over tokens until so many objects and arrays have ended, or one is not understood.
   *
   * @return how many have not ended
   */
  int pass(int open) {
    int outer = depth - open;
    while (depth > outer && step(false) != JsonToken.NOT_AVAILABLE) {
      taken++;
    }
    return depth - outer;
  }

  // ---- lists of numbers

  /**
   * Reads the array that begins here, if it holds whole numbers of at most nine digits and all of
   * it is here; else it stays where it is.
   */
  boolean numbers(JsonNumbers into) {
    int i = afterSpace(at);
    while (true) {
      int end = afterDigits(i);
      boolean isNumber = end > i && end - i <= 9 && (bytes[i] != '0' || end - i == 1);
      if (!isNumber || !into.add((int) whole(i, end))) {
        return false;
      }
      i = afterSpace(end);
      if (bytes[i] == ']') {
        taken += into.count() + 1;
        return close(i) == JsonToken.END_ARRAY;
      }
      if (bytes[i] != ',') {
        return false;
      }
      i = afterSpace(i + 1);
    }
  }

  // ---- scalars

  /** The text of the string at hand; null if it is not understood. */
  @Nullable String string(JsonText.Space space) {
    String string = text.read(bytes, notes, start + 1, space);
    while (string == null && ~text.end() >= input.limit() && more()) {
      string = text.read(bytes, notes, start + 1, space);
    }
    if (string == null || text.end() - start > longest) {
      return null;
    }
    at = text.end();
    inString = false;
    return string;
  }

  /** What was noticed in the string that was read last. */
  JsonText text() {
    return text;
  }

  /** The number or literal at hand as it stands. */
  String printed() {
    return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
  }

  /** The whole number at hand, of at most 18 characters; another number if it has more. */
  long number(long otherwise) {
    if (at - start > 18) {
      return otherwise;
    }
    return bytes[start] == '-' ? -whole(start + 1, at) : whole(start, at);
  }

  private long whole(int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + bytes[i] - '0';
    }
    return number;
  }
}
