package org.partnersegments.persistence;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the database did not do what it was asked, where it may do so a little later. */
public enum DatabaseFailure {
  /** Others have kept what was to be changed for as long as the database waits. */
  LOCKED,
  /** There is no connection to be had, or it has broken. */
  UNREACHABLE;

  /** PostgreSQL: lock not available, deadlock. H2: time-out, deadlock. */
  private static final Set<String> LOCKED_STATES = Set.of("55P03", "40P01", "HYT00", "40001");

  /** What of this is the reason of an exception; empty if none is. */
  public static Optional<DatabaseFailure> of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResourceException) {
        // The server's pool: all connections are taken, or none can be made.
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
    // Too many connections; and two classes: connections, and PostgreSQL's own: it is shut down.
    // The others of class 53, such as a full disk, do not pass by themselves.
    return state.equals("53300") || state.startsWith("08") || state.startsWith("57P")
        ? UNREACHABLE
        : null;
  }
}
