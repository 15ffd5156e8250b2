package org.epitome.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Detection as a whole: containers, charsets, the head, every parser's match. */
class DetectionFuzzTest {
  @ArgumentsSource(Fixtures.class)
  @FuzzTest(maxDuration = "15m")
  void anyDocument(byte[] document) {
    Subject.detect(document);
  }
}
