package org.partnersegments.rest.segment;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.rest.QueryParameters;
import org.partnersegments.rest.partner.PartnerIdList;
import org.partnersegments.segment.MembershipService;
import org.partnersegments.segment.SegmentPartnerService;

/** The partners of a saved segment: who is in it, whether one is, and why. */
@Path("programs/{program}/segments/{id}/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class SegmentPartnerResource {

  private static final int MOST_CHECKED = 10_000;

  @EJB private SegmentPartnerService partners;
  @EJB private MembershipService memberships;
  @Inject private SegmentMapper segmentMapper;
  @Inject private MembershipMapper membershipMapper;

  @GET
  @Operation(operationId = "listSegmentPartners", summary = "The segment's partners now")
  public SegmentPartnersPage list(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"name", "-name", "partnerId", "-partnerId"},
                      defaultValue = "name"))
          @QueryParam("sort")
          @Nullable String sort,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "500",
                      defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    PartnerSort order =
        QueryParameters.oneOf(
            "sort", sort, PartnerSort.NAME, PartnerSort::of, PartnerSort.values(), PartnerSort::id);
    return segmentMapper.partners(
        partners.partners(program, id, order, QueryParameters.limit(limit), after));
  }

  @GET
  @Path("{partnerId}")
  @Operation(
      operationId = "explainSegmentPartner",
      summary = "Whether a partner is in the segment, and why",
      description = "Pointers lead into the segment's condition.")
  public ExplanationDto explain(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @PathParam("partnerId") String partnerId) {
    return membershipMapper.explanation(memberships.explain(program, id, partnerId));
  }

  @POST
  @Path("check")
  @Operation(
      operationId = "checkSegmentPartners",
      summary = "Which of up to 10,000 partners are in the segment")
  public MembershipCheckDto check(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @Nullable MembershipCheckInput input) {
    return membershipMapper.check(
        memberships.check(
            program,
            id,
            PartnerIdList.given(input == null ? null : input.partnerIds(), MOST_CHECKED)));
  }
}
