package org.partnersegments.condition;

import org.partnersegments.vocabulary.Stages;

/**
 * A code that a condition may compare a field with.
 *
 * @param code the word in the API and in stored conditions
 * @param label the word on screen
 * @param description what it means: a clause without a full stop
 * @param inSameContract whether a same-contract group may use it: every contract has a stage, so
 *     "no contract at all" is not possible there
 */
public record Code(String code, String label, String description, boolean inSameContract) {

  /** Whether only conditions use the code: "nothing is set" is never stored. */
  public boolean onlyInConditions() {
    return code.equals(Stages.NONE);
  }
}
