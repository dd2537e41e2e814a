package org.partnersegments.evaluation.bitmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Deadlines;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.RoaringSet;
import org.partnersegments.evaluation.bitmap.part.PartSizes;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.vocabulary.ProspectingStage;
import org.roaringbitmap.RoaringBitmap;

class ProgramIndexTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static PartnerFacts partner(int id, ProspectingStage stage) {
    return new PartnerFacts(
        Integer.toString(id), "name " + id, stage, Set.of("g" + id % 3), List.of());
  }

  private static ProgramIndex index(int partners, PartSizes sizes) {
    ProgramIndexBuilder builder = IndexOutside.builder(Map.of(), sizes);
    IntStream.rangeClosed(1, partners)
        .forEach(id -> builder.add(partner(id, ProspectingStage.NEW)));
    return builder.build();
  }

  private static ProgramChanges changed(long revision, int... ids) {
    return new ProgramChanges(
        revision,
        IntStream.of(ids).mapToObj(id -> partner(id, ProspectingStage.JOINED)).toList(),
        Set.of(),
        Map.of());
  }

  private static PreparedCondition prepared(Deadline deadline, Condition... conditions) {
    return new PreparedCondition(new Group(Match.ALL, false, List.of(conditions)), TODAY, deadline);
  }

  private static Condition stage(ProspectingStage stage) {
    return new FieldCondition(Field.PROSPECTING_STAGE, Operator.IS_ANY_OF, List.of(stage.name()));
  }

  private static long count(ProgramIndex index, ProspectingStage stage) {
    return new IndexSearch(index).count(prepared(Deadline.never(), stage(stage)));
  }

  @Test
  void aChangeLeavesTheFormerIndexAsItWas() {
    ProgramIndex before = index(100, PartSizes.DEFAULT);
    ProgramIndex after = before.with(changed(7, 3, 50, 101));
    assertEquals(1, before.revision());
    assertEquals(100, count(before, ProspectingStage.NEW));
    assertEquals(0, count(before, ProspectingStage.JOINED));
    assertEquals(7, after.revision());
    assertEquals(101, after.countAll());
    assertEquals(98, count(after, ProspectingStage.NEW));
    assertEquals(3, count(after, ProspectingStage.JOINED));
  }

  @Test
  void aPartnerThatWasDeletedAndCreatedAgainExists() {
    ProgramIndex index =
        index(3, PartSizes.DEFAULT)
            .with(
                new ProgramChanges(
                    2,
                    List.of(partner(2, ProspectingStage.JOINED)),
                    Set.of("2", "3", "99"),
                    Map.of()));
    assertEquals(2, index.countAll());
    assertEquals(1, count(index, ProspectingStage.JOINED));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4})
  void changesLeadToALaterRevision(long revision) {
    ProgramIndex index = index(5, PartSizes.DEFAULT).with(changed(5, 1));
    assertThrows(IllegalArgumentException.class, () -> index.with(changed(revision, 2)));
  }

  /** Each change alone would leave a part of its own. */
  @Test
  void manySmallChangesLeaveFewParts() {
    ProgramIndex index = index(1_000, new PartSizes(500, 64, 10_000, 8));
    for (int revision = 2; revision < 400; revision++) {
      index = index.with(changed(revision, revision));
    }
    assertEquals(398, count(index, ProspectingStage.JOINED));
    assertTrue(index.partCount() < 2 + 398 / 32 + 8, index::toString);
    ProgramIndex compacted = index.compacted();
    assertEquals(2, compacted.partCount());
    assertEquals(index.revision(), compacted.revision());
    assertEquals(0, compacted.deadCount());
  }

  static Stream<Condition> conditions() {
    return Stream.of(
        stage(ProspectingStage.NEW),
        new FieldCondition(Field.PARTNER_ID, Operator.IS_NONE_OF, List.of("1", "2")),
        new FieldCondition(Field.PARTNER_NAME, Operator.CONTAINS, List.of("name")),
        new Group(
            Match.NONE,
            true,
            List.of(new FieldCondition(Field.CONTRACT_ID, Operator.STARTS_WITH, List.of("S")))));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void noSearchGoesOnAfterTheDeadline(Condition condition) {
    IndexSearch search = new IndexSearch(index(10, PartSizes.DEFAULT));
    PreparedCondition late = prepared(Deadlines.passed(), condition);
    assertThrows(SearchTimeoutException.class, () -> search.count(late));
    assertThrows(SearchTimeoutException.class, () -> search.nodeCounts(late));
    assertThrows(SearchTimeoutException.class, () -> search.page(late, PartnerSort.NAME, null, 5));
    assertThrows(SearchTimeoutException.class, () -> search.composition(late));
    assertThrows(SearchTimeoutException.class, () -> search.overlap(List.of(late, late)));
    assertThrows(SearchTimeoutException.class, () -> search.contains(late, "1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void anOverlapIsOfTwoToFour(int size) {
    IndexSearch search = new IndexSearch(index(3, PartSizes.DEFAULT));
    List<PreparedCondition> same =
        Stream.generate(() -> prepared(Deadline.never(), stage(ProspectingStage.NEW)))
            .limit(size)
            .toList();
    assertThrows(IllegalArgumentException.class, () -> search.overlap(same));
  }

  @Test
  void theMemoForgetsTheLeastRecentlyUsedResultsFirst() {
    Memo<BlockSet> memo = Memo.ofSets(16 << 20);
    int[] everyOther = IntStream.range(0, 1 << 19).map(i -> 2 * i).toArray();
    BlockSet large = new RoaringSet(RoaringBitmap.bitmapOf(everyOther));
    Memo.Key often = new Memo.Key(0, 0, "often");
    memo.put(often, large);
    for (int i = 1; i < 200; i++) {
      memo.put(new Memo.Key(i, 0, "once"), large);
      assertTrue(memo.get(often) != null, "used again and again");
      assertTrue(memo.sizeInBytes() <= memo.mostBytes());
    }
    assertTrue(memo.get(new Memo.Key(1, 0, "once")) == null);
    assertTrue(memo.get(new Memo.Key(199, 0, "once")) != null);
  }

  @Test
  void revisionsCountOnceWhatTheyShare() {
    ProgramIndex one = index(50_000, PartSizes.DEFAULT);
    ProgramIndex next = one.with(changed(2, 5));
    ProgramIndex anew = next.compacted();
    double alone = ProgramIndex.mostBytes(List.of(one));
    assertTrue(ProgramIndex.mostBytes(List.of(one, next)) < 1.1 * alone);
    assertTrue(ProgramIndex.mostBytes(List.of(one, next, anew)) > 1.9 * alone);
    assertTrue(alone > one.sizeInBytes(), "with what it may remember");
  }
}
