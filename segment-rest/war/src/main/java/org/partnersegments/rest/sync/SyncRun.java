package org.partnersegments.rest.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.sync.SyncEffectsDto;
import org.partnersegments.api.sync.SyncProgress;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.rest.body.MalformedBodyException;
import org.partnersegments.rest.problem.JsonProblems;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.Utf8;
import org.partnersegments.sync.SyncOptions;
import org.partnersegments.sync.SyncService;
import org.partnersegments.sync.line.InvalidLineException;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.sync.line.SyncLineReader;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/** The sync of one request: collects lines into chunks, applies the chunks, and counts. */
final class SyncRun {

  /**
   * The maximum number of lines in a chunk. More are hardly faster, and other syncs of the program
   * would wait longer.
   */
  private static final int LINES_OF_A_CHUNK = 4_000;

  /**
   * A chunk ends with the line that reaches this size, so that it never holds thousands of lines of
   * 1 MiB.
   */
  private static final long BYTES_OF_A_CHUNK = 2L * 1024 * 1024;

  /**
   * More rejected lines than this end the sync, if they are also more than half of all. So many are
   * no slips: it is another format.
   */
  static final int MOST_REJECTED = 5_000;

  private static final Logger LOG = Logger.getLogger(SyncRun.class);
  private static final ObjectReader TREES = JsonConfiguration.MAPPER.readerFor(JsonNode.class);
  private static final ObjectReader READER = JsonConfiguration.MAPPER.readerFor(ReceivedLine.class);

  private final SyncService service;
  private final SyncMapper mapper;
  private final String program;
  private final SyncOptions options;
  private final List<SyncLine> chunk = new ArrayList<>(LINES_OF_A_CHUNK);

  /** The number of each line of the chunk. */
  private final List<Long> numbers = new ArrayList<>(LINES_OF_A_CHUNK);

  private long bytesOfChunk;
  private int linesOfChunk;

  private final SyncTally total;
  private SyncTally current;

  /** Gets a report after each committed chunk. */
  interface Listener {
    void committed(SyncProgress chunk) throws IOException;
  }

  SyncRun(SyncService service, SyncMapper mapper, String program, SyncOptions options) {
    this.service = service;
    this.mapper = mapper;
    this.program = program;
    this.options = options;
    // Checks the caller's role before the server reads any line.
    total = new SyncTally(service.revision(program));
    current = total.next();
  }

  /**
   * Reads to the end of the stream.
   *
   * @throws ProblemException if the stream breaks off
   * @throws IOException from the listener
   */
  SyncProgress read(LineReader lines, Listener listener) throws IOException {
    try {
      while (readLine(lines)) {
        endIfTooManyAreRejected(lines.number());
        if (linesOfChunk >= LINES_OF_A_CHUNK || bytesOfChunk >= BYTES_OF_A_CHUNK) {
          commit(lines.number(), listener);
        }
      }
      commit(lines.number(), listener);
      return total.progress(SyncProgress.END, lines.number(), effects());
    } finally {
      updateStatistics();
    }
  }

  /** A failure here does not change the result of the sync. */
  private void updateStatistics() {
    try {
      service.analyzeAfter(program, total.written());
    } catch (RuntimeException e) {
      LOG.warnf(e, "The statistics after a sync of %s were not renewed.", program);
    }
  }

  SyncReport report() {
    return total.report(effects());
  }

  private @Nullable SyncEffectsDto effects() {
    return options.dryRun() == null ? null : mapper.effects(options.dryRun().effects());
  }

  private boolean readLine(LineReader lines) {
    byte[] bytes = next(lines);
    if (bytes == null) {
      return false;
    }
    if (lines.tooLong()) {
      receive();
      reject(
          lines.number(),
          ErrorCode.LINE_TOO_LONG,
          "A line may have at most " + LineReader.MOST_BYTES + " bytes.");
    } else if (!isBlank(bytes)) {
      if (total.isEmpty() && current.isEmpty() && Utf8.beginsInOtherEncoding(bytes)) {
        throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not UTF-8.");
      }
      receive();
      take(lines.number(), bytes);
    }
    return true;
  }

  private byte @Nullable [] next(LineReader lines) {
    try {
      return lines.next();
    } catch (MalformedBodyException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST, e.getMessage() + again());
    } catch (IOException e) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "The body is incomplete or does not match its Content-Encoding." + again());
    }
  }

  private void endIfTooManyAreRejected(long line) {
    long rejected = total.rejected() + current.rejected();
    if (rejected <= MOST_REJECTED || 2 * rejected <= total.received() + current.received()) {
      return;
    }
    SyncReport.LineError first =
        total.firstError() == null ? current.firstError() : total.firstError();
    throw ProblemException.body(
        "",
        ErrorCode.TOO_MANY_REJECTED_LINES,
        "The server stopped at line "
            + line
            + ", because it rejected most lines so far. "
            + (first == null
                ? ""
                : "The first error is in line " + first.line() + ": " + first.detail())
            + again());
  }

  private String again() {
    return " The server processed "
        + total.applied()
        + " lines. Send all lines again; this is safe.";
  }

  private void receive() {
    current.receive();
    linesOfChunk++;
  }

  private void take(long number, byte[] bytes) {
    int malformed = Utf8.malformedAt(bytes);
    if (malformed >= 0) {
      reject(number, ErrorCode.MALFORMED, "The line is not UTF-8, from byte " + malformed + " on.");
      return;
    }
    int mark = Utf8.markLength(bytes);
    try {
      @Nullable SyncLine line = line(bytes, mark);
      if (line == null) {
        reject(number, ErrorCode.WRONG_TYPE, "Send a JSON object.");
        return;
      }
      chunk.add(line);
      numbers.add(number);
      bytesOfChunk += bytes.length;
    } catch (InvalidLineException e) {
      current.reject(number, e.errors());
    } catch (JsonProcessingException e) {
      current.reject(number, List.of(JsonProblems.fault(e)));
    } catch (IOException e) {
      reject(number, ErrorCode.MALFORMED, "This is not well-formed JSON.");
    }
  }

  /** The line; null if it is the JSON value null. */
  private @Nullable SyncLine line(byte[] bytes, int start)
      throws IOException, InvalidLineException {
    int length = bytes.length - start;
    if (ReceivedUpdate.is(bytes, start)) {
      JsonNode update = TREES.readValue(bytes, start, length);
      return SyncLineReader.read(ReceivedUpdate.read(update));
    }
    @Nullable ReceivedLine line = READER.readValue(bytes, start, length);
    return line == null ? null : SyncLineReader.read(mapper.draft(line));
  }

  private void reject(long number, ErrorCode code, String detail) {
    current.reject(number, List.of(new Fault("", code, detail)));
  }

  private void commit(long line, Listener listener) throws IOException {
    if (current.isEmpty()) {
      return;
    }
    if (!chunk.isEmpty()) {
      current.take(service.apply(program, List.copyOf(chunk), options), numbers);
    }
    total.add(current);
    SyncTally committed = current;
    chunk.clear();
    numbers.clear();
    bytesOfChunk = 0;
    linesOfChunk = 0;
    current = total.next();
    listener.committed(committed.progress(SyncProgress.CHUNK, line, null));
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
