package org.partnersegments.condition;

/**
 * A value that a field of codes may be compared with.
 *
 * @param code the word in the API and in stored conditions
 * @param label the word on screen
 * @param description what it means, a clause without a full stop
 * @param inSameContract whether it may stand in a same-contract group: a contract always has a
 *     stage, so "no contract at all" may not
 */
public record Code(String code, String label, String description, boolean inSameContract) {}
