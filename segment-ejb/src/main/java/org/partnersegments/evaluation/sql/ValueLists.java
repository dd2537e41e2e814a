package org.partnersegments.evaluation.sql;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * Keeps long lists of values as rows, each list once: partners by their keys, anything else as
 * text. A list that nobody has used for {@value #KEPT_DAYS} days is dropped when another is stored;
 * it is written again when it is needed.
 */
@Stateless
@PermitAll
public class ValueLists {

  private static final int KEPT_DAYS = 7;
  private static final int ENTRIES_OF_A_FLUSH = 5_000;

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @Inject Clock clock;

  /**
   * The ID of the list with exactly the condition's values; the list is stored if it is not yet.
   *
   * <p>In a transaction of its own, because it is kept whatever becomes of the search. Two callers
   * that store the same list at once: the second fails on the digest's constraint, and finds the
   * first one's list when it calls again.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long idOf(FieldCondition leaf) {
    LocalDate today = LocalDate.now(clock);
    String[] values = distinct(leaf);
    boolean ofPartners = leaf.valueKind().isPartner();
    String digest = digest(ofPartners, values);
    Optional<ValueList> stored = stored(digest);
    if (stored.isPresent()) {
      stored.get().use(today);
      return stored.get().id();
    }
    entityManager
        .createQuery("delete from ValueList l where l.usedOn < :day")
        .setParameter("day", today.minusDays(KEPT_DAYS))
        .executeUpdate();
    ValueList list = new ValueList(digest, today);
    entityManager.persist(list);
    entityManager.flush();
    store(list.id(), ofPartners, values);
    return list.id();
  }

  /** The ID of a list that has been stored, as the caller's transaction sees it. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long find(FieldCondition leaf) {
    return stored(digest(leaf.valueKind().isPartner(), distinct(leaf))).orElseThrow().id();
  }

  private Optional<ValueList> stored(String digest) {
    return entityManager
        .createQuery("select l from ValueList l where l.digest = :digest", ValueList.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  private static String[] distinct(FieldCondition leaf) {
    return leaf.values().stream().distinct().sorted().toArray(String[]::new);
  }

  private void store(long id, boolean ofPartners, String[] values) {
    int n = 0;
    for (String value : values) {
      entityManager.persist(
          ofPartners ? new ListedPartner(id, PartnerKey.of(value)) : new ListedValue(id, value));
      if (++n % ENTRIES_OF_A_FLUSH == 0) {
        entityManager.flush();
        entityManager.clear();
      }
    }
  }

  private static String digest(boolean ofPartners, String[] values) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) (ofPartners ? 1 : 0));
      for (String value : values) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        // No value has a control character, so the values' ends are told apart.
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
