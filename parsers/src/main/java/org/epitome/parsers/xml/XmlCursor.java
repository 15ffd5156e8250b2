package org.epitome.parsers.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.epitome.Diagnostic;
import org.epitome.InvalidEntryException;
import org.epitome.ReadContext;
import org.epitome.parsers.lines.WordCache;
import org.epitome.parsers.markup.PlainText;
import org.epitome.parsers.tex.Tex;
import org.epitome.parsers.xml.XmlTokenizer.Token;
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
 * <p>There is no DTD and no entity but XML's own five: a document type is passed over unread.
 */
public final class XmlCursor {
  /** A warning that waits for the end of its entry, which may have to be read again. */
  private record Warning(Diagnostic.Code code, long line, String message) {}

  private final ReadContext context;
  private final Set<String> entryNames;
  private final XmlSource source;
  private final WordCache words = new WordCache();
  private final XmlTokenizer tokenizer;
  private final PlainText plain = new PlainText();
  private final PlainText collected = new PlainText();
  private final Tex tex = new Tex();
  private final int textLimit;
  private final int depthLimit;
  private final List<Warning> warnings = new ArrayList<>();
  private @Nullable Warning skipping;

  private Token token = Token.OTHER;
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
    tokenizer = new XmlTokenizer(source, words);
    tokenizer.begin(0);
  }

  // ---- for parsers

  /** The local name of the element at whose start or end tag this stands. */
  public String name() {
    return tokenizer.name().local();
  }

  /** The namespace of that element; "" if it has none. */
  public String namespace() {
    return tokenizer.namespace();
  }

  /** The attribute of this local name, in whatever namespace; null if absent or blank. */
  public @Nullable String attribute(String localName) {
    return tokenizer.attribute(localName);
  }

  /** Goes to the next child element's start tag; false at the end tag of the element itself. */
  public boolean nextChild() throws IOException {
    while (true) {
      Token token = advance();
      if (token == Token.START) {
        return true;
      }
      if (token == Token.END) {
        return false;
      }
    }
  }

  /** Passes over the element at whose start tag this stands. */
  public void skip() throws IOException {
    skipTo(tokenizer.depth() - 1);
  }

  private void skipTo(int level) throws IOException {
    while (tokenizer.depth() > level) {
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

  /** Undoes the TeX of texts; the same object each time. */
  public Tex tex() {
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
    int level = tokenizer.depth();
    while (true) {
      switch (advance()) {
        case TEXT -> characters(into);
        case SECTION -> section(into);
        case START -> {
          int child = tokenizer.depth();
          if (inside == null || !inside.isLeftOut(this)) {
            into.open(name());
          } else {
            skipTo(child - 1);
          }
        }
        case END -> {
          if (tokenizer.depth() < level) {
            return;
          }
          into.close(name());
        }
        case OTHER -> {}
      }
    }
  }

  private void characters(PlainText into) {
    if (!into.isSkipping()) {
      tokenizer.text(into);
      checkLength(into);
    }
  }

  private void section(PlainText into) {
    into.append(tokenizer.section());
    checkLength(into);
  }

  private void checkLength(PlainText into) {
    if (into.length() > textLimit) {
      throw invalid("a text is longer than " + textLimit + " characters, the limit");
    }
  }

  /** The line of the tag at which this stands, from 1. */
  public long line() {
    return source.lineAt(source.offset(tokenizer.start()));
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

  @Nullable String entryId() {
    return entryId;
  }

  /** Goes to the next start tag that is not within an entry; false at the end of the document. */
  boolean nextStart() throws IOException {
    while (!finished) {
      if (rootSeen && tokenizer.depth() == 0 && !nextDocument()) {
        finished = true;
        reportNotes(Long.MAX_VALUE);
        return false;
      }
      if (token == Token.START && !isInEntry()) {
        passToken();
      }
      if (advance() == Token.START) {
        arrive();
        return true;
      }
    }
    return false;
  }

  private void arrive() {
    rootSeen = true;
    int depth = tokenizer.depth();
    keptAtMark = depth - 1;
    reportNotes(source.offset(tokenizer.start()));
    source.mark(tokenizer.start());
    entryLine = source.markLine();
    if (depth > depthLimit) {
      throw context.malformed(entryLine, 0, tooDeep(), null);
    }
    if (entryNames.contains(name())) {
      entryDepth = depth;
      entryName = name();
      entryNamespace = namespace();
      entryId = null;
      source.within(true);
    }
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
    passToken();
    endEntry();
  }

  /** Forgets the bytes of the token at which this stands, and all before it. */
  private void passToken() {
    reportNotes(source.offset(tokenizer.end()));
    source.mark(tokenizer.end());
    keptAtMark = tokenizer.depth();
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
    passToken();
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
   * Prepares to read again from the mark, mending.
   *
   * @return false if it was mended already
   */
  boolean readAgain() throws IOException {
    if (source.isMending()) {
      return false;
    }
    source.mend();
    forgetEntry();
    restart();
    return true;
  }

  /**
   * Goes to the next entry, or the end of the element around the entries, behind the mark.
   *
   * @return false if neither follows
   */
  boolean resynchronize() throws IOException {
    forgetEntry();
    String around = keptAtMark == 0 ? "" : tokenizer.name(keptAtMark).toString();
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
        : out.append(" or </").append(tokenizer.name(keptAtMark)).append('>').toString();
  }

  private void forgetEntry() {
    entryDepth = 0;
    leaving = false;
    warnings.clear();
    skipping = null;
    source.within(false);
  }

  /** Begins at the mark, within the elements that are open there. */
  private void restart() {
    rootSeen = keptAtMark > 0;
    token = Token.OTHER;
    tokenizer.begin(keptAtMark);
  }

  // ---- the tokeniser

  private Token advance() throws IOException {
    Token next = tokenizer.next();
    token = next;
    if (next == Token.START && entryDepth > 0) {
      checkWithinEntry();
    }
    return next;
  }

  private String tooDeep() {
    return "elements are nested deeper than " + depthLimit + ", the limit";
  }

  private void checkWithinEntry() throws IOException {
    int depth = tokenizer.depth();
    if (depth == entryDepth + 1 && name().equals(entryName) && namespace().equals(entryNamespace)) {
      throw new XmlFailure(
          "<" + name() + "> within an entry: expected the entry's end tag before it", line());
    }
    if (depth > depthLimit) {
      if (leaving) {
        throw XmlFailure.limit(
            tooDeep()); // not read to its end tag: each open element costs memory
      }
      throw invalid(tooDeep());
    }
  }

  void close() throws IOException {
    source.close();
  }

  /** The whole number that a text is; null if it is none. */
  public static @Nullable Long number(@Nullable String text) {
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
