package org.partnersegments.rest.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.sync.SyncCounts;
import org.partnersegments.sync.SyncRejection;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

class SyncTallyTest {

  private static final List<Fault> REASONS = List.of(new Fault("", ErrorCode.MALFORMED, "No."));

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
      named.add(current.report(null).errors().size());
    }
    assertEquals(List.of(600, 400, 0), named);
    assertEquals(1_000, total.report(null).errors().size());
    assertEquals(1_800, total.report(null).rejected());
  }

  /** The service finds errors after those of all lines that are not valid. */
  @Test
  void errorsOfAChunkAreInTheOrderOfItsLines() {
    SyncTally current = new SyncTally(0);
    List<Long> numbers = new ArrayList<>();
    List<SyncRejection> rejections = new ArrayList<>();
    for (long line = 1; line <= 1_500; line++) {
      current.receive();
      if (line % 3 == 0) {
        current.reject(line, REASONS);
      } else {
        numbers.add(line);
        rejections.add(new SyncRejection(numbers.size() - 1, REASONS));
      }
    }
    current.take(new SyncCounts(0, 0, 0, 0, rejections, 0, 7), numbers);
    SyncReport report = current.report(null);
    assertEquals(
        LongStream.rangeClosed(1, 1_000).boxed().toList(),
        report.errors().stream().map(SyncReport.LineError::line).toList());
    assertEquals(1_500, report.rejected());
  }
}
