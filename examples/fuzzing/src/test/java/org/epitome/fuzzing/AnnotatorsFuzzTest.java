package org.epitome.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** All annotators and the layers below them. */
class AnnotatorsFuzzTest {
  @ArgumentsSource(Abstracts.class)
  @FuzzTest(maxDuration = "15m")
  void anyText(byte[] text) {
    Subject.annotate(text);
  }
}
