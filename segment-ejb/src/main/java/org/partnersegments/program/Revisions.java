package org.partnersegments.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.partnersegments.persistence.Snapshot;

/** The revision of the current program's partner data. */
@ApplicationScoped
public class Revisions {

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  /**
   * Makes all queries of the transaction see one snapshot of the data, whatever others commit, and
   * returns the snapshot's revision. Call it before the first query of a new transaction: later, it
   * would commit the transaction's writes on H2, and fail on PostgreSQL.
   */
  public long snapshot() {
    return Snapshot.begin(
        entityManager, "select revision from program where id = " + CurrentProgram.id());
  }
}
