package org.partnersegments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.condition.check.ConditionReader;
import org.partnersegments.condition.check.InvalidConditionException;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;
import org.partnersegments.vocabulary.VisibleText;
import org.partnersegments.vocabulary.WhiteSpace;

/**
 * A valid segment that may be saved.
 *
 * @param name trimmed
 * @param description may be empty
 */
public record CheckedSegment(String name, String description, Group condition) {

  /**
   * Checks a whole draft and collects all errors.
   *
   * @throws InvalidSegmentException with all errors
   */
  static CheckedSegment of(SegmentDraft draft) {
    List<Fault> errors = new ArrayList<>();
    String name = draft.name() == null ? "" : WhiteSpace.trimmed(draft.name());
    checkName(name, errors);
    String description = draft.description() == null ? "" : WhiteSpace.trimmed(draft.description());
    checkDescription(description, errors);
    Group condition = condition(draft.condition(), errors);
    if (condition == null || !errors.isEmpty()) {
      throw new InvalidSegmentException(errors);
    }
    return new CheckedSegment(name, description, condition);
  }

  /**
   * Checks a condition outside a segment.
   *
   * @throws InvalidSegmentException with all errors
   */
  public static Group condition(@Nullable ConditionDraft draft) {
    List<Fault> errors = new ArrayList<>();
    Group condition = condition(draft, errors);
    if (condition == null) {
      throw new InvalidSegmentException(errors);
    }
    return condition;
  }

  /** Checks a condition outside a segment. If it is not valid, adds the errors and returns null. */
  public static @Nullable Group condition(@Nullable ConditionDraft draft, List<Fault> errors) {
    return condition("/condition", draft, errors);
  }

  /**
   * Checks one of several conditions. If it is not valid, adds the errors and returns null.
   *
   * @param pointer the place of the condition in what came in
   */
  public static @Nullable Group condition(
      String pointer, @Nullable ConditionDraft draft, List<Fault> errors) {
    try {
      return ConditionReader.read(draft);
    } catch (InvalidConditionException e) {
      e.errors().forEach(fault -> errors.add(fault.below(pointer)));
      return null;
    }
  }

  // Both look at the length first: the other checks read the whole text, which may have megabytes.

  private static void checkName(String name, List<Fault> errors) {
    if (name.length() > Segment.MAX_NAME_LENGTH) {
      errors.add(tooLong("/name", "A name", Segment.MAX_NAME_LENGTH));
      return;
    }
    if (VisibleText.isBlank(name)) {
      errors.add(new Fault("/name", ErrorCode.REQUIRED, "A segment needs a name."));
    } else if (!Segment.isShortEnough(name)) {
      errors.add(tooLong("/name", "A name", Segment.MAX_NAME_LENGTH));
    }
    refuseMalformed("/name", VisibleText.faultOfLine(name), errors);
  }

  private static void checkDescription(String description, List<Fault> errors) {
    if (description.length() > Segment.MAX_DESCRIPTION_LENGTH) {
      errors.add(tooLong("/description", "A description", Segment.MAX_DESCRIPTION_LENGTH));
      return;
    }
    refuseMalformed("/description", VisibleText.faultOfLines(description), errors);
  }

  private static Fault tooLong(String pointer, String what, int most) {
    return new Fault(pointer, ErrorCode.TOO_LONG, what + " has at most " + most + " characters.");
  }

  private static void refuseMalformed(String pointer, Optional<String> detail, List<Fault> errors) {
    detail.ifPresent(text -> errors.add(new Fault(pointer, ErrorCode.MALFORMED_TEXT, text)));
  }
}
