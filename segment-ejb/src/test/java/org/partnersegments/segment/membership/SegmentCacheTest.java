package org.partnersegments.segment.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.segment.stored.StoredSegment;

class SegmentCacheTest {

  private static final long WEIGHT = segment(1, 1).weight();

  /** Room for eight segments. */
  private final SegmentCache cache = new SegmentCache(8 * WEIGHT);

  /** A segment whose condition has so many values; all with one value weigh the same. */
  private static CompiledSegment segment(long id, int values) {
    Condition leaf =
        new FieldCondition(
            Field.PARTNER_GROUP,
            Operator.IS_ANY_OF,
            IntStream.range(0, values).mapToObj(i -> "g" + i).toList());
    return CompiledSegment.of(
        new StoredSegment(id, 1, "name", Optional.of(new Group(Match.ALL, false, List.of(leaf)))));
  }

  private static List<CompiledSegment> segments(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(id -> segment(id, 1)).toList();
  }

  @Test
  void whatIsKeptIsThatOfTheProgram() {
    cache.keep(1, List.of(segment(7, 1)));
    cache.keep(2, List.of(segment(8, 1)));
    assertEquals(Set.of(7L), cache.of(1).keySet());
    assertEquals(Set.of(8L), cache.of(2).keySet());
    assertEquals(Set.of(), cache.of(3).keySet());
  }

  @Test
  void whatIsKeptIsWhatTheProgramHasNow() {
    cache.keep(1, segments(3));
    cache.keep(1, List.of(segment(2, 1), segment(4, 1)));
    assertEquals(Set.of(2L, 4L), cache.of(1).keySet());
    cache.keep(1, List.of());
    assertEquals(Set.of(), cache.of(1).keySet());
  }

  @Test
  void theProgramsThatWereNotAskedForTheLongestTimeGoFirst() {
    for (int program = 1; program <= 4; program++) {
      cache.keep(program, segments(2));
    }
    cache.of(1);
    cache.keep(5, segments(3));
    assertEquals(
        List.of(2, 0, 0, 2, 3),
        IntStream.rangeClosed(1, 5).mapToObj(program -> cache.of(program).size()).toList());
  }

  @Test
  void whatIsReplacedDoesNotWeighAnyMore() {
    cache.keep(1, segments(2));
    for (int i = 0; i < 100; i++) {
      cache.keep(2, segments(6));
    }
    assertEquals(2, cache.of(1).size());
    assertEquals(6, cache.of(2).size());
  }

  @Test
  void ofAProgramThatIsTooLargeAsManyAreKeptAsFit() {
    cache.keep(1, segments(20));
    assertEquals(8, cache.of(1).size());
  }

  @Test
  void aSegmentThatWouldTakeMuchOfTheRoomIsNotKept() {
    cache.keep(1, List.of(segment(1, 2), segment(2, 1)));
    assertEquals(Set.of(2L), cache.of(1).keySet());
  }

  @Test
  void aBrokenSegmentIsKeptAndSelectsNobody() {
    CompiledSegment broken = CompiledSegment.of(new StoredSegment(1, 1, "name", Optional.empty()));
    cache.keep(1, List.of(broken));
    assertEquals(broken, cache.of(1).get(1L));
    assertFalse(broken.has(new PartnerFacts("7", "acme", null, Set.of(), List.of())));
  }
}
