package org.partnersegments.condition.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;

/**
 * A condition as received, not checked yet: any part may be missing, unknown or contradictory.
 * {@link ConditionReader} turns it into a {@link Condition} or reports what is wrong.
 */
public record ConditionDraft(
    @Nullable String match,
    @Nullable String on,
    @Nullable List<@Nullable ConditionDraft> conditions,
    @Nullable String field,
    @Nullable String operator,
    @Nullable List<@Nullable String> values) {}
