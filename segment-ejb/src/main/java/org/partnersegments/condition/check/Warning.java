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
    UNKNOWN_GROUP,
    UNKNOWN_TERM,
    ARCHIVED_GROUP,
    ARCHIVED_TERM,
    UNKNOWN_PARTNER,
    MATCHES_NOBODY,
    MATCHES_EVERYBODY,
    DUPLICATE_CONDITION,
    CONTRADICTION;

    /** The word in the API: {@code unknown-group} for {@link #UNKNOWN_GROUP}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
