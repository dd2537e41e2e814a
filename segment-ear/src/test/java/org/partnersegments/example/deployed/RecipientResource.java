package org.partnersegments.example.deployed;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.client.PartnerExport;
import org.partnersegments.client.PartnerSegments;
import org.partnersegments.client.ProblemException;
import org.partnersegments.client.lines.SyncLines;

/** The recipients of a newsletter: the members of a segment. */
@Path("{program}")
@Produces(MediaType.TEXT_PLAIN)
public class RecipientResource {

  @Inject private PartnerSegments partnerSegments;

  /** The names of a segment's members, one per line. */
  @GET
  @Path("segments/{segment}")
  public String recipients(
      @PathParam("program") String program, @PathParam("segment") long segment) {
    try (PartnerExport members =
        new PartnerExport(partnerSegments.exportSegmentPartners(program, segment, "name"))) {
      return members.stream().map(member -> member.name()).collect(Collectors.joining("\n"));
    } catch (ProblemException.NotFound e) {
      throw new NotFoundException(e);
    }
  }

  /** Pushes a partner into the program, and answers how many partners the server created. */
  @PUT
  @Path("partners/{partnerId}")
  public String subscribe(
      @PathParam("program") String program, @PathParam("partnerId") String partnerId, String name) {
    SyncReport report =
        partnerSegments.sync(
            program,
            null,
            null,
            null,
            List.of(SyncLines.partner(partnerId, name, null, List.of(), List.of())));
    return Long.toString(report.created());
  }
}
