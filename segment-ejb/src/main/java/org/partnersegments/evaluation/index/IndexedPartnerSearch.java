package org.partnersegments.evaluation.index;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Composition;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Overlap;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.evaluation.bitmap.IndexSearch;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.paging.InvalidPageTokenException;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.persistence.BatchedQuery;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * Finds partners in an index, and reads from the database only their rows. If the index fails, it
 * is dropped, and the database answers.
 */
final class IndexedPartnerSearch implements PartnerSearch {

  private static final System.Logger LOG = System.getLogger(IndexedPartnerSearch.class.getName());

  /** The rows of so many partners are read together. */
  private static final int BATCH = 512;

  private final ProgramIndex index;
  private final IndexSearch search;
  private final EntityManager entityManager;
  private final PartnerSearch database;
  private final IndexSlot slot;
  private final IndexChecks checks;

  /**
   * @param index at the revision of the snapshot
   * @param entityManager its transaction sees the snapshot
   * @param database the same search by the database
   */
  IndexedPartnerSearch(
      ProgramIndex index,
      EntityManager entityManager,
      PartnerSearch database,
      IndexSlot slot,
      IndexChecks checks) {
    this.index = index;
    this.search = new IndexSearch(index);
    this.entityManager = entityManager;
    this.database = database;
    this.slot = slot;
    this.checks = checks;
  }

  private <T> T answer(Function<IndexSearch, T> question, Function<PartnerSearch, T> otherwise) {
    try {
      return question.apply(search);
    } catch (SearchTimeoutException | InvalidPageTokenException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "An index failed and is dropped: " + index, e);
      slot.drop();
      return otherwise.apply(database);
    }
  }

  @Override
  public long revision() {
    return index.revision();
  }

  @Override
  public long countAll(Deadline deadline) {
    return index.countAll();
  }

  @Override
  public long count(PreparedCondition condition) {
    checks.sample(condition);
    return answer(asked -> asked.count(condition), other -> other.count(condition));
  }

  @Override
  public Map<String, Long> nodeCounts(PreparedCondition root) {
    checks.sample(root);
    return answer(asked -> asked.nodeCounts(root), other -> other.nodeCounts(root));
  }

  @Override
  public Composition composition(PreparedCondition condition) {
    return answer(asked -> asked.composition(condition), other -> other.composition(condition));
  }

  @Override
  public Overlap overlap(List<PreparedCondition> conditions) {
    return answer(asked -> asked.overlap(conditions), other -> other.overlap(conditions));
  }

  @Override
  public Page<PartnerRow> page(
      PreparedCondition condition,
      PartnerSort sort,
      int limit,
      String bound,
      @Nullable String after) {
    checks.sample(condition);
    return answer(
        asked -> {
          Position from = Position.read(after, bound, sort);
          List<Position> found = asked.page(condition, sort, from, limit + 1);
          return Position.page(
              rows(found.stream().map(Position::key).toList()), limit, bound, sort);
        },
        other -> other.page(condition, sort, limit, bound, after));
  }

  @Override
  public Set<String> partnerIds(PreparedCondition condition) {
    return answer(
        asked ->
            asked
                .all(condition, PartnerSort.PARTNER_ID)
                .mapToObj(PartnerKey::partnerId)
                .collect(toSet()),
        other -> other.partnerIds(condition));
  }

  @Override
  public Stream<PartnerRow> all(PreparedCondition condition, PartnerSort sort) {
    return answer(
        asked -> {
          PrimitiveIterator.OfLong keys = asked.all(condition, sort).iterator();
          return Stream.generate(() -> rows(next(keys)))
              .takeWhile(rows -> !rows.isEmpty())
              .flatMap(List::stream);
        },
        other -> other.all(condition, sort));
  }

  private static List<Long> next(PrimitiveIterator.OfLong keys) {
    List<Long> some = new ArrayList<>(BATCH);
    while (some.size() < BATCH && keys.hasNext()) {
      some.add(keys.next());
    }
    return some;
  }

  /** The rows of partners that exist, in the order of their keys here. */
  private List<PartnerRow> rows(List<Long> keys) {
    Map<Long, PartnerRow> byKey =
        BatchedQuery.rows(
                entityManager,
                "select new org.partnersegments.partner.PartnerRow(p.key, p.partnerId, p.name,"
                    + " p.normalName, p.prospectingStage) from Partner p where %s",
                "p.key",
                PartnerRow.class,
                keys)
            .stream()
            .collect(toMap(PartnerRow::key, Function.identity()));
    if (byKey.size() < keys.size()) {
      throw new IllegalStateException("the index has partners that do not exist");
    }
    return keys.stream().map(byKey::get).toList();
  }
}
