package org.partnersegments.api.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProblemDescription", description = "A kind of problem, with cause and remedy.")
public record ProblemDescription(
    @Schema(description = "The last part of the type.", examples = "in-use") String code,
    @Schema(
            description = "The type of such problems. It does not change.",
            examples = "urn:partner-segments:problem:in-use")
        String type,
    @Schema(description = "The HTTP status.") int status,
    @Schema(description = "The kind of problem, for people.") String title,
    @Schema(description = "Why there is such a problem.") String cause,
    @Schema(description = "What you can do.") String remedy,
    @Schema(description = "Whether the same request may succeed later.") boolean retry) {

  public static ProblemDescription of(ProblemType type) {
    return new ProblemDescription(
        type.code(),
        type.type(),
        type.status(),
        type.title(),
        type.cause(),
        type.remedy(),
        type.retry());
  }
}
