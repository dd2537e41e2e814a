package org.partnersegments.sync;

/**
 * What became of the lines of one chunk.
 *
 * @param revision the program's revision after the chunk
 */
public record SyncCounts(int created, int updated, int unchanged, int deleted, long revision) {}
