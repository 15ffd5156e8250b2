package org.epitome.parsers.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.in.ByteSourceBootstrapper;
import com.fasterxml.aalto.in.ReaderConfig;
import com.fasterxml.aalto.stax.StreamReaderImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;
import org.epitome.Diagnostic;
import org.epitome.InvalidEntryException;
import org.epitome.ReadContext;
import org.epitome.parsers.markup.PlainText;
import org.epitome.parsers.markup.WordCache;
import org.epitome.parsers.tex.TexOutput;
import org.jspecify.annotations.Nullable;

/**
 * A place in an XML document, moved forward by recursive descent: a method that reads an element
 * begins at its start tag and leaves the cursor at its end tag.
 *
 * <pre>{@code
 * while (xml.nextChild()) {
 *   switch (xml.name()) {
 *     case "title" -> paper.title(xml.text());
 *     case "author" -> author(xml, paper);
 *     default -> xml.skip();
 *   }
 * }
 * }</pre>
 *
 * <p>The tokeniser is Aalto, made by name for one document: it loads no DTD and expands no entity,
 * and never sees a document type at all. It keeps all names that it meets, in a table that gets
 * slow with many, so an entry may have 2,000 different names and a tag 1,000 attributes; a document
 * may have any number, since between entries the table is made anew.
 */
public final class XmlCursor {
  private static final int START = XMLStreamConstants.START_ELEMENT;
  private static final int END = XMLStreamConstants.END_ELEMENT;

  /** How many prefixes are declared for a document that does not do so. */
  private static final int MENDED_PREFIXES = 100;

  /** The longest of these, in UTF-16 units. */
  private static final int LONGEST_PREFIX = 40;

  /** An open element around entries. */
  private record Ancestor(String name, String tag) {}

  /** A warning that waits for the end of its entry, which may have to be read again. */
  private record Warning(Diagnostic.Code code, long line, String message) {}

  private final ReadContext context;
  private final Set<String> entryNames;
  private final XmlSource source;
  private final NameCounter names = new NameCounter();
  private final PlainText plain = new PlainText();
  private final PlainText collected = new PlainText();
  private final TexOutput tex = new TexOutput();
  private final WordCache words = new WordCache();
  private final AttributeValue attributeValue = new AttributeValue(words);
  private final int textLimit;
  private final int depthLimit;
  private final List<Ancestor> ancestors = new ArrayList<>();
  private final Set<String> declaredPrefixes = new LinkedHashSet<>();
  private final List<Warning> warnings = new ArrayList<>();
  private @Nullable Warning skipping;

  private XMLStreamReader2 reader;
  private LocationInfo places;
  private int depth;

  /** How many elements are open that the document does not have: 1 where prefixes are declared. */
  private int base;

  private long lineBase;
  private boolean rootSeen;
  private boolean finished;
  private int keptAtMark;

  /** The depth of the current entry's element, 0 outside of entries. */
  private int entryDepth;

  private boolean leaving;
  private String entryName = "";
  private String entryNamespace = "";
  private long entryLine;
  private @Nullable String entryId;

  XmlCursor(InputStream input, ReadContext context, Set<String> entryNames) throws IOException {
    this.context = context;
    this.entryNames = entryNames;
    this.source = new XmlSource(input, context.limits().entryBytes());
    this.textLimit = context.limits().textLength();
    this.depthLimit = context.limits().depth();
    finished = !source.toRootElement();
    if (!finished && !source.isAtTag()) {
      throw context.malformed(
          source.markLine(), 0, "no XML: expected a tag at the beginning", null);
    }
    source.restart("");
    lineBase = source.markLine() - 1;
    reader = tokenizer();
    places = reader.getLocationInfo();
  }

