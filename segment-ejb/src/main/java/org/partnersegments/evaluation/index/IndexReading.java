package org.partnersegments.evaluation.index;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Session;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.bitmap.ProgramIndexBuilder;
import org.partnersegments.persistence.Snapshot;

/** Reads indexes in transactions of their own, each of which sees one snapshot. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexReading {

  /** More changed partners are not read while somebody waits. */
  private static final int MOST_CHANGES_AT_ONCE = 20_000;

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  /** How many partners a program has. */
  public long countPartners(int program) {
    return read(program, IndexFacts::countPartners);
  }

  /** Builds the index of a program. */
  public ProgramIndex build(int program) {
    return read(
        program,
        facts -> {
          ProgramIndexBuilder builder =
              new ProgramIndexBuilder(facts.revision(), facts.termNames(IndexFacts.BEGINNING));
          facts.forEachPartner(IndexFacts.BEGINNING, builder::add);
          return builder.build();
        });
  }

  /** Whether so much has changed since the index that it is better built anew. */
  public boolean isFarBehind(int program, ProgramIndex index) {
    return read(program, facts -> isFarBehind(facts, index));
  }

  static boolean isFarBehind(IndexFacts facts, ProgramIndex index) throws SQLException {
    return facts.hasMoreChanges(index.revision(), MOST_CHANGES_AT_ONCE);
  }

  /** Brings an index to the current revision. */
  public ProgramIndex caughtUp(int program, ProgramIndex index) {
    return read(program, facts -> caughtUp(facts, index));
  }

  static ProgramIndex caughtUp(IndexFacts facts, ProgramIndex index) throws SQLException {
    return facts.revision() == index.revision()
        ? index
        : index.with(facts.changes(index.revision()));
  }

  /** A step of reading. */
  interface Step<T> {
    T read(IndexFacts facts) throws SQLException;
  }

  private <T> T read(int program, Step<T> step) {
    Snapshot.begin(entityManager);
    return read(entityManager, program, Deadline.never(), step);
  }

  /** Reads in the transaction of an entity manager. */
  static <T> T read(EntityManager entityManager, int program, Deadline deadline, Step<T> step) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            (Connection connection) -> step.read(new IndexFacts(connection, program, deadline)));
  }
}
