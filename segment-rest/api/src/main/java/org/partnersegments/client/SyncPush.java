package org.partnersegments.client;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncProgress;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.api.sync.SyncReport.LineError;

/**
 * Pushes any number of lines in requests of 100,000 lines, and reports its progress after each
 * request. You lose nothing compared with one large request, because the server commits smaller
 * chunks anyway.
 */
public final class SyncPush {

  /** The server updates the statistics of its database after requests of this size. */
  static final int LINES_OF_A_REQUEST = 100_000;

  private static final int MOST_ERRORS = 1_000;

  private final PartnerDataApi api;
  private final String program;
  private final Consumer<SyncProgress> listener;
  private final List<LineError> errors = new ArrayList<>();
  private SyncReport total = new SyncReport(0, 0, 0, 0, 0, 0, 0, List.of(), null);
  private long linesBefore;

  private SyncPush(PartnerDataApi api, String program, Consumer<SyncProgress> listener) {
    this.api = api;
    this.program = program;
    this.listener = listener;
  }

  /**
   * Pushes lines.
   *
   * @param lines read one by one while the client sends them
   * @param listener gets a report after each request that succeeds: all lines up to its {@code
   *     line} are done, and you need not send them again if a later request fails
   * @return the total, with the first 1,000 errors
   * @throws ProblemException if the server refuses a request
   * @throws jakarta.ws.rs.ProcessingException if a connection fails; lines after the last report
   *     may be done or not, and you can safely send them again
   */
  public static SyncReport push(
      PartnerDataApi api,
      String program,
      Iterator<SyncLineDto> lines,
      Consumer<SyncProgress> listener) {
    return new SyncPush(api, program, listener).push(lines);
  }

  private SyncReport push(Iterator<SyncLineDto> lines) {
    do {
      Part part = new Part(lines);
      take(api.sync(program, null, null, "gzip", () -> part), part.sent);
    } while (lines.hasNext());
    return total;
  }

  private void take(SyncReport report, long sent) {
    List<LineError> numbered = report.errors().stream().map(this::numbered).toList();
    numbered.stream().limit(MOST_ERRORS - errors.size()).forEach(errors::add);
    linesBefore += sent;
    total =
        new SyncReport(
            total.received() + report.received(),
            total.created() + report.created(),
            total.updated() + report.updated(),
            total.unchanged() + report.unchanged(),
            total.deleted() + report.deleted(),
            total.rejected() + report.rejected(),
            report.revision(),
            List.copyOf(errors),
            null);
    listener.accept(
        new SyncProgress(
            "chunk",
            linesBefore,
            report.received(),
            report.created(),
            report.updated(),
            report.unchanged(),
            report.deleted(),
            report.rejected(),
            report.revision(),
            numbered,
            null));
  }

  /** The error, with the number of its line among all lines. */
  private LineError numbered(LineError error) {
    return new LineError(linesBefore + error.line(), error.pointer(), error.code(), error.detail());
  }

  /** The lines of one request. */
  private static final class Part implements Iterator<SyncLineDto> {

    private final Iterator<SyncLineDto> lines;
    private int sent;

    Part(Iterator<SyncLineDto> lines) {
      this.lines = lines;
    }

    @Override
    public boolean hasNext() {
      return sent < LINES_OF_A_REQUEST && lines.hasNext();
    }

    @Override
    public SyncLineDto next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      sent++;
      return lines.next();
    }
  }
}
