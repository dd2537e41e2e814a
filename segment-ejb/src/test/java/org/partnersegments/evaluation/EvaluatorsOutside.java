package org.partnersegments.evaluation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.partnersegments.condition.FieldCondition;

/** The product's two evaluators for tests outside of a container, where nothing is injected. */
public final class EvaluatorsOutside {

  private EvaluatorsOutside() {}

  /** A search that asks through an entity manager, in its transaction. */
  public static PartnerSearch search(EntityManager entityManager) {
    PartnerSearch search = new PartnerSearch();
    search.entityManager = entityManager;
    search.valueLists = new ValueListsOutside(entityManager);
    return search;
  }

  /** A reader of partners' facts that asks through an entity manager, in its transaction. */
  public static PartnerFactsReader factsReader(EntityManager entityManager) {
    PartnerFactsReader reader = new PartnerFactsReader();
    reader.entityManager = entityManager;
    return reader;
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
