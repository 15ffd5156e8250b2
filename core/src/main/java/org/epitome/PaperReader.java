package org.epitome;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
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
import org.epitome.model.Origin;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The papers of one document in their order, one in memory at a time. A reader is used once, by one
 * thread, and must be closed, which closes the document too. Nothing is read before the first call.
 *
 * <p>A zip archive is read as the documents in it, one after the other; their entries are numbered
 * throughout. Reading tolerantly, a document in it that cannot be read to its end is reported as
 * {@link Diagnostic.Code#BROKEN_DOCUMENT} and passed over, and the first such failure is thrown
 * after the last document.
 *
 * <p>What goes wrong with one entry is reported to {@link ReadOptions#diagnostics()}, and reading
 * goes on (see {@link Strictness}). A document that cannot be read any further throws a {@link
 * MalformedDocumentException} in place of its next paper, one of an unknown format an {@link
 * UnrecognizedFormatException}, a failing input an {@link UncheckedIOException}. The papers
 * returned before remain good, and none follow; nor do any behind an exception of an annotator or
 * of a receiver of diagnostics.
 */
public final class PaperReader implements Iterator<Paper>, AutoCloseable {
  /** Made where there is something to say, since making it delays every start. */
  private static final class Log {
    static final Logger LOG = LoggerFactory.getLogger(PaperReader.class);
  }

  private final Epitome engine;
  private final Document document;
  private final @Nullable String name;
  private final ReadOptions options;
  private final Paper.Builder builder;
  private final AnnotationSession annotations;
  private @Nullable Container container;
  private @Nullable InputStream utf8;
  private @Nullable EntryReader entries;
  private @Nullable ReadContext context;
  private @Nullable Paper next;
  private @Nullable RuntimeException failure; // of the first document of several that was given up
  private boolean ended;

  PaperReader(Epitome engine, Document document, @Nullable String name, ReadOptions options) {
    this.engine = engine;
    this.document = document;
    this.name = name;
    this.options = options;
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
   * An empty document has the format "".
   */
  public FeedInfo feed() {
    if (next == null && container == null && !ended) {
      next = advance();
    }
    return context == null ? FeedInfo.of("") : context.feed();
  }

  /**
   * Closes the document and everything that was opened to read it.
   *
   * @throws UncheckedIOException if one of these cannot be closed
   */
  @Override
  @SuppressWarnings("try") // opened elsewhere, closed here, the last one first
  public void close() {
    ended = true;
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
        Objects.requireNonNull(entries).close();
        entries = null;
      }
      ended = true;
      if (failure != null) {
        throw failure;
      }
      return null;
    } catch (IOException e) {
      ended = true;
      throw failedInput(e);
    } catch (RuntimeException e) { // also one of a receiver of diagnostics, or of an annotator
      ended = true;
      throw e;
    }
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
    builder.origin(new Origin(told.format().id(), name, told.entry(), line > 0 ? line : null));
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
    for (InputStream raw = from.next(); raw != null; raw = from.next()) {
      try {
        if (open(raw)) {
          return true;
        }
      } catch (UnrecognizedFormatException e) {
        passOver(e);
      } catch (BrokenGzipException e) {
        passOver(e, nowhere());
      }
    }
    return false;
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
    } else {
      Log.LOG.debug("another document of the archive cannot be read", e);
    }
  }

  /** Finds the parser and lets it begin; false if there is nothing in the document. */
  private boolean open(InputStream raw) throws IOException {
    if (utf8 != null) {
      utf8.close(); // what the document before it in an archive was decompressed by
    }
    boolean tolerant = options.strictness() == Strictness.TOLERANT;
    CharsetWarning warning = new CharsetWarning();
    InputStream decoded = DocumentInput.open(raw, tolerant, warning);
    utf8 = decoded;
    byte[] bytes = decoded.readNBytes(FeedHead.LENGTH);
    FeedHead head = FeedHead.of(bytes);
    if (head.kind() == FeedHead.Kind.EMPTY && head.isComplete()) {
      warn(Diagnostic.Code.EMPTY_DOCUMENT, nowhere(), "the document is empty");
      return false;
    }
    PaperParser parser = engine.parserFor(options.format(), head, nowhere());
    long before = context == null ? 0 : context.entry();
    ReadContext told = new ReadContext(parser.format(), name, options, head, before);
    context = told;
    warning.place = told;
    entries = parser.open(new SequenceInputStream(new ByteArrayInputStream(bytes), decoded), told);
    return true;
  }

  private final class CharsetWarning implements DocumentInput.CharsetListener {
    private @Nullable ReadContext place; // once the document is begun

    @Override
    public void charset(String message, long byteOffset) {
      SourceLocation at =
          place == null
              ? new SourceLocation(name, null, null, null, byteOffset)
              : place.offset(byteOffset);
      warn(Diagnostic.Code.CHARSET, at, message);
    }
  }

  private SourceLocation nowhere() {
    return new SourceLocation(name, null, null, null, null);
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

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
