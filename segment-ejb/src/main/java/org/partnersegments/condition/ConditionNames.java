package org.partnersegments.condition;

import java.util.Map;

/**
 * The names of what conditions refer to by ID. An ID that does not exist has no entry.
 *
 * @param partnerGroups name by group ID
 * @param templateTerms name by term ID
 * @param partners name by partner ID
 */
public record ConditionNames(
    Map<String, String> partnerGroups,
    Map<String, String> templateTerms,
    Map<String, String> partners) {}
