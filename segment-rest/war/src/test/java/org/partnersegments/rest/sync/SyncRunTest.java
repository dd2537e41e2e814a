package org.partnersegments.rest.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnersegments.program.UnknownProgramException;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.sync.SyncCounts;
import org.partnersegments.sync.SyncLine;
import org.partnersegments.sync.SyncService;

class SyncRunTest {

  private static final String LINE = "{\"type\":\"partnerDeleted\",\"partnerId\":\"1\"}\n";

  /** Each chunk writes 40 rows; after that, the caller has lost its role. */
  private static final class RevokedAfterwards extends SyncService {

    private long analyzedAfter = -1;

    @Override
    public long revision(String program) {
      return 7;
    }

    @Override
    public SyncCounts apply(String program, List<SyncLine> lines, boolean dryRun) {
      return new SyncCounts(0, 0, 0, lines.size(), 40, 8);
    }

    @Override
    public void analyzeAfter(String program, long written) {
      analyzedAfter = written;
      throw new UnknownProgramException(program);
    }
  }

  private static SyncRun run(SyncService service) {
    return new SyncRun(service, new SyncMapperImpl(), "p", false);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void aSyncStandsWhateverComesOfTheStatistics() throws IOException {
    RevokedAfterwards service = new RevokedAfterwards();
    SyncRun run = run(service);
    run.read(new LineReader(bytes(LINE)), chunk -> {});
    assertEquals(40, service.analyzedAfter);
    assertEquals(1, run.report().deleted());
    assertEquals(8, run.report().revision());
  }

  @Test
  void whatBrokeASyncIsToldWhateverComesOfTheStatistics() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    RevokedAfterwards service = new RevokedAfterwards();
    SyncRun run = run(service);
    LineReader lines = new LineReader(new SequenceInputStream(bytes(LINE.repeat(4_000)), broken));
    assertThrows(ProblemException.class, () -> run.read(lines, chunk -> {}));
    assertEquals(40, service.analyzedAfter);
  }

  @Test
  void aSyncOfNothingSaysTheRevision() throws IOException {
    SyncRun run = run(new RevokedAfterwards());
    run.read(new LineReader(bytes("\n")), chunk -> {});
    assertEquals(7, run.report().revision());
  }
}
