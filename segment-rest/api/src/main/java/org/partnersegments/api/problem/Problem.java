package org.partnersegments.api.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What went wrong (RFC 9457). */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 has it.")
public record Problem(
    @Schema(
            description = "A URN that ends in the code of the problem.",
            examples = "urn:partner-segments:problem:invalid")
        String type,
    @Schema(description = "What kind of problem it is, for people.") String title,
    @Schema(description = "The HTTP status.") int status,
    @Schema(description = "What is wrong in this case, for people.") @Nullable String detail,
    @Schema(description = "The path of the request.") @Nullable String instance,
    @Schema(description = "Names the request in the server's log.") @Nullable String requestId,
    @Schema(description = "Each place of the request that is wrong.")
        @Nullable List<ProblemError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** What each problem's type begins with; its code follows. */
  public static final String TYPE_PREFIX = "urn:partner-segments:problem:";

  /** The problem of this kind, as it is answered. */
  public static Problem of(
      ProblemType type,
      @Nullable String detail,
      @Nullable String instance,
      @Nullable String requestId,
      List<ProblemError> errors) {
    return new Problem(
        TYPE_PREFIX + type.code(),
        type.title(),
        type.status(),
        detail,
        instance,
        requestId,
        errors.isEmpty() ? null : errors);
  }
}
