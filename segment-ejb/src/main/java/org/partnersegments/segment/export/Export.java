package org.partnersegments.segment.export;

/**
 * All partners of a segment at one moment.
 *
 * @param segment the segment's name
 * @param revision of the partner data at that moment
 * @param count how many partners they are, exactly
 */
public record Export(String segment, long revision, long count) {}
