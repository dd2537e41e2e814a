package org.partnersegments.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncProgress;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.api.sync.SyncReport.LineError;
import org.partnersegments.client.lines.SyncLines;

/** Many lines become a few requests, and their reports one report. */
class SyncPushTest {

  private static final int FULL = SyncPush.LINES_OF_A_REQUEST;

  /** Rejects the first line of each request, and fails on demand. */
  private static final class Server implements PartnerDataApi {

    private final List<Integer> requests = new ArrayList<>();
    private final int failing;
    private final int errors;

    Server(int failing, int errors) {
      this.failing = failing;
      this.errors = errors;
    }

    @Override
    public SyncReport sync(
        String program,
        @Nullable Boolean dryRun,
        @Nullable Boolean create,
        @Nullable String encoding,
        Iterable<SyncLineDto> lines) {
      int received = 0;
      for (SyncLineDto line : lines) {
        assertEquals("partnerDeleted", line.type());
        received++;
      }
      requests.add(received);
      if (requests.size() == failing) {
        throw new IllegalStateException("failed");
      }
      return new SyncReport(
          received,
          1,
          2,
          3,
          received - errors - 6L,
          errors,
          requests.size(),
          Collections.nCopies(errors, new LineError(1, "/name", "required", "No.")),
          null);
    }

    @Override
    public InputStream syncWithProgress(
        String program,
        @Nullable Boolean dryRun,
        @Nullable Boolean create,
        @Nullable String encoding,
        Iterable<SyncLineDto> lines) {
      throw new UnsupportedOperationException();
    }
  }

  private static SyncReport push(Server server, long lines, List<SyncProgress> reports) {
    return SyncPush.push(
        server,
        "demo",
        LongStream.range(0, lines)
            .mapToObj(id -> SyncLines.partnerDeleted(Long.toString(id)))
            .iterator(),
        reports::add);
  }

  @Test
  void reportsAreAddedUpAndErrorsNumberedThrough() {
    Server server = new Server(0, 1);
    List<SyncProgress> reports = new ArrayList<>();
    SyncReport total = push(server, 2L * FULL + 10, reports);
    assertEquals(List.of(FULL, FULL, 10), server.requests);
    assertEquals(
        List.of((long) FULL, 2L * FULL, 2L * FULL + 10),
        reports.stream().map(SyncProgress::line).toList());
    assertEquals(
        List.of(1L, FULL + 1L, 2L * FULL + 1),
        total.errors().stream().map(LineError::line).toList());
    assertEquals(
        List.of(2L * FULL + 10, 3L, 6L, 9L, 2L * FULL + 10 - 21, 3L, 3L),
        List.of(
            total.received(),
            total.created(),
            total.updated(),
            total.unchanged(),
            total.deleted(),
            total.rejected(),
            total.revision()));
  }

  @Test
  void noRequestIsEmptyButTheOnlyOne() {
    Server server = new Server(0, 0);
    push(server, FULL, new ArrayList<>());
    assertEquals(List.of(FULL), server.requests);
    Server none = new Server(0, 0);
    push(none, 0, new ArrayList<>());
    assertEquals(List.of(0), none.requests);
  }

  @Test
  void aThousandErrorsAreNamed() {
    SyncReport total = push(new Server(0, 700), 2L * FULL, new ArrayList<>());
    assertEquals(1_000, total.errors().size());
    assertEquals(1_400, total.rejected());
  }

  @Test
  void whatIsDoneIsKnownWhereALaterRequestFails() {
    List<SyncProgress> reports = new ArrayList<>();
    assertThrows(IllegalStateException.class, () -> push(new Server(2, 0), 3L * FULL, reports));
    assertEquals(List.of((long) FULL), reports.stream().map(SyncProgress::line).toList());
  }
}
