package org.partnersegments.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.client.lines.SyncLines;

/**
 * Operations that take partner data. {@link SyncLines} creates the lines. The client reads the
 * {@link Iterable} while it sends, so it can have any number of lines. {@link SyncPush} splits many
 * lines into several requests.
 */
public interface PartnerDataApi {

  /**
   * Pushes partner data. The server rejects single bad lines, and the report names them.
   *
   * @param dryRun true to only check and count the lines, and to name their effects
   * @param create false to reject lines that name groups and terms that the program does not have
   * @param encoding {@code gzip} to compress the lines; null to send them as they are
   */
  @POST
  @Path("programs/{program}/sync")
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  SyncReport sync(
      @PathParam("program") String program,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      @QueryParam("create") @Nullable Boolean create,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
      Iterable<SyncLineDto> lines);

  /**
   * Pushes partner data. The answer has a line for each committed chunk; {@link SyncAnswer} reads
   * it.
   *
   * <p>HTTP clients in Java send the whole request before they read the answer. So the lines tell
   * you the result of each chunk, but only at the end. To watch a long push, use {@link SyncPush}.
   *
   * @param dryRun true to only check and count the lines, and to name their effects
   * @param create false to reject lines that name groups and terms that the program does not have
   * @param encoding {@code gzip} to compress the lines; null to send them as they are
   * @return a stream that you must close
   */
  @POST
  @Path("programs/{program}/sync")
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaTypes.NDJSON)
  InputStream syncWithProgress(
      @PathParam("program") String program,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      @QueryParam("create") @Nullable Boolean create,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
      Iterable<SyncLineDto> lines);
}
