package org.partnersegments.evaluation.sql;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.paging.PageToken;
import org.partnersegments.partner.PartnerRow;

/**
 * The place of a partner in a sorted list.
 *
 * @param normalName ignored in a list sorted by partner ID
 */
record Position(String normalName, long key) {

  static Position of(PartnerRow row) {
    return new Position(row.normalName(), row.key());
  }

  /**
   * Reads a page token.
   *
   * @throws org.partnersegments.paging.InvalidPageTokenException if it belongs to another list
   */
  static Position read(String token, String bound, PartnerSort sort) {
    List<String> parts = PageToken.read(token, bound, sort.byName() ? 2 : 1);
    return new Position(
        sort.byName() ? parts.get(0) : "", PageToken.number(parts.get(parts.size() - 1)));
  }

  /** The content of a page token. */
  List<String> written(PartnerSort sort) {
    String number = Long.toString(key);
    return sort.byName() ? List.of(normalName, number) : List.of(number);
  }

  /**
   * Whether this position is before a partner in the list. The predicate lets the database start
   * reading the index at the position: {@code name > ? or (name = ? and key > ?)} would read all
   * rows before it.
   */
  Predicate isBefore(CriteriaBuilder builder, PartnerColumns partner, PartnerSort sort) {
    boolean down = sort.descending();
    Expression<Long> keys = partner.key();
    Predicate afterKey = down ? builder.lessThan(keys, key) : builder.greaterThan(keys, key);
    if (!sort.byName()) {
      return afterKey;
    }
    Expression<String> names = partner.normalName();
    return down
        ? builder.and(
            builder.lessThanOrEqualTo(names, normalName),
            builder.or(builder.lessThan(names, normalName), afterKey))
        : builder.and(
            builder.greaterThanOrEqualTo(names, normalName),
            builder.or(builder.greaterThan(names, normalName), afterKey));
  }
}
