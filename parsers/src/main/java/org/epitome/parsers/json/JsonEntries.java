package org.epitome.parsers.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Limits;
import org.epitome.ReadContext;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The entries of a JSON document: an object, an array of objects, an array under a path of an
 * object, the fields of an object by their identifiers, one object a line, or several of these one
 * after the other or in an array. A null among entries is none.
 *
 * <p>A broken line costs that line. A broken entry of an array costs itself if the beginning of the
 * next can be found (an object whose first key is that of the others); if not, the document is
 * malformed.
 */
public final class JsonEntries implements EntryReader {
  private static final JsonFactory TOLERANT = factory(Limits.DEFAULT, true);

  /** The schemes whose identifiers cannot be taken for others. */
  private static final Scheme[] KEYS = {Scheme.DOI, Scheme.ARXIV};

  /** What people call a field of their own that they put records of others into. */
  private static final List<String> WRAPPERS =
      List.of(
          "papers",
          "works",
          "records",
          "articles",
          "publications",
          "documents.data",
          "documents",
          "docs",
          "entries",
          "results",
          "items",
          "data",
          "rows.row",
          FeedHead.ANY_KEY);

  private final FeedFields feed;
  private final JsonFormat format;
  private final ReadContext context;
  private final List<String> path;
  private final boolean areAnswers; // an array has the objects around entries, not entries
  private final JsonInput input;
  private final JsonTokens tokens;
  private final JsonCursor cursor;
  private boolean inArray;
  private boolean rejoined; // reading went on inside of an array
  private boolean ended;
  private int open; // objects around the entries
  private final boolean[] isItem; // whether each of these is one of a list
  private @Nullable String identifier; // under which the entry stands
  private @Nullable String firstKey;
  private long line;
  private boolean inEntry;

  private JsonEntries(
      InputStream in,
      ReadContext context,
      FeedFields feed,
      JsonFormat format,
      List<String> path,
      boolean areAnswers,
      boolean lines) {
    this.areAnswers = areAnswers;
    this.feed = feed;
    this.format = format;
    this.context = context;
    this.path = path;
    this.isItem = new boolean[path.size() + 1];
    this.input = new JsonInput(in, lines, context.limits().entryBytes());
    JsonFactory factory =
        context.isTolerant() && context.limits().equals(Limits.DEFAULT)
            ? TOLERANT
            : factory(context.limits(), context.isTolerant());
    this.tokens = new JsonTokens(input, factory);
    this.cursor = new JsonCursor(tokens);
  }

  /** The entries of a document that tells nothing about the feed around them. */
  public static JsonEntries open(
      InputStream in, ReadContext context, JsonFormat format, String... paths) {
    return open(in, context, FeedFields.NONE, format, paths);
  }

  /**
   * The entries of a document.
   *
   * @param feed which fields of the objects around the entries tell about the feed
   * @param paths where entries may be: names of fields separated by dots, each naming the array of
   *     entries, an object of entries by their identifiers, or a single entry. The first that the
   *     head of the document has is taken, or a field that is wrapped around all else; if it has
   *     none, the document is the entries
   */
  public static JsonEntries open(
      InputStream in, ReadContext context, FeedFields feed, JsonFormat format, String... paths) {
    FeedHead head = context.head();
    String found = wrapper(head);
    for (int i = paths.length - 1; i >= 0; i--) {
      found = head.jsonKeys().contains(paths[i]) ? paths[i] : found;
    }
    if (found == null) {
      return new JsonEntries(in, context, feed, format, List.of(), false, hasLines(head.text()));
    }
    if (isAround(head, found + '.', FeedHead.ANY_KEY)) {
      found += '.' + FeedHead.ANY_KEY;
    }
    List<String> path = List.of(found.split("\\.", -1));
    return new JsonEntries(in, context, feed, format, path, !isEmpty(head, found), false);
  }

  /** The field that has all other fields in it, but for what describes them; null if none has. */
  private static @Nullable String wrapper(FeedHead head) {
    for (String wrapper : WRAPPERS) {
      if (isAround(head, "", wrapper)) {
        return wrapper;
      }
    }
    return null;
  }

  /**
   * Whether a field has all other fields below a path in it, but for what describes them.
   *
   * @param within the path with a dot behind it; "" for the document
   */
  private static boolean isAround(FeedHead head, String within, String field) {
    if (isEmpty(head, within + field) || !head.jsonKeys().contains(within + field)) {
      return false;
    }
    int dot = field.indexOf('.');
    String inside = within + (dot < 0 ? field : field.substring(0, dot)) + '.';
    for (String key : head.jsonKeys()) {
      boolean isNested = key.indexOf('.', within.length()) >= 0;
      boolean isTitle = key.length() == within.length() + 5 && key.endsWith("title");
      if (key.startsWith(within) && (isNested ? !isInside(key, inside) : isTitle)) {
        return false;
      }
    }
    return true;
  }

  /** What a list of columns says is about the entries, wherever it stands. */
  private static boolean isInside(String key, String wrapper) {
    return key.startsWith(wrapper) || key.startsWith("features.");
  }

