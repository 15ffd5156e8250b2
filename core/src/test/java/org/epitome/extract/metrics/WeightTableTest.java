package org.epitome.extract.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightTableTest {

  private static Map<Long, Integer> numbers(int count) {
    Random random = new Random(count);
    Map<Long, Integer> numbers = new HashMap<>();
    while (numbers.size() < count) {
      numbers.put(random.nextLong(), random.nextInt());
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 9, 1_000, 2_040, 31_777})
  void findsTheNumberOfEachKey(int count) {
    Map<Long, Integer> numbers = numbers(count);
    WeightTable table = WeightTable.of(numbers);
    numbers.forEach((key, number) -> assertThat(table.of(key)).isEqualTo(number));
  }

  @Test
  void hasZeroForOtherKeys() {
    WeightTable table = WeightTable.of(numbers(1_000));
    new Random(0).longs(10_000).forEach(key -> assertThat(table.of(key)).isZero());
  }

  @Test
  void isTheSameWhateverTheOrderOfTheKeys() {
    Map<Long, Integer> numbers = numbers(100);
    ByteBuffer bytes = written(WeightTable.of(numbers));
    assertThat(bytes).isEqualTo(written(WeightTable.of(new TreeMap<>(numbers))));
  }

  @Test
  void isReadAsItWasWritten() {
    Map<Long, Integer> numbers = numbers(1_000);
    WeightTable table = WeightTable.of(numbers);
    WeightTable read = WeightTable.ofCapacity(table.capacity());
    read.read(written(table));
    numbers.forEach((key, number) -> assertThat(read.of(key)).isEqualTo(number));
  }

  private static ByteBuffer written(WeightTable table) {
    ByteBuffer bytes = ByteBuffer.allocate(WeightTable.bytes(table.capacity()));
    table.write(bytes);
    assertThat(bytes.hasRemaining()).isFalse();
    return bytes.flip();
  }
}
