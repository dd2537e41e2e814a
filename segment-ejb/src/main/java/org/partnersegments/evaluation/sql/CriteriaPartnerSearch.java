package org.partnersegments.evaluation.sql;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Node;
import org.partnersegments.condition.ValueList;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.persistence.DatabaseProduct;

/** Finds partners with queries of the Criteria API. */
@ApplicationScoped
public class CriteriaPartnerSearch implements PartnerSearch {

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @EJB StoredLists storedLists;

  @Override
  public PreparedCondition prepare(Condition condition, LocalDate today, Deadline deadline) {
    DatabaseProduct database = DatabaseProduct.of(entityManager);
    for (FieldCondition leaf : Node.leaves(condition)) {
      leaf.values()
          .idList()
          .filter(list -> TimedQueries.isStored(database, list))
          .ifPresent(list -> store(list, deadline));
    }
    return new PreparedCondition(condition, today, deadline);
  }

  private void store(ValueList list, Deadline deadline) {
    deadline.check();
    try {
      storedLists.store(list, deadline);
    } catch (EJBException e) {
      // The time may be over. Or another caller stored the same list at the same time. Now it
      // exists, so this call finds it.
      deadline.check();
      storedLists.store(list, deadline);
    }
  }

  @Override
  public long countAll(Deadline deadline) {
    return new PartnerCounts(new TimedQueries(entityManager, deadline)).countAll();
  }

  @Override
  public long count(PreparedCondition condition) {
    PartnerCounts counts = counts(condition);
    return counts.count(condition.condition(), counts::countAll);
  }

  @Override
  public long count(PreparedCondition condition, long total) {
    return counts(condition).count(condition.condition(), () -> total);
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
    List<PartnerRow> rows = walk(condition, sort).first(from, limit + 1);
    return Page.of(rows, limit, boundWithSort, row -> Position.of(row).written(sort));
  }

  @Override
  public Stream<PartnerRow> all(PreparedCondition condition, PartnerSort sort) {
    return walk(condition, sort).all();
  }

  private PartnerCounts counts(PreparedCondition condition) {
    return new PartnerCounts(queries(condition));
  }

  private PageWalk walk(PreparedCondition condition, PartnerSort sort) {
    return new PageWalk(queries(condition), condition.condition(), sort);
  }

  private TimedQueries queries(PreparedCondition condition) {
    return new TimedQueries(entityManager, condition.deadline());
  }
}
