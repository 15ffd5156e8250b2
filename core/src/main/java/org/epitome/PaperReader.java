package org.epitome;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.epitome.internal.BrokenGzipException;
import org.epitome.internal.Container;
import org.epitome.internal.Document;
import org.epitome.internal.DocumentInput;
import org.epitome.internal.HeadInput;
import org.epitome.model.Origin;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * The papers of one document in their order, one in memory at a time. A reader is used once, by one
 * thread, and must be closed, which closes the document too. Nothing is read before the first call.
 *
 * <p>A zip archive is read as the documents in it, one after the other; their entries are numbered
 * throughout, and each is named by the archive's name, {@code !/} and its own path. Reading
 * tolerantly, a document in it that cannot be read to its end is reported as {@link
 * Diagnostic.Code#BROKEN_DOCUMENT} and passed over, and the first such failure is thrown after the
 * last document.
 *
 * <p>What goes wrong with one entry is reported to {@link ReadOptions#diagnostics()}, and reading
 * goes on (see {@link Strictness}). A document that cannot be read any further throws a {@link
 * MalformedDocumentException} in place of its next paper, one of an unknown format an {@link
 * UnrecognizedFormatException}, a failing input an {@link UncheckedIOException}. The papers
 * returned before remain good, and none follow; nor do any behind an exception of an annotator or
 * of a receiver of diagnostics.
 */
public final class PaperReader implements Iterator<Paper>, AutoCloseable {
  private final Epitome engine;
  private final Document document;
  private final @Nullable String name;
  private final ReadOptions options;
  private final @Nullable UnheardDiagnostics unheard; // where the caller wants to hear of none
  private final Paper.Builder builder;
  private final AnnotationSession annotations;
  private @Nullable Container container;
  private @Nullable InputStream utf8;
  private @Nullable EntryReader entries;
  private @Nullable ReadContext context;
  private @Nullable Paper next;
  private @Nullable RuntimeException failure; // of the first document of several that was given up
  private boolean ended;
  private @Nullable String source; // the name of the document that is read, in an archive or not
  private long entriesBefore; // in the documents of an archive before this one
  private boolean isDoubtful; // of a format that the caller names and the parser does not see

  PaperReader(Epitome engine, Document document, @Nullable String name, ReadOptions options) {
    this.engine = engine;
    this.document = document;
    this.name = name;
    this.unheard =
        options.diagnostics() == Diagnostics.none() ? new UnheardDiagnostics(name) : null;
    this.options = unheard == null ? options : options.withDiagnostics(unheard);
    this.source = name;
    this.builder = Paper.builder().listLimit(options.limits().listSize());
    this.annotations = new AnnotationSession(engine.annotators());
  }

  /**
   * Whether there is another paper.
   *
   * @throws PaperParseException if the document cannot be read any further, or, reading strictly,
   *     if an entry is broken
   * @throws UncheckedIOException if the input cannot be read
   */
  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = advance();
    }
    return next != null;
  }

  /**
   * The next paper.
   *
   * @throws NoSuchElementException if there is none
   * @throws PaperParseException as {@link #hasNext} does
   */
  @Override
  public Paper next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more papers");
    }
    Paper result = Objects.requireNonNull(next);
    next = null;
    return result;
  }

  /** The remaining papers, sequential and in order; closing the stream closes this reader. */
  public Stream<Paper> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
        .onClose(this::close);
  }

  /**
   * What the document says about itself, as far as it has been read; reads up to the first paper.
   * An empty document has no format.
   */
  public FeedInfo feed() {
    if (next == null && container == null && !ended) {
      next = advance();
    }
    return context == null ? FeedInfo.UNKNOWN : context.feed();
  }

  /**
   * Where reading stands, as far as it is known: at the entry read last. Tells where an exception
   * of an annotator or of a parser's own mistake came from, which has it among its suppressed ones
   * too.
   */
  public SourceLocation location() {
    return context == null ? nowhere() : context.location(entries == null ? 0 : entries.line(), 0);
  }

  /**
   * Closes the document and everything that was opened to read it.
   *
   * @throws UncheckedIOException if one of these cannot be closed
   */
  @Override
  @SuppressWarnings("try") // opened elsewhere, closed here, the last one first
  public void close() {
    end();
    next = null;
    try (Closeable whole = document;
        Closeable members = container;
        Closeable decoded = utf8;
        Closeable read = entries) {
    } catch (IOException e) {
      throw failedInput(e);
    }
  }

  private @Nullable Paper advance() {
    try {
      while (entries != null || openNext()) {
        try {
          Paper paper = read(Objects.requireNonNull(entries), Objects.requireNonNull(context));
          if (paper != null) {
            return paper;
          }
        } catch (MalformedDocumentException e) {
          passOver(e);
        } catch (BrokenGzipException e) {
          passOver(e, Objects.requireNonNull(context).location(0, 0));
        }
        endDocument();
      }
      end();
      if (failure != null) {
        throw failure;
      }
      return null;
    } catch (IOException e) {
      end();
      throw failedInput(e);
    } catch (RuntimeException e) { // also one of a receiver of diagnostics, or of an annotator
      end();
      if (!(e instanceof PaperParseException) && e != failure) {
        tellPlace(e);
      }
      throw e;
    }
  }

  private void tellPlace(RuntimeException e) {
    ReadContext told = context;
    if (told != null) {
      e.addSuppressed(new ReadingPlace(told.format().id() + ", " + location().describe()));
    }
  }

  private void end() {
    if (!ended && unheard != null) {
      unheard.log();
    }
    ended = true;
  }

  private void endDocument() throws IOException {
    ReadContext told = Objects.requireNonNull(context);
    if (isDoubtful && told.entry() == entriesBefore) {
      warn(
          Diagnostic.Code.EMPTY_DOCUMENT,
          nowhere(),
          "no entry was found, and the document does not look like " + told.format().id());
    }
    entriesBefore = told.entry();
    Objects.requireNonNull(entries).close();
    entries = null;
  }

  /** Whether a document that fails must not cost those that come after it. */
  private boolean isTolerantArchive() {
    return container != null
        && container.isArchive()
        && options.strictness() == Strictness.TOLERANT;
  }

  private @Nullable Paper read(EntryReader from, ReadContext told) throws IOException {
    while (true) {
      told.beginEntry();
      try {
        builder.clear();
        if (!from.next(builder)) {
          told.endOfEntries();
          return null;
        }
        if (!told.isSkipped()) {
          return build(from, told);
        }
      } catch (InvalidEntryException e) {
        if (!told.isTolerant()) {
          throw e;
        }
        told.report(
            new Diagnostic(
                Diagnostic.Severity.ERROR,
                Diagnostic.Code.INVALID_ENTRY,
                e.location(),
                e.entryId(),
                e.problem()));
      }
    }
  }

  private Paper build(EntryReader from, ReadContext told) {
    long line = from.line();
    if (told.entry() > told.limits().entries()) {
      throw told.malformed(
          line, 0, "more than " + told.limits().entries() + " entries, the limit", null);
    }
    if (!builder.isIdentified()) {
      throw told.invalidEntry(line, 0, null, "entry has no title, abstract or identifier");
    }
    checkSizes(line, told);
    builder.origin(new Origin(told.format().id(), source, told.entry(), line > 0 ? line : null));
    annotations.annotate(builder);
    return builder.build();
  }

  private void checkSizes(long line, ReadContext told) {
    int longest =
        Math.max(
            length(builder.title()),
            Math.max(length(builder.abstractText()), length(builder.comment())));
    if (longest > told.limits().textLength()) {
      throw told.invalidEntry(
          line,
          0,
          null,
          "a text of "
              + longest
              + " characters, beyond the limit of "
              + told.limits().textLength());
    }
    if (builder.longestList() > told.limits().listSize()) {
      throw told.invalidEntry(
          line, 0, null, "a list of more than " + told.limits().listSize() + " items, the limit");
    }
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /** Opens the next document that has something in it; false if there is none. */
  private boolean openNext() throws IOException {
    Container from = container;
    if (from == null) {
      from = Container.open(document);
      container = from;
    }
    for (InputStream raw = next(from); raw != null; raw = next(from)) {
      try {
        if (open(raw)) {
          return true;
        }
      } catch (PaperParseException e) {
        passOver(e);
      } catch (BrokenGzipException e) {
        passOver(e, nowhere());
      }
    }
    return false;
  }

  private @Nullable InputStream next(Container from) throws IOException {
    source = name;
    InputStream raw = from.next();
    String member = from.member();
    if (member != null) {
      source = name == null ? member : name + "!/" + member;
    }
    return raw;
  }

  /** Goes on behind a document that cannot be read, unless none may follow. */
  private void passOver(PaperParseException e) {
    if (!isTolerantArchive()) {
      throw e;
    }
    giveUp(e, e.location(), e.problem());
  }

  private void passOver(BrokenGzipException e, SourceLocation place) throws BrokenGzipException {
    if (!isTolerantArchive()) {
      throw e;
    }
    giveUp(failedInput(e, place), place, reason(e));
  }

  /** Keeps the first failure of a document in an archive, to be thrown at the end. */
  private void giveUp(RuntimeException e, SourceLocation place, String problem) {
    warn(Diagnostic.Code.BROKEN_DOCUMENT, place, problem);
    if (failure == null) {
      failure = e;
    }
  }

  /** Finds the parser and lets it begin; false if there is nothing in the document. */
  private boolean open(InputStream raw) throws IOException {
    if (utf8 != null) {
      utf8.close(); // what the document before it in an archive was decompressed by
    }
    context = null;
    boolean tolerant = options.strictness() == Strictness.TOLERANT;
    CharsetWarning warning = new CharsetWarning();
    InputStream decoded = DocumentInput.open(raw, tolerant, warning);
    utf8 = decoded;
    HeadInput input = new HeadInput(decoded, FeedHead.LENGTH);
    FeedHead head = FeedHead.of(input.head());
    if (head.kind() == FeedHead.Kind.EMPTY && head.isComplete()) {
      input.requireWhole();
      warn(Diagnostic.Code.EMPTY_DOCUMENT, nowhere(), "the document is empty");
      return false;
    }
    PaperParser parser = parserOf(head, input);
    isDoubtful = options.format() != null && parser.match(head) == Match.NO;
    ReadContext told = new ReadContext(parser.format(), source, options, head, entriesBefore);
    context = told;
    warning.place = told;
    entries = parser.open(input, told);
    return true;
  }

  /** A head that is cut off may be of no known format; then it matters that it is cut off. */
  private PaperParser parserOf(FeedHead head, HeadInput input) throws IOException {
    try {
      return engine.parserFor(options.format(), head, nowhere());
    } catch (UnrecognizedFormatException e) {
      input.requireWhole();
      throw e;
    }
  }

  private final class CharsetWarning implements DocumentInput.CharsetListener {
    private @Nullable ReadContext place; // once the document is begun

    @Override
    public void charset(String message, long byteOffset) {
      SourceLocation at =
          place == null
              ? new SourceLocation(source, null, null, null, byteOffset)
              : place.offset(byteOffset);
      warn(Diagnostic.Code.CHARSET, at, message);
    }
  }

  private SourceLocation nowhere() {
    return new SourceLocation(source, null, null, null, null);
  }

  private void warn(Diagnostic.Code code, SourceLocation place, String message) {
    options
        .diagnostics()
        .accept(new Diagnostic(Diagnostic.Severity.WARNING, code, place, null, message));
  }

  private UncheckedIOException failedInput(IOException e) {
    return failedInput(e, context == null ? nowhere() : context.location(0, 0));
  }

  private static UncheckedIOException failedInput(IOException e, SourceLocation at) {
    String place = at.describe();
    return new UncheckedIOException(
        "cannot read the document: " + reason(e) + (place.isEmpty() ? "" : " (" + place + ")"), e);
  }

  /** Why, in words: the JDK's exceptions of files have only the file for a message. */
  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "the file may not be read";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
