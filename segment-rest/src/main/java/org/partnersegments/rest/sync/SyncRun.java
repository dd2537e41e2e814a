package org.partnersegments.rest.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.rest.problem.JsonProblems;
import org.partnersegments.rest.problem.ProblemError;
import org.partnersegments.sync.InvalidLineException;
import org.partnersegments.sync.SyncCounts;
import org.partnersegments.sync.SyncError;
import org.partnersegments.sync.SyncLine;
import org.partnersegments.sync.SyncLineReader;
import org.partnersegments.sync.SyncService;

/** One request's partner data on its way in: lines are collected into chunks, and counted. */
final class SyncRun {

  private static final int LINES_OF_A_CHUNK = 500;
  private static final int MOST_ERRORS = 1_000;
  private static final ObjectReader READER = JsonConfiguration.MAPPER.readerFor(SyncLineDto.class);

  private final SyncService service;
  private final SyncMapper mapper;
  private final String program;
  private final boolean dryRun;
  private final List<SyncLine> chunk = new ArrayList<>(LINES_OF_A_CHUNK);
  private final List<SyncReport.LineError> errors = new ArrayList<>();

  private long received;
  private long created;
  private long updated;
  private long unchanged;
  private long deleted;
  private long rejected;
  private long revision;

  SyncRun(SyncService service, SyncMapper mapper, String program, boolean dryRun) {
    this.service = service;
    this.mapper = mapper;
    this.program = program;
    this.dryRun = dryRun;
    // Before anything is read: whoever may not push is told at once.
    commit();
  }

  /** Reads to the end of the stream. */
  SyncReport read(LineReader lines) throws IOException {
    byte[] bytes;
    while ((bytes = lines.next()) != null) {
      if (lines.tooLong()) {
        received++;
        reject(
            lines.number(),
            List.of(
                new SyncError(
                    "",
                    "line-too-long",
                    "A line has at most " + LineReader.MOST_BYTES + " bytes.")));
      } else if (!isBlank(bytes)) {
        received++;
        take(lines.number(), bytes);
      }
      if (chunk.size() == LINES_OF_A_CHUNK) {
        commit();
      }
    }
    commit();
    return new SyncReport(
        received, created, updated, unchanged, deleted, rejected, revision, List.copyOf(errors));
  }

  /** How many lines have been committed: what a sender may rely on when the stream breaks. */
  long committed() {
    return created + updated + unchanged + deleted;
  }

  private void take(long number, byte[] bytes) throws IOException {
    try {
      @Nullable SyncLineDto dto = READER.readValue(bytes);
      if (dto == null) {
        reject(number, List.of(new SyncError("", "wrong-type", "A JSON object is expected here.")));
        return;
      }
      chunk.add(SyncLineReader.read(mapper.draft(dto)));
    } catch (InvalidLineException e) {
      reject(number, e.errors());
    } catch (JsonProcessingException e) {
      ProblemError error = JsonProblems.error(e);
      String pointer = error.pointer() == null ? "" : error.pointer();
      reject(number, List.of(new SyncError(pointer, error.code(), error.detail())));
    }
  }

  private void reject(long number, List<SyncError> reasons) {
    rejected++;
    for (SyncError reason : reasons) {
      if (errors.size() < MOST_ERRORS) {
        errors.add(
            new SyncReport.LineError(number, reason.pointer(), reason.code(), reason.detail()));
      }
    }
  }

  private void commit() {
    SyncCounts counts = service.apply(program, List.copyOf(chunk), dryRun);
    chunk.clear();
    created += counts.created();
    updated += counts.updated();
    unchanged += counts.unchanged();
    deleted += counts.deleted();
    revision = counts.revision();
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
