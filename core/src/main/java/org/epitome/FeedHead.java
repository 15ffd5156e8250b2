package org.epitome;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.epitome.internal.HeadScanner;
import org.jspecify.annotations.Nullable;

/**
 * The first 64 KiB of a document, with what every parser would otherwise look for again: the root
 * element of XML, the keys of JSON.
 */
public final class FeedHead {
  /** How many bytes of the document a head has at most. */
  public static final int LENGTH = 64 * 1024;

  /** Stands in {@link #jsonKeys()} for every key that is an identifier, not a name. */
  public static final String ANY_KEY = "*";

  /** What the document looks like before its format is known. */
  public enum Kind {
    /** Nothing but white space. */
    EMPTY,
    /** Begins with a tag: XML or HTML. */
    MARKUP,
    /** Begins with an object or array. */
    JSON,
    /** Characters. */
    TEXT,
    /** No text at all. */
    BINARY
  }

  private final String text;
  private final boolean complete;
  private final HeadScanner scanned;

  private FeedHead(String text, boolean complete) {
    this.text = text;
    this.complete = complete;
    this.scanned = HeadScanner.scan(text);
  }

  /**
   * The head of a document.
   *
   * @param bytes the decompressed document as UTF-8 without byte order mark, or the first {@link
   *     #LENGTH} bytes of it
   */
  public static FeedHead of(byte[] bytes) {
    int length = Math.min(bytes.length, LENGTH);
    return new FeedHead(
        new String(bytes, 0, length, StandardCharsets.UTF_8), bytes.length < LENGTH);
  }

  /** The head as text; a character cut at its end may be a replacement character. */
  public String text() {
    return text;
  }

  /** Whether this is the whole document. */
  public boolean isComplete() {
    return complete;
  }

  /** What the document looks like. */
  public Kind kind() {
    return scanned.kind();
  }

  /** The local name of the root element, as written; null unless the document is markup. */
  public @Nullable String rootElement() {
    return scanned.rootElement();
  }

  /** The namespace of the root element; null when it has none or the document is no markup. */
  public @Nullable String rootNamespace() {
    return scanned.rootNamespace();
  }

  /**
   * The keys of JSON by their paths, down to three levels; arrays have no level of their own: in
   * {@code {"message":{"items":[{"DOI":"..."}]}}} they are {@code message}, {@code message.items},
   * {@code message.items.DOI}. A key with a digit before an object is an identifier, not a name,
   * and is {@link #ANY_KEY}, which is no level either: in {@code {"10.1000/1":{"title":"..."}}}
   * they are {@code *} and {@code *.title}. Empty unless the document is JSON.
   */
  public Set<String> jsonKeys() {
    return scanned.jsonKeys();
  }

  /** Whether JSON has all of these paths. */
  public boolean hasKeys(String... paths) {
    for (String path : paths) {
      if (!jsonKeys().contains(path)) {
        return false;
      }
    }
    return true;
  }
}
