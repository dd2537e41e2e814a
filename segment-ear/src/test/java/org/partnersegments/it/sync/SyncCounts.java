package org.partnersegments.it.sync;

import org.partnersegments.it.api.Answer;

/**
 * The counts in the report of a sync, and the revision after it. A test states what is not zero:
 * {@code atRevision(2).created(1).rejected(1)}.
 */
record SyncCounts(
    long received,
    long created,
    long updated,
    long unchanged,
    long deleted,
    long rejected,
    long revision) {

  /** A sync of no lines. */
  static SyncCounts atRevision(long revision) {
    return new SyncCounts(0, 0, 0, 0, 0, 0, revision);
  }

  /** The counts in an answer. */
  static SyncCounts of(Answer answer) {
    return new SyncCounts(
        answer.number("/received"),
        answer.number("/created"),
        answer.number("/updated"),
        answer.number("/unchanged"),
        answer.number("/deleted"),
        answer.number("/rejected"),
        answer.number("/revision"));
  }

  SyncCounts created(long lines) {
    return new SyncCounts(
        received + lines, created + lines, updated, unchanged, deleted, rejected, revision);
  }

  SyncCounts updated(long lines) {
    return new SyncCounts(
        received + lines, created, updated + lines, unchanged, deleted, rejected, revision);
  }

  SyncCounts unchanged(long lines) {
    return new SyncCounts(
        received + lines, created, updated, unchanged + lines, deleted, rejected, revision);
  }

  SyncCounts deleted(long lines) {
    return new SyncCounts(
        received + lines, created, updated, unchanged, deleted + lines, rejected, revision);
  }

  SyncCounts rejected(long lines) {
    return new SyncCounts(
        received + lines, created, updated, unchanged, deleted, rejected + lines, revision);
  }
}