  /**
   * A tokeniser at the mark, with a table of names of its own: what Aalto's factory makes, without
   * the factory, which would bring sixteen classes more for events and asynchronous reading.
   */
  private XMLStreamReader2 tokenizer() throws IOException {
    ReaderConfig config = new ReaderConfig();
    config.configureForSpeed();
    names.clear();
    try {
      return StreamReaderImpl.construct(
          ByteSourceBootstrapper.construct(config.createNonShared(null, null, "UTF-8"), source));
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  // ---- for parsers

  /** The local name of the element at whose start or end tag this stands. */
  public String name() {
    return reader.getLocalName();
  }

  /** The namespace of that element; "" if it has none. */
  public String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** The attribute of this local name, in whatever namespace; null if absent or blank. */
  public @Nullable String attribute(String localName) {
    for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
      if (localName.equals(reader.getAttributeLocalName(i))) {
        try {
          reader.getAttributeAs(i, attributeValue);
        } catch (XMLStreamException e) {
          throw new UncheckedIOException(failure(e)); // not while any text will do
        }
        return attributeValue.get();
      }
    }
    return null;
  }

  /** Goes to the next child element's start tag; false at the end tag of the element itself. */
  public boolean nextChild() throws IOException {
    while (true) {
      int event = advance();
      if (event == START) {
        return true;
      }
      if (event == END) {
        return false;
      }
    }
  }

  /** Passes over the element at whose start tag this stands. */
  public void skip() throws IOException {
    skipTo(depth - 1);
  }

  private void skipTo(int level) throws IOException {
    while (depth > level) {
      advance();
    }
  }

  /**
   * Reads the element's text as one line, inline markup undone.
   *
   * @return the text; null if there is none
   */
  public @Nullable String text() throws IOException {
    return read().line();
  }

  /** As {@link #text()} for what few different texts stand in: a language, a kind, a month. */
  public @Nullable String word() throws IOException {
    return read().word(words);
  }

  /** Reads the element's text; what is returned is good until the next text is read. */
  public PlainText read() throws IOException {
    plain.clear();
    text(plain);
    return plain;
  }

  /**
   * Reads the element's text with its paragraphs and labelled sections apart by {@code \n}.
   *
   * @return the text; null if there is none
   */
  public @Nullable String paragraphs() throws IOException {
    return read().paragraphs();
  }

  /**
   * An empty text, to put together from several elements; the same object each time, so that its
   * room is there already.
   */
  public PlainText collect() {
    collected.clear();
    return collected;
  }

  /** Room to undo the TeX of a text in; the same object each time. */
  public TexOutput tex() {
    return tex;
  }

  /** Looks at an element within a text. */
  public interface Inside {
    /**
     * Whether the element at whose start tag the cursor stands is no part of the text; it may have
     * been read to its end tag.
     */
    boolean isLeftOut(XmlCursor xml) throws IOException;
  }

  /** Reads the element's text behind what is there already. */
  public void text(PlainText into) throws IOException {
    text(into, null);
  }

  /** Reads the element's text behind what is there already, without some elements in it. */
  public void text(PlainText into, @Nullable Inside inside) throws IOException {
    int level = depth;
    while (true) {
      switch (advance()) {
        case XMLStreamConstants.CHARACTERS -> characters(into);
        case XMLStreamConstants.CDATA -> section(into);
        case START -> {
          int child = depth;
          if (inside == null || !inside.isLeftOut(this)) {
            into.open(reader.getLocalName());
          } else {
            skipTo(child - 1);
          }
        }
        case END -> {
          if (depth < level) {
            return;
          }
          into.close(reader.getLocalName());
        }
        default -> {}
      }
    }
  }

  /** Reads characters from the bytes, since the tokeniser would copy and decode them once more. */
  private void characters(PlainText into) throws IOException {
    if (into.isSkipping()) {
      return;
    }
    try {
      if (!source.characters(source.offset(places.getStartingByteOffset()), into, textLimit)) {
        advance(); // fails, as there is something undeclared
        throw new XmlFailure("a reference that is too long", line());
      }
    } catch (XmlFailure e) {
      throw e;
    } catch (IOException e) {
      throw failure(e);
    }
    checkLength(into);
  }

  private void section(PlainText into) throws IOException {
    try {
      into.append(reader.getText());
    } catch (UncheckedStreamException e) {
      throw failure(e);
    }
    checkLength(into);
  }

  private void checkLength(PlainText into) {
    if (into.length() > textLimit) {
      throw invalid("a text is longer than " + textLimit + " characters, the limit");
    }
  }

  /** The line of the tag at which this stands, from 1. */
  public long line() {
    return lineBase + places.getStartLocation().getLineNumber();
  }

  /** Tells the entry's own identifier, for the messages. */
  public void identify(@Nullable String id) {
    entryId = id;
  }

  /** Reports something that was dropped or mended in the current entry, which is still read. */
  public void warn(Diagnostic.Code code, String message) {
    warnings.add(new Warning(code, line(), message));
  }

  /** The current entry is no paper but counts as an entry: a deleted record. */
  public void skipEntry(Diagnostic.Code code, String message) {
    skipping = new Warning(code, entryLine, message);
  }

  /** The exception for a current entry that is unusable. */
  public InvalidEntryException invalid(String problem) {
    return context.invalidEntry(entryLine, 0, entryId, problem);
  }

  /** The options, and where feed information goes. */
  public ReadContext context() {
    return context;
  }

  // ---- for the entry reader

  long entryLine() {
    return entryLine;
  }

  boolean isInEntry() {
    return entryDepth > 0;
  }

  /** Which limit does not let the tokeniser read the current entry on; null if none does. */
  @Nullable String exceeded() {
    return source.exceeded();
  }

  @Nullable String entryId() {
    return entryId;
  }

  /** Goes to the next start tag that is not within an entry; false at the end of the document. */
  boolean nextStart() throws IOException {
    while (!finished) {
      if (rootSeen && depth == base && !nextDocument()) {
        finished = true;
        reportNotes(Long.MAX_VALUE);
        return false;
      }
      if (reader.getEventType() == START && !isInEntry()) {
        passToken(depth - base);
      }
      if (advance() == START) {
        arrive();
        return true;
      }
    }
    return false;
  }

  private void arrive() {
    rootSeen = true;
    keptAtMark = depth - base - 1;
    while (ancestors.size() > keptAtMark) {
      ancestors.remove(ancestors.size() - 1);
    }
    long offset = source.offset(places.getStartingByteOffset());
    reportNotes(offset);
    entryLine = line();
    if (depth - base > depthLimit) {
      throw context.malformed(entryLine, 0, tooDeep(), null);
    }
    source.mark(offset, entryLine);
    if (entryNames.contains(name())) {
      entryDepth = depth;
      entryName = name();
      entryNamespace = namespace();
      entryId = null;
      source.within(true);
    } else {
      ancestors.add(ancestor());
    }
  }

  private Ancestor ancestor() {
    String prefix = reader.getPrefix();
    String name = prefix == null || prefix.isEmpty() ? name() : prefix + ":" + name();
    StringBuilder tag = new StringBuilder("<").append(name);
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String declared = reader.getNamespacePrefix(i);
      String uri = reader.getNamespaceURI(i);
      declare(tag, declared == null ? "" : declared, uri == null ? "" : uri);
    }
    return new Ancestor(name, tag.toString());
  }

