package org.partnersegments.evaluation;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Node;
import org.partnersegments.paging.Page;
import org.partnersegments.paging.PageToken;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.Partner_;

/** Finds the partners of the current program that a condition selects, each by one query. */
@ApplicationScoped
public class PartnerSearch {

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  /** A list with more values is kept as rows instead of being sent with each query. */
  static final int LONGEST_SENT_LIST = 500;

  /** So many values are sent with a query; once they are, further lists are kept as rows, too. */
  private static final int MOST_SENT_VALUES = 5_000;

  @EJB private ValueLists valueLists;

  /**
   * Makes a condition ready to be asked. To be called before the transaction's first query: what is
   * stored here is stored in a transaction, and so on a connection, of its own.
   */
  public PreparedCondition prepare(Condition condition) {
    IdentityHashMap<FieldCondition, Long> lists = new IdentityHashMap<>();
    int sent = 0;
    for (Node node : Node.of(condition)) {
      if (node.condition() instanceof FieldCondition leaf
          && !leaf.values().isEmpty()
          && leaf.valueKind().isId()) {
        SortedSet<String> values = new TreeSet<>(leaf.values());
        if (values.size() > LONGEST_SENT_LIST || sent + values.size() > MOST_SENT_VALUES) {
          lists.put(leaf, store(values));
        } else {
          sent += values.size();
        }
      }
    }
    return new PreparedCondition(condition, lists);
  }

  private long store(SortedSet<String> values) {
    try {
      return valueLists.idOf(values);
    } catch (EJBException e) {
      // Somebody else was storing the same list; now it is there.
      return valueLists.idOf(values);
    }
  }

  /** How many partners the program has. */
  public long countAll() {
    CriteriaBuilder builder = entityManager.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    query.select(builder.count(query.from(Partner.class)));
    return entityManager.createQuery(query).getSingleResult();
  }

  /** How many partners the condition selects, exactly. */
  public long count(PreparedCondition condition) {
    CriteriaBuilder builder = entityManager.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Root<Partner> partner = query.from(Partner.class);
    query
        .select(builder.count(partner))
        .where(new ConditionTranslation(builder, query, condition).ofPartner(partner));
    return entityManager.createQuery(query).getSingleResult();
  }

  /**
   * A page of the partners that the condition selects.
   *
   * @param bound what the page tokens are bound to: program and condition
   * @param after the token of the page before
   */
  public Page<Partner> page(
      PreparedCondition condition,
      PartnerSort sort,
      int limit,
      String bound,
      @Nullable String after) {
    CriteriaBuilder builder = entityManager.getCriteriaBuilder();
    CriteriaQuery<Partner> query = builder.createQuery(Partner.class);
    Root<Partner> partner = query.from(Partner.class);
    List<Predicate> where = new ArrayList<>();
    where.add(new ConditionTranslation(builder, query, condition).ofPartner(partner));
    String boundWithSort = bound + " " + sort.id();
    if (after != null) {
      where.add(after(builder, partner, sort, after, boundWithSort));
    }
    query
        .select(partner)
        .where(where.toArray(Predicate[]::new))
        .orderBy(order(builder, partner, sort));
    List<Partner> rows = entityManager.createQuery(query).setMaxResults(limit + 1).getResultList();
    return Page.of(rows, limit, boundWithSort, row -> position(row, sort));
  }

  private static List<String> position(Partner partner, PartnerSort sort) {
    String key = Long.toString(partner.key());
    return sort.byName() ? List.of(partner.normalName(), key) : List.of(key);
  }

  private static List<Order> order(
      CriteriaBuilder builder, Root<Partner> partner, PartnerSort sort) {
    List<Expression<?>> keys = new ArrayList<>();
    if (sort.byName()) {
      keys.add(partner.get(Partner_.normalName));
    }
    keys.add(partner.get(Partner_.key));
    return keys.stream()
        .map(key -> sort.descending() ? builder.desc(key) : builder.asc(key))
        .toList();
  }

  /**
   * The partners behind the place where a page ended. Written so that the database enters the index
   * there: {@code name > ? or (name = ? and key > ?)} would read all that came before.
   */
  private static Predicate after(
      CriteriaBuilder builder,
      Root<Partner> partner,
      PartnerSort sort,
      String token,
      String bound) {
    List<String> position = PageToken.read(token, bound, sort.byName() ? 2 : 1);
    long key = PageToken.number(position.get(position.size() - 1));
    Path<Long> keyPath = partner.get(Partner_.key);
    Predicate behindKey =
        sort.descending() ? builder.lessThan(keyPath, key) : builder.greaterThan(keyPath, key);
    if (!sort.byName()) {
      return behindKey;
    }
    String name = position.get(0);
    Path<String> namePath = partner.get(Partner_.normalName);
    return sort.descending()
        ? builder.and(
            builder.lessThanOrEqualTo(namePath, name),
            builder.or(builder.lessThan(namePath, name), behindKey))
        : builder.and(
            builder.greaterThanOrEqualTo(namePath, name),
            builder.or(builder.greaterThan(namePath, name), behindKey));
  }
}
