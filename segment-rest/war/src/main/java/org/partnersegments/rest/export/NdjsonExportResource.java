package org.partnersegments.rest.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.partner.PartnerOrder;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.request.CallerSlots;

/**
 * The NDJSON file of {@link ExportResource} at an address of its own: generated clients have one
 * method for each address, and that method reads one media type.
 */
@Path("programs/{program}/segments/{id: [0-9]+}/partners.ndjson")
@Tag(name = "Segments")
public class NdjsonExportResource {

  @Inject private ExportResource exports;

  /**
   * Whatever the caller accepts: there is one representation. Many generated clients accept only
   * the JSON types that an operation names, and a problem is one.
   */
  @GET
  @Produces(MediaType.WILDCARD)
  @MayAnswer({ProblemType.BROKEN_SEGMENT, ProblemType.BUSY})
  @Operation(
      operationId = "exportSegmentPartners",
      summary = "Export all partners of the segment to an NDJSON file",
      description =
          ExportResource.DESCRIPTION
              + "The file has a line for each partner, and ends with a line `ExportEnd`.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = {
        @Header(
            name = "X-Revision",
            description = "The revision of the partner data that the server read."),
        @Header(name = "X-Partner-Count", description = "The number of partners."),
        @Header(
            name = "Content-Disposition",
            description = "A file name that contains the segment's name."),
        @Header(name = CallerSlots.POLICY_HEADER, description = CallerSlots.POLICY),
        @Header(name = CallerSlots.LEFT_HEADER, description = CallerSlots.LEFT)
      },
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              extensions =
                  @Extension(
                      name = "x-itemSchema",
                      value = "{\"$ref\": \"#/components/schemas/ExportLine\"}",
                      parseValue = true)))
  public Response file(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @BeanParam PartnerOrder order,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_ENCODING)
          @Nullable String encodings,
      @Context Request request)
      throws IOException {
    return exports.ndjson(program, id, order, encodings, request);
  }
}
