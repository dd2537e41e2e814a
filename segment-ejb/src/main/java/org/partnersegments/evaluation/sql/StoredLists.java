package org.partnersegments.evaluation.sql;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.partnersegments.condition.ValueList;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.SearchTimeoutException;
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

  /** Between these, the deadline is checked. */
  private static final int ENTRIES_OF_A_STATEMENT = 10_000;

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @Inject Clock clock;

  /**
   * Stores a list unless it is already stored.
   *
   * <p>It runs in its own transaction, so the list remains even if the search fails. If two callers
   * store the same list at the same time, the second one violates the digest's constraint. When it
   * calls again, it finds the first one's list.
   *
   * @throws SearchTimeoutException if the deadline passes; the list is then not stored
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void store(ValueList values, Deadline deadline) {
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
    entityManager
        .unwrap(Session.class)
        .doWork(connection -> insert(connection, list, values, deadline));
  }

  /**
   * Inserts many entries with each statement. One entity for each entry would take ten times as
   * long.
   */
  private static void insert(
      Connection connection, StoredList list, ValueList values, Deadline deadline)
      throws SQLException {
    String sql =
        values.isOfPartners()
            ? insertion("value_list_partner", "partner_key", "bigint")
            : insertion("value_list_entry", "list_value", "varchar(64)");
    List<String> all = values.distinct();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int from = 0; from < all.size(); from += ENTRIES_OF_A_STATEMENT) {
        deadline.check();
        List<String> some = all.subList(from, Math.min(from + ENTRIES_OF_A_STATEMENT, all.size()));
        statement.setInt(1, list.programId());
        statement.setLong(2, list.id());
        statement.setObject(
            3,
            values.isOfPartners() ? some.stream().map(PartnerKey::of).toArray() : some.toArray());
        statement.executeUpdate();
      }
    }
  }

  /** Only H2 needs lists as rows. It reads an array as rows with its function {@code table}. */
  private static String insertion(String table, String column, String type) {
    return "insert into %1$s (program_id, list_id, %2$s) select ?, ?, v from table(v %3$s = ?) u"
        .formatted(table, column, type);
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
