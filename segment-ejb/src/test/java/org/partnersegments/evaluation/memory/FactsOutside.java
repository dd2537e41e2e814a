package org.partnersegments.evaluation.memory;

import jakarta.persistence.EntityManager;

/**
 * Creates readers of partners' facts for tests outside a container, which injects nothing there.
 */
public final class FactsOutside {

  private FactsOutside() {}

  /** Creates a reader that uses an entity manager and its transaction. */
  public static PartnerFactsReader of(EntityManager entityManager) {
    PartnerFactsReader reader = new PartnerFactsReader();
    reader.entityManager = entityManager;
    return reader;
  }
}