  /**
   * The entries of a JSON document that stands inside of another, whose head tells nothing of it.
   *
   * @param path where the entries are; empty if the document is the entries
   */
  public static JsonEntries within(
      InputStream in, ReadContext context, JsonFormat format, String path) {
    List<String> fields = path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
    return new JsonEntries(in, context, FeedFields.NONE, format, fields, false, false);
  }

  /**
   * Whether entries have some fields, by the head of a document.
   *
   * @param paths where entries may be, as {@link #open} takes them; the document may also be the
   *     entries, or wrapped around them
   */
  public static boolean have(FeedHead head, String[] paths, String... fields) {
    boolean found = head.hasKeys(fields);
    for (int i = 0; i < paths.length && !found; i++) {
      found = have(head, paths[i], fields);
    }
    String wrapper = found ? null : wrapper(head);
    return wrapper == null ? found : have(head, wrapper, fields);
  }

  private static boolean have(FeedHead head, String path, String... fields) {
    boolean inPath = true;
    boolean byIdentifier = true;
    for (String field : fields) {
      inPath &= head.hasKeys(path + '.' + field);
      byIdentifier &= head.hasKeys(path + '.' + FeedHead.ANY_KEY + '.' + field);
    }
    return inPath || byIdentifier;
  }

  /** Whether a document has a field under a path, and in its head no entries there. */
  public static boolean isEmpty(FeedHead head, String path) {
    if (!head.jsonKeys().contains(path)) {
      return false;
    }
    for (String key : head.jsonKeys()) {
      if (key.length() > path.length()
          && key.startsWith(path)
          && key.charAt(path.length()) == '.') {
        return false;
      }
    }
    return true;
  }

  /** Whether each line seems to be an object: the first two that are not empty begin one. */
  private static boolean hasLines(String text) {
    int first = text.indexOf('{');
    if (first < 0 || !text.substring(0, first).isBlank()) {
      return false;
    }
    int next = text.indexOf('\n', first);
    while (next >= 0 && next + 1 < text.length() && text.charAt(next + 1) <= ' ') {
      next++;
    }
    return next > 0 && next + 1 < text.length() && text.charAt(next + 1) == '{';
  }

