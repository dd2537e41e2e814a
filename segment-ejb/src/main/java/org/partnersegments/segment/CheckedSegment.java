package org.partnersegments.segment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.condition.check.ConditionReader;
import org.partnersegments.condition.check.InvalidConditionException;
import org.partnersegments.partner.Partner;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.VisibleText;

/**
 * A segment that may be saved.
 *
 * @param name trimmed
 * @param description may be empty
 */
public record CheckedSegment(String name, String description, Group condition) {

  /**
   * Checks all of a draft at once.
   *
   * @throws InvalidSegmentException with everything that is wrong with it
   */
  static CheckedSegment of(SegmentDraft draft) {
    List<InvalidSegmentException.InputError> errors = new ArrayList<>();
    String name = draft.name() == null ? "" : Identifiers.trimmed(draft.name());
    if (VisibleText.isBlank(name)) {
      errors.add(error("/name", "required", "A segment needs a name."));
    } else if (name.length() > Segment.MAX_NAME_LENGTH
        || NormalForm.of(name).length() > Partner.MAX_NORMAL_NAME_LENGTH) {
      errors.add(
          error(
              "/name",
              "too-long",
              "A name has at most " + Segment.MAX_NAME_LENGTH + " characters."));
    }
    refuseMalformed("/name", name, VisibleText.hasControls(name), errors);
    String description = draft.description() == null ? "" : draft.description().strip();
    if (description.length() > Segment.MAX_DESCRIPTION_LENGTH) {
      errors.add(
          error(
              "/description",
              "too-long",
              "A description has at most " + Segment.MAX_DESCRIPTION_LENGTH + " characters."));
    }
    refuseMalformed(
        "/description", description, VisibleText.hasControlsBesideLines(description), errors);
    Group condition = condition(draft.condition(), errors);
    if (condition == null || !errors.isEmpty()) {
      throw new InvalidSegmentException(errors);
    }
    return new CheckedSegment(name, description, condition);
  }

  /**
   * Checks a condition by itself.
   *
   * @throws InvalidSegmentException with everything that is wrong with it
   */
  public static Group condition(@Nullable ConditionDraft draft) {
    List<InvalidSegmentException.InputError> errors = new ArrayList<>();
    Group condition = condition(draft, errors);
    if (condition == null) {
      throw new InvalidSegmentException(errors);
    }
    return condition;
  }

  /** A condition by itself; null where it is wrong, and then the errors are added. */
  public static @Nullable Group condition(
      @Nullable ConditionDraft draft, List<InvalidSegmentException.InputError> errors) {
    return condition("/condition", draft, errors);
  }

  /**
   * One of several conditions; null if it is wrong, and then the errors are added.
   *
   * @param pointer where it stands in what came in
   */
  public static @Nullable Group condition(
      String pointer,
      @Nullable ConditionDraft draft,
      List<InvalidSegmentException.InputError> errors) {
    try {
      return ConditionReader.read(draft);
    } catch (InvalidConditionException e) {
      e.errors()
          .forEach(
              each -> errors.add(error(pointer + each.pointer(), each.code().id(), each.detail())));
      return null;
    }
  }

  private static void refuseMalformed(
      String pointer,
      String text,
      boolean hasControls,
      List<InvalidSegmentException.InputError> errors) {
    if (hasControls || !Identifiers.isStorable(text)) {
      errors.add(
          error(
              pointer,
              "malformed-text",
              "The text has a control character, one that changes the direction of writing, or half"
                  + " a character (a lone surrogate)."));
    }
  }

  private static InvalidSegmentException.InputError error(
      String pointer, String code, String detail) {
    return new InvalidSegmentException.InputError(pointer, code, detail);
  }
}
