package org.partnersegments.segment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.ConditionDraft;
import org.partnersegments.condition.ConditionNames;
import org.partnersegments.condition.ConditionReader;
import org.partnersegments.condition.ConditionWords;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.InvalidConditionException;
import org.partnersegments.paging.InvalidPageTokenException;
import org.partnersegments.paging.Page;
import org.partnersegments.paging.PageToken;
import org.partnersegments.program.Caller;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Locks;
import org.partnersegments.program.Permission;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.LikePattern;
import org.partnersegments.vocabulary.NormalForm;

/** Keeps the segments of a program. */
@Stateless
@PermitAll
public class SegmentService {

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @EJB private Caller caller;
  @Inject private Clock clock;
  @Inject private ConditionDescriptions descriptions;

  /**
   * Segments by part of the name.
   *
   * @param query blank finds all
   * @param after the token of the page before
   */
  @InProgram(Permission.READ)
  public Page<SegmentView> list(
      String program, String query, SegmentSort sort, int limit, @Nullable String after) {
    String text = NormalForm.of(query);
    if (text.isEmpty() && !Identifiers.trimmed(query).isEmpty()) {
      // Combining marks alone: they are part of no name's normal form, and are not nothing.
      return new Page<>(List.of(), Optional.empty());
    }
    String bound = "segments " + program + " " + sort.id() + " " + text;
    StringBuilder jpql = new StringBuilder("select s from Segment s where 1 = 1");
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      jpql.append(" and s.normalName like :text escape '\\'");
      parameters.put("text", LikePattern.contains(text));
    }
    String key = sort.byName() ? "s.normalName" : "s.updatedAt";
    String behind = sort.descending() ? "<" : ">";
    if (after != null) {
      List<String> position = PageToken.read(after, bound, 2);
      jpql.append(" and ")
          .append("%1$s %2$s= :afterKey and (%1$s %2$s :afterKey".formatted(key, behind))
          .append(" or s.id %s :afterId)".formatted(behind));
      parameters.put("afterKey", sort.byName() ? position.get(0) : instant(position.get(0)));
      parameters.put("afterId", PageToken.number(position.get(1)));
    }
    jpql.append(
        (sort.descending() ? " order by %s desc, s.id desc" : " order by %s, s.id").formatted(key));
    TypedQuery<Segment> typed = entityManager.createQuery(jpql.toString(), Segment.class);
    parameters.forEach(typed::setParameter);
    Page<Segment> page =
        Page.of(
            typed.setMaxResults(limit + 1).getResultList(),
            limit,
            bound,
            s ->
                List.of(
                    sort.byName() ? s.normalName() : s.updatedAt().toString(),
                    Long.toString(s.id())));
    return new Page<>(views(page.items()), page.next());
  }

  /**
   * One segment.
   *
   * @throws UnknownSegmentException where the program has none with this ID
   */
  @InProgram(Permission.READ)
  public SegmentView get(String program, long id) {
    return view(found(id, entityManager.find(Segment.class, id)));
  }

  /**
   * Saves a new segment.
   *
   * @throws InvalidSegmentException where anything about it is wrong; nothing is saved
   * @throws NameTakenException where the program has a segment of this name
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
   * @throws UnknownSegmentException where the program has none with this ID
   * @throws VersionMismatchException where somebody else has changed it since
   * @throws InvalidSegmentException where anything about it is wrong; nothing is saved
   * @throws NameTakenException where the program has another segment of this name
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
   * @throws UnknownSegmentException where the program has none with this ID
   * @throws VersionMismatchException where somebody else has changed it since
   */
  @InProgram(Permission.WRITE_SEGMENTS)
  public void delete(String program, long id, ExpectedVersions expected) {
    entityManager.remove(seen(id, expected));
  }

  /** Locked, so that of two who change the same version one is told. */
  private Segment seen(long id, ExpectedVersions expected) {
    Segment segment = found(id, Locks.find(entityManager, Segment.class, id));
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

  /** Writes now, because another may have taken the name since it was looked up. */
  private void flush(String name) {
    try {
      entityManager.flush();
    } catch (ConstraintViolationException e) {
      throw new NameTakenException(name);
    }
  }

  /** To the microsecond, which is what the databases keep: what is answered is what is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidPageTokenException();
    }
  }

  private SegmentView view(Segment segment) {
    return views(List.of(segment)).get(0);
  }

  private List<SegmentView> views(List<Segment> segments) {
    List<Stored> stored = segments.stream().map(Stored::of).toList();
    ConditionNames names =
        descriptions.names(stored.stream().flatMap(s -> s.condition().stream()).toList());
    return stored.stream().map(s -> s.view(names)).toList();
  }

  /**
   * A segment with its condition as it is stored, and as a tree where it is still valid: a list
   * must not fail for one segment that is broken.
   */
  private record Stored(Segment segment, ConditionDraft draft, Optional<Group> condition) {

    static Stored of(Segment segment) {
      ConditionDraft draft = ConditionJson.read(segment.condition());
      try {
        return new Stored(segment, draft, Optional.of(ConditionReader.read(draft)));
      } catch (InvalidConditionException e) {
        return new Stored(segment, draft, Optional.empty());
      }
    }

    SegmentView view(ConditionNames names) {
      return new SegmentView(
          segment.id(),
          segment.name(),
          segment.description(),
          draft,
          condition
              .map(tree -> ConditionWords.of(tree, names))
              .orElse("The condition is not valid any more; edit and save it."),
          segment.version(),
          segment.createdAt(),
          segment.createdBy(),
          segment.updatedAt(),
          segment.updatedBy());
    }
  }
}
