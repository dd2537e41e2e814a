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
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.paging.Keyset;
import org.partnersegments.paging.Page;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.segment.stored.ConditionJson;
import org.partnersegments.segment.stored.StoredCondition;
import org.partnersegments.segment.stored.UsedFields;
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

  /** The most segments that are read at once without their conditions. */
  private static final int ROWS_AT_ONCE = 500;

  /**
   * The most characters of JSON that the conditions on a page have together. A page that would have
   * more ends before that segment. The first segment of a page may have more on its own.
   */
  static final int MOST_CHARACTERS_OF_CONDITIONS = 1_048_576;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @Inject private ConditionDescriptions descriptions;

  // The components have the types that Hibernate looks the constructor up by: no primitives.
  private record Place(Long id, String normalName, Instant updatedAt) {}

  /**
   * @param condition its JSON; empty if it was not read
   */
  private record Row(
      Long id,
      @Nullable String key,
      String name,
      String description,
      Long version,
      Instant createdAt,
      String createdBy,
      Instant updatedAt,
      String updatedBy,
      String condition) {}

  /**
   * The first segments of a page.
   *
   * @param places how many places of the page they take, with those deleted in the meantime
   */
  private record Items(List<SegmentItem> segments, int places) {}

  /** Finds segments by part of the name and the other tests of the request. */
  @InProgram(Permission.READ)
  public Page<SegmentItem> list(String program, SegmentListRequest request) {
    String text = NormalForm.of(request.query());
    if (text.isEmpty() && !WhiteSpace.trimmed(request.query()).isEmpty()) {
      // The text has only accents, which no normal form contains, and is not blank.
      return new Page<>(List.of(), Optional.empty());
    }
    SegmentFilter filter = request.filter();
    SegmentSort sort = request.sort();
    StringBuilder jpql =
        new StringBuilder("select s.id, s.normalName, s.updatedAt from Segment s where 1 = 1");
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      jpql.append(" and s.normalName like :text escape '\\'");
      parameters.put("text", LikePattern.contains(text));
    }
    if (filter.owner() != null) {
      jpql.append(" and s.createdBy = :owner");
      parameters.put("owner", filter.owner());
    }
    if (filter.field() != null) {
      jpql.append(" and s.usedFields like :field escape '\\'");
      parameters.put("field", UsedFields.pattern(filter.field()));
    }
    if (filter.updatedSince() != null) {
      jpql.append(" and s.updatedAt >= :since");
      parameters.put("since", filter.updatedSince());
    }
    String bound = "segments " + program + " " + sort.id() + " " + filter + " " + text;
    Keyset<Place> order =
        new Keyset<>(
            sort.byName()
                ? Keyset.Key.text("s.normalName", Place::normalName)
                : Keyset.Key.time("s.updatedAt", Place::updatedAt),
            Keyset.Key.number("s.id", Place::id),
            sort.descending());
    jpql.append(order.after(bound, request.after(), parameters));
    jpql.append(" order by ").append(order.columns());
    TypedQuery<Place> typed = entityManager.createQuery(jpql.toString(), Place.class);
    parameters.forEach(typed::setParameter);
    List<Place> places = typed.setMaxResults(request.limit() + 1).getResultList();
    Items items =
        items(
            places.stream().limit(request.limit()).map(Place::id).toList(),
            request.summaries(),
            request.conditions());
    return new Page<>(items.segments(), order.page(places, items.places(), bound).next());
  }

  /**
   * Reads the segments in the order given, without those deleted in the meantime, until their
   * conditions are too long together.
   */
  private Items items(List<Long> ids, boolean summaries, boolean conditions) {
    int atOnce = summaries || conditions ? CONDITIONS_AT_ONCE : ROWS_AT_ONCE;
    List<SegmentItem> items = new ArrayList<>(ids.size());
    long characters = 0;
    for (int from = 0; from < ids.size(); from += atOnce) {
      List<Long> some = ids.subList(from, Math.min(from + atOnce, ids.size()));
      Map<Long, Row> rows = rows(some, summaries || conditions);
      for (int i = 0; i < some.size(); i++) {
        Row row = rows.get(some.get(i));
        if (row == null) {
          continue;
        }
        characters += row.condition().length();
        if (conditions && characters > MOST_CHARACTERS_OF_CONDITIONS && !items.isEmpty()) {
          return new Items(items, from + i);
        }
        items.add(item(row, summaries, conditions));
      }
    }
    return new Items(items, ids.size());
  }

  private Map<Long, Row> rows(List<Long> ids, boolean withConditions) {
    return entityManager
        .createQuery(
            "select s.id, s.key, s.name, s.description, s.version, s.createdAt, s.createdBy,"
                + " s.updatedAt, s.updatedBy, "
                + (withConditions ? "s.condition" : "''")
                + " from Segment s where s.id in :ids",
            Row.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(toMap(Row::id, Function.identity()));
  }

  private SegmentItem item(Row row, boolean summaries, boolean conditions) {
    StoredCondition stored = summaries ? StoredCondition.of(row.condition()) : null;
    ConditionDraft condition = stored == null ? null : stored.draft();
    if (conditions && condition == null) {
      condition = ConditionJson.read(row.condition());
    }
    return new SegmentItem(
        row.id(),
        row.key(),
        row.name(),
        row.description(),
        conditions ? condition : null,
        stored == null ? null : descriptions.words(stored),
        row.version(),
        row.createdAt(),
        row.createdBy(),
        row.updatedAt(),
        row.updatedBy());
  }
}
