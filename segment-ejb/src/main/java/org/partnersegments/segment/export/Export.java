package org.partnersegments.segment.export;

/**
 * The partners of a segment in one snapshot of the data.
 *
 * @param segment the segment's name
 * @param revision the revision of the partner data in the snapshot
 * @param count the exact number of partners
 */
public record Export(String segment, long revision, long count) {}
