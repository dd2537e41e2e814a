package org.partnersegments.evaluation;

import java.util.List;
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
   * @throws org.partnersegments.paging.InvalidPageTokenException if it belongs to another list
   */
  public static Position read(String token, String bound, PartnerSort sort) {
    List<String> parts = PageToken.read(token, bound, sort.byName() ? 2 : 1);
    return new Position(
        sort.byName() ? parts.get(0) : "", PageToken.number(parts.get(parts.size() - 1)));
  }

  /** The content of a page token. */
  public List<String> written(PartnerSort sort) {
    String number = Long.toString(key);
    return sort.byName() ? List.of(normalName, number) : List.of(number);
  }
}
