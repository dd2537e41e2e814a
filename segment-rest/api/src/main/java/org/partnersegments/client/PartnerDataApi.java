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

/**
 * Partner data in: lines that {@link SyncLines} writes. They are taken from the {@link Iterable}
 * one by one as they are sent, so that there may be any number of them. {@link SyncPush} sends many
 * by several requests.
 */
public interface PartnerDataApi {

  /**
   * Pushes partner data. Bad lines are refused alone: the report names them.
   *
   * @param dryRun whether to check and count only
   * @param encoding gzip to send the lines compressed; null to send them as they are
   */
  @POST
  @Path("programs/{program}/sync")
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  SyncReport sync(
      @PathParam("program") String program,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
      Iterable<SyncLineDto> lines);

  /**
   * The same, answered by a line for each chunk that is committed: {@link SyncAnswer} reads them.
   *
   * <p>HTTP clients of Java send a request whole before they read its answer. So these lines are
   * for knowing what became of each chunk; to watch a long push while it goes on, {@link SyncPush}.
   *
   * @param dryRun whether to check and count only
   * @param encoding gzip to send the lines compressed; null to send them as they are
   * @return to be closed
   */
  @POST
  @Path("programs/{program}/sync")
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaTypes.NDJSON)
  InputStream syncWithProgress(
      @PathParam("program") String program,
      @QueryParam("dryRun") @Nullable Boolean dryRun,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
      Iterable<SyncLineDto> lines);
}
