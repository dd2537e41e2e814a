package org.partnersegments.persistence;

import jakarta.resource.ResourceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Transient database failures: the same operation may succeed later. */
public enum DatabaseFailure {
  /**
   * Another transaction holds the rows: a lock was not available in time, or there was a deadlock.
   */
  LOCKED,
  /** No connection is available, or the connection broke. */
  UNREACHABLE,
  /** The disk of the database is full. */
  DISK_FULL;

  /** PostgreSQL: lock not available, deadlock. H2: time-out, deadlock. */
  private static final Set<String> LOCKED_STATES = Set.of("55P03", "40P01", "HYT00", "40001");

  /**
   * H2, which uses its error codes as states: closed, connection broken, shutting down, and input
   * or output failed.
   */
  private static final Set<String> H2_UNREACHABLE =
      Set.of("90098", "90067", "90121", "90028", "90031");

  /** PostgreSQL, H2. */
  private static final Set<String> DISK_FULL_STATES = Set.of("53100", "90100");

  /** What operating systems say, Linux and Windows. */
  private static final List<String> DISK_FULL_MESSAGES =
      List.of("No space left on device", "There is not enough space on the disk");

  /** An exception has a few causes. Circles of them have been seen. */
  private static final int ENOUGH_CAUSES = 200;

  /**
   * The failure that caused an exception; empty if the cause is something else. A commit that fails
   * hides the cause among its suppressed exceptions.
   */
  public static Optional<DatabaseFailure> of(Throwable thrown) {
    DatabaseFailure found = null;
    for (Throwable cause : causes(thrown)) {
      DatabaseFailure failure = ofOne(cause);
      if (failure == DISK_FULL) {
        // H2 closes the database because of it, so this is only a consequence.
        return Optional.of(DISK_FULL);
      }
      found = found == null ? failure : found;
    }
    return Optional.ofNullable(found);
  }

  private static List<Throwable> causes(Throwable thrown) {
    Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> next = new ArrayDeque<>(List.of(thrown));
    List<Throwable> causes = new ArrayList<>();
    while (!next.isEmpty() && causes.size() < ENOUGH_CAUSES) {
      Throwable cause = next.remove();
      if (!known.add(cause)) {
        continue;
      }
      causes.add(cause);
      add(cause.getCause(), next);
      if (cause instanceof SQLException sql) {
        add(sql.getNextException(), next);
      }
      next.addAll(List.of(cause.getSuppressed()));
    }
    return causes;
  }

  private static void add(@Nullable Throwable cause, Deque<Throwable> causes) {
    if (cause != null) {
      causes.add(cause);
    }
  }

  private static @Nullable DatabaseFailure ofOne(Throwable cause) {
    if (cause instanceof ResourceException) {
      // From the server's pool: all connections are in use, or none can be opened.
      return UNREACHABLE;
    }
    if (cause instanceof IOException io) {
      String message = String.valueOf(io.getMessage());
      return DISK_FULL_MESSAGES.stream().anyMatch(message::contains) ? DISK_FULL : null;
    }
    return cause instanceof SQLException sql ? ofState(sql.getSQLState()) : null;
  }

  private static @Nullable DatabaseFailure ofState(@Nullable String state) {
    if (state == null) {
      return null;
    }
    if (LOCKED_STATES.contains(state)) {
      return LOCKED;
    }
    if (DISK_FULL_STATES.contains(state)) {
      return DISK_FULL;
    }
    // 53300: too many connections. Class 08: the connection. Class 57P: PostgreSQL is shut down.
    // Other states of class 53, such as an exceeded limit, do not go away on their own.
    return state.equals("53300")
            || state.startsWith("08")
            || state.startsWith("57P")
            || H2_UNREACHABLE.contains(state)
        ? UNREACHABLE
        : null;
  }
}
