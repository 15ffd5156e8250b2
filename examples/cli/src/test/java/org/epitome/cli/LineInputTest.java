package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

class LineInputTest {
  private static InputStream gzip(String text) throws IOException {
    return new ByteArrayInputStream(Feeds.gzip(text));
  }

  @Test
  void membersOfGzipThatArriveOneByOneAreAllRead() throws IOException {
    // Between its parts nothing is available, as on a slow pipe.
    InputStream slow = new SequenceInputStream(gzip("one\n"), gzip("two\n"));
    try (LineInput lines = new LineInput(slow)) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.next()).isTrue();
      assertThat(lines.next()).isFalse();
    }
  }
}
