package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;

/**
 * The figures that are wanted of a condition that is not saved.
 *
 * @param nodes whether each node's own count is wanted
 * @param unknownPartners whether partner IDs that the program does not have are worth a warning;
 *     looking for them reads each list of IDs
 */
public record PreviewRequest(
    @Nullable ConditionDraft condition, boolean nodes, boolean unknownPartners) {}
