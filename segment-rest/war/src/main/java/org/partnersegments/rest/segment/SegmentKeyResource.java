package org.partnersegments.rest.segment;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.EntityTagList;
import org.partnersegments.rest.request.Revalidated;
import org.partnersegments.segment.CreatedMeanwhileException;
import org.partnersegments.segment.SegmentDraft;
import org.partnersegments.segment.SegmentService;
import org.partnersegments.segment.SegmentView;

/**
 * Segments by a key that a caller chose, so that a system can give a segment the same address in
 * each of its environments.
 */
@Path("programs/{program}/segments/by-key/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class SegmentKeyResource {

  @EJB private SegmentService segments;
  @Inject private SegmentMapper mapper;

  @GET
  @Revalidated
  @Operation(
      operationId = "getSegmentByKey",
      summary = "Get the segment with a key",
      description =
          "`ETag` has the version. Send it as `If-Match` when you change the segment. Its `id` leads"
              + " to its members.")
  @APIResponse(
      responseCode = "200",
      description = "The segment",
      headers = @Header(name = "ETag", required = true),
      content = @Content(schema = @Schema(implementation = SegmentDto.class)))
  public Response get(@PathParam("program") String program, @PathParam("key") String key) {
    return answer(Response.ok(), segments.getByKey(program, key));
  }

  @PUT
  @MayAnswer({ProblemType.NAME_TAKEN, ProblemType.BUSY})
  @Operation(
      operationId = "putSegmentByKey",
      summary = "Create or change the segment with a key",
      description =
          "A key has 1 to 120 characters: letters from A to Z and a to z, digits, `.`, `_`, `:`"
              + " and `-`. The first is a letter or a digit. It is unique in the program and never"
              + " changes. `If-None-Match: *` creates the segment; if there is one with this key,"
              + " the answer is 412. `If-Match` changes it, as in `changeSegment`; if there is"
              + " none, the answer is 412. Without either, the answer is 428. `If-None-Match: *`"
              + " together with `If-Match` is never true.")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      headers = @Header(name = "ETag", required = true),
      content = @Content(schema = @Schema(implementation = SegmentDto.class)))
  @APIResponse(
      responseCode = "201",
      description = "Created",
      headers = {
        @Header(name = "Location", required = true),
        @Header(name = "ETag", required = true)
      },
      content = @Content(schema = @Schema(implementation = SegmentDto.class)))
  public Response put(
      @PathParam("program") String program,
      @PathParam("key") String key,
      @Parameter(description = "Changes the segment if it is in one of these versions.")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(
              description =
                  "`*` creates the segment. Versions are only allowed together with `If-Match`.")
          @HeaderParam(HttpHeaders.IF_NONE_MATCH)
          @Nullable String ifNoneMatch,
      @Nullable SegmentInput input,
      @Context UriInfo uri) {
    if (ifMatch == null) {
      refuseUnlessAny(EntityTagList.of(HttpHeaders.IF_NONE_MATCH, ifNoneMatch));
    }
    SegmentDraft draft = mapper.draft(ProblemException.present(input));
    if (ifMatch != null) {
      return answer(
          Response.ok(),
          segments.changeByKey(program, key, EntityTags.expected(ifMatch, ifNoneMatch), draft));
    }
    SegmentView created;
    try {
      created = segments.createByKey(program, key, draft);
    } catch (CreatedMeanwhileException e) {
      // This time it sees the other segment, and refuses because of it.
      created = segments.createByKey(program, key, draft);
    }
    return answer(
        Response.created(
            uri.getBaseUriBuilder()
                .path(SegmentResource.class)
                .path(Long.toString(created.id()))
                .build(program)),
        created);
  }

  private static void refuseUnlessAny(@Nullable EntityTagList noneMatch) {
    if (noneMatch == null) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "To create the segment, send If-None-Match: *. To change it, send the ETag of the"
              + " version that you read as If-Match.");
    }
    if (!noneMatch.any()) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "Without If-Match, If-None-Match can only be *.");
    }
  }

  private Response answer(Response.ResponseBuilder answer, SegmentView segment) {
    return answer
        .header(HttpHeaders.ETAG, EntityTags.of(segment))
        .entity(mapper.segment(segment))
        .build();
  }
}
