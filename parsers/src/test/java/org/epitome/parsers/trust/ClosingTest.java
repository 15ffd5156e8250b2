package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.PaperReader;
import org.epitome.model.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the document when reading ends before its end. */
class ClosingTest {
  private static final String KITES =
      """
      @article{kite, title = {Sparse Kites}, author = {Jane Doe}, year = {2023}}
      @article{string, title = {Long Strings}, author = {Jane Doe}, year = {2024}}
      """;
  private static final Epitome EPITOME =
      Epitome.standard().toBuilder().annotators(List.of()).build();

  static Stream<Case> fixtures() {
    return Case.all().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void closedAfterTheFirstPaper(Case fixture) {
    Watched document = new Watched(fixture.bytes());
    try (PaperReader papers = EPITOME.read(document, fixture.name())) {
      papers.hasNext();
    }
    assertThat(document.closed).isTrue();
  }

  @Test
  void closedBeforeAnythingIsRead() {
    Watched document = new Watched(new byte[0]);
    EPITOME.read(document, null).close();
    assertThat(document.closed).isTrue();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void closedWhenItIsGzip(Case fixture) throws IOException {
    InputStream gzip = Attack.gzip(new ByteArrayInputStream(fixture.bytes()));
    Watched document = new Watched(gzip.readAllBytes());
    try (PaperReader papers = EPITOME.read(document, fixture.name())) {
      papers.hasNext();
    }
    assertThat(document.closed).isTrue();
  }

  @Test
  void closedWhenItsFirstBytesCannotBeRead() {
    Watched document =
        new Watched(new byte[0]) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            throw new UncheckedIOException(new IOException("gone"));
          }
        };
    PaperReader papers = EPITOME.read(document, null);
    assertThatThrownBy(papers::hasNext).hasMessageContaining("gone");
    papers.close();
    assertThat(document.closed).isTrue();
  }

  @Test
  void fileThatIsNotRead(@TempDir Path folder) {
    EPITOME.read(folder.resolve("absent.xml")).close();
  }

  @Test
  void closingTheStreamClosesTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("kites.txt"), KITES);
    long before = openDescriptors(file);
    try (Stream<Paper> papers = EPITOME.read(file).stream()) {
      assertThat(papers.findFirst()).isPresent();
    }
    assertThat(openDescriptors(file)).isEqualTo(before);
  }

  @Test
  void interruptedWhileWaitingForInput() throws IOException {
    try (PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream document = new PipedInputStream(writer);
        PaperReader papers = EPITOME.read(document, "pipe")) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(papers::hasNext)
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(InterruptedIOException.class);
      assertThat(papers.hasNext()).isFalse();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void interruptIsLeftToItsReceiverWhereNothingIsWaitedFor() {
    Thread.currentThread().interrupt();
    try (PaperReader papers = EPITOME.readText(KITES)) {
      assertThat(papers.stream()).isNotEmpty();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** How often this process has the file open; 0 where the system does not tell. */
  private static long openDescriptors(Path file) throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(descriptors)) {
      return open.filter(descriptor -> isFile(descriptor, file)).count();
    }
  }

  private static boolean isFile(Path descriptor, Path file) {
    try {
      return Files.isSameFile(descriptor, file);
    } catch (IOException e) {
      return false; // that of the listing itself, gone by now
    }
  }

  /** A document that tells whether it is closed. */
  private static class Watched extends ByteArrayInputStream {
    boolean closed;

    Watched(byte[] document) {
      super(document);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
