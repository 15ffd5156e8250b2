package org.epitome.parsers.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.epitome.parsers.lines.Bytes;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.lines.WordCache;
import org.epitome.parsers.markup.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Tells the tags and texts of an XML document, one after the other, where they stand in the bytes,
 * and sees to it that they are well-formed. There are no entities beside XML's own five, since a
 * document type never comes here.
 */
final class XmlTokenizer {
  /** What comes next in a document. */
  enum Token {
    START,
    END,
    TEXT,
    /** A CDATA section. */
    SECTION,
    /** A comment or a processing instruction. */
    OTHER
  }

  /** How many bytes a tag may have: it is read again each time that more of it comes. */
  private static final int LONGEST_TAG = 4_000_000;

  /** What most texts are: a line end and the indent of the next tag, of up to seven spaces. */
  private static final long INDENT = Bytes.all(' ') - ' ' + '\n';

  /** The bytes that end a text, or may not simply stand in it. */
  private static final boolean[] STOPS = new boolean[256];

  static {
    Arrays.fill(STOPS, 0, ' ', true);
    for (char c : "<&]\u00ef".toCharArray()) {
      STOPS[c] = true;
    }
  }

  private final XmlSource source;
  private final XmlNames names = new XmlNames();
  private final XmlAttributes attributes;

  /** The names of the open elements, and behind them those of the ones that were. */
  private XmlName[] open = new XmlName[16];

  /** What is bound in each of them. */
  private @Nullable Binding[] bound = new @Nullable Binding[16];

  private int depth;
  private boolean isAtEnd; // at an end tag, whose element is open no longer
  private boolean isEmpty; // the end of <a/> comes next

  // What the source holds: these are asked for too often to go through it.
  private byte[] bytes;
  private byte[] notes;
  private int end;

  private int start; // of the token
  private int at; // how far it is read; its end

  XmlTokenizer(XmlSource source, WordCache words) {
    this.source = source;
    this.attributes = new XmlAttributes(source, words);
    this.bytes = source.bytes();
    this.notes = source.notes();
  }

  /** Begins at the source's mark, within some of the elements that are or were open. */
  void begin(int around) {
    depth = around;
    isEmpty = false;
    at = source.markIndex();
    start = at;
    look();
  }

  private void look() {
    bytes = source.bytes();
    notes = source.notes();
    end = source.end();
  }

  /** Has more bytes read, which a document must have until its root element ends. */
  private void readOn() throws IOException {
    int moved = source.more();
    if (moved < 0) {
      String within = depth == 0 ? "its first tag" : "<" + open[depth - 1] + ">";
      throw source.failure("the document ends within " + within, end);
    }
    look();
    start -= moved;
    at -= moved;
  }

  // ---- what is there

  /** How many elements are open: at a start tag with its own, at an end tag without. */
  int depth() {
    return depth;
  }

  /** The name of the element at whose start or end tag this stands. */
  XmlName name() {
    return open[element()];
  }

  private int element() {
    return isAtEnd ? depth : depth - 1;
  }

  /** The name of the element that is, or was last, open at a level, from 1. */
  XmlName name(int level) {
    return open[level - 1];
  }

  /** The namespace of the element at whose tag this stands; "" if it has none. */
  String namespace() {
    String uri = uri(bound[element()], name().prefix());
    return uri == null ? "" : uri;
  }

  private @Nullable String uri(@Nullable Binding innermost, String prefix) {
    String uri = Binding.uri(innermost, prefix);
    return uri != null || !source.isMending() ? uri : Namespaces.usual(prefix);
  }

  /** The attribute of this local name of a start tag; null if absent or blank. */
  @Nullable String attribute(String localName) {
    int found = attributes.find(localName);
    return found < 0 ? null : attributes.value(found);
  }

  /** Adds the characters of a text. */
  void text(PlainText into) {
    into.append(bytes, notes, start, at);
  }

  /** The characters of a section. */
  String section() {
    int from = start + "<![CDATA[".length();
    return new String(bytes, from, at - "]]>".length() - from, StandardCharsets.UTF_8);
  }

