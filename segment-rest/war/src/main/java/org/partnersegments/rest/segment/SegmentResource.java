package org.partnersegments.rest.segment;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.segment.SegmentDto;
import org.partnersegments.api.segment.SegmentInput;
import org.partnersegments.api.segment.SegmentItemDto;
import org.partnersegments.api.segment.SegmentPage;
import org.partnersegments.api.segment.SegmentSizesDto;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.ItemFields;
import org.partnersegments.rest.request.PageParameters;
import org.partnersegments.rest.request.QueryParameters;
import org.partnersegments.rest.request.Revalidated;
import org.partnersegments.rest.request.SegmentIds;
import org.partnersegments.segment.ExpectedVersions;
import org.partnersegments.segment.SegmentListRequest;
import org.partnersegments.segment.SegmentListService;
import org.partnersegments.segment.SegmentService;
import org.partnersegments.segment.SegmentSort;
import org.partnersegments.segment.SegmentView;
import org.partnersegments.segment.partners.SegmentPartnerService;
import org.partnersegments.vocabulary.ErrorCode;

/** Segments: list, save, change and delete them. */
@Path("programs/{program}/segments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class SegmentResource {

  public static final int MOST_SIZES = 500;
  public static final ItemFields FIELDS = new ItemFields(SegmentItemDto.class);

  @EJB private SegmentService segments;
  @EJB private SegmentListService lists;
  @EJB private SegmentPartnerService partners;
  @Inject private SegmentMapper mapper;

  @GET
  @Revalidated
  @Operation(
      operationId = "listSegments",
      summary = "List segments by part of the name, creator, field or time of change",
      description =
          "With `fields`, the items have only the properties that it names; `condition` is there"
              + " only then. The conditions of a page have at most 1,048,576 characters of JSON"
              + " together. A page that would have more ends earlier, with `next`; the first"
              + " segment of a page may have more on its own.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = SegmentPage.class)))
  public Response list(
      @PathParam("program") String program,
      @QueryParam("query") @Nullable String query,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"name", "-name", "updatedAt", "-updatedAt"},
                      defaultValue = "-updatedAt"))
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam SegmentFilterParameters filter,
      @Parameter(
              description =
                  "The properties that each item has, separated by commas: `id`, `key`, `name`,"
                      + " `description`, `condition`, `summary`, `version`, `createdAt`,"
                      + " `createdBy`, `updatedAt`, `updatedBy`. Without it, all except"
                      + " `condition`.",
              style = ParameterStyle.FORM,
              explode = Explode.FALSE)
          @QueryParam("fields")
          List<String> fields,
      @BeanParam PageParameters page) {
    ItemFields.Chosen chosen = FIELDS.inQuery(fields);
    return chosen.answer(
        mapper.page(
            lists.list(
                program,
                new SegmentListRequest(
                    QueryParameters.searchText(query),
                    filter.filter(),
                    QueryParameters.sort(sort, SegmentSort.UPDATED_AT_DESCENDING),
                    chosen.isUsual() || chosen.name("summary"),
                    chosen.name("condition"),
                    page.limit(),
                    page.after()))));
  }

  @POST
  @MayAnswer({ProblemType.NAME_TAKEN, ProblemType.BUSY})
  @Operation(
      operationId = "createSegment",
      summary = "Save a new segment",
      description =
          "The name must be unique in the program. `Location` has the address of the new "
              + "segment, and `ETag` its version.")
  @APIResponse(
      responseCode = "201",
      description = "Saved",
      headers = {
        @Header(name = "Location", required = true),
        @Header(name = "ETag", required = true)
      },
      content = @Content(schema = @Schema(implementation = SegmentDto.class)))
  public Response create(
      @PathParam("program") String program, @Nullable SegmentInput input, @Context UriInfo uri) {
    SegmentView created = segments.create(program, mapper.draft(ProblemException.present(input)));
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(created.id())).build())
        .header(HttpHeaders.ETAG, EntityTags.of(created))
        .entity(mapper.segment(created))
        .build();
  }

  @GET
  @Revalidated
  @Path("{id}")
  @Operation(
      operationId = "getSegment",
      summary = "Get a segment",
      description =
          "`ETag` has the version. Send it as `If-Match` when you change or delete the "
              + "segment.")
  @APIResponse(
      responseCode = "200",
      description = "The segment",
      headers = @Header(name = "ETag", required = true),
      content = @Content(schema = @Schema(implementation = SegmentDto.class)))
  public Response get(@PathParam("program") String program, @PathParam("id") long id) {
    return answer(segments.get(program, id));
  }

  @PUT
  @Path("{id}")
  @MayAnswer({ProblemType.NAME_TAKEN, ProblemType.BUSY})
  @Operation(
      operationId = "changeSegment",
      summary = "Change a segment",
      description =
          "Send the ETag of the version that you read as `If-Match`. Without it, the answer is "
              + "428; if somebody else changed the segment first, 412. `*` stands for any version. "
              + "If you send several tags, one of them must match. A weak tag never matches.")
  @APIResponse(
      responseCode = "200",
      description = "Saved",
      headers = @Header(name = "ETag", required = true),
      content = @Content(schema = @Schema(implementation = SegmentDto.class)))
  public Response change(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable SegmentInput input,
      @Context HttpHeaders headers) {
    ExpectedVersions expected =
        EntityTags.expected(ifMatch, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    return answer(
        segments.change(program, id, expected, mapper.draft(ProblemException.present(input))));
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD) // there is nothing to choose in an empty answer
  @MayAnswer(ProblemType.BUSY)
  @Operation(
      operationId = "deleteSegment",
      summary = "Delete a segment",
      description =
          "Send the ETag of the version that you read as `If-Match`. Without it, the answer is "
              + "428; if somebody else changed the segment first, 412. `*` stands for any version. "
              + "If you send several tags, one of them must match. A weak tag never matches.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Context HttpHeaders headers) {
    segments.delete(
        program,
        id,
        EntityTags.expected(ifMatch, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
  }

  @GET
  @Path("sizes")
  @Operation(
      operationId = "getSegmentSizes",
      summary = "Count the partners of segments exactly",
      description = "All counts are as of one revision of the partner data.")
  public SegmentSizesDto sizes(
      @PathParam("program") String program,
      @Parameter(description = "The IDs of up to 500 segments, separated by commas.")
          @QueryParam("ids")
          List<String> ids) {
    return mapper.sizes(
        partners.sizes(
            program,
            QueryParameters.atMost(MOST_SIZES, "ids", separated(ids)).stream()
                .map(SegmentResource::segmentId)
                .distinct()
                .toList()));
  }

  private Response answer(SegmentView segment) {
    return Response.ok(mapper.segment(segment))
        .header(HttpHeaders.ETAG, EntityTags.of(segment))
        .build();
  }

  private static List<String> separated(List<String> lists) {
    return lists.stream().flatMap(list -> Arrays.stream(list.split(",", -1))).toList();
  }

  private static long segmentId(String text) {
    return SegmentIds.parse(text)
        .orElseThrow(
            () ->
                ProblemException.parameter(
                    "ids",
                    ErrorCode.MALFORMED_ID,
                    "A segment's ID is a number without sign and without a leading zero."));
  }
}