  private static void declare(StringBuilder tag, String prefix, String uri) {
    tag.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
        .append("=\"")
        .append(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
        .append('"');
  }

  /** Forgets what was to be told of the current entry, which is told to be invalid instead. */
  void forgetWarnings() {
    warnings.clear();
    skipping = null;
    source.takeNotes(Long.MAX_VALUE);
  }

  /** Goes to the end of the current entry and tells what there is to tell of it. */
  void leaveEntry() throws IOException {
    leaving = true;
    skipTo(entryDepth - 1);
    leaving = false;
    passToken(entryDepth - base - 1);
    endEntry();
    if (names.isHalfFull() && keptAtMark > 0) {
      restart();
    }
  }

  /**
   * Forgets the bytes of the token at which this stands, and all before it.
   *
   * @param open how many elements are open behind it
   */
  private void passToken(int open) throws IOException {
    try {
      long offset = source.offset(places.getEndingByteOffset());
      long line = lineBase + places.getEndLocation().getLineNumber();
      reportNotes(offset);
      source.mark(offset, line);
      keptAtMark = open;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void endEntry() {
    entryDepth = 0;
    source.within(false);
    for (Warning warning : warnings) {
      context.warn(warning.code(), warning.line(), entryId, warning.message());
    }
    warnings.clear();
    if (skipping != null) {
      context.skipEntry(skipping.code(), skipping.line(), entryId, skipping.message());
      skipping = null;
    }
  }

  private void reportNotes(long before) {
    for (XmlSource.Note note : source.takeNotes(before)) {
      context.warn(
          Diagnostic.Code.MENDED_CHARACTER, source.lineAt(note.offset()), entryId, note.problem());
    }
  }

  /** Begins with a further document behind the one that has ended. */
  private boolean nextDocument() throws IOException {
    passToken(0);
    if (!source.toRootElement()) {
      return false;
    }
    if (!source.isAtTag()) {
      if (!context.isTolerant()) {
        throw context.malformed(
            source.markLine(), 0, "text behind the end of the root element", null);
      }
      context.warn(
          Diagnostic.Code.MENDED_MARKUP,
          source.markLine(),
          null,
          "text behind the end of the root element was passed over");
      if (!source.toTag(0, entryNames, "")) {
        return false;
      }
    }
    restart();
    return true;
  }

  // ---- what is broken

  /**
   * Prepares to read again from the mark, with more mended than before.
   *
   * @return false if there is nothing more to mend
   */
  boolean readAgain() throws IOException {
    boolean more = declarePrefixes();
    if (!source.isMending()) {
      source.mend();
      more = true;
    }
    if (more) {
      forgetEntry();
      restart();
    }
    return more;
  }

  /**
   * Goes to the next entry, or the end of the element around the entries, behind the mark.
   *
   * @return false if neither follows
   */
  boolean resynchronize() throws IOException {
    forgetEntry();
    String around = keptAtMark == 0 ? "" : ancestors.get(keptAtMark - 1).name();
    if (!source.toTag(1, entryNames, around)) {
      return false;
    }
    source.takeNotes(source.markOffset());
    restart();
    return true;
  }

  /** What could have followed, for the message. */
  String expected() {
    StringBuilder out = new StringBuilder();
    for (String name : entryNames.stream().sorted().limit(3).toList()) {
      out.append(out.length() == 0 ? "<" : ", <").append(name).append('>');
    }
    return keptAtMark == 0
        ? out.toString()
        : out.append(" or </").append(ancestors.get(keptAtMark - 1).name()).append('>').toString();
  }

  private void forgetEntry() {
    entryDepth = 0;
    leaving = false;
    warnings.clear();
    skipping = null;
    source.within(false);
  }

  /** Begins a tokeniser at the mark, within the elements that are open there. */
  private void restart() throws IOException {
    while (ancestors.size() > keptAtMark) {
      ancestors.remove(ancestors.size() - 1);
    }
    StringBuilder declarations = new StringBuilder();
    for (String prefix : declaredPrefixes) {
      declare(declarations, prefix, Namespaces.usual(prefix));
    }
    base = declarations.length() > 0 ? 1 : 0;
    StringBuilder before = new StringBuilder();
    if (base == 1) {
      before.append("<mended").append(declarations).append('>');
    }
    for (Ancestor ancestor : ancestors) {
      before.append(ancestor.tag()).append('>');
    }
    source.restart(before.toString());
    lineBase = source.markLine() - 1;
    rootSeen = keptAtMark > 0;
    depth = 0;
    reader = tokenizer();
    places = reader.getLocationInfo();
    while (depth < base + keptAtMark) {
      advance();
    }
  }

  /** Finds prefixes behind the mark that nothing around declares; false if there is none. */
  private boolean declarePrefixes() {
    String tags = source.sinceMark();
    int found = declaredPrefixes.size();
    int i = tags.indexOf('<');
    while (i >= 0) {
      int at = i + 1 < tags.length() && tags.charAt(i + 1) == '/' ? i + 2 : i + 1;
      i = tags.indexOf('<', at);
      prefixesOfTag(tags, at, i < 0 ? tags.length() : i);
    }
    return declaredPrefixes.size() > found;
  }

  private void prefixesOfTag(String tags, int from, int to) {
    int start = from;
    char quote = 0;
    for (int i = from; i < to && tags.charAt(i) != '>'; i++) {
      char c = tags.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        start = i + 1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == ':' && i - start < LONGEST_PREFIX) {
        prefix(tags.substring(start, i));
      } else if (c <= ' ' || c == '=') {
        start = i + 1;
      }
    }
  }

  private void prefix(String prefix) {
    boolean name = !prefix.isEmpty();
    for (int i = 0; i < prefix.length() && name; i++) {
      char c = prefix.charAt(i);
      name =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.');
    }
    if (!name || prefix.startsWith("xml") || declaredPrefixes.size() == MENDED_PREFIXES) {
      return;
    }
    for (int i = 0; i < keptAtMark; i++) {
      if (ancestors.get(i).tag().contains(" xmlns:" + prefix + "=")) {
        return;
      }
    }
    declaredPrefixes.add(prefix);
  }

  // ---- the tokeniser

  private int advance() throws IOException {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw failure(e);
    } catch (RuntimeException e) {
      if (e.getClass() != RuntimeException.class) {
        throw e; // the input's own, which is no matter of the document
      }
      long line = lineBase + places.getCurrentLocation().getLineNumber();
      throw new XmlFailure(String.valueOf(e.getMessage()), line); // of Aalto: "<xmlns:x>"
    }
    source.progress();
    if (event == START) {
      depth++;
      countNames();
      if (entryDepth > 0) {
        checkWithinEntry();
      }
    } else if (event == END) {
      depth--;
    } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      names.add(null, reader.getPITarget());
      checkNames();
    } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XmlFailure("undeclared entity &" + reader.getLocalName() + ";", line());
    } else if (event == XMLStreamConstants.END_DOCUMENT) {
      finished = true;
    }
    return event;
  }

  /**
   * Counts the names of a start tag, since the tokeniser's table of them is made for the few of a
   * vocabulary and slow with many.
   */
  private void countNames() throws IOException {
    names.add(null, reader.getPrefixedName());
    int attributes = reader.getAttributeCount();
    for (int i = 0; i < attributes; i++) {
      names.add(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
    }
    int declarations = reader.getNamespaceCount();
    for (int i = 0; i < declarations; i++) {
      String prefix = reader.getNamespacePrefix(i);
      names.add("xmlns", prefix == null ? "" : prefix);
    }
    String met = LongTag.exceeded(attributes + declarations);
    if (met != null) {
      throw exceeded(met);
    }
    checkNames();
  }

  private void checkNames() throws IOException {
    if (names.isOverLimit()) {
      throw exceeded("more than " + NameCounter.LIMIT + " different names, the limit");
    }
  }

  private XmlFailure exceeded(String problem) {
    source.exceeded(problem);
    return new XmlFailure(problem, line());
  }

  private String tooDeep() {
    return "elements are nested deeper than " + depthLimit + ", the limit";
  }

  private void checkWithinEntry() throws IOException {
    if (depth == entryDepth + 1
        && reader.getLocalName().equals(entryName)
        && namespace().equals(entryNamespace)) {
      throw new XmlFailure(
          "<" + name() + "> within an entry: expected the entry's end tag before it", line());
    }
    if (depth - base > depthLimit) {
      if (leaving) {
        throw exceeded(tooDeep()); // not read to its end tag: each open element costs memory
      }
      throw invalid(tooDeep());
    }
  }

  private IOException failure(Exception e) {
    IOException input = source.failure();
    if (input != null) {
      return input;
    }
    Throwable cause = e instanceof XMLStreamException ? e : e.getCause();
    Location location = cause instanceof XMLStreamException x ? x.getLocation() : null;
    long line = location == null ? 0 : Math.max(0, lineBase + location.getLineNumber());
    String message = String.valueOf(e.getMessage());
    int place = message.indexOf("\n at [");
    return new XmlFailure(place < 0 ? message : message.substring(0, place), line);
  }

  void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
