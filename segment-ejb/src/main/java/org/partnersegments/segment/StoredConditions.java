package org.partnersegments.segment;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnersegments.condition.ConditionReader;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.InvalidConditionException;
import org.partnersegments.partner.BatchedQuery;

/**
 * Reads the conditions of saved segments, in a transaction of its own: when a search is then
 * {@linkplain org.partnersegments.evaluation.PartnerSearch#prepare prepared}, its caller holds no
 * connection yet, and callers cannot wait for each other's second one.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StoredConditions {

  /** Conditions that are in memory as they are stored at once: each may have a megabyte. */
  private static final int CONDITIONS_AT_ONCE = 32;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  /**
   * A segment of the current program, as it is saved now.
   *
   * @throws UnknownSegmentException where the program has none with this ID
   * @throws BrokenSegmentException where its condition is not valid any more
   */
  public SavedSegment of(long id) {
    Segment segment = entityManager.find(Segment.class, id);
    if (segment == null) {
      throw new UnknownSegmentException(id);
    }
    return new SavedSegment(segment.name(), segment.version(), condition(segment));
  }

  /** A segment's condition; none where there is no such segment, or it is not valid any more. */
  public Optional<Group> find(long id) {
    Segment segment = entityManager.find(Segment.class, id);
    try {
      return Optional.ofNullable(segment).map(StoredConditions::condition);
    } catch (BrokenSegmentException e) {
      // It selects nobody and has no size; the list of segments says that it is broken.
      return Optional.empty();
    }
  }

  /** The version of each segment of the current program, by ID. */
  public Map<Long, Long> versions() {
    return entityManager
        .createQuery("select s.id, s.version from Segment s", Object[].class)
        .getResultStream()
        .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  /** Segments, as far as they exist, with their conditions made ready to be asked of partners. */
  public List<CompiledSegment> compiled(Collection<Long> ids) {
    List<CompiledSegment> compiled = new ArrayList<>();
    BatchedQuery.forEach(
        entityManager,
        "select s.id, s.version, s.name, s.condition from Segment s where s.id in :keys",
        Object[].class,
        ids,
        CONDITIONS_AT_ONCE,
        row ->
            compiled.add(
                CompiledSegment.of(
                    (Long) row[0],
                    (Long) row[1],
                    (String) row[2],
                    ConditionJson.read((String) row[3]))));
    return compiled;
  }

  private static Group condition(Segment segment) {
    try {
      return ConditionReader.read(ConditionJson.read(segment.condition()));
    } catch (InvalidConditionException e) {
      throw new BrokenSegmentException(segment.id(), e);
    }
  }
}
