package org.partnersegments.segment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Node;
import org.partnersegments.condition.Warning;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.segment.Preview.NodeCount;

/** Says which partners are in a segment, saved or not, now. */
@Stateless
@PermitAll
public class SegmentPartnerService {

  @EJB private StoredConditions conditions;
  @Inject private Revisions revisions;
  @Inject private PartnerSearch search;
  @Inject private PartnerPages pages;
  @Inject private ConditionDescriptions descriptions;

  /**
   * Shows what a condition selects, and saves nothing.
   *
   * @throws InvalidSegmentException where the condition is broken
   */
  @InProgram(Permission.READ)
  public Preview preview(String program, PreviewRequest request) {
    PreparedCondition condition = search.prepare(CheckedSegment.condition(request.condition()));
    return revisions.asOfOne(revision -> preview(program, condition, request, revision));
  }

  private Preview preview(
      String program, PreparedCondition prepared, PreviewRequest request, long revision) {
    Condition condition = prepared.condition();
    long total = search.countAll();
    long count = search.count(prepared, total);
    List<Warning> warnings = new ArrayList<>(descriptions.warnings(prepared));
    if (count == 0) {
      warnings.add(new Warning("", Warning.Code.MATCHES_NOBODY, "No partner matches."));
    } else if (count == total) {
      warnings.add(
          new Warning("", Warning.Code.MATCHES_EVERYBODY, "Every partner of the program matches."));
    }
    return new Preview(
        revision,
        total,
        count,
        descriptions.words(condition),
        request.nodes() ? nodeCounts(prepared, count, total) : List.of(),
        warnings,
        pages.page(program, prepared, request.sort(), request.limit(), request.after()));
  }

  private List<NodeCount> nodeCounts(PreparedCondition root, long rootCount, long total) {
    Map<Condition, Long> counts = new HashMap<>();
    counts.put(root.condition(), rootCount);
    return Node.of(root.condition()).stream()
        .map(
            node ->
                new NodeCount(
                    node.pointer(),
                    counts.computeIfAbsent(
                        node.standalone(), part -> search.count(root.part(part), total))))
        .toList();
  }

  /**
   * A page of a segment's partners.
   *
   * @throws UnknownSegmentException where the program has none with this ID
   * @throws BrokenSegmentException where its condition is not valid any more
   */
  @InProgram(Permission.READ)
  public SegmentPartners partners(
      String program, long id, PartnerSort sort, int limit, @Nullable String after) {
    PreparedCondition condition = search.prepare(conditions.of(id).condition());
    return revisions.asOfOne(
        revision ->
            new SegmentPartners(revision, pages.page(program, condition, sort, limit, after)));
  }

  /**
   * How many partners each of the segments has; what does not exist or is broken is left out.
   *
   * <p>One condition after the other is in memory, for each may hold 100,000 values. It is read and
   * prepared by transactions of its own, and so there is none around them that would keep a
   * connection meanwhile; that all counts are of one revision is seen to anyhow.
   */
  @InProgram(Permission.READ)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SegmentSizes sizes(String program, Collection<Long> ids) {
    Deadline deadline = Deadline.fromNow();
    return revisions.asOfOne(
        revision -> {
          Map<Long, Long> counts = new TreeMap<>();
          for (long id : ids) {
            conditions
                .find(id)
                .map(condition -> search.prepare(condition, deadline))
                .ifPresent(condition -> counts.put(id, search.count(condition)));
          }
          return new SegmentSizes(revision, counts);
        });
  }
}
