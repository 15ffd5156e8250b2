package org.epitome.internal;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a caller gives: opened when first read, and closed once, also if never read.
 *
 * <p>Only {@code read} is asked of the caller's stream: a {@code FileInputStream} wants to know its
 * position for anything more, which a pipe that was opened by its path does not have.
 */
public final class Document extends InputStream {
  private final @Nullable Path file;
  private @Nullable InputStream open;
  private boolean closed;

  private Document(@Nullable Path file, @Nullable InputStream open) {
    this.file = file;
    this.open = open;
  }

  /** A file. */
  public static Document at(Path file) {
    return new Document(file, null);
  }

  /** What a caller has opened. */
  public static Document of(InputStream open) {
    return new Document(null, open);
  }

  private InputStream open() throws IOException {
    InputStream in = open;
    if (in == null) {
      in = open(Objects.requireNonNull(file));
      open = in;
    }
    return in;
  }

  /**
   * A plain file is opened without a channel, which would bring thirty classes of the JDK and cost
   * a start 10 ms; what is none, or cannot be opened, is opened by NIO for the sake of its
   * exceptions.
   */
  private static InputStream open(Path file) throws IOException {
    boolean isPlain =
        file.getFileSystem() == FileSystems.getDefault()
            && Files.isRegularFile(file)
            && Files.isReadable(file);
    return isPlain ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
  }

  @Override
  public int read() throws IOException {
    return open().read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return open().read(buffer, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (!closed && open != null) {
      open.close();
    }
    closed = true;
  }
}
