package org.partnersegments.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.LongFunction;
import org.partnersegments.program.CurrentProgram;

/** Puts answers together that several queries make, so that all of one belongs to one revision. */
@ApplicationScoped
public class Revisions {

  /** How often an answer is asked anew because the data changed while it was put together. */
  private static final int ATTEMPTS = 3;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  /**
   * An answer as of one revision of the current program. A sync may commit between its queries:
   * then it is asked anew. An answer that never comes to rest bears the revision from before its
   * queries, so that whoever follows the revisions asks again.
   *
   * @param answer makes the answer that bears the revision
   */
  <T> T asOfOne(LongFunction<T> answer) {
    long revision = current();
    for (int attempt = 1; ; attempt++) {
      T result = answer.apply(revision);
      long now = current();
      if (now == revision || attempt == ATTEMPTS) {
        return result;
      }
      revision = now;
      entityManager.clear();
    }
  }

  /** The current program's revision, as the transaction sees it. */
  long current() {
    return entityManager
        .createQuery("select p.revision from Program p where p.id = :id", Long.class)
        .setParameter("id", CurrentProgram.id())
        .getSingleResult();
  }
}
