package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However often what means something to a format stands in the middle of a title, also at the
 * beginning of lines, reading takes steps in proportion.
 */
class FloodedFormatTest {
  /** Beyond all windows and buffers, in which text is looked at more than once. */
  private static final int LENGTH = 64_000;

  private static final int TIMES = 4;

  /** Buffers grow by leaps; what grows with the square of the text would take sixteen times. */
  private static final double MOST = 6.25;

  private static final List<String> PARTS =
      List.of(
          "{",
          "\"",
          "\\",
          "[a](b) ",
          "(",
          "<",
          "<a ",
          "&",
          "&#1",
          "$",
          "^{",
          ", ",
          "; ",
          " and ",
          "A. ",
          "10.1/",
          "http://",
          "  ",
          "\n",
          "\n ",
          "\n\n",
          "\n@a{b,",
          "\nAU  - A",
          "\n- ",
          "\n\\\\");

  private static final Epitome EPITOME =
      Epitome.standard().toBuilder().annotators(List.of()).build();

  static Stream<String> formats() {
    return EPITOME.formats().stream().map(SourceFormat::id);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void takesStepsInProportion(String format) {
    Entry entry = entry(format);
    StepCounter.reading(format, entry.flooded("x", 100), Long.MAX_VALUE); // what is made once
    for (String part : PARTS) {
      long once = StepCounter.reading(format, entry.flooded(part, LENGTH), Long.MAX_VALUE);
      long most = (long) (MOST * once);
      long more = StepCounter.reading(format, entry.flooded(part, TIMES * LENGTH), 100 * most);
      assertThat(more).as("%s of %s", shown(part), format).isLessThanOrEqualTo(most);
    }
  }

  private static String shown(String part) {
    return part.replace("\n", "\\n");
  }

  /** The first fixture of a format in which the title of a paper stands as it is read. */
  private static Entry entry(String format) {
    for (Case fixture : Case.all()) {
      if (fixture.format().equals(format)) {
        String document = new String(fixture.bytes(), StandardCharsets.UTF_8);
        for (Paper paper : Reading.of(EPITOME, fixture.bytes(), format).papers()) {
          int at = paper.title() == null ? -1 : document.indexOf(paper.title());
          if (at >= 0) {
            return new Entry(document, at + paper.title().length() / 2);
          }
        }
      }
    }
    throw new IllegalStateException("no fixture of " + format + " shows a title");
  }

  /** A document, and a place in a title of it. */
  private record Entry(String document, int place) {
    byte[] flooded(String part, int length) {
      String flood = part.repeat(length / part.length());
      String text = document.substring(0, place) + flood + document.substring(place);
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