  /** Where the token begins. */
  int start() {
    return start;
  }

  /** Where the token ends. */
  int end() {
    return at;
  }

  // ---- reading

  /** Goes to the next token. */
  Token next() throws IOException {
    if (isEmpty) {
      isEmpty = false;
      return close();
    }
    start = at;
    while (true) {
      while (end - at < 2) {
        readOn();
      }
      Token token = bytes[at] == '<' ? markup() : text();
      if (token != null) {
        return token;
      }
      at = start;
      readTag();
    }
  }

  /** Reads on until a tag that is not all there may be. */
  private void readTag() throws IOException {
    int from;
    do {
      from = end - start;
      checkLength(from);
      readOn();
      from += start;
      while (from < end && bytes[from] != '>') {
        from++;
      }
    } while (from == end);
  }

  private static void checkLength(int tag) throws XmlFailure {
    if (tag > LONGEST_TAG) {
      throw XmlFailure.limit("a tag is longer than " + LONGEST_TAG + " bytes, the limit");
    }
  }

  private @Nullable Token markup() throws IOException {
    return switch (bytes[at + 1]) {
      case '/' -> endTag(at + 2);
      case '!' -> declaration();
      case '?' -> instruction();
      default -> startTag(at + 1);
    };
  }

  private @Nullable Token startTag(int from) throws XmlFailure {
    attributes.clear();
    int localFrom = from;
    int nameTo = NameChars.end(bytes, from);
    if (nameTo > from && bytes[nameTo] == ':') {
      localFrom = nameTo + 1;
      nameTo = NameChars.end(bytes, localFrom);
    }
    if (nameTo == localFrom || nameTo == end) {
      source.expected(nameTo, "the name of an element");
      return null;
    }
    int i = nameTo;
    while (true) {
      int to = i;
      i = XmlAttributes.passSpace(bytes, i);
      byte b = bytes[i];
      if (b == '>' || b == '/' && bytes[i + 1] == '>') {
        break;
      }
      if (i == end || b == '/' && i + 1 == end) {
        return null;
      }
      if (i == to) {
        source.expected(i, "white space or > in a tag");
      }
      i = attributes.read(i);
      if (i < 0) {
        return null;
      }
    }
    isEmpty = bytes[i] == '/';
    at = isEmpty ? i + 2 : i + 1;
    checkLength(at - start);
    return open(names.get(bytes, from, localFrom, nameTo));
  }

