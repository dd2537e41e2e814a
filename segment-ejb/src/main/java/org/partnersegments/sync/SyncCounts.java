package org.partnersegments.sync;

/**
 * What became of the lines of one chunk.
 *
 * @param written rows that were added, changed or deleted
 * @param revision the program's revision after the chunk
 */
public record SyncCounts(
    int created, int updated, int unchanged, int deleted, int written, long revision) {}
