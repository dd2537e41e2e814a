package org.partnersegments.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.Composition;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Overlap;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;

/** The answers of one of the product's searches about a program. */
final class SearchAnswers {

  /** More than any generated world has. */
  private static final int ALL = 1_000;

  /** Asks a question in a transaction of its own, as each request does. */
  interface Asking {
    <T> T ask(Function<PartnerSearch, T> question);
  }

  private final String name;
  private final Asking asking;

  SearchAnswers(String name, Asking asking) {
    this.name = name;
    this.asking = asking;
  }

  @Override
  public String toString() {
    return name;
  }

  private static PreparedCondition prepared(Condition condition) {
    return PreparedCondition.of(condition, LoadedProgram.TODAY);
  }

  /** How many partners the program has. */
  long countAll() {
    return asking.ask(search -> search.countAll(Deadline.fromNow()));
  }

  long count(Condition condition) {
    return asking.ask(search -> search.count(prepared(condition)));
  }

  /** The count of each node alone, by its pointer. */
  Map<String, Long> nodeCounts(Condition root) {
    return asking.ask(search -> search.nodeCounts(prepared(root)));
  }

  Composition composition(Condition condition) {
    return asking.ask(search -> search.composition(prepared(condition)));
  }

  Overlap overlap(List<Condition> conditions) {
    return asking.ask(
        search -> search.overlap(conditions.stream().map(SearchAnswers::prepared).toList()));
  }

  /** The IDs of all partners that a condition selects, read as they come from the database. */
  List<String> all(Condition condition, PartnerSort sort) {
    return asking.ask(
        search -> {
          try (Stream<PartnerRow> rows = search.all(prepared(condition), sort)) {
            return rows.map(PartnerRow::partnerId).toList();
          }
        });
  }

  /** The same without their rows, in no particular order. */
  Set<String> partnerIds(Condition condition) {
    return asking.ask(search -> search.partnerIds(prepared(condition)));
  }

  /** The same, read in one page. */
  List<String> members(Condition condition, PartnerSort sort) {
    return asking.ask(search -> ids(page(search, prepared(condition), sort, ALL, null).items()));
  }

  /** The same, read page by page. */
  List<String> paged(Condition condition, PartnerSort sort, int limit) {
    return asking.ask(
        search -> {
          PreparedCondition prepared = prepared(condition);
          List<String> ids = new ArrayList<>();
          Optional<String> after = Optional.empty();
          do {
            Page<PartnerRow> page = page(search, prepared, sort, limit, after.orElse(null));
            after = page.next();
            if (after.isPresent() && page.items().size() != limit) {
              throw new AssertionError("a page that is not the last has " + page.items().size());
            }
            ids.addAll(ids(page.items()));
          } while (after.isPresent());
          return ids;
        });
  }

  private static Page<PartnerRow> page(
      PartnerSearch search,
      PreparedCondition condition,
      PartnerSort sort,
      int limit,
      @Nullable String after) {
    return search.page(condition, sort, limit, "laws", after);
  }

  private static List<String> ids(List<PartnerRow> rows) {
    return rows.stream().map(PartnerRow::partnerId).toList();
  }
}
