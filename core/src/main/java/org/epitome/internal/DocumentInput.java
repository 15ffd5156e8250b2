package org.epitome.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a document, as they come, into decompressed UTF-8 without a byte order mark.
 *
 * <p>Gzip is known by its magic bytes. The charset is that of the byte order mark, else of the XML
 * declaration, else UTF-8; bytes that are no UTF-8 there are read as Windows-1252, which is what
 * they nearly always are, and reported once.
 */
public final class DocumentInput {
  private static final int DECLARATION = 256;

  private DocumentInput() {}

  /** Told once about the charset: what is wrong, and the offset in the decompressed document. */
  public interface CharsetListener {
    /** Called at the first byte that is not what it should be. */
    void charset(String message, long byteOffset);
  }

  /**
   * Opens a document.
   *
   * @param raw its bytes
   * @param tolerant whether bytes that are nothing in the charset are mended; else they are an
   *     IOException
   */
  public static InputStream open(InputStream raw, boolean tolerant, CharsetListener listener)
      throws IOException {
    byte[] magic = raw.readNBytes(2);
    InputStream whole = prepend(magic, magic.length, raw);
    if (magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      whole = new GzipInput(whole);
    }
    return decode(whole, tolerant, listener);
  }

  private static InputStream decode(InputStream in, boolean tolerant, CharsetListener listener)
      throws IOException {
    byte[] head = in.readNBytes(DECLARATION);
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      mark = 3;
    } else if (startsWith(head, 0xfe, 0xff)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    } else if (startsWith(head, 0xff, 0xfe)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    } else if (isUtf16(head, 0)) {
      charset = StandardCharsets.UTF_16BE;
    } else if (isUtf16(head, 1)) {
      charset = StandardCharsets.UTF_16LE;
    } else {
      charset = declared(head, listener);
    }
    InputStream rest = prepend(Arrays.copyOfRange(head, mark, head.length), head.length - mark, in);
    return charset.equals(StandardCharsets.UTF_8)
        ? new Utf8Input(rest, tolerant, listener)
        : new TranscodingInput(rest, mark, charset, tolerant, listener);
  }

  /** Whether each of the first two units has a zero byte at this place: ASCII in UTF-16. */
  private static boolean isUtf16(byte[] head, int zero) {
    return head.length >= 4
        && head[zero] == 0
        && head[zero + 2] == 0
        && head[1 - zero] > 0
        && head[3 - zero] > 0;
  }

  private static InputStream prepend(byte[] head, int length, InputStream rest) {
    return length == 0
        ? rest
        : new SequenceInputStream(new ByteArrayInputStream(head, 0, length), rest);
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset declared(byte[] head, CharsetListener listener) {
    String name = declaredName(new String(head, StandardCharsets.ISO_8859_1));
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(name);
      // A document whose declaration can be read byte by byte is in no UTF-16, whatever it says;
      // ASCII is UTF-8; and what calls itself Latin-1 is Windows-1252 wherever the two differ.
      if (charset.equals(StandardCharsets.US_ASCII) || charset.name().startsWith("UTF-")) {
        return StandardCharsets.UTF_8;
      }
      return charset.equals(StandardCharsets.ISO_8859_1) ? Utf8Input.fallback() : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      listener.charset("unknown charset " + name + " declared, read as UTF-8", 0);
      return StandardCharsets.UTF_8;
    }
  }

  private static @Nullable String declaredName(String head) {
    int start = head.startsWith("<?xml") ? 0 : -1;
    int end = start < 0 ? -1 : head.indexOf("?>");
    int encoding = end < 0 ? -1 : head.lastIndexOf("encoding", end);
    if (encoding < 0) {
      return null;
    }
    int i = encoding + "encoding".length();
    while (i < end && (head.charAt(i) <= ' ' || head.charAt(i) == '=')) {
      i++;
    }
    int close = head.indexOf(head.charAt(i), i + 1);
    return close < 0 || close > end ? null : head.substring(i + 1, close).strip();
  }
}
