package org.partnersegments.condition.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Group;
import org.partnersegments.vocabulary.Fault;

/** Short ways to write conditions in tests. */
public final class Drafts {

  private Drafts() {}

  public static ConditionDraft group(
      @Nullable String match, @Nullable ConditionDraft... conditions) {
    return new ConditionDraft(match, null, Arrays.asList(conditions), null, null, null);
  }

  public static ConditionDraft sameContract(String match, ConditionDraft... conditions) {
    return new ConditionDraft(
        match, Group.SAME_CONTRACT, Arrays.asList(conditions), null, null, null);
  }

  /** A field condition without {@code values}. */
  public static ConditionDraft leaf(@Nullable String field, @Nullable String operator) {
    return new ConditionDraft(null, null, null, field, operator, null);
  }

  public static ConditionDraft leaf(String field, String operator, String first, String... more) {
    return leaf(field, operator, Stream.concat(Stream.of(first), Stream.of(more)).toList());
  }

  public static ConditionDraft leaf(
      String field, @Nullable String operator, List<@Nullable String> values) {
    return new ConditionDraft(null, null, null, field, operator, values);
  }

  public static Group read(ConditionDraft draft) {
    try {
      return ConditionReader.read(draft);
    } catch (InvalidConditionException e) {
      throw new AssertionError(e.errors().toString(), e);
    }
  }

  /** Reads the condition as the only one of a group. */
  public static Condition readOne(ConditionDraft draft) {
    return read(group("all", draft)).conditions().get(0);
  }

  /**
   * Asserts that the condition, as the only one of a group, is rejected with these errors. Pointers
   * are relative to the condition.
   */
  public static void assertRefused(@Nullable ConditionDraft draft, String... errors) {
    assertEquals(
        Stream.of(errors).map(error -> "/conditions/0" + error).toList(),
        errors(group("all", draft)));
  }

  /** The pointer and code of each error, as the API shows them. */
  public static List<String> errors(@Nullable ConditionDraft draft) {
    List<String> errors = new ArrayList<>();
    for (Fault error :
        assertThrows(InvalidConditionException.class, () -> ConditionReader.read(draft)).errors()) {
      errors.add(error.pointer() + " " + error.code());
    }
    return errors;
  }
}
