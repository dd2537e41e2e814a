package org.partnersegments.segment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.partnersegments.program.Caller;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.segment.stored.ConditionJson;
import org.partnersegments.segment.stored.StoredCondition;
import org.partnersegments.segment.stored.UnknownSegmentException;
import org.partnersegments.segment.words.ConditionDescriptions;

/** Reads and writes the segments of a program. */
@Stateless
@PermitAll
public class SegmentService {

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @EJB private Caller caller;
  @Inject private Clock clock;
  @Inject private ConditionDescriptions descriptions;

  /**
   * One segment.
   *
   * @throws UnknownSegmentException if the program has no segment with this ID
   */
  @InProgram(Permission.READ)
  public SegmentView get(String program, long id) {
    return view(found(id, entityManager.find(Segment.class, id)));
  }

  /**
   * Saves a new segment.
   *
   * @throws InvalidSegmentException if anything is not valid; then nothing is saved
   * @throws NameTakenException if the program has a segment with this name
   */
  @InProgram(Permission.WRITE_SEGMENTS)
  public SegmentView create(String program, SegmentDraft draft) {
    CheckedSegment checked = CheckedSegment.of(draft);
    refuseTakenName(checked.name(), null);
    Segment segment =
        new Segment(
            checked.name(),
            checked.description(),
            ConditionJson.write(checked.condition()),
            caller.name(),
            now());
    entityManager.persist(segment);
    flush(checked.name());
    return view(segment);
  }

  /**
   * Saves a change to a segment.
   *
   * @param expected the versions that the caller is ready to change
   * @throws UnknownSegmentException if the program has no segment with this ID
   * @throws VersionMismatchException if the segment is not in an expected version
   * @throws InvalidSegmentException if anything is not valid; then nothing is saved
   * @throws NameTakenException if the program has another segment with this name
   */
  @InProgram(Permission.WRITE_SEGMENTS)
  public SegmentView change(
      String program, long id, ExpectedVersions expected, SegmentDraft draft) {
    CheckedSegment checked = CheckedSegment.of(draft);
    Segment segment = seen(id, expected);
    refuseTakenName(checked.name(), id);
    segment.change(
        checked.name(),
        checked.description(),
        ConditionJson.write(checked.condition()),
        caller.name(),
        now());
    flush(checked.name());
    return view(segment);
  }

  /**
   * Deletes a segment.
   *
   * @param expected the versions that the caller is ready to change
   * @throws UnknownSegmentException if the program has no segment with this ID
   * @throws VersionMismatchException if the segment is not in an expected version
   */
  @InProgram(Permission.WRITE_SEGMENTS)
  public void delete(String program, long id, ExpectedVersions expected) {
    entityManager.remove(seen(id, expected));
  }

  /** Locks the segment, so that only one of two callers can change the same version. */
  private Segment seen(long id, ExpectedVersions expected) {
    Segment segment =
        found(id, entityManager.find(Segment.class, id, LockModeType.PESSIMISTIC_WRITE));
    if (!expected.include(segment.version())) {
      throw new VersionMismatchException(segment.version());
    }
    return segment;
  }

  private static Segment found(long id, @Nullable Segment segment) {
    if (segment == null) {
      throw new UnknownSegmentException(id);
    }
    return segment;
  }

  private void refuseTakenName(String name, @Nullable Long exceptId) {
    boolean taken =
        entityManager
            .createQuery("select s.id from Segment s where s.nameKey = :key", Long.class)
            .setParameter("key", Segment.nameKey(name))
            .getResultStream()
            .anyMatch(id -> !id.equals(exceptId));
    if (taken) {
      throw new NameTakenException(name);
    }
  }

  /** Writes now, because another transaction may have taken the name since it was checked. */
  private void flush(String name) {
    try {
      entityManager.flush();
    } catch (ConstraintViolationException e) {
      throw new NameTakenException(name);
    }
  }

  /**
   * The time in microseconds, as the databases store it, so that the result equals the stored time.
   */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private SegmentView view(Segment segment) {
    StoredCondition condition = StoredCondition.of(segment.condition());
    return new SegmentView(
        segment.id(),
        segment.name(),
        segment.description(),
        condition.draft(),
        descriptions.words(condition),
        segment.version(),
        segment.createdAt(),
        segment.createdBy(),
        segment.updatedAt(),
        segment.updatedBy());
  }
}
