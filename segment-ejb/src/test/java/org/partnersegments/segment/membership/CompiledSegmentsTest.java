package org.partnersegments.segment.membership;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Deadlines;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.segment.stored.StoredConditions;
import org.partnersegments.segment.stored.StoredSegment;

class CompiledSegmentsTest {

  private static final int LENGTH = 1_000;

  /** The segments of each program, and which of them were read. */
  private static final class Stored extends StoredConditions {

    private final Map<Integer, Map<Long, StoredSegment>> programs = new HashMap<>();
    private final List<Long> read = new ArrayList<>();

    void put(int program, long id, long version, int length) {
      programs
          .computeIfAbsent(program, p -> new HashMap<>())
          .put(id, new StoredSegment(id, version, "name", Optional.empty(), length));
    }

    private Map<Long, StoredSegment> ofProgram() {
      return programs.getOrDefault(CurrentProgram.id(), Map.of());
    }

    @Override
    public Map<Long, Long> versions() {
      return ofProgram().values().stream()
          .collect(toMap(StoredSegment::id, StoredSegment::version));
    }

    @Override
    public void forEach(Collection<Long> ids, Consumer<StoredSegment> receiver) {
      read.addAll(ids);
      ids.forEach(id -> receiver.accept(ofProgram().get(id)));
    }
  }

  private final Stored stored = new Stored();

  /** Has room for slightly more than eight segments. */
  private final CompiledSegments segments = new CompiledSegments(9L * LENGTH);

  CompiledSegmentsTest() {
    segments.stored = stored;
  }

  private Set<Long> ids(int program) {
    return TestPrograms.inside(program, () -> segments.ofProgram(Deadline.fromNow())).stream()
        .map(CompiledSegment::id)
        .collect(toSet());
  }

  /** Finds which segments a request for the program's segments reads. */
  private Set<Long> read(int program) {
    stored.read.clear();
    ids(program);
    return Set.copyOf(stored.read);
  }

  @Test
  void aVersionIsCompiledOnce() {
    stored.put(1, 7, 1, LENGTH);
    stored.put(1, 8, 1, LENGTH);
    assertEquals(Set.of(7L, 8L), read(1));
    assertEquals(Set.of(), read(1));
    stored.put(1, 8, 2, LENGTH);
    assertEquals(Set.of(8L), read(1));
    assertEquals(Set.of(7L, 8L), ids(1));
  }

  @Test
  void anAnswerHasTheSegmentsThatTheProgramHasNow() {
    stored.put(1, 7, 1, LENGTH);
    stored.put(2, 8, 1, LENGTH);
    assertEquals(Set.of(7L), ids(1));
    assertEquals(Set.of(8L), ids(2));
    assertEquals(Set.of(), ids(3));
    stored.programs.remove(1);
    assertEquals(Set.of(), ids(1));
  }

  @Test
  void ofAProgramThatIsTooLargeSomeAreKept() {
    for (long id = 1; id <= 100; id++) {
      stored.put(1, id, 1, LENGTH);
    }
    for (int i = 0; i < 10; i++) {
      assertEquals(100, ids(1).size());
      int kept = 100 - read(1).size();
      assertTrue(kept > 0 && kept <= 8, () -> "kept " + kept);
    }
  }

  @Test
  void aSegmentThatIsLargerThanAllTheRoomIsNotKept() {
    stored.put(1, 7, 1, 9 * LENGTH);
    stored.put(1, 8, 1, LENGTH);
    ids(1);
    assertEquals(Set.of(7L), read(1));
    assertEquals(Set.of(7L, 8L), ids(1));
  }

  @Test
  void aBrokenSegmentSelectsNobody() {
    CompiledSegment broken =
        CompiledSegment.of(new StoredSegment(1, 1, "name", Optional.empty(), LENGTH));
    assertFalse(broken.has(new PartnerFacts("7", "acme", null, Set.of(), List.of())));
  }

  @Test
  void nothingIsCompiledAfterTheDeadline() {
    for (long id = 1; id <= 3; id++) {
      stored.put(1, id, 1, LENGTH);
    }
    assertThrows(
        SearchTimeoutException.class,
        () -> TestPrograms.inside(1, () -> segments.ofProgram(Deadlines.passed())));
    assertEquals(Set.of(1L, 2L, 3L), read(1));
    TestPrograms.inside(1, () -> segments.ofProgram(Deadlines.passed()));
  }
}
