package org.partnersegments.rest.sync;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.program.Caller;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.CallerSlots;
import org.partnersegments.rest.request.QueryParameters;
import org.partnersegments.rest.request.Slots;
import org.partnersegments.rest.request.Streamed;
import org.partnersegments.sync.DryRun;
import org.partnersegments.sync.SyncOptions;
import org.partnersegments.sync.SyncService;

/** The operation that takes partner data. */
@Path("programs/{program}/sync")
@Tag(name = "Partner data")
public class SyncResource {

  static final String NDJSON = "application/x-ndjson";

  /** Each holds a thread for as long as its sender takes, because it is read as a stream. */
  static final int MOST_AT_ONCE = 8;

  /** A caller who sends slowly leaves the other half to others. */
  static final int MOST_OF_A_CALLER = MOST_AT_ONCE / 2;

  private static final CallerSlots SLOTS =
      new CallerSlots(
          "syncs", MOST_AT_ONCE, MOST_OF_A_CALLER, "The server is busy with other syncs.");

  @EJB private SyncService service;
  @EJB private Caller caller;
  @Inject private SyncMapper mapper;
  @Context private Providers providers;
  @Context private HttpServletResponse answer;

  @POST
  @Streamed
  @MayAnswer({ProblemType.BUSY, ProblemType.MALFORMED_JSON, ProblemType.TOO_LARGE})
  @Consumes(NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sync",
      summary = "Push partner data, in any order",
      description =
          "`application/x-ndjson` has one JSON document per line. `application/json` is an array of "
              + "up to 5,000 lines and 10 MiB: it follows the same rules, and the number of a line "
              + "is its position, from 1. If such an array is not well-formed JSON, the server takes "
              + "none of its lines. The server commits the lines in chunks of up to 4,000 lines or about 2 MiB. It "
              + "rejects single bad lines and goes on with the others. If the connection breaks, the "
              + "committed chunks stay; you can safely send all lines again. A line that changes "
              + "nothing takes no revision. A line of type `partnerUpdate` changes only what it names, "
              + "and sees what earlier lines did. If a line names a group or term that no line has defined "
              + "yet, the server creates it with its ID as its name. For NDJSON, the server accepts the "
              + "content encoding `gzip`. A line may have at most 1 MiB, and NDJSON any number of lines. "
              + "With `Accept: application/x-ndjson`, the answer is a stream: a line `SyncProgress` "
              + "for each committed chunk, and a last line of type `end` with the total. If the sync "
              + "fails after the first chunk, a line `Problem` ends the stream instead.")
  @RequestBody(
      description = "Lines of partner data",
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = SyncLineDto.class,
                    maxItems = LineArray.MOST_LINES)),
        @Content(
            mediaType = NDJSON,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            extensions =
                @Extension(
                    name = "x-itemSchema",
                    value = "{\"$ref\": \"#/components/schemas/SyncLine\"}",
                    parseValue = true))
      })
  @APIResponse(
      responseCode = "200",
      description = "The result of the sync",
      headers = {
        @Header(name = CallerSlots.POLICY_HEADER, description = CallerSlots.POLICY),
        @Header(name = CallerSlots.LEFT_HEADER, description = CallerSlots.LEFT)
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SyncReport.class)),
        @Content(
            mediaType = NDJSON,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            extensions =
                @Extension(
                    name = "x-itemSchema",
                    value = "{\"$ref\": \"#/components/schemas/SyncAnswerLine\"}",
                    parseValue = true))
      })
  public SyncReport sync(
      @PathParam("program") String program,
      @Parameter(
              description =
                  "Only check the lines, and commit nothing. The server compares each chunk with the "
                      + "saved data, not with the chunks before it, except for groups and terms. The "
                      + "answer also has `effects`.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("dryRun")
          @Nullable String dryRun,
      @Parameter(
              description =
                  "`false` rejects lines that name a group or term that the program does not have, "
                      + "and that no earlier line defines. `true` creates it.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
          @QueryParam("create")
          @Nullable String create,
      @Parameter(schema = @Schema(enumeration = {"gzip", "identity"}))
          @HeaderParam(HttpHeaders.CONTENT_ENCODING)
          @Nullable String encoding,
      InputStream body)
      throws IOException {
    return whole(options(dryRun, create), program, () -> decoded(body, encoding));
  }

  @POST
  @Streamed
  @Consumes(NDJSON)
  @Produces(NDJSON + ";qs=0.5")
  @Operation(hidden = true) // the method above describes the operation
  public Response progress(
      @PathParam("program") String program,
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("create") @Nullable String create,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
      InputStream body)
      throws IOException {
    return piecemeal(options(dryRun, create), program, () -> decoded(body, encoding));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public SyncReport syncArray(
      @PathParam("program") String program,
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("create") @Nullable String create,
      InputStream body)
      throws IOException {
    return whole(options(dryRun, create), program, () -> LineArray.lines(body));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(NDJSON + ";qs=0.5")
  @Operation(hidden = true)
  public Response arrayProgress(
      @PathParam("program") String program,
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("create") @Nullable String create,
      InputStream body)
      throws IOException {
    return piecemeal(options(dryRun, create), program, () -> LineArray.lines(body));
  }

  /** Lines of partner data, whatever form they came in. Opened only when there is a slot. */
  private interface Lines {
    InputStream open() throws IOException;
  }

  /** Answers with the result when all lines are processed. */
  private SyncReport whole(SyncOptions options, String program, Lines lines) throws IOException {
    SyncRun run = new SyncRun(service, mapper, program, options);
    Slots.Slot slot = SLOTS.take(caller.name(), answer::setHeader);
    try {
      run.read(new LineReader(lines.open()), chunk -> {});
    } finally {
      slot.giveBack();
    }
    return run.report();
  }

  /** Answers with a line for each chunk while the lines are processed. */
  private Response piecemeal(SyncOptions options, String program, Lines lines) throws IOException {
    SyncRun run = new SyncRun(service, mapper, program, options);
    Slots.Slot slot = SLOTS.take(caller.name(), answer::setHeader);
    try {
      LineReader reader = new LineReader(lines.open());
      return Response.ok(slot.until(out -> report(run, reader, out))).type(NDJSON).build();
    } catch (IOException | RuntimeException | Error e) {
      slot.giveBack();
      throw e;
    }
  }

  private static SyncOptions options(@Nullable String dryRun, @Nullable String create) {
    return new SyncOptions(
        QueryParameters.flag("create", create, true),
        QueryParameters.flag("dryRun", dryRun, false) ? new DryRun() : null);
  }

  private void report(SyncRun run, LineReader lines, OutputStream out) throws IOException {
    Object last;
    try {
      last = run.read(lines, chunk -> write(chunk, out));
    } catch (RuntimeException e) {
      // The server has already sent the status, so the problem becomes the last line.
      last = providers.getExceptionMapper(Throwable.class).toResponse(e).getEntity();
    }
    write(last, out);
  }

  private static void write(Object line, OutputStream out) throws IOException {
    out.write(JsonConfiguration.MAPPER.writeValueAsBytes(line));
    out.write('\n');
    out.flush();
  }

  private static InputStream decoded(InputStream body, @Nullable String encoding) {
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return body;
    }
    if (encoding.equalsIgnoreCase("gzip")) {
      try {
        return new GzipMembers(body);
      } catch (IOException e) {
        throw new ProblemException(
            ProblemType.BAD_REQUEST, "The body does not match its Content-Encoding.");
      }
    }
    throw new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Use the content encoding gzip or identity.");
  }
}
