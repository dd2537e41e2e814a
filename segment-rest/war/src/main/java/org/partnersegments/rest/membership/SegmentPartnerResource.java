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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.membership.ExplainPartnersInput;
import org.partnersegments.api.membership.ExplanationDto;
import org.partnersegments.api.membership.ExplanationsDto;
import org.partnersegments.api.membership.MembershipCheckDto;
import org.partnersegments.api.membership.MembershipCheckInput;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.partner.IdList;
import org.partnersegments.rest.partner.PartnerOrder;
import org.partnersegments.rest.partner.SegmentPartnerFields;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.request.CallerSlots;
import org.partnersegments.rest.request.ItemFields;
import org.partnersegments.rest.request.PageParameters;
import org.partnersegments.segment.membership.MembershipService;
import org.partnersegments.segment.partners.PartnerPageRequest;
import org.partnersegments.segment.partners.SegmentPartnerService;

/** The partners of a saved segment: pages of them, checks, and explanations. */
@Path("programs/{program}/segments/{id: [0-9]+}/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class SegmentPartnerResource {

  private static final int MOST_CHECKED = 10_000;
  private static final int MOST_EXPLAINED = 100;

  @EJB private SegmentPartnerService partners;
  @EJB private MembershipService memberships;
  @Inject private MembershipMapper mapper;
  @Inject private ExplanationMapper explanations;

  @GET
  @MayAnswer({ProblemType.BROKEN_SEGMENT, ProblemType.BUSY})
  @Operation(
      operationId = "listSegmentPartners",
      summary = "List the segment's partners",
      description =
          "A page of the partners. With `Accept: text/csv` or `application/x-ndjson`, the answer is "
              + "the file of `exportSegmentPartnersAsCsv` or `exportSegmentPartners` instead, which "
              + "takes no query parameter except `sort`.")
  @APIResponse(
      responseCode = "200",
      description = "A page or a file",
      headers = {
        @Header(
            name = "X-Revision",
            description = "For files: the revision of the partner data that the server read."),
        @Header(name = "X-Partner-Count", description = "For files: the number of partners."),
        @Header(
            name = "Content-Disposition",
            description = "For files: a name that contains the segment's name."),
        @Header(name = CallerSlots.POLICY_HEADER, description = "For files: " + CallerSlots.POLICY),
        @Header(name = CallerSlots.LEFT_HEADER, description = "For files: " + CallerSlots.LEFT)
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SegmentPartnersPage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            extensions =
                @Extension(
                    name = "x-itemSchema",
                    value = "{\"$ref\": \"#/components/schemas/ExportLine\"}",
                    parseValue = true))
      })
  public Response list(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @BeanParam PartnerOrder order,
      @Parameter(
              description =
                  "The properties that each partner has, separated by commas: `partnerId`, `name`,"
                      + " `prospectingStage`, `groups`, `contracts`. Without it, all.",
              style = ParameterStyle.FORM,
              explode = Explode.FALSE)
          @QueryParam("fields")
          List<String> fields,
      @BeanParam PageParameters page) {
    ItemFields.Chosen chosen = SegmentPartnerFields.FIELDS.inQuery(fields);
    PartnerPageRequest request =
        new PartnerPageRequest(
            order.sort(), SegmentPartnerFields.parts(chosen), page.limit(), page.after());
    return Response.fromResponse(
            chosen.answer(mapper.partners(partners.partners(program, id, request))))
        // The files have the same address.
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @GET
  @Path("{partnerId}")
  @MayAnswer(ProblemType.BROKEN_SEGMENT)
  @Operation(
      operationId = "explainSegmentPartner",
      summary = "Explain why a partner is in the segment, or not",
      description = "JSON Pointers point into the segment's condition.")
  public ExplanationDto explain(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @PathParam("partnerId") String partnerId) {
    return explanations.explanation(memberships.explain(program, id, partnerId));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON) // here, because RESTEasy prefers a GET that consumes a type
  @Path("check")
  @MayAnswer(ProblemType.BROKEN_SEGMENT)
  @Operation(
      operationId = "checkSegmentPartners",
      summary = "Check which of up to 10,000 partners are in the segment",
      description =
          "Each partner is in one of three lists: members, others, and those that the "
              + "program does not have.")
  public MembershipCheckDto check(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @Nullable MembershipCheckInput input) {
    return mapper.check(
        memberships.check(
            program,
            id,
            IdList.given("partnerIds", input == null ? null : input.partnerIds(), MOST_CHECKED)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("explain")
  @MayAnswer(ProblemType.BROKEN_SEGMENT)
  @Operation(
      operationId = "explainSegmentPartners",
      summary = "Explain why each of up to 100 partners is in the segment, or not",
      description =
          "All explanations are as of one revision. The number of partners times the number of"
              + " groups and field conditions is at most 5,000.")
  public ExplanationsDto explain(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @Nullable ExplainPartnersInput input) {
    return explanations.explanations(
        memberships.explain(
            program,
            id,
            IdList.given("partnerIds", input == null ? null : input.partnerIds(), MOST_EXPLAINED)));
  }
}
