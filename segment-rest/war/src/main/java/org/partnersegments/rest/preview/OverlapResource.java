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
import org.partnersegments.api.preview.OverlapDto;
import org.partnersegments.api.preview.OverlapInput;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.segment.partners.OverlapService;

/** Counts the partners that saved segments share. */
@Path("programs/{program}/segments/overlap")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class OverlapResource {

  @EJB private OverlapService overlaps;
  @Inject private SharesMapper mapper;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @MayAnswer(ProblemType.BROKEN_SEGMENT)
  @Operation(
      operationId = "countOverlap",
      summary = "Count the partners that two to four segments share",
      description =
          "All counts are exact and as of one revision. Each partner of the program is in one area,"
              + " or in `none`.")
  public OverlapDto count(@PathParam("program") String program, @Nullable OverlapInput input) {
    return mapper.overlap(overlaps.overlap(program, ProblemException.present(input).segments()));
  }
}
