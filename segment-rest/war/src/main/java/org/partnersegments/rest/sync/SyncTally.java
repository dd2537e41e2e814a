package org.partnersegments.rest.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.SyncEffectsDto;
import org.partnersegments.api.sync.SyncProgress;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.sync.SyncCounts;
import org.partnersegments.sync.SyncRejection;
import org.partnersegments.vocabulary.Fault;

/** Counts the results of lines: of a chunk, or of a whole request. */
final class SyncTally {

  /** The maximum number of errors in the report of a request. */
  static final int MOST_ERRORS = 1_000;

  private final int mostErrors;
  private final List<SyncReport.LineError> errors = new ArrayList<>();
  private long received;
  private long created;
  private long updated;
  private long unchanged;
  private long deleted;
  private long rejected;
  private long written;
  private long revision;

  /**
   * A tally of all lines of a request.
   *
   * @param revision the program's revision before the first line
   */
  SyncTally(long revision) {
    this(revision, MOST_ERRORS);
  }

  private SyncTally(long revision, int mostErrors) {
    this.revision = revision;
    this.mostErrors = mostErrors;
  }

  void receive() {
    received++;
  }

  void reject(long line, List<Fault> reasons) {
    rejected++;
    for (Fault reason : reasons) {
      name(error(line, reason));
    }
  }

  private static SyncReport.LineError error(long line, Fault reason) {
    return new SyncReport.LineError(line, reason.pointer(), reason.code().id(), reason.detail());
  }

  private void name(SyncReport.LineError error) {
    if (errors.size() < mostErrors) {
      errors.add(error);
    }
  }

  /**
   * Adds what became of the valid lines of a chunk.
   *
   * @param lines the number of each of them
   */
  void take(SyncCounts counts, List<Long> lines) {
    for (SyncRejection rejection : counts.rejections()) {
      rejected++;
      long line = lines.get(rejection.line());
      rejection.errors().forEach(reason -> errors.add(error(line, reason)));
    }
    if (!counts.rejections().isEmpty()) {
      // The errors of lines that are not valid were added before.
      errors.sort(Comparator.comparingLong(SyncReport.LineError::line));
      errors.subList(Math.min(mostErrors, errors.size()), errors.size()).clear();
    }
    created += counts.created();
    updated += counts.updated();
    unchanged += counts.unchanged();
    deleted += counts.deleted();
    written += counts.written();
    revision = counts.revision();
  }

  /** Adds the results of later lines. */
  void add(SyncTally later) {
    received += later.received;
    created += later.created;
    updated += later.updated;
    unchanged += later.unchanged;
    deleted += later.deleted;
    rejected += later.rejected;
    written += later.written;
    revision = later.revision;
    later.errors.forEach(this::name);
  }

  /** A tally of the next chunk, with the number of errors that the request may still report. */
  SyncTally next() {
    return new SyncTally(revision, mostErrors - errors.size());
  }

  boolean isEmpty() {
    return received == 0;
  }

  long received() {
    return received;
  }

  long rejected() {
    return rejected;
  }

  /** The first error; null if there is none. */
  SyncReport.@Nullable LineError firstError() {
    return errors.isEmpty() ? null : errors.get(0);
  }

  /** The number of lines that the server processed. */
  long applied() {
    return created + updated + unchanged + deleted;
  }

  /** The number of rows that were added, changed or deleted. */
  long written() {
    return written;
  }

  SyncReport report(@Nullable SyncEffectsDto effects) {
    return new SyncReport(
        received,
        created,
        updated,
        unchanged,
        deleted,
        rejected,
        revision,
        List.copyOf(errors),
        effects);
  }

  /**
   * A line of the answer in NDJSON.
   *
   * @param line the number of the last line in this tally
   */
  SyncProgress progress(String type, long line, @Nullable SyncEffectsDto effects) {
    return new SyncProgress(
        type,
        line,
        received,
        created,
        updated,
        unchanged,
        deleted,
        rejected,
        revision,
        List.copyOf(errors),
        effects);
  }
}
