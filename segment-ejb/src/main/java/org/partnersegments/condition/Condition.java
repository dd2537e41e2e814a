package org.partnersegments.condition;

import org.partnersegments.condition.check.ConditionReader;

/**
 * A node of a condition tree: a {@link Group} of conditions, or a {@link FieldCondition} that tests
 * one field of a partner. Trees are immutable and valid: they come out of {@link ConditionReader}.
 */
public sealed interface Condition permits Group, FieldCondition {}
