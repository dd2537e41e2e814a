package org.partnersegments.rest.sync;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.QueryParameters;
import org.partnersegments.rest.Streamed;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.problem.ProblemType;
import org.partnersegments.sync.SyncService;

/** Partner data in. */
@Path("programs/{program}/sync")
@Tag(name = "Partner data")
public class SyncResource {

  static final String NDJSON = "application/x-ndjson";

  @EJB private SyncService service;
  @Inject private SyncMapper mapper;

  @POST
  @Streamed
  @Consumes(NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sync",
      summary = "Push partner data in, one document a line, in any order",
      description =
          "Lines are committed in chunks. A bad line is rejected alone and never stops the rest. A"
              + " broken connection leaves whole chunks; sending all again converges. A line that"
              + " says what is known already changes nothing and takes no revision. A group or term"
              + " that is named before it is defined is created with its ID as name. `gzip` content"
              + " encoding is accepted; a line has at most 1 MiB.")
  @RequestBody(
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = SyncLineDto.class)))
  public SyncReport sync(
      @PathParam("program") String program,
      @Parameter(
              description = "Check only; nothing is committed.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("dryRun")
          @Nullable String dryRun,
      @Parameter(schema = @Schema(enumeration = {"gzip", "identity"}))
          @HeaderParam(HttpHeaders.CONTENT_ENCODING)
          @Nullable String encoding,
      InputStream body) {
    SyncRun run = new SyncRun(service, mapper, program, QueryParameters.flag("dryRun", dryRun));
    try {
      return run.read(new LineReader(decoded(body, encoding)));
    } catch (IOException e) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "The body broke off or is not what its encoding says. Lines taken over before that: "
              + run.committed()
              + ". Sending all again converges.");
    }
  }

  private static InputStream decoded(InputStream body, @Nullable String encoding)
      throws IOException {
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return body;
    }
    if (encoding.equalsIgnoreCase("gzip")) {
      return new GZIPInputStream(body, 64 * 1024);
    }
    throw new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "The content encodings gzip and identity are accepted.");
  }
}
