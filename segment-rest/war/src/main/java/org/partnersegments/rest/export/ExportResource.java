package org.partnersegments.rest.export;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.partner.PartnerView;
import org.partnersegments.program.Caller;
import org.partnersegments.rest.partner.PartnerMapper;
import org.partnersegments.rest.partner.PartnerOrder;
import org.partnersegments.rest.request.AcceptedEncodings;
import org.partnersegments.rest.request.Slots;
import org.partnersegments.segment.export.Export;
import org.partnersegments.segment.export.ExportService;

/**
 * All partners of a segment as a file, at the same address as the pages: the caller chooses with
 * {@code Accept}.
 *
 * <p>The server writes the file before it sends it (ADR 8). So the answer to a failure in the
 * database is still a problem, {@code Content-Length} shows a transfer that broke off, and a slow
 * client holds no connection to the database.
 */
@Path("programs/{program}/segments/{id: [0-9]+}/partners")
public class ExportResource {

  /** What both files have in common, for the document. */
  static final String DESCRIPTION =
      "The file shows the data of one revision. The server writes the whole file before it "
          + "sends it: the answer to a failure is a problem, and `Content-Length` shows a "
          + "transfer that broke off. `HEAD` answers with the headers, without the length. "
          + "If too many exports run at the same time, the answer is 503 `busy` with "
          + "`Retry-After`. ";

  private static final int BUFFER = 64 * 1024;

  @EJB private ExportService exports;
  @EJB private Caller caller;
  @Inject private PartnerMapper mapper;
  @Inject private ExportSlots slots;
  @Context private HttpServletResponse answer;

  @GET
  @Produces("text/csv;qs=0.4")
  @Operation(hidden = true) // the operation of the pages describes it
  public Response csv(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @BeanParam PartnerOrder order,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
      @Context Request request)
      throws IOException {
    return answer(ExportFormat.CSV, program, id, order, encodings, request);
  }

  @GET
  @Produces("application/x-ndjson;qs=0.3")
  @Operation(hidden = true)
  public Response ndjson(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @BeanParam PartnerOrder order,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
      @Context Request request)
      throws IOException {
    return answer(ExportFormat.NDJSON, program, id, order, encodings, request);
  }

  private Response answer(
      ExportFormat format,
      String program,
      long id,
      PartnerOrder order,
      @Nullable String encodings,
      Request request)
      throws IOException {
    PartnerSort sort = order.sort();
    return request.getMethod().equals(HttpMethod.HEAD)
        ? headers(format, exports.describe(program, id)).build()
        // RequestRules has written the header as one choice.
        : file(format, program, id, sort, AcceptedEncodings.GZIP.equals(encodings));
  }

  private Response file(
      ExportFormat format, String program, long id, PartnerSort sort, boolean compressed)
      throws IOException {
    Slots.Slot slot = slots.open(caller.name(), answer::setHeader);
    Spool spool = null;
    try {
      spool = Spool.create();
      Export export = write(format, program, id, sort, compressed, spool);
      Response.ResponseBuilder file =
          headers(format, export)
              .header(HttpHeaders.CONTENT_LENGTH, spool.length())
              .entity(sending(spool, slot));
      if (compressed) {
        file.header(HttpHeaders.CONTENT_ENCODING, AcceptedEncodings.GZIP);
      }
      return file.build();
    } catch (IOException | RuntimeException | Error e) {
      slot.giveBack();
      if (spool != null) {
        spool.close();
      }
      throw e;
    }
  }

  private static StreamingOutput sending(Spool spool, Slots.Slot slot) throws IOException {
    long length = spool.length();
    return slot.until(
        out -> {
          try (spool) {
            spool.sendTo(out, length);
          }
        });
  }

  private Export write(
      ExportFormat format,
      String program,
      long id,
      PartnerSort sort,
      boolean compressed,
      Spool spool)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(spool.writing(), BUFFER);
    GZIPOutputStream gzip = compressed ? new FastGzip(buffered) : null;
    PartnerFile file = format.file(gzip == null ? buffered : gzip);
    file.begin();
    Export export =
        slots.whileReading(
            () -> exports.export(program, id, sort, partners -> write(partners, file)));
    file.end(export);
    if (gzip != null) {
      gzip.finish();
    }
    buffered.flush();
    return export;
  }

  private void write(List<PartnerView> partners, PartnerFile file) {
    try {
      for (PartnerView partner : partners) {
        file.write(mapper.partner(partner));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response.ResponseBuilder headers(ExportFormat format, Export export) {
    return Response.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            FileName.attachment(export.segment(), format.extension()))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING)
        .header("X-Revision", export.revision())
        .header("X-Partner-Count", export.count());
  }

  /** Compresses about three times as fast as the default, into files that are a fifth larger. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
