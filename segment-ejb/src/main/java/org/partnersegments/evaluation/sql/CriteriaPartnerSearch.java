package org.partnersegments.evaluation.sql;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Node;
import org.partnersegments.evaluation.Composition;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Overlap;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;

/** Finds partners with queries of the Criteria API. */
public final class CriteriaPartnerSearch implements PartnerSearch {

  private final EntityManager entityManager;
  private final long revision;
  private @Nullable Long total;

  /**
   * @param entityManager its transaction sees a snapshot
   * @param revision the snapshot's revision
   */
  public CriteriaPartnerSearch(EntityManager entityManager, long revision) {
    this.entityManager = entityManager;
    this.revision = revision;
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public long countAll(Deadline deadline) {
    Long known = total;
    if (known == null) {
      known = new PartnerCounts(new TimedQueries(entityManager, deadline)).countAll();
      total = known;
    }
    return known;
  }

  @Override
  public long count(PreparedCondition condition) {
    return new PartnerCounts(queries(condition))
        .count(condition.condition(), () -> countAll(condition.deadline()));
  }

  @Override
  public Map<String, Long> nodeCounts(PreparedCondition root) {
    Map<Condition, Long> known = new HashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Node node : Node.of(root.condition())) {
      counts.put(
          node.pointer(), known.computeIfAbsent(node.standalone(), part -> count(root.part(part))));
    }
    return counts;
  }

  @Override
  public Composition composition(PreparedCondition condition) {
    return new ValueCounts(queries(condition))
        .composition(condition.condition(), count(condition), countAll(condition.deadline()));
  }

  @Override
  public Overlap overlap(List<PreparedCondition> conditions) {
    long[] inAll = new long[1 << conditions.size()];
    inAll[0] = countAll(conditions.get(0).deadline());
    for (int set = 1; set < inAll.length; set++) {
      List<Condition> chosen =
          Overlap.in(set, conditions).stream().map(PreparedCondition::condition).toList();
      inAll[set] = count(conditions.get(0).part(new Group(Match.ALL, false, chosen)));
    }
    return new Overlap(inAll);
  }

  @Override
  public Page<PartnerRow> page(
      PreparedCondition condition,
      PartnerSort sort,
      int limit,
      String bound,
      @Nullable String after) {
    Position from = Position.read(after, bound, sort);
    return Position.page(walk(condition, sort).first(from, limit + 1), limit, bound, sort);
  }

  @Override
  public Set<String> partnerIds(PreparedCondition condition) {
    try (Stream<PartnerRow> found = all(condition, PartnerSort.PARTNER_ID)) {
      return found.map(PartnerRow::partnerId).collect(toSet());
    }
  }

  @Override
  public Stream<PartnerRow> all(PreparedCondition condition, PartnerSort sort) {
    return walk(condition, sort).all();
  }

  private PageWalk walk(PreparedCondition condition, PartnerSort sort) {
    return new PageWalk(queries(condition), condition.condition(), sort);
  }

  private TimedQueries queries(PreparedCondition condition) {
    return new TimedQueries(entityManager, condition.deadline());
  }
}
