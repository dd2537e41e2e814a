package org.partnersegments.evaluation.bitmap.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Deadlines;
import org.partnersegments.evaluation.SearchTimeoutException;

class PartnerKeysTest {

  private static final long SEED = System.nanoTime();

  private static int[] shuffled(int size, Random random) {
    List<Integer> rows = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(rows, random);
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  private static PartnerKeys inOrderOfRows(long... keys) {
    return new PartnerKeys(keys, IntStream.range(0, keys.length).toArray());
  }

  @Test
  void keysAreFoundInListsOfAnyLength() {
    Random random = new Random(SEED);
    for (int run = 0; run < 300; run++) {
      long width = random.nextBoolean() ? 40 : Long.MAX_VALUE;
      LongStream any = random.longs(random.nextInt(200), -width, width).distinct();
      long[] ofRows = random.nextBoolean() ? any.sorted().toArray() : any.toArray();
      int[] rows = shuffled(ofRows.length, random);
      long[] own = Arrays.stream(rows).mapToLong(row -> ofRows[row]).toArray();
      PartnerKeys keys = new PartnerKeys(ofRows, rows);
      long[] asked =
          LongStream.concat(
                  random.longs(random.nextInt(60), -width, width),
                  Arrays.stream(own).filter(key -> random.nextInt(3) == 0))
              .sorted()
              .toArray();
      assertArrayEquals(
          IntStream.range(0, own.length)
              .filter(number -> Arrays.binarySearch(asked, own[number]) >= 0)
              .toArray(),
          keys.numbers(asked, Deadline.never()).toArray(),
          () -> "seed " + SEED);
      for (int number = 0; number < own.length; number++) {
        assertEquals(own[number], keys.key(number));
        assertEquals(number, keys.number(keys.place(number)));
        assertEquals(keys.place(number), keys.firstPlace(own[number]));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50})
  void aKeyBelongsToOnePartner(int count) {
    long[] keys = LongStream.range(0, count).toArray();
    keys[count - 1] = keys[0];
    assertThrows(IllegalArgumentException.class, () -> inOrderOfRows(keys));
    long[] sorted = LongStream.of(keys).sorted().toArray();
    assertThrows(IllegalArgumentException.class, () -> inOrderOfRows(sorted));
  }

  @Test
  void noKeyIsSearchedAfterTheDeadline() {
    PartnerKeys keys = inOrderOfRows(1, 2);
    assertThrows(
        SearchTimeoutException.class, () -> keys.numbers(new long[] {1}, Deadlines.passed()));
  }
}
