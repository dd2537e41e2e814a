package org.partnersegments.rest.preview;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnersegments.api.preview.SegmentCompositionDto;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.segment.partners.SegmentPartnerService;

/** Which values the members of a saved segment have. */
@Path("programs/{program}/segments/{id: [0-9]+}/composition")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class CompositionResource {

  @EJB private SegmentPartnerService partners;
  @Inject private SharesMapper mapper;

  @GET
  @MayAnswer(ProblemType.BROKEN_SEGMENT)
  @Operation(
      operationId = "getSegmentComposition",
      summary = "Count the segment's partners by stage, group and term",
      description =
          "All counts are exact and as of one revision. Beside each, the answer has the count in the"
              + " whole program.")
  public SegmentCompositionDto composition(
      @PathParam("program") String program, @PathParam("id") long id) {
    return mapper.composition(partners.composition(program, id));
  }
}
