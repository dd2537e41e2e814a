package org.partnersegments.segment.partners;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.paging.InvalidPageTokenException;
import org.partnersegments.partner.PartnerParts;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramCalendar;
import org.partnersegments.segment.CheckedSegment;
import org.partnersegments.segment.InvalidSegmentException;
import org.partnersegments.segment.partners.Comparison.Difference;
import org.partnersegments.segment.partners.Comparison.Side;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.segment.stored.SavedSegment;
import org.partnersegments.segment.stored.StoredConditions;
import org.partnersegments.segment.stored.UnknownSegmentException;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/** Shows the effect of changing a segment's condition before the change is saved. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class ComparisonService {

  @EJB private StoredConditions conditions;
  @Inject private PartnerSearches searches;
  @Inject private PartnerPages pages;
  @Inject private ProgramCalendar calendar;

  /**
   * Finds the partners that would enter and leave a segment if it had the given condition.
   *
   * @throws InvalidSegmentException if the condition is not valid, or {@code after} is given
   *     without a side
   * @throws UnknownSegmentException if the program has no such segment
   * @throws BrokenSegmentException if the saved condition is no longer valid
   * @throws InvalidPageTokenException if {@code after} belongs to another list, for example because
   *     the segment was saved with another condition in the meantime
   */
  @InProgram(Permission.READ)
  public Comparison compare(String program, long id, ComparisonRequest request) {
    if (request.after() != null && request.side() == null) {
      throw new InvalidSegmentException(
          List.of(
              new Fault(
                  "/side",
                  ErrorCode.REQUIRED,
                  "To read the next page, set side to entering or leaving.")));
    }
    Group changed = CheckedSegment.condition(request.condition());
    SavedSegment saved = conditions.of(id);
    // Combines checked conditions and is not checked itself: it may have more levels than a
    // received condition.
    PreparedCondition both =
        PreparedCondition.of(
            new Group(Match.ALL, false, List.of(saved.condition(), changed)), calendar.today());
    PartnerSearch search = searches.snapshot(both.deadline());
    return new Comparison(
        search.revision(),
        saved.version(),
        search.count(both.part(saved.condition())),
        search.count(both.part(changed)),
        difference(
            search, program, Side.ENTERING, both.part(in(changed, saved.condition())), request),
        difference(
            search, program, Side.LEAVING, both.part(in(saved.condition(), changed)), request));
  }

  /** Selects the partners that are in one group and not in the other. */
  private static Condition in(Group one, Group other) {
    return new Group(Match.ALL, false, List.of(one, new Group(Match.NONE, false, List.of(other))));
  }

  private Difference difference(
      PartnerSearch search,
      String program,
      Side side,
      PreparedCondition condition,
      ComparisonRequest request) {
    boolean wanted = request.side() == null || request.side() == side;
    return new Difference(
        search.count(condition),
        wanted
            ? Optional.of(
                pages.page(
                    search,
                    program,
                    condition,
                    new PartnerPageRequest(
                        request.sort(), PartnerParts.ALL, request.limit(), request.after())))
            : Optional.empty());
  }
}
