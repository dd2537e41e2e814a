package org.partnersegments.segment.partners;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.partnersegments.evaluation.Composition;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramCalendar;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.segment.stored.SavedSegment;
import org.partnersegments.segment.stored.StoredConditions;
import org.partnersegments.segment.stored.UnknownSegmentException;

/** Finds the partners that are in a saved segment now. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class SegmentPartnerService {

  @EJB private StoredConditions conditions;
  @Inject private ProgramCalendar calendar;
  @Inject private PartnerSearches searches;
  @Inject private PartnerPages pages;
  @Inject private CompositionNames compositions;

  /**
   * Reads a page of a segment's partners.
   *
   * @throws UnknownSegmentException if the program has no segment with this ID
   * @throws BrokenSegmentException if its condition is no longer valid
   */
  @InProgram(Permission.READ)
  public SegmentPartners partners(String program, long id, PartnerPageRequest request) {
    PreparedCondition condition =
        PreparedCondition.of(conditions.of(id).condition(), calendar.today());
    PartnerSearch search = searches.snapshot(condition.deadline());
    return new SegmentPartners(search.revision(), pages.page(search, program, condition, request));
  }

  /**
   * Counts the partners of each segment. Segments that do not exist or are broken are missing from
   * the result.
   */
  @InProgram(Permission.READ)
  public SegmentSizes sizes(String program, Collection<Long> ids) {
    LocalDate today = calendar.today();
    Deadline deadline = Deadline.fromNow();
    PartnerSearch search = searches.snapshot(deadline);
    Map<Long, Long> counts = new TreeMap<>();
    conditions.forEachInSnapshot(
        ids,
        segment ->
            segment
                .condition()
                .map(condition -> new PreparedCondition(condition, today, deadline))
                .ifPresent(condition -> counts.put(segment.id(), search.count(condition))));
    return new SegmentSizes(search.revision(), counts);
  }

  /**
   * Counts the partners of a segment, and those of the program, by the values that they have.
   *
   * @throws UnknownSegmentException if the program has no segment with this ID
   * @throws BrokenSegmentException if its condition is no longer valid
   */
  @InProgram(Permission.READ)
  public SegmentComposition composition(String program, long id) {
    SavedSegment saved = conditions.of(id);
    PreparedCondition condition = PreparedCondition.of(saved.condition(), calendar.today());
    PartnerSearch search = searches.snapshot(condition.deadline());
    Composition composition = search.composition(condition);
    return new SegmentComposition(
        search.revision(),
        saved.version(),
        composition.total(),
        composition.members(),
        compositions.named(composition));
  }
}
