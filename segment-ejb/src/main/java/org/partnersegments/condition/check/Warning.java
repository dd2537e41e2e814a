package org.partnersegments.condition.check;

import java.util.Locale;
import org.partnersegments.condition.Code;

/**
 * A part of a valid condition that its author probably did not mean. Warnings never prevent saving.
 *
 * @param pointer the place, a JSON Pointer into the condition; empty for its root
 * @param code the kind of warning, for programs
 * @param detail the warning as a sentence for people
 */
public record Warning(String pointer, Code code, String detail) {

  /** The kinds of warnings; the API shows each by its {@link #id()}. */
  public enum Code {
    UNKNOWN_GROUP(
        "The condition names a partner group that does not exist in the program.",
        "Check the ID. If it is right, push the group."),
    UNKNOWN_TERM(
        "The condition names a template term that does not exist in the program.",
        "Check the ID. If it is right, push the term."),
    ARCHIVED_GROUP(
        "The condition names a partner group that is out of use.",
        "Remove it, unless you mean the partners who still have it."),
    ARCHIVED_TERM(
        "The condition names a template term that is out of use.",
        "Remove it, unless you mean the contracts that still have it."),
    UNKNOWN_PARTNER(
        "The condition names partners that do not exist in the program.",
        "Check their IDs. If they are right, push the partners."),
    MATCHES_NOBODY(
        "No partner of the program matches.", "If you expect members, check the conditions."),
    MATCHES_EVERYBODY(
        "Every partner of the program matches.",
        "If you expect fewer members, check the conditions."),
    DUPLICATE_CONDITION("The group contains the same condition twice.", "Remove one of the two."),
    CONTRADICTION(
        "No partner can meet both conditions of a group that needs all of them.",
        "Change one of the two, or let the group match any.");

    private final String cause;
    private final String remedy;

    Code(String cause, String remedy) {
      this.cause = cause;
      this.remedy = remedy;
    }

    /** Why there is such a warning. */
    public String cause() {
      return cause;
    }

    /** What the author of the condition can do. */
    public String remedy() {
      return remedy;
    }

    /** The word in the API: {@code unknown-group} for {@link #UNKNOWN_GROUP}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
