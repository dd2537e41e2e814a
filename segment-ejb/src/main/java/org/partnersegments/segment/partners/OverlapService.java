package org.partnersegments.segment.partners;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Overlap;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramCalendar;
import org.partnersegments.segment.InvalidSegmentException;
import org.partnersegments.segment.partners.SegmentOverlap.Area;
import org.partnersegments.segment.partners.SegmentOverlap.Size;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.segment.stored.StoredConditions;
import org.partnersegments.segment.stored.StoredSegment;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/** Counts the partners that saved segments share. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class OverlapService {

  private static final String SEGMENTS = "/segments";

  @EJB private StoredConditions conditions;
  @Inject private ProgramCalendar calendar;
  @Inject private PartnerSearches searches;

  /**
   * Counts the partners of each set of segments.
   *
   * @param given the IDs of {@value Overlap#FEWEST} to {@value Overlap#MOST} segments
   * @throws InvalidSegmentException if there are too few or too many IDs, one is repeated, or the
   *     program has no segment with it
   * @throws BrokenSegmentException if the condition of a segment is no longer valid
   */
  @InProgram(Permission.READ)
  public SegmentOverlap overlap(String program, @Nullable List<@Nullable Long> given) {
    List<StoredSegment> segments = stored(checked(given));
    LocalDate today = calendar.today();
    Deadline deadline = Deadline.fromNow();
    List<PreparedCondition> prepared =
        segments.stream()
            .map(
                segment ->
                    segment.condition().orElseThrow(() -> new BrokenSegmentException(segment.id())))
            .map(condition -> new PreparedCondition(condition, today, deadline))
            .toList();
    PartnerSearch search = searches.snapshot(deadline);
    Overlap overlap = search.overlap(prepared);
    return new SegmentOverlap(
        search.revision(),
        search.countAll(deadline),
        sizes(segments, overlap),
        areas(segments, overlap),
        overlap.area(0));
  }

  private static List<Size> sizes(List<StoredSegment> segments, Overlap overlap) {
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      int segment = 1 << i;
      long count =
          IntStream.range(1, 1 << segments.size())
              .filter(set -> (set & segment) != 0)
              .mapToLong(overlap::area)
              .sum();
      sizes.add(new Size(segments.get(i).id(), segments.get(i).name(), count));
    }
    return sizes;
  }

  private static List<Area> areas(List<StoredSegment> segments, Overlap overlap) {
    return IntStream.range(1, 1 << segments.size())
        .boxed()
        .sorted(comparing(Integer::bitCount).thenComparing(OverlapService::rank, reverseOrder()))
        .map(set -> new Area(ids(segments, set), overlap.area(set)))
        .toList();
  }

  /** The higher, the earlier in the request the segments of the set are. */
  private static long rank(int set) {
    return Integer.toUnsignedLong(Integer.reverse(set));
  }

  private static List<Long> ids(List<StoredSegment> segments, int set) {
    return Overlap.in(set, segments).stream().map(StoredSegment::id).toList();
  }

  /** The segments in the order of their IDs. */
  private List<StoredSegment> stored(List<Long> ids) {
    Map<Long, StoredSegment> found = new HashMap<>();
    conditions.forEach(ids, segment -> found.put(segment.id(), segment));
    List<StoredSegment> segments = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      StoredSegment segment = found.get(ids.get(i));
      if (segment == null) {
        faults.add(
            new Fault(
                SEGMENTS + "/" + i,
                ErrorCode.UNKNOWN_SEGMENT,
                "There is no segment " + ids.get(i) + " in this program."));
      } else {
        segments.add(segment);
      }
    }
    refuse(faults);
    return segments;
  }

  private static List<Long> checked(@Nullable List<@Nullable Long> given) {
    if (given == null) {
      throw refused(ErrorCode.REQUIRED, "Send a list of segments.");
    }
    if (given.size() < Overlap.FEWEST) {
      throw refused(ErrorCode.TOO_FEW_VALUES, wrongLength(given));
    }
    if (given.size() > Overlap.MOST) {
      throw refused(ErrorCode.TOO_MANY_VALUES, wrongLength(given));
    }
    List<Long> ids = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Long id = given.get(i);
      if (id == null) {
        faults.add(new Fault(SEGMENTS + "/" + i, ErrorCode.REQUIRED, "The entry is missing."));
      } else if (!seen.add(id)) {
        faults.add(
            new Fault(
                SEGMENTS + "/" + i,
                ErrorCode.REPEATED_VALUE,
                "The list contains segment " + id + " twice."));
      } else {
        ids.add(id);
      }
    }
    refuse(faults);
    return ids;
  }

  private static String wrongLength(Collection<?> given) {
    return "The request compares "
        + Overlap.FEWEST
        + " to "
        + Overlap.MOST
        + " segments; it has "
        + given.size()
        + ".";
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidSegmentException(faults);
    }
  }

  private static InvalidSegmentException refused(ErrorCode code, String detail) {
    return new InvalidSegmentException(List.of(new Fault(SEGMENTS, code, detail)));
  }
}
