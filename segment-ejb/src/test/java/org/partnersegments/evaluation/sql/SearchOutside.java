package org.partnersegments.evaluation.sql;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.partnersegments.condition.ValueList;
import org.partnersegments.evaluation.PartnerSearch;

/** The search for tests outside a container, where nothing is injected. */
public final class SearchOutside {

  private SearchOutside() {}

  /** A search that queries through an entity manager, in its transaction. */
  public static PartnerSearch of(EntityManager entityManager) {
    CriteriaPartnerSearch search = new CriteriaPartnerSearch();
    search.entityManager = entityManager;
    search.storedLists = new StoredListsOutside(entityManager);
    return search;
  }

  /** Stores lists in a transaction of their own, as the container does. */
  private static final class StoredListsOutside extends StoredLists {

    private final EntityManager caller;

    @SuppressWarnings("UnnecessaryAssignment") // here no framework injects the clock
    StoredListsOutside(EntityManager caller) {
      this.caller = caller;
      this.clock = Clock.systemUTC();
    }

    @Override
    public void store(ValueList list) {
      try (EntityManager own = caller.getEntityManagerFactory().createEntityManager()) {
        entityManager = own;
        own.getTransaction().begin();
        super.store(list);
        own.getTransaction().commit();
      }
    }
  }
}
