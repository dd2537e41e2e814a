package org.partnersegments.client;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.FieldsDto;
import org.partnersegments.api.membership.ExplainInput;
import org.partnersegments.api.membership.ExplanationDto;
import org.partnersegments.api.membership.MembershipCheckDto;
import org.partnersegments.api.membership.MembershipCheckInput;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.preview.ComparisonDto;
import org.partnersegments.api.preview.ComparisonInput;
import org.partnersegments.api.preview.CountsDto;
import org.partnersegments.api.preview.CountsInput;
import org.partnersegments.api.preview.PreviewDto;
import org.partnersegments.api.preview.PreviewInput;
import org.partnersegments.api.preview.PreviewPartnersInput;
import org.partnersegments.api.segment.SegmentDto;
import org.partnersegments.api.segment.SegmentInput;
import org.partnersegments.api.segment.SegmentPage;
import org.partnersegments.api.segment.SegmentSizesDto;

/** Segments: keep them, preview conditions ({@link Conditions} writes them), read members. */
public interface SegmentsApi {

  /** Everything that conditions may speak of. */
  @GET
  @Path("fields")
  @Produces(MediaType.APPLICATION_JSON)
  FieldsDto getFields();

  /**
   * A page of the segments; {@link Pages} reads all.
   *
   * @param query part of the name
   * @param sort name, -name, updatedAt or -updatedAt; the last if null
   * @param limit 1 to 500; 50 if null
   * @param after {@code next} of the page before
   */
  @GET
  @Path("programs/{program}/segments")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentPage listSegments(
      @PathParam("program") String program,
      @QueryParam("query") @Nullable String query,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after);

  /** Saves a new segment. */
  @POST
  @Path("programs/{program}/segments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  SegmentDto createSegment(@PathParam("program") String program, SegmentInput input);

  /** One segment. */
  @GET
  @Path("programs/{program}/segments/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentDto getSegment(@PathParam("program") String program, @PathParam("id") long id);

  /**
   * Saves a change to a segment.
   *
   * @param ifMatch the version that was read, as {@link IfMatch} writes it
   * @throws ProblemException.VersionMismatch if it has another one by now
   */
  @PUT
  @Path("programs/{program}/segments/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  SegmentDto changeSegment(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      SegmentInput input);

  /**
   * Deletes a segment.
   *
   * @param ifMatch the version that was read, as {@link IfMatch} writes it
   * @throws ProblemException.VersionMismatch if it has another one by now
   */
  @DELETE
  @Path("programs/{program}/segments/{id}")
  void deleteSegment(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

  /**
   * How many partners segments have, exactly.
   *
   * @param ids up to 100
   */
  @GET
  @Path("programs/{program}/segments/sizes")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentSizesDto getSegmentSizes(
      @PathParam("program") String program, @QueryParam("ids") List<Long> ids);

  /** The figures of a condition: counts, the condition in words, warnings; saves nothing. */
  @POST
  @Path("programs/{program}/segments/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  PreviewDto previewCondition(@PathParam("program") String program, PreviewInput input);

  /** A page of the partners that a condition selects; counts nothing, saves nothing. */
  @POST
  @Path("programs/{program}/segments/preview/partners")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  SegmentPartnersPage previewPartners(
      @PathParam("program") String program, PreviewPartnersInput input);

  /** How many partners each of up to 50 conditions selects; saves nothing. */
  @POST
  @Path("programs/{program}/segments/counts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  CountsDto countConditions(@PathParam("program") String program, CountsInput input);

  /** Why a condition selects a partner, or does not; saves nothing. */
  @POST
  @Path("programs/{program}/segments/explain")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  ExplanationDto explainCondition(@PathParam("program") String program, ExplainInput input);

  /** Who would enter and leave the segment under a changed condition; saves nothing. */
  @POST
  @Path("programs/{program}/segments/{id}/compare")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  ComparisonDto compareSegment(
      @PathParam("program") String program, @PathParam("id") long id, ComparisonInput input);

  /**
   * A page of the segment's partners now, each page as of its own moment; {@link Pages} reads all.
   *
   * @param sort name, -name, partnerId or -partnerId; the first if null
   * @param limit 1 to 500; 50 if null
   * @param after {@code next} of the page before
   */
  @GET
  @Path("programs/{program}/segments/{id}/partners")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentPartnersPage listSegmentPartners(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after);

  /**
   * All of the segment's partners, as of one revision, a line each: {@link PartnerExport} reads
   * them.
   *
   * @param sort name, -name, partnerId or -partnerId; the first if null
   * @return to be closed; does not end before the last line came, unless it is broken
   */
  @GET
  @Path("programs/{program}/segments/{id}/partners")
  @Produces(MediaTypes.NDJSON)
  InputStream exportSegmentPartners(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @QueryParam("sort") @Nullable String sort);

  /**
   * The same as CSV, for spreadsheets. Nothing but its length tells a broken file from a whole one;
   * reading it fails then.
   *
   * @param sort name, -name, partnerId or -partnerId; the first if null
   * @return in UTF-8; to be closed
   */
  @GET
  @Path("programs/{program}/segments/{id}/partners")
  @Produces(MediaTypes.CSV)
  InputStream exportSegmentPartnersAsCsv(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @QueryParam("sort") @Nullable String sort);

  /** Whether a partner is in the segment, and why. */
  @GET
  @Path("programs/{program}/segments/{id}/partners/{partnerId}")
  @Produces(MediaType.APPLICATION_JSON)
  ExplanationDto explainSegmentPartner(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @PathParam("partnerId") String partnerId);

  /** Which of up to 10,000 partners are in the segment. */
  @POST
  @Path("programs/{program}/segments/{id}/partners/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  MembershipCheckDto checkSegmentPartners(
      @PathParam("program") String program, @PathParam("id") long id, MembershipCheckInput input);
}
