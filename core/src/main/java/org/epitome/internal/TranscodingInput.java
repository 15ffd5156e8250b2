package org.epitome.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.epitome.internal.DocumentInput.CharsetListener;

/**
 * A document in any charset as UTF-8. Bytes that are nothing in its charset become U+FFFD each time
 * and are told once, or are an error.
 */
final class TranscodingInput extends InputStream {
  private static final int CHARACTERS = 4096;
  private static final char REPLACEMENT = '\ufffd';

  private final InputStream in;
  private final Charset charset;
  private final boolean tolerant;
  private final CharsetListener listener;
  private final int unit; // its bytes
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer source = ByteBuffer.allocate(2 * CHARACTERS).flip();
  private final CharBuffer chars = CharBuffer.allocate(CHARACTERS).flip();
  private final ByteBuffer bytes = ByteBuffer.allocate(3 * CHARACTERS).flip();
  private long offset; // of the first byte of the source
  private boolean told;
  private boolean ended; // the document; what was read of it may still be there
  private boolean decoded; // all of it

  /**
   * A document at its beginning.
   *
   * @param offset how many bytes stand before it
   * @param tolerant whether what is nothing in the charset is replaced; else it is an IOException
   */
  TranscodingInput(
      InputStream in, long offset, Charset charset, boolean tolerant, CharsetListener listener) {
    this.in = in;
    this.offset = offset;
    this.charset = charset;
    this.tolerant = tolerant;
    this.listener = listener;
    this.unit = charset.name().startsWith("UTF-16") ? 2 : 1;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    Objects.checkFromIndexSize(start, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(into, start, count);
    return count;
  }

  /** Makes sure that a byte is there; false at the end. */
  private boolean fill() throws IOException {
    while (!bytes.hasRemaining()) {
      if (decoded) {
        return false;
      }
      chars.compact();
      decode();
      chars.flip();
      bytes.clear();
      encoder.encode(chars, bytes, decoded);
      if (decoded) {
        encoder.flush(bytes);
      }
      bytes.flip();
    }
    return true;
  }

  /** Decodes more characters, those of which the bytes are at hand; at the end perhaps none. */
  private void decode() throws IOException {
    int before = chars.position();
    while (chars.hasRemaining()) {
      CoderResult result = decoder.decode(source, chars, ended);
      if (result.isError() && chars.hasRemaining()) {
        replaceUnit();
      } else if (result.isUnderflow() && ended) {
        decoded = decoder.flush(chars).isUnderflow();
        return;
      } else if (chars.position() > before) {
        return;
      } else {
        refill();
      }
    }
  }

  private void refill() throws IOException {
    offset += source.position();
    source.compact();
    int count = in.read(source.array(), source.position(), source.remaining());
    ended = count < 0;
    source.position(source.position() + Math.max(0, count));
    source.flip();
  }

  /** Replaces the first unit of what is nothing; the next one may begin a character again. */
  private void replaceUnit() throws IOException {
    long at = offset + source.position();
    byte wrong = source.get(source.position());
    String name = charset.name();
    if (!tolerant) {
      throw new IOException(String.format("byte 0x%02X at offset %d is no %s", wrong, at, name));
    }
    if (!told) {
      told = true;
      listener.charset(
          String.format("byte 0x%02X is no %s, such bytes are read as U+FFFD", wrong, name), at);
    }
    source.position(Math.min(source.limit(), source.position() + unit));
    chars.put(REPLACEMENT);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
