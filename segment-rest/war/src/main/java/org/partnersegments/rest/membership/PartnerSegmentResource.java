package org.partnersegments.rest.membership;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnersegments.api.membership.PartnerSegmentsDto;
import org.partnersegments.segment.membership.MembershipService;

/** The segments of a partner. */
@Path("programs/{program}/partners/{partnerId}/segments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class PartnerSegmentResource {

  @EJB private MembershipService memberships;
  @Inject private MembershipMapper mapper;

  @GET
  @Operation(
      operationId = "listPartnerSegments",
      summary = "List the segments that a partner is in, by name",
      description = "The server evaluates every segment of the program for this partner.")
  public PartnerSegmentsDto list(
      @PathParam("program") String program, @PathParam("partnerId") String partnerId) {
    return mapper.segments(memberships.segmentsOf(program, partnerId));
  }
}
