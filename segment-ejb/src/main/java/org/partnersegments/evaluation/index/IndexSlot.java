package org.partnersegments.evaluation.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.evaluation.bitmap.ProgramIndex;

/** The index of one program on this server: absent, or at its latest revisions. Thread-safe. */
final class IndexSlot {

  /**
   * The most revisions that are kept. A question whose snapshot began before another question
   * brought the index to the next revision still finds its own. Revisions share most of their
   * parts.
   */
  private static final int KEPT = 4;

  /** Earlier revisions go if all together take this many times what the latest one takes. */
  private static final double GROWTH = 1.25;

  /** So many bytes are kept in any case. */
  private static final int SMALL = 1 << 20;

  /** No question takes this long from its snapshot to its index. */
  private static final Duration LONGEST_WAY = Duration.ofSeconds(20);

  /** Whoever holds it may bring the index to another revision. */
  private final ReentrantLock changing = new ReentrantLock();

  private final Deque<ProgramIndex> latestFirst = new ArrayDeque<>();
  private Instant publishedAt = Instant.MIN;
  private Instant askedAt = Instant.MIN;
  private Instant waitsUntil = Instant.MIN;
  private @Nullable Duration buildTime;
  private boolean wanted;

  /** What the kept revisions take, because counting it goes through all their parts. */
  private long bytes;

  /** The index at a revision, if it is here. */
  synchronized Optional<ProgramIndex> at(long revision) {
    return latestFirst.stream().filter(index -> index.revision() == revision).findFirst();
  }

  /** The index at the latest revision that this server knows. */
  synchronized Optional<ProgramIndex> latest() {
    return Optional.ofNullable(latestFirst.peekFirst());
  }

  /**
   * Whether the database is at an earlier revision than the index although that is not the newest
   * news: then the database was replaced by an older one.
   */
  synchronized boolean isAheadOfDatabase(long revision, Instant now) {
    ProgramIndex latest = latestFirst.peekFirst();
    return latest != null
        && latest.revision() > revision
        && publishedAt.plus(LONGEST_WAY).isBefore(now);
  }

  /**
   * Changes the latest index, while all others who want to change it wait.
   *
   * @param change takes the latest index, or null, and returns it at the same or a later revision
   * @return the result of the change
   * @throws SearchTimeoutException if others take until the deadline
   */
  @Nullable ProgramIndex change(
      UnaryOperator<@Nullable ProgramIndex> change, Deadline deadline, Instant now) {
    try {
      if (!changing.tryLock(deadline.secondsLeft(), TimeUnit.SECONDS)) {
        throw new SearchTimeoutException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SearchTimeoutException(e);
    }
    try {
      ProgramIndex before = latest().orElse(null);
      @Nullable ProgramIndex after = change.apply(before);
      if (after != null && after != before) {
        publish(after, now);
      }
      return after;
    } finally {
      changing.unlock();
    }
  }

  private synchronized void publish(ProgramIndex index, Instant now) {
    latestFirst.removeIf(other -> other.revision() >= index.revision());
    latestFirst.addFirst(index);
    // After a build nothing is shared with earlier revisions, which would take as much again.
    while (latestFirst.size() > KEPT) {
      latestFirst.removeLast();
    }
    bytes = ProgramIndex.mostBytes(latestFirst);
    double most = GROWTH * ProgramIndex.mostBytes(List.of(index)) + SMALL;
    while (latestFirst.size() > 1 && bytes > most) {
      latestFirst.removeLast();
      bytes = ProgramIndex.mostBytes(latestFirst);
    }
    publishedAt = now;
  }

  /** Forgets the index. Questions that use it now go on with it. */
  synchronized void drop() {
    latestFirst.clear();
    bytes = 0;
  }

  synchronized void wasAsked(Instant now) {
    askedAt = now;
  }

  synchronized Instant askedAt() {
    return askedAt;
  }

  /** The bytes that the kept revisions may take at the most; 0 without an index. */
  synchronized long bytes() {
    return bytes;
  }

  /** Asks for a build, unless one is on its way or must wait; returns whether to begin one. */
  synchronized boolean want(Instant now) {
    if (wanted || now.isBefore(waitsUntil)) {
      return false;
    }
    wanted = true;
    return true;
  }

  /** A build has ended. */
  synchronized void built(Duration time) {
    wanted = false;
    buildTime = time;
  }

  /** A build was not possible, and is not tried again for a while. */
  synchronized void waits(Instant until) {
    wanted = false;
    waitsUntil = until;
  }

  synchronized IndexState state(Instant now) {
    ProgramIndex latest = latestFirst.peekFirst();
    if (latest != null) {
      return new IndexState(
          IndexState.Kind.READY, latest.revision(), latest.sizeInBytes(), buildTime);
    }
    IndexState.Kind kind =
        wanted
            ? IndexState.Kind.BUILDING
            : now.isBefore(waitsUntil) ? IndexState.Kind.NO_ROOM : IndexState.Kind.ABSENT;
    return new IndexState(kind, null, 0, null);
  }
}
