package org.partnersegments.segment.partners;

/**
 * The composition of a saved segment, as of a revision.
 *
 * @param version the version of the segment
 * @param total the number of all partners of the program
 * @param count the exact number of partners in the segment
 */
public record SegmentComposition(
    long revision, long version, long total, long count, NamedComposition composition) {}
