package org.partnersegments.rest.segment;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Field;
import org.partnersegments.program.ProgramService;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.QueryParameters;
import org.partnersegments.segment.SegmentFilter;
import org.partnersegments.vocabulary.ErrorCode;

/** The parameters that choose segments of a list. A segment must pass all of them. */
public class SegmentFilterParameters {

  @Parameter(description = "Only segments that this principal created.")
  @QueryParam("owner")
  private @Nullable String owner;

  @Parameter(
      description =
          "Only segments whose condition uses this field, in whichever group. `GET /fields` lists"
              + " the fields.")
  @QueryParam("field")
  private @Nullable String field;

  @Parameter(
      description =
          "Only segments created or changed at this time or later (RFC 3339). Encode `+` as `%2B`.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @QueryParam("updatedSince")
  private @Nullable String updatedSince;

  /**
   * The filter.
   *
   * @throws ProblemException 400 if the owner is too long, the field is unknown, or the time is
   *     malformed
   */
  SegmentFilter filter() {
    if (owner != null && owner.length() > ProgramService.MAX_PRINCIPAL_LENGTH) {
      throw ProblemException.parameter(
          "owner",
          ErrorCode.TOO_LONG,
          "A principal's name has at most " + ProgramService.MAX_PRINCIPAL_LENGTH + " characters.");
    }
    return new SegmentFilter(
        owner,
        field == null
            ? null
            : Field.of(field)
                .orElseThrow(
                    () ->
                        ProblemException.parameter(
                            "field",
                            ErrorCode.UNKNOWN_FIELD,
                            "Unknown field. GET /fields lists the fields.")),
        QueryParameters.time("updatedSince", updatedSince));
  }
}
