package org.partnersegments.evaluation.memory;

import jakarta.persistence.EntityManager;

/** Reads partners' facts for tests outside a container, where nothing is injected. */
public final class FactsOutside {

  private FactsOutside() {}

  /** A reader that queries through an entity manager, in its transaction. */
  public static PartnerFactsReader of(EntityManager entityManager) {
    PartnerFactsReader reader = new PartnerFactsReader();
    reader.entityManager = entityManager;
    return reader;
  }
}
