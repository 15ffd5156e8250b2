package org.epitome;

import org.jspecify.annotations.Nullable;

/**
 * What a parser gets besides the input: the options, and a way to report what is wrong. It belongs
 * to one document and to the thread that reads it.
 */
public final class ReadContext {
  private final SourceFormat format;
  private final @Nullable String source;
  private final ReadOptions options;
  private final FeedHead head;
  private long entry;
  private boolean skipped;
  private FeedInfo feed;

  ReadContext(
      SourceFormat format,
      @Nullable String source,
      ReadOptions options,
      FeedHead head,
      long entriesBefore) {
    this.entry = entriesBefore;
    this.format = format;
    this.source = source;
    this.options = options;
    this.head = head;
    this.feed = FeedInfo.of(format.id());
  }

  /** The name of the document, as in {@link SourceLocation#source()}; null when it has none. */
  public @Nullable String source() {
    return source;
  }

  /** The head of the document, as for {@link PaperParser#match}. */
  public FeedHead head() {
    return head;
  }

  /** Whether what is broken should be mended where that is possible. */
  public boolean isTolerant() {
    return options.strictness() == Strictness.TOLERANT;
  }

  /** The limits to keep. */
  public Limits limits() {
    return options.limits();
  }

  /** Sets what is known about the feed, in place of what was known before. */
  public void describeFeed(FeedInfo feed) {
    this.feed = feed;
  }

  /** What is known about the feed so far. */
  public FeedInfo feed() {
    return feed;
  }

  /**
   * Reports something that was mended or dropped in the current entry, which is still read.
   *
   * @param line the line, from 1; 0 where unknown
   * @param entryId the entry's own identifier; null when it is not known (yet)
   */
  public void warn(Diagnostic.Code code, long line, @Nullable String entryId, String message) {
    report(new Diagnostic(Diagnostic.Severity.WARNING, code, location(line, 0), entryId, message));
  }

  /** Passes over the current entry, which is no paper (a deleted record), with an INFO. */
  public void skipEntry(Diagnostic.Code code, long line, @Nullable String entryId, String message) {
    skipped = true;
    report(new Diagnostic(Diagnostic.Severity.INFO, code, location(line, 0), entryId, message));
  }

  /**
   * The exception for an entry that is unusable while the rest can be read.
   *
   * @param line the line, from 1; 0 where unknown
   * @param column the column in UTF-16 units, from 1; 0 where it is not exactly known
   * @param message what was wrong and what was expected, without the place
   */
  public InvalidEntryException invalidEntry(
      long line, long column, @Nullable String entryId, String message) {
    return new InvalidEntryException(message, format, location(line, column), entryId);
  }

  /**
   * The exception for a document that cannot be read any further.
   *
   * @param line the line, from 1; 0 where unknown
   * @param column the column in UTF-16 units, from 1; 0 where it is not exactly known
   * @param message what was wrong and what was expected, without the place
   */
  public MalformedDocumentException malformed(
      long line, long column, String message, @Nullable Throwable cause) {
    return new MalformedDocumentException(message, format, location(line, column), cause);
  }

  SourceLocation location(long line, long column) {
    return new SourceLocation(
        source, entry > 0 ? entry : null, line > 0 ? line : null, column > 0 ? column : null, null);
  }

  void report(Diagnostic diagnostic) {
    options.diagnostics().accept(diagnostic);
  }

  SourceFormat format() {
    return format;
  }

  long entry() {
    return entry;
  }

  void beginEntry() {
    entry++;
    skipped = false;
  }

  void endOfEntries() {
    entry--;
  }

  boolean isSkipped() {
    return skipped;
  }

  SourceLocation offset(long byteOffset) {
    return new SourceLocation(source, entry > 0 ? entry : null, null, null, byteOffset);
  }
}
