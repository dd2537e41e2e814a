package org.partnersegments.sync;

import java.util.List;

/**
 * The effect of one chunk of lines.
 *
 * @param rejections lines that do not fit the program's data, in their order
 * @param written rows that were added, changed or deleted
 * @param revision the program's revision after the chunk
 */
public record SyncCounts(
    int created,
    int updated,
    int unchanged,
    int deleted,
    List<SyncRejection> rejections,
    int written,
    long revision) {

  /** A chunk without rejections. */
  public SyncCounts(
      int created, int updated, int unchanged, int deleted, int written, long revision) {
    this(created, updated, unchanged, deleted, List.of(), written, revision);
  }
}
