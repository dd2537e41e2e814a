package org.partnersegments.rest.preview;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.preview.ComparisonDto;
import org.partnersegments.api.preview.ComparisonInput;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.condition.ConditionMapper;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.segment.partners.Comparison;
import org.partnersegments.segment.partners.ComparisonRequest;
import org.partnersegments.segment.partners.ComparisonService;
import org.partnersegments.vocabulary.ErrorCode;

/** Compares a changed condition with a saved segment. */
@Path("programs/{program}/segments/{id: [0-9]+}/compare")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class ComparisonResource {

  @EJB private ComparisonService comparisons;
  @Inject private ConditionMapper conditions;
  @Inject private ComparisonMapper mapper;

  @POST
  @MayAnswer(ProblemType.BROKEN_SEGMENT)
  @Operation(
      operationId = "compareSegment",
      summary =
          "List who would join and leave the segment with a changed condition, without saving it",
      description =
          "All counts are exact and as of one revision: `before` + entering − leaving = `after`."
              + " Without `side`, the answer has the first pages of both sides. With `side`, it has"
              + " a page of that side; `after` takes its `next`.")
  public ComparisonDto compare(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @Nullable ComparisonInput input) {
    ComparisonInput given = ProblemException.present(input);
    ComparisonRequest request =
        new ComparisonRequest(
            conditions.draft(given.condition()),
            side(given.side()),
            PageInput.sort(given.sort()),
            PageInput.limit(given.limit()),
            given.after());
    return mapper.comparison(PageInput.withToken(() -> comparisons.compare(program, id, request)));
  }

  private static Comparison.@Nullable Side side(@Nullable String given) {
    if (given == null) {
      return null;
    }
    return switch (given) {
      case "entering" -> Comparison.Side.ENTERING;
      case "leaving" -> Comparison.Side.LEAVING;
      default ->
          throw ProblemException.body(
              "/side", ErrorCode.UNKNOWN_VALUE, "Unknown value. Use entering or leaving.");
    };
  }
}