  private Token open(XmlName name) throws XmlFailure {
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
      bound = Arrays.copyOf(bound, 2 * depth);
    }
    Binding innermost = depth == 0 ? null : bound[depth - 1];
    if (attributes.count() > 0) {
      innermost = attributes(innermost);
    }
    if (!name.prefix().isEmpty()) {
      checkBound(innermost, name.prefix());
    }
    open[depth] = name;
    bound[depth] = innermost;
    depth++;
    isAtEnd = false;
    return Token.START;
  }

  private @Nullable Binding attributes(@Nullable Binding outer) throws XmlFailure {
    String twice = attributes.twice();
    if (twice != null) {
      throw source.failure("attribute " + twice + " stands twice in a tag", start);
    }
    Binding innermost = outer;
    for (int i = 0; i < attributes.count() && attributes.hasDeclarations(); i++) {
      if (attributes.isDeclaration(i)) {
        String prefix = attributes.prefix(i).isEmpty() ? "" : attributes.localName(i);
        String value = attributes.value(i);
        String uri = value == null ? "" : value;
        if (!Binding.isAllowed(prefix, uri)) {
          throw source.failure("prefix '" + prefix + "' cannot be declared as " + uri, start);
        }
        innermost = Binding.of(prefix, uri, innermost);
      }
    }
    for (int i = 0; i < attributes.count() && attributes.hasPrefixes(); i++) {
      String prefix = attributes.prefix(i);
      if (!prefix.isEmpty() && !attributes.isDeclaration(i)) {
        checkBound(innermost, prefix);
      }
    }
    return innermost;
  }

  private void checkBound(@Nullable Binding innermost, String prefix) throws XmlFailure {
    if (prefix.equals("xmlns") || uri(innermost, prefix) == null) {
      throw source.failure("undeclared prefix " + prefix, start);
    }
  }

  private @Nullable Token endTag(int from) throws XmlFailure {
    if (depth == 0) {
      throw source.failure("an end tag without a start tag", start);
    }
    XmlName name = open[depth - 1];
    int to = from + name.length();
    int i = name.isAt(bytes, from) ? XmlAttributes.passSpace(bytes, to) : from;
    if (bytes[i] == '>' && i >= to) {
      at = i + 1;
      return close();
    }
    if (Math.max(to, i) >= end) {
      return null;
    }
    throw source.failure("unexpected end tag: expected </" + name + ">", start);
  }

  private Token close() {
    depth--;
    isAtEnd = true;
    return Token.END;
  }

  private @Nullable Token declaration() throws IOException {
    if (isNext("<!--")) {
      at += "<!--".length();
      passAfter("--");
      if (!isNext(">")) {
        throw source.failure("-- within a comment", at);
      }
      at++;
      return Token.OTHER;
    }
    if (isNext("<![CDATA[")) {
      passAfter("]]>");
      return Token.SECTION;
    }
    throw source.failure("a declaration within the document", start);
  }

  private Token instruction() throws IOException {
    int to = NameChars.end(bytes, at + 2);
    while (to >= end - 1) {
      readOn();
      to = NameChars.end(bytes, start + 2);
    }
    String target = new String(bytes, start + 2, to - start - 2, StandardCharsets.UTF_8);
    at = to;
    if (target.isEmpty()
        || target.equalsIgnoreCase("xml")
        || !XmlAttributes.isSpace(bytes[at]) && !isNext("?>")) {
      throw source.failure("a processing instruction without a name of its own", start);
    }
    passAfter("?>");
    return Token.OTHER;
  }

  /** Whether this stands at ASCII. */
  private boolean isNext(String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      if (at + i == end) {
        readOn();
      }
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Goes on to the place behind the next ASCII like this. */
  private void passAfter(String ascii) throws IOException {
    char first = ascii.charAt(0);
    while (bytes[at] != first || !isNext(ascii)) {
      if (bytes[at] < ' ') {
        pass(source.passOdd(at));
      } else {
        at++;
      }
    }
    at += ascii.length();
  }

  private void pass(int to) throws IOException {
    if (to >= 0) {
      at = to;
    } else {
      readOn();
    }
  }

  /**
   * Goes back to the end of the last character that is there to its end and with which no {@code
   * ]]>} can begin.
   *
   * @return whether any is
   */
  private boolean endsWhole() {
    int last = end - 1;
    while (last > start && (bytes[last] & 0xc0) == 0x80) {
      last--;
    }
    at = last + Bytes.characterLength(bytes[last]) <= end ? end : last;
    for (int i = 1; i < "]]>".length() && at > start && bytes[at - 1] == ']'; i++) {
      at--;
    }
    return at > start;
  }

  /** Reads a text, or as much of it as is there: it may be beyond a limit. */
  private Token text() throws IOException {
    int tag = at + Long.numberOfTrailingZeros(Bytes.eight(bytes, at) ^ INDENT) / Byte.SIZE;
    if (bytes[tag] == '<') {
      at = tag;
      return Token.TEXT;
    }
    while (true) {
      int i = at;
      byte b;
      do {
        i = TextMarks.next(notes, i);
        b = bytes[i++];
      } while (!STOPS[b & 0xff]);
      at = i - 1;
      if (b == '<') {
        return Token.TEXT;
      }
      if (at == end) {
        if (endsWhole()) {
          return Token.TEXT;
        }
        readOn();
      } else if (b != ']') {
        pass(source.passOdd(at));
      } else if (isNext("]]>")) {
        throw source.failure("]]> outside of a CDATA section", at);
      } else {
        at++;
      }
    }
  }
}
