package org.partnersegments.rest.membership;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.membership.ExplanationDto;
import org.partnersegments.api.membership.MembershipCheckDto;
import org.partnersegments.api.membership.MembershipCheckInput;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.partner.ExportEnd;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.partner.PartnerIdList;
import org.partnersegments.rest.partner.PartnerOrder;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.request.PageParameters;
import org.partnersegments.segment.membership.MembershipService;
import org.partnersegments.segment.partners.SegmentPartnerService;

/** The partners of a saved segment: who is in it, whether one is, and why. */
@Path("programs/{program}/segments/{id}/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class SegmentPartnerResource {

  private static final int MOST_CHECKED = 10_000;

  @EJB private SegmentPartnerService partners;
  @EJB private MembershipService memberships;
  @Inject private MembershipMapper mapper;

  @GET
  @MayAnswer({ProblemType.BROKEN_SEGMENT, ProblemType.BUSY})
  @Operation(
      operationId = "listSegmentPartners",
      summary = "The segment's partners now: a page, or a file of all of them",
      description =
          "`Accept: application/json` asks for a page; `text/csv` or `application/x-ndjson` for all"
              + " partners, which takes `sort` alone. A file is as of one revision. It is made"
              + " before it is sent: a failure is answered as a problem, and `Content-Length` tells"
              + " a transfer that broke off. `HEAD` answers the headers without the length. CSV is"
              + " RFC 4180 in UTF-8, with a line of column names; =, +, -, @, tab, CR and LF (also"
              + " behind apostrophes and quotation marks) are preceded by an apostrophe at the"
              + " beginning of a cell, and within it behind `;`, tab, CR and LF; lists are separated by `;` and a"
              + " contract's ID, stage, term, start and end by `:`, a backslash preceding these"
              + " characters and itself within a part. NDJSON has a line a partner and ends with a line"
              + " `ExportEnd`. Too many exports at once: 503 `busy`, with `Retry-After`.")
  @APIResponse(
      responseCode = "200",
      description = "The page, or the file",
      headers = {
        @Header(
            name = "X-Revision",
            description = "Of files: the revision of the partner data that was read."),
        @Header(name = "X-Partner-Count", description = "Of files: how many partners they have."),
        @Header(name = "Content-Disposition", description = "Of files: named as the segment.")
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SegmentPartnersPage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(anyOf = {PartnerDto.class, ExportEnd.class}))
      })
  public SegmentPartnersPage list(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @BeanParam PartnerOrder order,
      @BeanParam PageParameters page) {
    return mapper.partners(
        partners.partners(program, id, order.sort(), page.limit(), page.after()));
  }

  @GET
  @Path("{partnerId}")
  @MayAnswer(ProblemType.BROKEN_SEGMENT)
  @Operation(
      operationId = "explainSegmentPartner",
      summary = "Whether a partner is in the segment, and why",
      description = "Pointers lead into the segment's condition.")
  public ExplanationDto explain(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @PathParam("partnerId") String partnerId) {
    return mapper.explanation(memberships.explain(program, id, partnerId));
  }

  @POST
  @Path("check")
  @MayAnswer(ProblemType.BROKEN_SEGMENT)
  @Operation(
      operationId = "checkSegmentPartners",
      summary = "Which of up to 10,000 partners are in the segment")
  public MembershipCheckDto check(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @Nullable MembershipCheckInput input) {
    return mapper.check(
        memberships.check(
            program,
            id,
            PartnerIdList.given(input == null ? null : input.partnerIds(), MOST_CHECKED)));
  }
}
