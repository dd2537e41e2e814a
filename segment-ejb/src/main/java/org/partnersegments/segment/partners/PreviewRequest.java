package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;

/**
 * A request for the figures of an unsaved condition.
 *
 * @param nodes whether to count the partners of each node
 * @param unknownPartners whether to warn about partner IDs that do not exist in the program; this
 *     reads each list of IDs
 * @param composition whether to count the values that the partners have
 */
public record PreviewRequest(
    @Nullable ConditionDraft condition,
    boolean nodes,
    boolean unknownPartners,
    boolean composition) {}
