package org.partnersegments.evaluation.sql;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Node;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;

/** Answers by queries of the Criteria API. */
@ApplicationScoped
public class CriteriaPartnerSearch implements PartnerSearch {

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @EJB ValueLists valueLists;

  @Override
  public PreparedCondition prepare(Condition condition, Deadline deadline) {
    return prepared(condition, deadline, this::store);
  }

  @Override
  public PreparedCondition prepared(Condition condition, Deadline deadline) {
    return prepared(condition, deadline, valueLists::find);
  }

  private PreparedCondition prepared(
      Condition condition, Deadline deadline, ToLongFunction<FieldCondition> list) {
    IdentityHashMap<List<String>, Long> lists = new IdentityHashMap<>();
    if (queries().takesArrays()) {
      return new PreparedCondition(condition, lists, deadline);
    }
    for (Node node : Node.of(condition)) {
      if (node.condition() instanceof FieldCondition leaf
          && leaf.values().size() > RowPredicates.MOST_PARAMETERS_OF_A_LIST
          && leaf.valueKind().isId()) {
        lists.put(leaf.values(), list.applyAsLong(leaf));
      }
    }
    return new PreparedCondition(condition, lists, deadline);
  }

  private long store(FieldCondition leaf) {
    try {
      return valueLists.idOf(leaf);
    } catch (EJBException e) {
      // Somebody else was storing the same list; now it is there.
      return valueLists.idOf(leaf);
    }
  }

  @Override
  public long countAll() {
    return queries().countAll();
  }

  @Override
  public long count(PreparedCondition condition) {
    PartnerQueries queries = queries(condition);
    return queries.count(condition, queries::countAll);
  }

  @Override
  public long count(PreparedCondition condition, long total) {
    return queries(condition).count(condition, () -> total);
  }

  @Override
  public Page<PartnerRow> page(
      PreparedCondition condition,
      PartnerSort sort,
      int limit,
      String bound,
      @Nullable String after) {
    String boundWithSort = bound + " " + sort.id();
    Position from = after == null ? null : Position.read(after, boundWithSort, sort);
    List<PartnerRow> rows = queries(condition).first(condition, sort, from, limit + 1);
    return Page.of(rows, limit, boundWithSort, row -> Position.of(row).written(sort));
  }

  @Override
  public Stream<PartnerRow> stream(PreparedCondition condition, PartnerSort sort) {
    return queries(condition).all(condition, sort);
  }

  private PartnerQueries queries() {
    return new PartnerQueries(entityManager, Deadline.fromNow());
  }

  private PartnerQueries queries(PreparedCondition condition) {
    return new PartnerQueries(entityManager, condition.deadline());
  }
}
