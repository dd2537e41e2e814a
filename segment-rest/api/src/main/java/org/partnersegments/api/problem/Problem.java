package org.partnersegments.api.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Problem", description = "An error, as problem details (RFC 9457).")
public record Problem(
    @Schema(
            description = "A URN that ends in the code of the problem.",
            examples = "urn:partner-segments:problem:invalid")
        String type,
    @Schema(
            description =
                "The address of a page with cause and remedy, without the server's name. Resolve it"
                    + " against the address of your request.",
            format = "uri-reference",
            examples = "/partner-segments/api/v1/problems/invalid")
        @Nullable String help,
    @Schema(description = "The kind of problem, for people.") String title,
    @Schema(description = "The HTTP status.") int status,
    @Schema(description = "What is wrong in this case, for people.") @Nullable String detail,
    @Schema(description = "The path of the request.") @Nullable String instance,
    @Schema(description = "The ID of the request in the server's log.") @Nullable String requestId,
    @Schema(description = "The parts of the request that are wrong.")
        @Nullable List<ProblemError> errors,
    @Schema(description = "For `in-use`: what uses it.") @Nullable UsedBy usedBy) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** The start of each problem's type. The code follows. */
  public static final String TYPE_PREFIX = "urn:partner-segments:problem:";

  /** A problem of a known kind. */
  public static Problem of(
      ProblemType type,
      @Nullable String help,
      @Nullable String detail,
      @Nullable String instance,
      @Nullable String requestId,
      List<ProblemError> errors) {
    return new Problem(
        type.type(),
        help,
        type.title(),
        type.status(),
        detail,
        instance,
        requestId,
        errors.isEmpty() ? null : errors,
        null);
  }

  /** The same problem, with what uses the thing. */
  public Problem with(@Nullable UsedBy users) {
    return new Problem(type, help, title, status, detail, instance, requestId, errors, users);
  }
}
