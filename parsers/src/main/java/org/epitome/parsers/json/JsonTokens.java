package org.epitome.parsers.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokens of a JSON document. {@link JsonScanner} reads them; where it does not understand
 * something, Jackson reads on in its place from the last {@linkplain #settle settled} place to the
 * next, and knows what is to be tolerated and what is wrong. Who reads the tokens does not notice.
 */
final class JsonTokens {
  private final JsonInput input;
  private final JsonFactory factory;
  private final JsonScanner scanner;
  private @Nullable JsonParser parser; // null while the scanner reads
  private long parserStart; // offset in the document of the parser's offset 0
  private boolean[] around = new boolean[0]; // whether each is an object, where it was settled
  private boolean aroundIsEmpty;

  /**
   * The tokens of a document from its beginning.
   *
   * @param factory makes Jackson's parsers
   */
  JsonTokens(JsonInput input, JsonFactory factory) {
    this.input = input;
    this.factory = factory;
    var limits = factory.streamReadConstraints();
    this.scanner = new JsonScanner(input, limits.getMaxNestingDepth(), limits.getMaxStringLength());
  }

  /**
   * Tells that what was read before is done with: between two entries, or two fields around them.
   */
  void settle() {
    if (parser != null) {
      handBack(parser);
    }
    if (!scanner.settle()) {
      return;
    }
    if (!scanner.isInside(around)) {
      around = scanner.around();
    }
    aroundIsEmpty = scanner.isFirst();
  }

  /** Goes on where the input stands, outside of everything or at the beginning of an array. */
  void restart(boolean inArray) {
    if (parser != null) {
      parser.close();
      parser = null;
    }
    scanner.resume(inArray ? new boolean[] {false} : new boolean[0], true);
  }

  // ---- from hand to hand

  /** Lets Jackson read on, and first all that was read since the last settled place. */
  private JsonParser takeOver() {
    StringBuilder begun = new StringBuilder();
    int tokens = scanner.taken();
    for (int i = 0; i < around.length; i++) {
      boolean isInnermost = i + 1 == around.length;
      boolean hasValue = !isInnermost || !aroundIsEmpty;
      begun.append(around[i] ? "{" : "[").append(around[i] && hasValue ? "\"\":" : "");
      begun.append(hasValue && isInnermost ? "\"\"" : "");
      tokens += hasValue && isInnermost ? 2 : 1;
    }
    parserStart = input.offset() - begun.length();
    input.deliverFirst(begun.toString().getBytes(StandardCharsets.US_ASCII));
    JsonParser jackson = factory.createParser(ObjectReadContext.empty(), input);
    parser = jackson;
    for (int i = 0; i < tokens; i++) {
      next(jackson);
    }
    return jackson;
  }

  /** Lets the scanner go on where Jackson has arrived. */
  private void handBack(JsonParser jackson) {
    jackson.finishToken();
    input.moveTo(parserStart + jackson.currentLocation().getByteOffset());
    TokenStreamContext context = jackson.streamReadContext();
    boolean[] isObject = new boolean[context.getNestingDepth()];
    boolean isFirst = !context.hasCurrentIndex();
    for (int i = isObject.length; i > 0; i--) {
      isObject[i - 1] = context.inObject();
      context = context.getParent();
    }
    scanner.resume(isObject, isFirst);
    jackson.close();
    parser = null;
  }

  /** The parser that reads, for what only it can tell. */
  private JsonParser jackson() {
    return parser == null ? takeOver() : parser;
  }

  /** Whether what broke is an array, and no object. */
  boolean isBrokenInArray() {
    return jackson().streamReadContext().inArray();
  }

  // ---- tokens

  /** Goes to the next token, of a field to its value; null at the end of the document. */
  @Nullable JsonToken next() {
    if (parser == null) {
      JsonToken token = scanner.next();
      if (token != JsonToken.NOT_AVAILABLE) {
        return token;
      }
    }
    return next(jackson());
  }

  private static @Nullable JsonToken next(JsonParser jackson) {
    JsonToken token = jackson.nextToken();
    return token == JsonToken.PROPERTY_NAME ? jackson.nextToken() : token;
  }

  /** Goes to the end of the object or array at whose beginning it is. */
  void pass() {
    int open = 1;
    while (open > 0) {
      open = parser == null ? scanner.pass(open) : open;
      JsonToken token = open > 0 ? next() : null;
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        open++;
      } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        open--;
      }
    }
  }

  /** The name of the field at hand. */
  @Nullable String name() {
    return parser == null ? scanner.name() : parser.currentName();
  }

  /** Where the token at hand begins in the document. */
  long offset() {
    return parser == null
        ? scanner.offset()
        : parserStart + parser.currentTokenLocation().getByteOffset();
  }

  /** The line in which the token at hand begins. */
  long line() {
    return input.lineAt(offset());
  }

  /** Where an offset of Jackson's is in the document. */
  long offset(long ofParser) {
    return parserStart + ofParser;
  }

  /**
   * Tells that the token at hand ended an entry: one that the scanner has read and that is longer
   * than an entry may be is Jackson's to cut off.
   */
  void endEntry() {
    if (parser == null && input.isTooMuch(scanner.end())) {
      takeOver();
    }
  }

  // ---- scalars

  /** The text of the string at hand. */
  String string(JsonText.Space space) {
    if (parser == null) {
      String string = scanner.string(space);
      if (string != null) {
        return string;
      }
    }
    JsonParser jackson = jackson();
    return scanner
        .text()
        .read(
            jackson.getStringCharacters(),
            jackson.getStringOffset(),
            jackson.getStringLength(),
            space);
  }

  /** What was noticed in the string that was read last. */
  JsonText text() {
    return scanner.text();
  }

  /** The number or literal at hand as it stands. */
  String printed() {
    return parser == null ? scanner.printed() : parser.getString();
  }

  /** The whole number at hand, of at most 18 characters; another number if it has more. */
  long number(long otherwise) {
    if (parser == null) {
      return scanner.number(otherwise);
    }
    return parser.getStringLength() > 18 ? otherwise : parser.getLongValue();
  }

  /** Goes to the end of the array at whose beginning it is, if it is one of the usual numbers. */
  boolean numbers(JsonNumbers into) {
    return parser == null && scanner.numbers(into);
  }
}
