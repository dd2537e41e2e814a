package org.partnersegments.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.paging.Page;
import org.partnersegments.paging.PageToken;
import org.partnersegments.partner.PartnerRow;

/**
 * The place of a partner in a sorted list. Every evaluator writes it into page tokens in the same
 * way, so one evaluator can continue the list of another.
 *
 * @param normalName ignored in a list sorted by partner ID
 * @param key see {@link org.partnersegments.vocabulary.PartnerKey}
 */
public record Position(String normalName, long key) {

  public static Position of(PartnerRow row) {
    return new Position(row.normalName(), row.key());
  }

  /**
   * Reads a page token.
   *
   * @param token null for the beginning of the list
   * @param bound what the token is bound to, besides the order
   * @return null for the beginning
   * @throws org.partnersegments.paging.InvalidPageTokenException if it belongs to another list
   */
  public static @Nullable Position read(@Nullable String token, String bound, PartnerSort sort) {
    if (token == null) {
      return null;
    }
    List<String> parts = PageToken.read(token, bound(bound, sort), sort.byName() ? 2 : 1);
    return new Position(
        sort.byName() ? parts.get(0) : "", PageToken.number(parts.get(parts.size() - 1)));
  }

  /**
   * A page whose token {@link #read} reads.
   *
   * @param rows one more than the limit if the list goes on
   */
  public static Page<PartnerRow> page(
      List<PartnerRow> rows, int limit, String bound, PartnerSort sort) {
    return Page.of(rows, limit, bound(bound, sort), row -> of(row).written(sort));
  }

  private static String bound(String bound, PartnerSort sort) {
    return bound + " " + sort.id();
  }

  private List<String> written(PartnerSort sort) {
    String number = Long.toString(key);
    return sort.byName() ? List.of(normalName, number) : List.of(number);
  }
}
