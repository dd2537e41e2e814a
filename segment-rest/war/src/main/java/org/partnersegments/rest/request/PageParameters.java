package org.partnersegments.rest.request;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.vocabulary.ErrorCode;

/** The parameters {@code limit} and {@code after}: which page of a list the caller wants. */
public class PageParameters {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 500;

  @Parameter(
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              minimum = "1",
              maximum = "" + MAX_LIMIT,
              defaultValue = "" + DEFAULT_LIMIT))
  @QueryParam("limit")
  private @Nullable String limit;

  @QueryParam("after")
  private @Nullable String after;

  /**
   * The maximum number of items: 1 to {@value #MAX_LIMIT}; {@value #DEFAULT_LIMIT} if the parameter
   * is missing.
   */
  public int limit() {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    int most = 0;
    if (limit.matches("[0-9]{1,3}")) {
      most = Integer.parseInt(limit);
    }
    if (most < 1 || most > MAX_LIMIT) {
      throw ProblemException.parameter(
          "limit", ErrorCode.OUT_OF_RANGE, "Enter a number from 1 to " + MAX_LIMIT + ".");
    }
    return most;
  }

  /** The token of the page; null for the first page. */
  public @Nullable String after() {
    return after;
  }

  /** Whether the caller sent either of the two. */
  public boolean areGiven() {
    return limit != null || after != null;
  }
}
