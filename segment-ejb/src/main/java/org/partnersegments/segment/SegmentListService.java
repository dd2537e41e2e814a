package org.partnersegments.segment;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnersegments.paging.Keyset;
import org.partnersegments.paging.Page;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.segment.stored.StoredCondition;
import org.partnersegments.segment.words.ConditionDescriptions;
import org.partnersegments.vocabulary.LikePattern;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.WhiteSpace;

/** Lists the segments of a program. */
@Stateless
@PermitAll
public class SegmentListService {

  /** The most segments in memory with their conditions at once: each may have megabytes. */
  private static final int CONDITIONS_AT_ONCE = 8;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @Inject private ConditionDescriptions descriptions;

  // The components have the types that Hibernate looks the constructor up by: no primitives.
  private record Place(Long id, String normalName, Instant updatedAt) {}

  /**
   * Finds segments by part of the name.
   *
   * @param query a blank text finds all
   * @param after the token of the previous page
   */
  @InProgram(Permission.READ)
  public Page<SegmentItem> list(
      String program, String query, SegmentSort sort, int limit, @Nullable String after) {
    String text = NormalForm.of(query);
    if (text.isEmpty() && !WhiteSpace.trimmed(query).isEmpty()) {
      // The text has only accents, which no normal form contains, and is not blank.
      return new Page<>(List.of(), Optional.empty());
    }
    String bound = "segments " + program + " " + sort.id() + " " + text;
    StringBuilder jpql =
        new StringBuilder("select s.id, s.normalName, s.updatedAt from Segment s where 1 = 1");
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      jpql.append(" and s.normalName like :text escape '\\'");
      parameters.put("text", LikePattern.contains(text));
    }
    Keyset<Place> order =
        new Keyset<>(
            sort.byName()
                ? Keyset.Key.text("s.normalName", Place::normalName)
                : Keyset.Key.time("s.updatedAt", Place::updatedAt),
            Keyset.Key.number("s.id", Place::id),
            sort.descending());
    jpql.append(order.after(bound, after, parameters));
    jpql.append(" order by ").append(order.columns());
    TypedQuery<Place> typed = entityManager.createQuery(jpql.toString(), Place.class);
    parameters.forEach(typed::setParameter);
    Page<Place> page = order.page(typed.setMaxResults(limit + 1).getResultList(), limit, bound);
    return new Page<>(items(page.items().stream().map(Place::id).toList()), page.next());
  }

  /** Reads the segments in the order given, without those deleted in the meantime. */
  private List<SegmentItem> items(List<Long> ids) {
    List<SegmentItem> items = new ArrayList<>(ids.size());
    for (int from = 0; from < ids.size(); from += CONDITIONS_AT_ONCE) {
      List<Long> some = ids.subList(from, Math.min(from + CONDITIONS_AT_ONCE, ids.size()));
      Map<Long, Segment> segments =
          entityManager
              .createQuery("select s from Segment s where s.id in :ids", Segment.class)
              .setParameter("ids", some)
              .getResultStream()
              .collect(toMap(Segment::id, Function.identity()));
      for (long id : some) {
        Optional.ofNullable(segments.get(id)).map(this::item).ifPresent(items::add);
      }
      entityManager.clear();
    }
    return items;
  }

  private SegmentItem item(Segment segment) {
    return new SegmentItem(
        segment.id(),
        segment.name(),
        segment.description(),
        descriptions.words(StoredCondition.of(segment.condition())),
        segment.version(),
        segment.createdAt(),
        segment.createdBy(),
        segment.updatedAt(),
        segment.updatedBy());
  }
}
