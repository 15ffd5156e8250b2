package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharClassTest {

  /** What the table says is what the characters are, also where it ends. */
  @Test
  void classesFollowUnicode() {
    for (char c = 0; c < 0x3100; c++) {
      byte type = CharClass.of(c);
      assertThat(type == CharClass.DIGIT).as("%x", (int) c).isEqualTo(Character.isDigit(c));
      assertThat(CharClass.isDigit(c)).isEqualTo(type == CharClass.DIGIT);
      assertThat(CharClass.isSpace(c)).isEqualTo(type == CharClass.SPACE);
      assertThat(CharClass.isLetter(c)).isEqualTo(type == CharClass.LETTER);
      if (Character.isLetter(c) && c != 'ª' && c != 'º') {
        assertThat(CharClass.isLetter(c)).as("%x", (int) c).isTrue();
      }
      if (Character.isWhitespace(c)) {
        assertThat(CharClass.isSpace(c)).as("%x", (int) c).isTrue();
      }
    }
    for (char c : "{}$\u00ad\u200b".toCharArray()) {
      assertThat(CharClass.of(c)).isEqualTo(CharClass.LAYOUT);
    }
    assertThat(CharClass.of('\\')).isEqualTo(CharClass.BACKSLASH);
    assertThat(CharClass.of('º')).isEqualTo(CharClass.OTHER);
    assertThat(CharClass.of('+')).isEqualTo(CharClass.OTHER);
  }

  @Test
  void caseIsThatOfUnicode() {
    for (char c = 0; c < 0x530; c++) {
      assertThat(CharClass.lower(c)).as("%x", (int) c).isEqualTo(Character.toLowerCase(c));
      assertThat(CharClass.isUpper(c)).as("%x", (int) c).isEqualTo(Character.isUpperCase(c));
    }
  }

  @Test
  void asciiLettersAndDigitsAreNoOthers() {
    for (char c = 0; c < 0x530; c++) {
      boolean ascii = c < 0x80;
      assertThat(CharClass.isAsciiLetter(c)).isEqualTo(ascii && Character.isLetter(c));
      assertThat(CharClass.isAsciiDigit(c)).isEqualTo(ascii && Character.isDigit(c));
    }
  }

  @Test
  void lookAlikesHaveOneCharacter() {
    assertThat(canonical("‐‑−﹣－‒–—―∼˜～〜≃≅≈≒≤≦⩽≲≥≧⩾≳")).isEqualTo("-----––——~~~~≈≈≈≈≤≤≤≤≥≥≥≥");
    assertThat(canonical("＜＞＝％٪＋（），、．。：；！？／∕⁄✕⨯✖⋅∙•‧‘’ʼ“”„«»º"))
        .isEqualTo("<>=%%+(),,..:;!?///×××····'''\"\"\"\"\"°");
    assertThat(canonical("a-b ×é")).isEqualTo("a-b ×é");
  }

  private static String canonical(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(CharClass.canonical((char) c)));
    return out.toString();
  }
}
