package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

  /** A line of a length, with a blank wherever there can be one. */
  private static String line(int length) {
    return "x ".repeat(length).substring(0, length);
  }

  private static void assertWrapped(boolean wrapped, String... lines) {
    assertThat(LineBreaks.areWrapped(String.join("\n", lines))).isEqualTo(wrapped);
  }

  @Test
  void linesOfOneLengthAreWrapped() {
    assertWrapped(true, line(70), line(72), line(9));
    assertWrapped(true, line(100), line(100));
    assertWrapped(false, line(70));
  }

  @Test
  void wideLineCouldHaveBeenBroken() {
    assertWrapped(false, line(101), line(70));
    assertWrapped(false, line(70), line(101), line(70));
    assertWrapped(false, line(70), line(101));
  }

  @Test
  void lineWithoutAPlaceToBreakMayBeWide() {
    assertWrapped(true, "x".repeat(101), line(70));
    assertWrapped(true, line(70), "x".repeat(101));
    assertWrapped(true, line(70), "x".repeat(39) + " " + "x".repeat(70), line(70));
    assertWrapped(false, line(70), "x".repeat(40) + " " + "x".repeat(70), line(70));
  }

  @Test
  void oneNarrowLineOfThreeEndsAParagraph() {
    assertWrapped(true, line(70), line(39), line(70), line(9));
    assertWrapped(false, line(70), line(39), line(9));
    assertWrapped(true, line(70), line(40), line(9));
    assertWrapped(false, line(39), line(70), line(70), line(39), line(70), line(9));
  }
}
