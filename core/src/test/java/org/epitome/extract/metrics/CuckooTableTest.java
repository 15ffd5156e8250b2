package org.epitome.extract.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.epitome.text.Tokens;
import org.junit.jupiter.api.Test;

class CuckooTableTest {

  @Test
  void findsTheNumberOfEachKeyAsLongAsItIsLessThanHalfFull() {
    Random random = new Random(1);
    CuckooTable table = new CuckooTable(1 << 14);
    Map<Long, Integer> numbers = new HashMap<>();
    for (int i = 1; i <= 6_500; i++) {
      long key = random.nextLong();
      table.put(key, i);
      numbers.put(key, i);
    }
    numbers.forEach((key, number) -> assertThat(table.of(key)).isEqualTo(number));
  }

  @Test
  void hasZeroForOtherKeys() {
    CuckooTable table = CuckooTable.of("kite", "tail", "string");
    assertThat(table.of(Tokens.key("kite"))).isEqualTo(1);
    assertThat(table.of(Tokens.key("wind"))).isZero();
    assertThat(table.of(0)).isZero();
    new Random(2).longs(10_000).forEach(key -> assertThat(table.of(key)).isZero());
  }

  @Test
  void keepsTheLastNumberOfAKey() {
    CuckooTable table = new CuckooTable(16);
    for (int i = 1; i <= 5; i++) {
      for (String word : new String[] {"kite", "tail", "string", "wind", "sky"}) {
        table.put(Tokens.key(word), i);
      }
    }
    assertThat(table.of(Tokens.key("kite"))).isEqualTo(5);
    assertThat(table.of(Tokens.key("sky"))).isEqualTo(5);
  }

  @Test
  void saysThatItIsTooFull() {
    CuckooTable table = new CuckooTable(8);
    Random random = new Random(3);
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              for (int i = 1; i <= 9; i++) {
                table.put(random.nextLong(), i);
              }
            });
  }
}
