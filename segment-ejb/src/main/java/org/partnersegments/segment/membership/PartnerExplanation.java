package org.partnersegments.segment.membership;

import org.partnersegments.evaluation.memory.Explanation;
import org.partnersegments.segment.words.ExplanationNames;

/**
 * Why a partner is or is not in a segment.
 *
 * @param revision the revision of the data that was read
 * @param names what the explanation refers to
 */
public record PartnerExplanation(
    long revision, String partnerId, Explanation explanation, ExplanationNames names) {}
