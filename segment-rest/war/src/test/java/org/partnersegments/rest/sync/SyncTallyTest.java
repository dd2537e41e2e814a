package org.partnersegments.rest.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnersegments.vocabulary.Fault;

class SyncTallyTest {

  private static final List<Fault> REASONS = List.of(new Fault("", "malformed", "No."));

  /** A client that sends everything before it reads would block on a long answer. */
  @Test
  void allChunksTogetherNameTheFirst1000Errors() {
    SyncTally total = new SyncTally(0);
    List<Integer> named = new ArrayList<>();
    for (int chunk = 0; chunk < 3; chunk++) {
      SyncTally current = total.next();
      for (int line = 1; line <= 600; line++) {
        current.receive();
        current.reject(chunk * 600L + line, REASONS);
      }
      total.add(current);
      named.add(current.report().errors().size());
    }
    assertEquals(List.of(600, 400, 0), named);
    assertEquals(1_000, total.report().errors().size());
    assertEquals(1_800, total.report().rejected());
  }
}
