package org.partnersegments.rest.sync;

import java.util.ArrayList;
import java.util.List;
import org.partnersegments.api.sync.SyncProgress;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.sync.SyncCounts;
import org.partnersegments.vocabulary.Fault;

/** Counts what becomes of lines: of a chunk, or of all. */
final class SyncTally {

  /** Most errors of a request that are named. */
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
   * A tally of a request's lines.
   *
   * @param revision the program's, before any of them
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
      name(new SyncReport.LineError(line, reason.pointer(), reason.code(), reason.detail()));
    }
  }

  private void name(SyncReport.LineError error) {
    if (errors.size() < mostErrors) {
      errors.add(error);
    }
  }

  void take(SyncCounts counts) {
    created += counts.created();
    updated += counts.updated();
    unchanged += counts.unchanged();
    deleted += counts.deleted();
    written += counts.written();
    revision = counts.revision();
  }

  /** Adds what became of later lines. */
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

  /** A tally of what comes next. It names no more errors than are left to be named here. */
  SyncTally next() {
    return new SyncTally(revision, mostErrors - errors.size());
  }

  boolean isEmpty() {
    return received == 0;
  }

  /** Lines that were taken over. */
  long applied() {
    return created + updated + unchanged + deleted;
  }

  /** Rows that were added, changed or deleted. */
  long written() {
    return written;
  }

  SyncReport report() {
    return new SyncReport(
        received, created, updated, unchanged, deleted, rejected, revision, List.copyOf(errors));
  }

  /**
   * A line of the answer's stream.
   *
   * @param line the number of the last line that is counted
   */
  SyncProgress progress(String type, long line) {
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
        List.copyOf(errors));
  }
}
