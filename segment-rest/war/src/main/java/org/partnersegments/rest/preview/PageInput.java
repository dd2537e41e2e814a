package org.partnersegments.rest.preview;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.paging.InvalidPageTokenException;
import org.partnersegments.paging.SortOrder;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.PageParameters;
import org.partnersegments.vocabulary.ErrorCode;

/** The properties {@code limit}, {@code sort} and {@code after} of a body. */
final class PageInput {

  private PageInput() {}

  static int limit(@Nullable Integer given) {
    int limit = Objects.requireNonNullElse(given, PageParameters.DEFAULT_LIMIT);
    if (limit < 1 || limit > PageParameters.MAX_LIMIT) {
      throw ProblemException.body(
          "/limit",
          ErrorCode.OUT_OF_RANGE,
          "Enter a number from 1 to " + PageParameters.MAX_LIMIT + ".");
    }
    return limit;
  }

  static PartnerSort sort(@Nullable String given) {
    return given == null
        ? PartnerSort.NAME
        : SortOrder.of(PartnerSort.class, given)
            .orElseThrow(
                () ->
                    ProblemException.body(
                        "/sort",
                        ErrorCode.UNKNOWN_VALUE,
                        "Unknown value. Use name, -name, partnerId or -partnerId."));
  }

  /** Runs code that may refuse the page token, which is in the body here, not in the query. */
  static <T> T withToken(Supplier<T> call) {
    try {
      return call.get();
    } catch (InvalidPageTokenException e) {
      throw ProblemException.body(
          "/after", ErrorCode.INVALID_PAGE_TOKEN, Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }
}
