package org.partnersegments.evaluation.sql;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.partnersegments.condition.ValueList;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;

/** Creates searches for tests outside a container, which injects nothing there. */
public final class SearchOutside {

  private SearchOutside() {}

  /** Creates a search that uses an entity manager and its transaction. */
  public static PartnerSearch of(EntityManager entityManager) {
    CriteriaPartnerSearch search = new CriteriaPartnerSearch();
    search.entityManager = entityManager;
    search.storedLists = new StoredListsOutside(entityManager);
    return search;
  }

  /** Stores lists in their own transaction, as the container does. */
  private static final class StoredListsOutside extends StoredLists {

    private final EntityManager caller;

    @SuppressWarnings("UnnecessaryAssignment") // no container injects the clock here
    StoredListsOutside(EntityManager caller) {
      this.caller = caller;
      this.clock = Clock.systemUTC();
    }

    @Override
    public void store(ValueList list, Deadline deadline) {
      try (EntityManager own = caller.getEntityManagerFactory().createEntityManager()) {
        entityManager = own;
        own.getTransaction().begin();
        super.store(list, deadline);
        own.getTransaction().commit();
      }
    }
  }
}
