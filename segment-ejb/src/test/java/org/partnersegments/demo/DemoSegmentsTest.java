package org.partnersegments.demo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.condition.check.ConditionReader;
import org.partnersegments.segment.SegmentDraft;

class DemoSegmentsTest {

  static Stream<SegmentDraft> drafts() {
    return DemoSegments.DRAFTS.stream();
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void conditionsAreValid(SegmentDraft draft) {
    assertDoesNotThrow(() -> ConditionReader.read(draft.condition()));
  }

  @Test
  void namesAreUnique() {
    assertEquals(DemoSegments.DRAFTS.size(), drafts().map(SegmentDraft::name).distinct().count());
  }
}
