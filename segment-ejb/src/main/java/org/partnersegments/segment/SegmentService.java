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
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.partnersegments.program.Caller;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.segment.stored.StoredCondition;
import org.partnersegments.segment.stored.UnknownSegmentException;
import org.partnersegments.segment.words.ConditionDescriptions;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

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
    Segment segment = new Segment(null, checked, caller.name(), now());
    entityManager.persist(segment);
    flush(checked.name());
    return view(segment);
  }

  /**
   * The segment with a key.
   *
   * @throws UnknownSegmentException if the program has no segment with this key
   */
  @InProgram(Permission.READ)
  public SegmentView getByKey(String program, String key) {
    return view(
        withKey(key, LockModeType.NONE).orElseThrow(() -> new UnknownSegmentException(key)));
  }

  /**
   * Saves a new segment with a key.
   *
   * @throws VersionMismatchException if the program has a segment with this key
   * @throws InvalidSegmentException if anything is not valid; then nothing is saved
   * @throws NameTakenException if the program has a segment with this name
   * @throws CreatedMeanwhileException if somebody else creates such a segment at the same time; try
   *     again
   */
  @InProgram(Permission.WRITE_SEGMENTS)
  public SegmentView createByKey(String program, String key, SegmentDraft draft) {
    if (!Segment.KEY.matcher(key).matches()) {
      throw new InvalidSegmentException(
          List.of(
              new Fault(
                  "",
                  ErrorCode.MALFORMED_KEY,
                  "A key has 1 to 120 characters: letters without accents, digits, ., _, : and -."
                      + " The first is a letter or a digit.")));
    }
    CheckedSegment checked = CheckedSegment.of(draft);
    // In this order: whoever sees the name of a segment that was just created sees its key as well.
    boolean nameTaken = isTaken(checked.name(), null);
    withKey(key, LockModeType.NONE)
        .ifPresent(
            segment -> {
              throw VersionMismatchException.exists(segment.version());
            });
    if (nameTaken) {
      throw new NameTakenException(checked.name());
    }
    Segment segment = new Segment(key, checked, caller.name(), now());
    entityManager.persist(segment);
    try {
      entityManager.flush();
    } catch (ConstraintViolationException e) {
      throw new CreatedMeanwhileException();
    }
    return view(segment);
  }

  /**
   * Saves a change to the segment with a key.
   *
   * @param expected the versions that the caller is ready to change
   * @throws VersionMismatchException if there is no such segment, or it is not in an expected
   *     version
   * @throws InvalidSegmentException if anything is not valid; then nothing is saved
   * @throws NameTakenException if the program has another segment with this name
   */
  @InProgram(Permission.WRITE_SEGMENTS)
  public SegmentView changeByKey(
      String program, String key, ExpectedVersions expected, SegmentDraft draft) {
    CheckedSegment checked = CheckedSegment.of(draft);
    Segment segment =
        withKey(key, LockModeType.PESSIMISTIC_WRITE).orElseThrow(VersionMismatchException::missing);
    return change(segment, expected, checked);
  }

  private Optional<Segment> withKey(String key, LockModeType lock) {
    return entityManager
        .createQuery("select s from Segment s where s.key = :key", Segment.class)
        .setParameter("key", key)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
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
    return change(locked(id), expected, checked);
  }

  private SegmentView change(Segment segment, ExpectedVersions expected, CheckedSegment content) {
    refuseUnlessIn(expected, segment);
    refuseTakenName(content.name(), segment.id());
    segment.change(content, caller.name(), now());
    flush(content.name());
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
    Segment segment = locked(id);
    refuseUnlessIn(expected, segment);
    entityManager.remove(segment);
  }

  /** Locks the segment, so that only one of two callers can change the same version. */
  private Segment locked(long id) {
    return found(id, entityManager.find(Segment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static void refuseUnlessIn(ExpectedVersions expected, Segment segment) {
    if (!expected.include(segment.version())) {
      throw VersionMismatchException.changed(segment.version());
    }
  }

  private static Segment found(long id, @Nullable Segment segment) {
    if (segment == null) {
      throw new UnknownSegmentException(id);
    }
    return segment;
  }

  private void refuseTakenName(String name, @Nullable Long exceptId) {
    if (isTaken(name, exceptId)) {
      throw new NameTakenException(name);
    }
  }

  private boolean isTaken(String name, @Nullable Long exceptId) {
    return entityManager
        .createQuery("select s.id from Segment s where s.nameKey = :key", Long.class)
        .setParameter("key", Segment.nameKey(name))
        .getResultStream()
        .anyMatch(id -> !id.equals(exceptId));
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
        segment.key(),
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
