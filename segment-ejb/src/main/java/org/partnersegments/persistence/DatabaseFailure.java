package org.partnersegments.persistence;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Transient database failures: the same operation may succeed a little later. */
public enum DatabaseFailure {
  /**
   * Another transaction holds the rows: a lock was not available in time, or there was a deadlock.
   */
  LOCKED,
  /** No connection is available, or the connection broke. */
  UNREACHABLE;

  /** PostgreSQL: lock not available, deadlock. H2: time-out, deadlock. */
  private static final Set<String> LOCKED_STATES = Set.of("55P03", "40P01", "HYT00", "40001");

  /** The failure that caused an exception; empty if the cause is something else. */
  public static Optional<DatabaseFailure> of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResourceException) {
        // From the server's pool: all connections are in use, or none can be opened.
        return Optional.of(UNREACHABLE);
      }
      DatabaseFailure failure = cause instanceof SQLException sql ? of(sql.getSQLState()) : null;
      if (failure != null) {
        return Optional.of(failure);
      }
    }
    return Optional.empty();
  }

  private static @Nullable DatabaseFailure of(@Nullable String state) {
    if (state == null) {
      return null;
    }
    if (LOCKED_STATES.contains(state)) {
      return LOCKED;
    }
    // 53300: too many connections. Class 08: the connection. Class 57P: PostgreSQL is shut down.
    // Other states of class 53, such as a full disk, do not go away on their own.
    return state.equals("53300") || state.startsWith("08") || state.startsWith("57P")
        ? UNREACHABLE
        : null;
  }
}
