package org.partnersegments.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.partnersegments.persistence.Snapshot;

/** The revision of the current program's partner data. */
@ApplicationScoped
public class Revisions {

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  /**
   * Makes all queries of the transaction see the data of one moment, whatever others commit, and
   * says which revision that moment has. Call it before the transaction's first query, in a
   * transaction of its own: on H2 it would commit what the transaction has written, on PostgreSQL
   * it would fail.
   */
  public long snapshot() {
    Snapshot.begin(entityManager);
    return entityManager
        .createQuery("select p.revision from Program p where p.id = :id", Long.class)
        .setParameter("id", CurrentProgram.id())
        .getSingleResult();
  }
}
