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
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramCalendar;
import org.partnersegments.program.Revisions;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.segment.stored.StoredConditions;
import org.partnersegments.segment.stored.UnknownSegmentException;

/** Finds the partners that are in a saved segment now. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class SegmentPartnerService {

  @EJB private StoredConditions conditions;
  @Inject private ProgramCalendar calendar;
  @Inject private Revisions revisions;
  @Inject private PartnerSearch search;
  @Inject private PartnerPages pages;

  /**
   * Reads a page of a segment's partners.
   *
   * @throws UnknownSegmentException if the program has no segment with this ID
   * @throws BrokenSegmentException if its condition is no longer valid
   */
  @InProgram(Permission.READ)
  public SegmentPartners partners(String program, long id, PartnerPageRequest request) {
    PreparedCondition condition = search.prepare(conditions.of(id).condition(), calendar.today());
    return new SegmentPartners(revisions.snapshot(), pages.page(program, condition, request));
  }

  /**
   * Counts the partners of each segment. Segments that do not exist or are broken are missing from
   * the result.
   *
   * <p>Each condition is read twice, so that only one is in memory at a time: a condition may have
   * 100,000 values. The first pass prepares the conditions, which must happen before the snapshot
   * begins.
   */
  @InProgram(Permission.READ)
  public SegmentSizes sizes(String program, Collection<Long> ids) {
    LocalDate today = calendar.today();
    Deadline deadline = Deadline.fromNow();
    for (long id : ids) {
      deadline.check();
      conditions.find(id).ifPresent(condition -> search.prepare(condition, today, deadline));
    }
    long revision = revisions.snapshot();
    Map<Long, Long> counts = new TreeMap<>();
    for (long id : ids) {
      deadline.check();
      conditions
          .findInSnapshot(id)
          .map(condition -> new PreparedCondition(condition, today, deadline))
          .ifPresent(condition -> counts.put(id, search.count(condition)));
    }
    return new SegmentSizes(revision, counts);
  }
}
