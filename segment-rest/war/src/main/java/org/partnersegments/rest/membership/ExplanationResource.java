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

/** Explains whether an unsaved condition matches a partner. */
@Path("programs/{program}/segments/explain")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class ExplanationResource {

  @EJB private MembershipService memberships;
  @Inject private ExplanationMapper mapper;

  @POST
  @Operation(
      operationId = "explainCondition",
      summary = "Explain why a condition matches a partner, or does not, without saving it",
      description = "JSON Pointers point into the condition of the request.")
  public ExplanationDto explain(
      @PathParam("program") String program, @Nullable ExplainInput input) {
    return mapper.explanation(
        memberships.explain(program, mapper.request(ProblemException.present(input))));
  }
}
