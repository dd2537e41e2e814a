package org.partnersegments.evaluation.sql;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.evaluation.PartnerSearch;

/** The search for tests outside a container, where nothing is injected. */
public final class SearchOutside {

  private SearchOutside() {}

  /** A search that queries through an entity manager, in its transaction. */
  public static PartnerSearch of(EntityManager entityManager) {
    CriteriaPartnerSearch search = new CriteriaPartnerSearch();
    search.entityManager = entityManager;
    search.valueLists = new ValueListsOutside(entityManager);
    return search;
  }

  /** Keeps lists in a transaction of its own, as the container sees to it. */
  private static final class ValueListsOutside extends ValueLists {

    private final EntityManager caller;

    @SuppressWarnings("UnnecessaryAssignment") // here no framework injects the clock
    ValueListsOutside(EntityManager caller) {
      this.caller = caller;
      this.clock = Clock.systemUTC();
    }

    @Override
    public long idOf(FieldCondition leaf) {
      try (EntityManager own = caller.getEntityManagerFactory().createEntityManager()) {
        entityManager = own;
        own.getTransaction().begin();
        long id = super.idOf(leaf);
        own.getTransaction().commit();
        return id;
      }
    }
  }
}
