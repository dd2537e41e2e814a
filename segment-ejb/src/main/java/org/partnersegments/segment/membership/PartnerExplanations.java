package org.partnersegments.segment.membership;

import java.util.List;

/**
 * Why partners are or are not in a segment, all from one revision.
 *
 * @param items the partners that exist, in the order of the request
 * @param unknown well-formed IDs that no partner of the program has
 */
public record PartnerExplanations(
    long revision, List<PartnerExplanation> items, List<String> unknown) {}
