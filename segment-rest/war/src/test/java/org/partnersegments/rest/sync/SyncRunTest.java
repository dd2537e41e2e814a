package org.partnersegments.rest.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.sync.SyncProgress;
import org.partnersegments.program.UnknownProgramException;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.sync.SyncCounts;
import org.partnersegments.sync.SyncOptions;
import org.partnersegments.sync.SyncService;
import org.partnersegments.sync.line.SyncLine;

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
    public SyncCounts apply(String program, List<SyncLine> lines, SyncOptions options) {
      return new SyncCounts(0, 0, 0, lines.size(), 40, 8);
    }

    @Override
    public void analyzeAfter(String program, long written) {
      analyzedAfter = written;
      throw new UnknownProgramException(program);
    }
  }

  private static SyncRun run(SyncService service) {
    return new SyncRun(service, new SyncMapperImpl(), "p", SyncOptions.SAVE);
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

  private static ProblemException refusal(byte[] body) {
    SyncRun run = run(new RevokedAfterwards());
    LineReader lines = new LineReader(new ByteArrayInputStream(body));
    return assertThrows(ProblemException.class, () -> run.read(lines, chunk -> {}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", "{\"type\":\"partner\",\"partnerId\":\"x\"}", "[", "\u0000"})
  void aSyncOfBadLinesEndsAndSaysWhere(String bad) {
    ProblemException problem = refusal(("\n" + LINE + (bad + "\n").repeat(20_000)).getBytes(UTF_8));
    assertEquals(ProblemType.INVALID, problem.type());
    assertEquals("too-many-rejected-lines", problem.errors().get(0).code());
    String detail = requireNonNull(problem.detail());
    assertTrue(detail.contains("line 5003"), detail);
    assertTrue(detail.contains("The first error is in line 3"), detail);
  }

  @Test
  void badLinesAmongAsManyGoodOnesEndNothing() throws IOException {
    SyncRun run = run(new RevokedAfterwards());
    run.read(new LineReader(bytes((LINE + "{}\n").repeat(20_000))), chunk -> {});
    assertEquals(20_000, run.report().rejected());
  }

  @Test
  void fewBadLinesEndNothing() throws IOException {
    SyncRun run = run(new RevokedAfterwards());
    run.read(new LineReader(bytes("{}\n".repeat(SyncRun.MOST_REJECTED))), chunk -> {});
    assertEquals(SyncRun.MOST_REJECTED, run.report().rejected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
  void aBodyInAnotherEncodingIsRefusedAsAWhole(String encoding) {
    ProblemException problem = refusal((LINE + LINE).getBytes(Charset.forName(encoding)));
    assertEquals(ProblemType.BAD_REQUEST, problem.type());
    assertEquals("The body is not UTF-8.", problem.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C080", "EDA080", "E08080", "FF", "F4908080", "00007B00", "FEFF", "E2"})
  void aLineThatIsNotUtf8IsRefusedAlone(String hex) throws IOException {
    SyncRun run = run(new RevokedAfterwards());
    byte[] good = LINE.getBytes(UTF_8);
    byte[] name = "{\"type\":\"partner\",\"partnerId\":\"1\",\"name\":\"".getBytes(UTF_8);
    InputStream body =
        new SequenceInputStream(
            Collections.enumeration(
                Stream.of(
                        good,
                        HexFormat.of().parseHex(hex),
                        "\n".getBytes(UTF_8),
                        name,
                        HexFormat.of().parseHex(hex),
                        "\"}\n".getBytes(UTF_8),
                        good)
                    .map(ByteArrayInputStream::new)
                    .toList()));
    run.read(new LineReader(body), chunk -> {});
    assertEquals(2, run.report().deleted());
    assertEquals(2, run.report().rejected());
    assertEquals("malformed", run.report().errors().get(0).code());
    assertEquals("malformed", run.report().errors().get(1).code());
  }

  @Test
  void blankLinesCountForTheNumbersOfLinesAlone() throws IOException {
    SyncRun run = run(new RevokedAfterwards());
    SyncProgress end =
        run.read(
            new LineReader(bytes("\n\n\r\n" + LINE + "\n \n{}\n\r\n\uFEFF" + LINE + "\n\n")),
            chunk -> {});
    assertEquals(3, run.report().received());
    assertEquals(7, run.report().errors().get(0).line());
    assertEquals(11, end.line());
  }
}
