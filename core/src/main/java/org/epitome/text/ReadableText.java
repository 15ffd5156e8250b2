package org.epitome.text;

import org.epitome.model.Span;

/**
 * A text as people read it: the TeX in it, and what web pages leave of TeX, in Unicode.
 * "$\sim$87\%" reads "~87%", "10^{-3}" reads "10⁻³", "64times 64" reads "64×64". An offset map
 * leads both ways, so that a span found in one can be shown in the other. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * ReadableText readable = ReadableText.of("reaches $\\sim$87\\% on KiteBench");
 * System.out.println(readable.text()); // reaches ~87% on KiteBench
 * }</pre>
 *
 * <p>It is a view and no typesetting: what has no plain form is kept as a word, a formula loses
 * only what prints nothing. URLs stay as they are.
 */
public final class ReadableText {
  private final String source;
  private final String text;

  /** For each unit of the readable text, where what it stands for begins in the source. */
  private final int[] sourceStarts;

  /** And one past where it ends. */
  private final int[] sourceEnds;

  private ReadableText(String source, String text, int[] sourceStarts, int[] sourceEnds) {
    this.source = source;
    this.text = text;
    this.sourceStarts = sourceStarts;
    this.sourceEnds = sourceEnds;
  }

  /** The readable view of a text. */
  public static ReadableText of(String source) {
    ReadableWriter writer = new ReadableWriter(source);
    writer.write();
    return new ReadableText(source, writer.text(), writer.starts(), writer.ends());
  }

  /** The readable text. */
  public String text() {
    return text;
  }

  /** The text it was made from. */
  public String source() {
    return source;
  }

  /**
   * The stretch of the source that a stretch of the readable text stands for.
   *
   * @throws IndexOutOfBoundsException if the span lies outside of the readable text
   */
  public Span toSource(Span readable) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (int i = readable.start(); i < readable.end(); i++) {
      start = Math.min(start, sourceStarts[i]);
      end = Math.max(end, sourceEnds[i]);
    }
    return new Span(readable.field(), start, end);
  }

  /**
   * The stretch of the readable text that shows a stretch of the source; where nothing of it is
   * shown, the unit that stands next.
   *
   * @throws IndexOutOfBoundsException if the span lies outside of the source, or nothing of the
   *     source is shown
   */
  public Span toReadable(Span inSource) {
    if (inSource.end() > source.length()) {
      throw new IndexOutOfBoundsException(inSource + " lies outside of the source");
    }
    int first = firstEndingAfter(inSource.start());
    int end = first;
    while (end < sourceStarts.length && sourceStarts[end] < inSource.end()) {
      end++;
    }
    if (text.isEmpty()) {
      throw new IndexOutOfBoundsException("nothing of the source is shown");
    }
    first = Math.min(first, text.length() - 1);
    return new Span(inSource.field(), first, Math.max(first + 1, end));
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = sourceEnds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sourceEnds[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The readable text. */
  @Override
  public String toString() {
    return text;
  }
}
