package org.partnersegments.sync;

import org.jspecify.annotations.Nullable;

/**
 * How a sync applies its lines.
 *
 * @param create whether a line may name a group or term that the program does not have, which
 *     creates it
 * @param dryRun collects what the lines would do, without writing or locking anything; null to save
 */
public record SyncOptions(boolean create, @Nullable DryRun dryRun) {

  /** Saves the lines, and creates groups and terms. */
  public static final SyncOptions SAVE = new SyncOptions(true, null);
}
