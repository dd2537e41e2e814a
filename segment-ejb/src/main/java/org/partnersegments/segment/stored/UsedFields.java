package org.partnersegments.segment.stored;

import static java.util.stream.Collectors.joining;

import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.Node;
import org.partnersegments.vocabulary.LikePattern;

/**
 * The list of the fields that a condition uses, as it is stored: {@code
 * ,contractStage,partnerGroup,}.
 */
public final class UsedFields {

  private static final String SEPARATOR = ",";

  private UsedFields() {}

  public static String of(Condition condition) {
    return Node.leaves(condition).stream()
        .map(leaf -> leaf.field().id() + SEPARATOR)
        .distinct()
        .sorted()
        .collect(joining("", SEPARATOR, ""));
  }

  /** The pattern of lists that contain a field. */
  public static String pattern(Field field) {
    return LikePattern.contains(SEPARATOR + field.id() + SEPARATOR);
  }
}