  private static JsonFactory factory(Limits limits, boolean tolerant) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.textLength())
                .build())
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, tolerant)
        .configure(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, tolerant)
        .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, tolerant)
        .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, tolerant)
        .build();
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    while (true) {
      try {
        return nextEntry(paper);
      } catch (JacksonIOException e) {
        throw e.getCause();
      } catch (JacksonException e) {
        goOn(e);
      }
    }
  }

  private boolean nextEntry(Paper.Builder paper) {
    while (findEntry()) {
      long start = tokens.offset();
      line = input.lineAt(start);
      if (firstKey == null) {
        firstKey = input.firstKey(start);
      }
      inEntry = true;
      cursor.identify(identifier);
      input.openEntry(start);
      int outer = cursor.level();
      cursor.enterObject();
      boolean isPaper = format.read(cursor, paper);
      cursor.leaveTo(outer);
      tokens.endEntry();
      cursor.endEntry();
      input.closeEntry();
      inEntry = false;
      if (isPaper) {
        identify(paper);
        return true;
      }
      paper.clear();
    }
    return false;
  }

  /** A record says who it is; but where it does not, the key under which it stands may. */
  private void identify(Paper.Builder paper) {
    for (int i = 0; identifier != null && i < KEYS.length; i++) {
      if (!paper.hasIdentifier(KEYS[i])) {
        Identifier.tryParse(KEYS[i], identifier).ifPresent(paper::addIdentifier);
      }
    }
  }

  // ---- finding entries

  /** Goes to the object of the next entry; false at the end of the document. */
  private boolean findEntry() {
    while (!ended) {
      tokens.settle();
      boolean found = inArray ? isItemEntry() : open > 0 ? isFieldEntry() : isRootEntry();
      if (found) {
        return true;
      }
    }
    return false;
  }

  private boolean isRootEntry() {
    JsonToken token = cursor.advance();
    if (token == null) {
      ended = true;
    } else if (token == JsonToken.START_ARRAY) {
      cursor.enterUnseen();
      inArray = !areAnswers;
    } else if (token == JsonToken.END_ARRAY) {
      return false; // the last of several answers is read
    } else if (token == JsonToken.START_OBJECT && !path.isEmpty()) {
      enterAround(false);
    } else {
      return isObject(token);
    }
    return false;
  }

  private boolean isItemEntry() {
    JsonToken token = Objects.requireNonNull(cursor.advance()); // a missing end is an exception
    if (token == JsonToken.END_ARRAY) {
      inArray = false;
      // What follows closes objects that the parser has not seen.
      ended = rejoined;
      return false;
    }
    if (isAmongEntries()) {
      return isObject(token);
    }
    if (token == JsonToken.START_OBJECT) {
      enterAround(true);
    }
    cursor.pass();
    return false;
  }

  /** Whether the objects of the list at hand are entries, and not around them. */
  private boolean isAmongEntries() {
    return open == 0 || open == path.size();
  }

  /** Goes into an object around entries. */
  private void enterAround(boolean fromList) {
    cursor.enterUnseen();
    inArray = false;
    isItem[open++] = fromList;
  }

  /** A null in the place of an entry is none: nothing was found under that identifier. */
  private boolean isObject(JsonToken token) {
    if (token == JsonToken.START_OBJECT || token == JsonToken.VALUE_NULL) {
      return token == JsonToken.START_OBJECT;
    }
    long start = tokens.offset();
    line = input.lineAt(start);
    long column = input.columnAt(start);
    cursor.pass();
    throw context.invalidEntry(
        line, column, null, "entry is " + named(token) + ", expected an object");
  }

  private static String named(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      default -> "a boolean";
    };
  }

  private boolean isFieldEntry() {
    JsonToken token = cursor.advance();
    if (token == JsonToken.END_OBJECT) {
      inArray = isItem[--open];
      return false;
    }
    String name = cursor.name();
    boolean isObject = token == JsonToken.START_OBJECT;
    boolean isAny = path.get(open - 1).equals(FeedHead.ANY_KEY);
    if (isAny ? !isObject : !name.equals(path.get(open - 1))) {
      feed.read(name, cursor, context);
    } else if (token == JsonToken.START_ARRAY) {
      cursor.enterUnseen();
      inArray = true;
    } else if (isObject && open == path.size()) {
      identifier = isAny ? name : null;
      return true;
    } else if (isObject) {
      enterAround(false);
    }
    cursor.pass();
    return false;
  }

  // ---- what is broken

  /** Finds the next entry behind broken JSON, or gives up. */
  private void goOn(JacksonException e) throws IOException {
    boolean wasInEntry = inEntry;
    inEntry = false;
    String message = message(e);
    TokenStreamLocation at = e.getLocation();
    long offset = at == null || at.getByteOffset() < 0 ? -1 : tokens.offset(at.getByteOffset());
    if (e instanceof UnexpectedEndOfInputException && offset > 0) {
      offset = input.withoutLineEnd(offset);
    }
    long errorLine = offset < 0 ? line : input.lineAt(offset);
    boolean exact = offset >= 0 && !input.isTooLong();
    long column = exact ? input.columnAt(offset) : 0;
    if (!skipToNext(e, offset)) {
      ended = true;
      throw context.malformed(errorLine, column, message, e);
    }
    String id = cursor.entryId();
    cursor.begin();
    if (wasInEntry || input.hasLines()) {
      throw context.invalidEntry(errorLine, column, id, message);
    }
    context.warn(Diagnostic.Code.MENDED_MARKUP, errorLine, null, message);
  }

  private boolean skipToNext(JacksonException e, long offset) throws IOException {
    if (input.hasLines()) {
      input.skipLine();
      restart(false);
      return true;
    }
    boolean cut = e instanceof UnexpectedEndOfInputException && !input.isTooLong();
    String key = firstKey;
    if (cut || key == null || !context.isTolerant() || isAroundEntries()) {
      return false;
    }
    if (offset >= 0) {
      input.moveToError(offset);
    }
    input.closeEntry();
    if (!input.skipToObject(key)) {
      return false;
    }
    restart(inArray);
    return true;
  }

  /** Whether reading stands in what is around entries, where none can be looked for. */
  private boolean isAroundEntries() {
    return !path.isEmpty() && !(inArray && isAmongEntries());
  }

  private void restart(boolean array) {
    tokens.restart(array);
    rejoined |= array;
    inArray = array;
    open = 0;
  }

  private String message(JacksonException e) {
    if (input.isTooLong()) {
      return "entry is longer than the limit of " + context.limits().entryBytes() + " bytes";
    }
    if (e instanceof UnexpectedEndOfInputException end) {
      return (input.hasLines() ? "line" : "document") + " ends inside of " + expected(end);
    }
    String message = Objects.requireNonNullElse(e.getOriginalMessage(), "");
    if (e instanceof StreamConstraintsException) {
      return beyondLimit(message);
    }
    int end = message.indexOf(" (for "); // where its parser thinks that something began
    end = Math.min(end < 0 ? message.length() : end, 160);
    return "broken JSON: " + message.substring(0, end);
  }

  /** Which limit was met, by what Jackson says of it. */
  private String beyondLimit(String message) {
    if (message.contains("depth")) {
      return "nesting deeper than the limit of " + context.limits().depth();
    }
    String what = "a text";
    int most = context.limits().textLength();
    if (message.startsWith("Number")) {
      what = "a number";
      most = StreamReadConstraints.DEFAULT_MAX_NUM_LEN;
    } else if (message.startsWith("Name")) {
      what = "a name";
      most = StreamReadConstraints.DEFAULT_MAX_NAME_LEN;
    }
    return what + " longer than the limit of " + most + " characters";
  }

  private String expected(UnexpectedEndOfInputException end) {
    JsonToken token = end.getTokenBeingDecoded();
    if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
      return "a string, expected a closing quote";
    }
    return tokens.isBrokenInArray() ? "an array, expected ]" : "an object, expected }";
  }
}
