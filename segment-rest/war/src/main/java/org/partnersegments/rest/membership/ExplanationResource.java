package org.partnersegments.rest.membership;

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
import org.partnersegments.api.membership.ExplainInput;
import org.partnersegments.api.membership.ExplanationDto;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.segment.membership.MembershipService;

/** Why a condition selects a partner, before it is saved. */
@Path("programs/{program}/segments/explain")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class ExplanationResource {

  @EJB private MembershipService memberships;
  @Inject private MembershipMapper mapper;

  @POST
  @Operation(
      operationId = "explainCondition",
      summary = "Why a condition selects a partner, or does not; saves nothing",
      description = "Pointers lead into the condition.")
  public ExplanationDto explain(
      @PathParam("program") String program, @Nullable ExplainInput input) {
    return mapper.explanation(
        memberships.explain(program, mapper.request(ProblemException.present(input))));
  }
}
