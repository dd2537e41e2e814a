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
import org.partnersegments.api.preview.CountsDto;
import org.partnersegments.api.preview.CountsInput;
import org.partnersegments.rest.condition.ConditionMapper;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.segment.partners.PreviewService;

/** Counts the partners that each of several conditions selects. */
@Path("programs/{program}/segments/counts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class CountsResource {

  @EJB private PreviewService previews;
  @Inject private ConditionMapper conditions;
  @Inject private PreviewMapper mapper;

  @POST
  @Operation(
      operationId = "countConditions",
      summary = "Count the partners that each of up to 50 conditions selects, without saving them",
      description = "All counts are exact and as of one revision, in the order of the conditions.")
  public CountsDto count(@PathParam("program") String program, @Nullable CountsInput input) {
    CountsInput given = ProblemException.present(input);
    return mapper.counts(previews.counts(program, conditions.drafts(given.conditions())));
  }
}
