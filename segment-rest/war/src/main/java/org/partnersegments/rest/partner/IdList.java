package org.partnersegments.rest.partner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.vocabulary.ErrorCode;

/** A property of a body that is a list of IDs or names. */
public final class IdList {

  private IdList() {}

  /**
   * The list, if it is present, has an allowed length, and contains no null. This does not check
   * the IDs themselves.
   *
   * @param property the name of the property
   */
  public static List<String> given(
      String property, @Nullable List<@Nullable String> ids, int most) {
    String pointer = "/" + property;
    if (ids == null) {
      throw ProblemException.body(pointer, ErrorCode.REQUIRED, "Send a list.");
    }
    if (ids.size() > most) {
      throw ProblemException.body(
          pointer,
          ErrorCode.TOO_MANY_VALUES,
          "The request may contain at most " + most + " values; it has " + ids.size() + ".");
    }
    List<String> typed = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      String value = ids.get(i);
      if (value == null) {
        throw ProblemException.body(pointer + "/" + i, ErrorCode.REQUIRED, "The entry is missing.");
      }
      typed.add(value);
    }
    return typed;
  }
}
