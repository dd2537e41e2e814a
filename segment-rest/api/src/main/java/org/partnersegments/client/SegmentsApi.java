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
import org.partnersegments.api.membership.ExplainPartnersInput;
import org.partnersegments.api.membership.ExplanationDto;
import org.partnersegments.api.membership.ExplanationsDto;
import org.partnersegments.api.membership.MembershipCheckDto;
import org.partnersegments.api.membership.MembershipCheckInput;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.preview.ComparisonDto;
import org.partnersegments.api.preview.ComparisonInput;
import org.partnersegments.api.preview.CountsDto;
import org.partnersegments.api.preview.CountsInput;
import org.partnersegments.api.preview.OverlapDto;
import org.partnersegments.api.preview.OverlapInput;
import org.partnersegments.api.preview.PreviewDto;
import org.partnersegments.api.preview.PreviewInput;
import org.partnersegments.api.preview.PreviewPartnersInput;
import org.partnersegments.api.preview.SegmentCompositionDto;
import org.partnersegments.api.segment.SegmentDto;
import org.partnersegments.api.segment.SegmentInput;
import org.partnersegments.api.segment.SegmentPage;
import org.partnersegments.api.segment.SegmentSizesDto;

/**
 * Operations on segments: save them, preview conditions ({@link Conditions} creates them), and read
 * members.
 */
public interface SegmentsApi {

  /** The fields that conditions may test, and their limits. */
  @GET
  @Path("fields")
  @Produces(MediaType.APPLICATION_JSON)
  FieldsDto getFields();

  /**
   * A page of the segments. {@link Pages} reads all pages.
   *
   * @param query part of the name
   * @param sort name, -name, updatedAt or -updatedAt; the last if null
   * @param owner the principal who created the segments
   * @param field a field that the conditions use
   * @param updatedSince the earliest time of the last change, in RFC 3339
   * @param fields the properties of {@link org.partnersegments.api.segment.SegmentItemDto} that you
   *     want; the others are null. All except the condition if null
   * @param limit 1 to 500; 50 if null. If you want conditions and they are long, a page has fewer
   * @param after {@code next} of the previous page; null for the first page
   */
  @GET
  @Path("programs/{program}/segments")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentPage listSegments(
      @PathParam("program") String program,
      @QueryParam("query") @Nullable String query,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("field") @Nullable String field,
      @QueryParam("updatedSince") @Nullable String updatedSince,
      @QueryParam("fields") @Nullable List<String> fields,
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
   * @param ifMatch the version that you read, from {@link IfMatch}
   * @throws ProblemException.VersionMismatch if somebody else changed the segment first
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

  /** The segment with a key that a caller chose. */
  @GET
  @Path("programs/{program}/segments/by-key/{key}")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentDto getSegmentByKey(@PathParam("program") String program, @PathParam("key") String key);

  /**
   * Creates the segment with a key, or changes it. Send one of the headers, and null for the other.
   *
   * @param key 1 to 120 letters (without accents), digits, {@code .}, {@code _}, {@code :} and
   *     {@code -}; a letter or a digit first
   * @param ifMatch the version that you change, from {@link IfMatch}
   * @param ifNoneMatch {@link IfMatch#ABSENT} to create it
   * @throws ProblemException.VersionMismatch if you create a segment that exists, or change one
   *     that does not exist or that somebody else changed first
   */
  @PUT
  @Path("programs/{program}/segments/by-key/{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  SegmentDto putSegmentByKey(
      @PathParam("program") String program,
      @PathParam("key") String key,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      SegmentInput input);

  /**
   * Deletes a segment.
   *
   * @param ifMatch the version that you read, from {@link IfMatch}
   * @throws ProblemException.VersionMismatch if somebody else changed the segment first
   */
  @DELETE
  @Path("programs/{program}/segments/{id}")
  void deleteSegment(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

  /**
   * The exact number of partners of segments.
   *
   * @param ids the IDs of up to 500 segments
   */
  @GET
  @Path("programs/{program}/segments/sizes")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentSizesDto getSegmentSizes(
      @PathParam("program") String program, @QueryParam("ids") List<Long> ids);

  /**
   * The figures of a condition, without saving it: counts, the condition in words, and warnings.
   */
  @POST
  @Path("programs/{program}/segments/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  PreviewDto previewCondition(@PathParam("program") String program, PreviewInput input);

  /**
   * A page of the partners that a condition selects, without counting them or saving the condition.
   */
  @POST
  @Path("programs/{program}/segments/preview/partners")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  SegmentPartnersPage previewPartners(
      @PathParam("program") String program, PreviewPartnersInput input);

  /** How many partners each of up to 50 conditions selects, without saving them. */
  @POST
  @Path("programs/{program}/segments/counts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  CountsDto countConditions(@PathParam("program") String program, CountsInput input);

  /** How many partners two to four segments share. */
  @POST
  @Path("programs/{program}/segments/overlap")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  OverlapDto countOverlap(@PathParam("program") String program, OverlapInput input);

  /** Why a condition matches a partner, or does not, without saving it. */
  @POST
  @Path("programs/{program}/segments/explain")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  ExplanationDto explainCondition(@PathParam("program") String program, ExplainInput input);

  /** Who would join and leave the segment with a changed condition, without saving it. */
  @POST
  @Path("programs/{program}/segments/{id}/compare")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  ComparisonDto compareSegment(
      @PathParam("program") String program, @PathParam("id") long id, ComparisonInput input);

  /** How many of the segment's partners, and of all, have each stage, group and term. */
  @GET
  @Path("programs/{program}/segments/{id}/composition")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentCompositionDto getSegmentComposition(
      @PathParam("program") String program, @PathParam("id") long id);

  /**
   * A page of the segment's partners. {@link Pages} reads all pages, which may differ in their
   * revision.
   *
   * @param sort name, -name, partnerId or -partnerId; the first if null
   * @param fields the properties of {@link org.partnersegments.api.partner.SegmentPartnerDto} that
   *     you want; the others are null. All if null
   * @param limit 1 to 500; 50 if null
   * @param after {@code next} of the previous page; null for the first page
   */
  @GET
  @Path("programs/{program}/segments/{id}/partners")
  @Produces(MediaType.APPLICATION_JSON)
  SegmentPartnersPage listSegmentPartners(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("fields") @Nullable List<String> fields,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after);

  /**
   * All partners of the segment, as of one revision, one per line. {@link PartnerExport} reads
   * them.
   *
   * @param sort name, -name, partnerId or -partnerId; the first if null
   * @return a stream that you must close; without the last line, it is incomplete
   */
  @GET
  @Path("programs/{program}/segments/{id}/partners.ndjson")
  @Produces(MediaTypes.NDJSON)
  InputStream exportSegmentPartners(
      @PathParam("program") String program,
      @PathParam("id") long id,
      @QueryParam("sort") @Nullable String sort);

  /**
   * All partners of the segment as CSV, for spreadsheets. Reading fails if the file is shorter than
   * announced.
   *
   * @param sort name, -name, partnerId or -partnerId; the first if null
   * @return a stream in UTF-8 that you must close
   */
  @GET
  @Path("programs/{program}/segments/{id}/partners.csv")
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

  /** Why each of up to 100 partners is in the segment, or not. */
  @POST
  @Path("programs/{program}/segments/{id}/partners/explain")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  ExplanationsDto explainSegmentPartners(
      @PathParam("program") String program, @PathParam("id") long id, ExplainPartnersInput input);
}
