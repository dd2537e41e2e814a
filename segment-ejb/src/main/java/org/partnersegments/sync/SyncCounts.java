package org.partnersegments.sync;

/**
 * The effect of one chunk of lines.
 *
 * @param written rows that were added, changed or deleted
 * @param revision the program's revision after the chunk
 */
public record SyncCounts(
    int created, int updated, int unchanged, int deleted, int written, long revision) {}
