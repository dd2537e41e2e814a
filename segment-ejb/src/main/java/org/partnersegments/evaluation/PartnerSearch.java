package org.partnersegments.evaluation;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Node;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;

/** Finds the partners of the current program that a condition selects. */
@ApplicationScoped
public class PartnerSearch {

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @EJB ValueLists valueLists;

  /**
   * Makes a condition ready to be asked. To be called before the transaction's first query: what is
   * stored here is stored in a transaction, and so on a connection, of its own.
   */
  public PreparedCondition prepare(Condition condition) {
    return prepare(condition, Deadline.fromNow());
  }

  /**
   * The same for one of several conditions that are asked for one answer.
   *
   * @param deadline when all that is asked of any of them has to be answered
   */
  public PreparedCondition prepare(Condition condition, Deadline deadline) {
    IdentityHashMap<List<String>, Long> lists = new IdentityHashMap<>();
    if (queries().takesArrays()) {
      return new PreparedCondition(condition, lists, deadline);
    }
    for (Node node : Node.of(condition)) {
      if (node.condition() instanceof FieldCondition leaf
          && leaf.values().size() > RowPredicates.MOST_PARAMETERS_OF_A_LIST
          && leaf.valueKind().isId()) {
        lists.put(leaf.values(), store(leaf));
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

  /** How many partners the program has. */
  public long countAll() {
    return queries().countAll();
  }

  /** How many partners the condition selects, exactly. */
  public long count(PreparedCondition condition) {
    PartnerQueries queries = queries(condition);
    return queries.count(condition, queries::countAll);
  }

  /**
   * The same, for who knows already how many partners the program has, as of the same revision.
   *
   * @param total what {@link #countAll()} says
   */
  public long count(PreparedCondition condition, long total) {
    return queries(condition).count(condition, () -> total);
  }

  /**
   * A page of the partners that the condition selects.
   *
   * @param bound what the page tokens are bound to: program and condition
   * @param after the token of the page before
   */
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

  /**
   * Makes all queries of the transaction see the data of one moment, that of the first of them. To
   * be called before the transaction's first query.
   */
  public void holdStill() {
    queries().holdStill();
  }

  /**
   * All partners that the condition selects, read from the database as the stream is. To be closed,
   * and to be read inside of one transaction.
   */
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
