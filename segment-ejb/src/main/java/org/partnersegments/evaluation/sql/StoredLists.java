package org.partnersegments.evaluation.sql;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.partnersegments.condition.ValueList;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * Stores long lists of IDs as rows, each list once: partners by their keys, other IDs as text.
 * Storing a list deletes lists that have not been used for {@value #KEPT_DAYS} days. They are
 * stored again when needed.
 */
@Stateless
@PermitAll
public class StoredLists {

  private static final int KEPT_DAYS = 7;
  private static final int ENTRIES_OF_A_FLUSH = 5_000;

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @Inject Clock clock;

  /**
   * Stores a list unless it is already stored.
   *
   * <p>It runs in its own transaction, so the list remains even if the search fails. If two callers
   * store the same list at the same time, the second one violates the digest's constraint. When it
   * calls again, it finds the first one's list.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void store(ValueList values) {
    LocalDate today = LocalDate.now(clock);
    Optional<StoredList> stored = find(entityManager, values);
    if (stored.isPresent()) {
      stored.get().use(today);
      return;
    }
    entityManager
        .createQuery("delete from StoredList l where l.usedOn < :day")
        .setParameter("day", today.minusDays(KEPT_DAYS))
        .executeUpdate();
    StoredList list = new StoredList(values.digest(), today);
    entityManager.persist(list);
    entityManager.flush();
    long id = list.id();
    int n = 0;
    for (String value : values.distinct()) {
      entityManager.persist(
          values.isOfPartners()
              ? new StoredListPartner(id, PartnerKey.of(value))
              : new StoredListEntry(id, value));
      if (++n % ENTRIES_OF_A_FLUSH == 0) {
        entityManager.flush();
        entityManager.clear();
      }
    }
  }

  /** Finds a stored list, as the entity manager's transaction sees it. */
  static Optional<StoredList> find(EntityManager entityManager, ValueList values) {
    return entityManager
        .createQuery("select l from StoredList l where l.digest = :digest", StoredList.class)
        .setParameter("digest", values.digest())
        .getResultStream()
        .findFirst();
  }
}
