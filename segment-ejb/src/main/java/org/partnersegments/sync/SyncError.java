package org.partnersegments.sync;

/**
 * One thing that is wrong with a line.
 *
 * @param pointer JSON Pointer into the line's document; empty for the line as a whole
 * @param code what is wrong, for programs
 * @param detail what is wrong, a sentence for people
 */
public record SyncError(String pointer, String code, String detail) {}
