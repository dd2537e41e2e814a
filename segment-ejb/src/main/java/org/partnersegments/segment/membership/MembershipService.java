package org.partnersegments.segment.membership;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Node;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.memory.Explanation;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.evaluation.memory.PartnerFactsReader;
import org.partnersegments.partner.UnknownPartnerException;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramCalendar;
import org.partnersegments.program.Revisions;
import org.partnersegments.segment.CheckedSegment;
import org.partnersegments.segment.InvalidSegmentException;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.segment.stored.StoredConditions;
import org.partnersegments.segment.stored.UnknownSegmentException;
import org.partnersegments.segment.words.ExplanationNames;
import org.partnersegments.segment.words.ExplanationNamesReader;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;
import org.partnersegments.vocabulary.Identifiers;

/**
 * Checks whether single partners are in segments, and explains why. Explanations, and the segments
 * of one partner, come from the partners' facts, for which conditions are evaluated in memory.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class MembershipService {

  /** The most nodes in all explanations of a request together: each node has its own words. */
  static final int MOST_EXPLAINED_NODES = 5_000;

  private static final Comparator<CompiledSegment> BY_NAME =
      Comparator.comparing(CompiledSegment::normalName).thenComparing(CompiledSegment::id);

  @EJB private StoredConditions conditions;
  @Inject private CompiledSegments segments;
  @Inject private Revisions revisions;
  @Inject private PartnerSearches searches;
  @Inject private ProgramCalendar calendar;
  @Inject private PartnerFactsReader facts;
  @Inject private ExplanationNamesReader names;

  /**
   * Explains why a partner is or is not in a segment.
   *
   * @throws UnknownSegmentException if the program has no such segment
   * @throws BrokenSegmentException if its condition is no longer valid
   * @throws UnknownPartnerException if the program has no such partner
   */
  @InProgram(Permission.READ)
  public PartnerExplanation explain(String program, long id, String partnerId) {
    Group condition = conditions.of(id).condition();
    return explain(revisions.snapshot(), condition, knownPartner(partnerId));
  }

  /**
   * Explains why an unsaved condition selects a partner or does not.
   *
   * @throws InvalidSegmentException if the condition is not valid, or the program has no such
   *     partner
   */
  @InProgram(Permission.READ)
  public PartnerExplanation explain(String program, ExplanationRequest request) {
    List<Fault> errors = new ArrayList<>();
    Group condition = CheckedSegment.condition(request.condition(), errors);
    Optional<String> partnerId = CheckedPartnerIds.read(request.partnerId(), "/partnerId", errors);
    if (condition == null || partnerId.isEmpty()) {
      throw new InvalidSegmentException(errors);
    }
    return explain(
        revisions.snapshot(),
        condition,
        partner(partnerId.get()).orElseThrow(MembershipService::unknownPartner));
  }

  private PartnerExplanation explain(long revision, Group condition, PartnerFacts partner) {
    Explanation explanation = Explanation.of(condition, partner);
    return new PartnerExplanation(
        revision,
        partner.partnerId(),
        explanation,
        names.read(condition, List.of(explanation), List.of(partner)));
  }

  /**
   * Explains why each of the given partners is or is not in a segment.
   *
   * @param partnerIds the IDs as typed
   * @throws InvalidSegmentException if some IDs are malformed, or there are too many for the size
   *     of the condition
   * @throws UnknownSegmentException if the program has no such segment
   * @throws BrokenSegmentException if its condition is no longer valid
   */
  @InProgram(Permission.READ)
  public PartnerExplanations explain(String program, long id, List<String> partnerIds) {
    Set<String> ids = CheckedPartnerIds.of(partnerIds);
    Group condition = conditions.of(id).condition();
    refuseTooMany(ids.size(), Node.of(condition).size());
    return explain(revisions.snapshot(), condition, ids);
  }

  private PartnerExplanations explain(long revision, Group condition, Set<String> ids) {
    Map<String, PartnerFacts> known = facts.read(ids);
    Map<String, Explanation> explanations = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String id : ids) {
      PartnerFacts partner = known.get(id);
      if (partner == null) {
        unknown.add(id);
      } else {
        explanations.put(id, Explanation.of(condition, partner));
      }
    }
    ExplanationNames shown = names.read(condition, explanations.values(), known.values());
    List<PartnerExplanation> items = new ArrayList<>();
    explanations.forEach(
        (id, explanation) -> items.add(new PartnerExplanation(revision, id, explanation, shown)));
    return new PartnerExplanations(revision, items, unknown);
  }

  private static void refuseTooMany(int partners, int nodes) {
    if ((long) partners * nodes > MOST_EXPLAINED_NODES) {
      throw new InvalidSegmentException(
          List.of(
              new Fault(
                  "/partnerIds",
                  ErrorCode.TOO_MANY_VALUES,
                  "The condition has "
                      + nodes
                      + " groups and field conditions. Send at most "
                      + MOST_EXPLAINED_NODES / nodes
                      + " partners at once.")));
    }
  }

  private static InvalidSegmentException unknownPartner() {
    return new InvalidSegmentException(
        List.of(
            new Fault(
                "/partnerId",
                ErrorCode.UNKNOWN_PARTNER,
                "The partner does not exist in this program.")));
  }

  /**
   * Finds which of the given partners are in a segment.
   *
   * @param partnerIds the IDs as typed
   * @throws InvalidSegmentException if some IDs are malformed
   * @throws UnknownSegmentException if the program has no such segment
   * @throws BrokenSegmentException if its condition is no longer valid
   */
  @InProgram(Permission.READ)
  public MembershipCheck check(String program, long id, List<String> partnerIds) {
    Set<String> ids = CheckedPartnerIds.of(partnerIds);
    PreparedCondition condition =
        PreparedCondition.of(conditions.of(id).condition(), calendar.today());
    if (ids.isEmpty()) {
      return new MembershipCheck(revisions.snapshot(), List.of(), List.of(), List.of());
    }
    FieldCondition listed =
        new FieldCondition(Field.PARTNER_ID, Operator.IS_ANY_OF, List.copyOf(ids));
    PartnerSearch search = searches.snapshot(condition.deadline());
    Set<String> known = search.partnerIds(condition.part(listed));
    Set<String> members =
        search.partnerIds(
            condition.part(new Group(Match.ALL, false, List.of(listed, condition.condition()))));
    return new MembershipCheck(
        search.revision(),
        ids.stream().filter(members::contains).toList(),
        ids.stream().filter(each -> known.contains(each) && !members.contains(each)).toList(),
        ids.stream().filter(each -> !known.contains(each)).toList());
  }

  /**
   * Finds every segment that a partner is in now. A segment whose condition is no longer valid
   * selects nobody.
   *
   * @throws UnknownPartnerException if the program has no such partner
   */
  @InProgram(Permission.READ)
  public PartnerSegments segmentsOf(String program, String partnerId) {
    List<CompiledSegment> all = segments.ofProgram(Deadline.fromNow());
    long revision = revisions.snapshot();
    PartnerFacts partner = knownPartner(partnerId);
    return new PartnerSegments(
        revision,
        all.stream()
            .filter(segment -> segment.has(partner))
            .sorted(BY_NAME)
            .map(segment -> new PartnerSegments.Item(segment.id(), segment.name()))
            .toList());
  }

  private PartnerFacts knownPartner(String partnerId) {
    return partner(partnerId).orElseThrow(() -> new UnknownPartnerException(partnerId));
  }

  private Optional<PartnerFacts> partner(String partnerId) {
    return Identifiers.isPartnerId(partnerId)
        ? Optional.ofNullable(facts.read(List.of(partnerId)).get(partnerId))
        : Optional.empty();
  }
}
