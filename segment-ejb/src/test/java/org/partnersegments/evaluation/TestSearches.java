package org.partnersegments.evaluation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.SortedSet;

/** The product's search for tests outside of a container, where nothing is injected. */
public final class TestSearches {

  private TestSearches() {}

  /** A search that asks through an entity manager, in its transaction. */
  public static PartnerSearch on(EntityManager entityManager) {
    PartnerSearch search = new PartnerSearch();
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
    public long idOf(SortedSet<String> values) {
      try (EntityManager own = caller.getEntityManagerFactory().createEntityManager()) {
        entityManager = own;
        own.getTransaction().begin();
        long id = super.idOf(values);
        own.getTransaction().commit();
        return id;
      }
    }
  }
}
