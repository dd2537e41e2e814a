package org.partnersegments.evaluation.bitmap.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.condition.TextMatch;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Deadlines;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.reference.Plain;

class NamesTest {

  private static final long SEED = System.nanoTime();

  /** One to four bytes long in UTF-8; beginnings and ends occur again and again. */
  private static final List<String> LETTERS =
      List.of("a", "b", "a", " ", "é", "ÿ", "ハ", "パ", "가", "각", "\ufffd", "😀", "𠮷", "𐐨");

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return text.toString();
  }

  private static List<String> texts(Random random, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Some are long and equal up to their ends.
      texts.add((random.nextInt(3) == 0 ? "aaaaaaaaaaaaaaa" : "") + text(random, 8));
    }
    return texts;
  }

  private static Texts of(List<String> texts) {
    Texts.Builder builder = new Texts.Builder();
    texts.forEach(text -> builder.add(Texts.utf8(text)));
    return builder.build();
  }

  @Test
  void textsAreSortedByCodePointsAndEqualOnesByTheirIndex() {
    Random random = new Random(SEED);
    for (int count : new int[] {0, 1, 2, 12, 13, 40, 500, 5_000}) {
      List<String> texts = texts(random, count);
      int[] expected =
          IntStream.range(0, count)
              .boxed()
              .sorted((a, b) -> Plain.byCodePoints().compare(texts.get(a), texts.get(b)))
              .mapToInt(Integer::intValue)
              .toArray();
      assertArrayEquals(
          expected, SortedTexts.order(of(texts), Integer::compare), () -> "seed " + SEED);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namesMatchAsTheirTextsDo(boolean withTrigrams) {
    Random random = new Random(SEED);
    for (int run = 0; run < 60; run++) {
      List<String> texts = texts(random, random.nextInt(300));
      texts.sort(Plain.byCodePoints());
      Names names = new Names(of(texts), withTrigrams);
      for (int i = 0; i < 60; i++) {
        String asked =
            texts.isEmpty() || random.nextBoolean() ? text(random, 5) : part(texts, random);
        for (TextMatch match : TextMatch.values()) {
          assertArrayEquals(
              IntStream.range(0, texts.size())
                  .filter(n -> match.test(texts.get(n), asked))
                  .toArray(),
              names.matching(match, asked, Deadline.never()).toArray(),
              () -> "seed " + SEED + ": " + match + " <" + asked + "> of " + texts);
        }
      }
    }
  }

  /** A part of a text that begins and ends with whole letters. */
  private static String part(List<String> texts, Random random) {
    int[] letters = texts.get(random.nextInt(texts.size())).codePoints().toArray();
    int from = random.nextInt(letters.length + 1);
    return new String(letters, from, random.nextInt(letters.length - from + 1));
  }

  @Test
  void manyNamesAreNotComparedAfterTheDeadline() {
    Names names = new Names(of(List.of("abcd", "abce", "abcf")), true);
    assertEquals(3, names.matching(TextMatch.CONTAINS, "abc", Deadlines.passed()).getCardinality());
    assertThrows(
        SearchTimeoutException.class,
        () -> names.matching(TextMatch.CONTAINS, "abcd", Deadlines.passed()));
    assertThrows(
        SearchTimeoutException.class,
        () -> names.matching(TextMatch.ENDS_WITH, "e", Deadlines.passed()));
  }
}
