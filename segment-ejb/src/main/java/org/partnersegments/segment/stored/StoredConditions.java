package org.partnersegments.segment.stored;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.partnersegments.condition.Field;
import org.partnersegments.persistence.BatchedQuery;

/**
 * Reads the conditions of saved segments in its own transaction. So a caller that then {@linkplain
 * org.partnersegments.evaluation.PartnerSearches#snapshot begins} a search does not hold a
 * connection yet, and callers cannot wait for each other's second one.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StoredConditions {

  /** The most stored conditions in memory at once: each may have a megabyte. */
  private static final int CONDITIONS_AT_ONCE = 16;

  private static final String ROWS = "select s.id, s.version, s.name, s.condition from Segment s";

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  // No primitives: Hibernate finds the constructor by these types.
  private record Row(Long id, Long version, String name, String condition) {}

  /**
   * Reads the current version of a segment of the current program.
   *
   * @throws UnknownSegmentException if the program has no segment with this ID
   * @throws BrokenSegmentException if its condition is no longer valid
   */
  public SavedSegment of(long id) {
    Row row = row(id).orElseThrow(() -> new UnknownSegmentException(id));
    StoredCondition condition = StoredCondition.of(row.condition());
    return new SavedSegment(
        row.name(),
        row.version(),
        condition.tree().orElseThrow(() -> new BrokenSegmentException(id)));
  }

  private Optional<Row> row(long id) {
    return entityManager
        .createQuery(ROWS + " where s.id = :id", Row.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The version of each segment of the current program, by ID. */
  public Map<Long, Long> versions() {
    return entityManager
        .createQuery("select s.id, s.version from Segment s", Object[].class)
        .getResultStream()
        .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  /** The IDs of the segments whose condition uses a field, in order. */
  public List<Long> using(Field field) {
    return entityManager
        .createQuery(
            "select s.id from Segment s where s.usedFields like :field escape '\\' order by s.id",
            Long.class)
        .setParameter("field", UsedFields.pattern(field))
        .getResultList();
  }

  /**
   * Passes the segments that exist to the receiver, and reads only a few at a time: each may have
   * megabytes.
   */
  public void forEach(Collection<Long> ids, Consumer<StoredSegment> receiver) {
    BatchedQuery.forEach(
        entityManager,
        ROWS + " where s.id in :keys",
        Row.class,
        ids,
        CONDITIONS_AT_ONCE,
        row ->
            receiver.accept(
                new StoredSegment(
                    row.id(),
                    row.version(),
                    row.name(),
                    StoredCondition.of(row.condition()).tree(),
                    row.condition().length())));
  }

  /** The same, as the caller's transaction sees them. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forEachInSnapshot(Collection<Long> ids, Consumer<StoredSegment> receiver) {
    forEach(ids, receiver);
  }
}
