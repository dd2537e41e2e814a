package org.partnersegments.evaluation.sql;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import org.partnersegments.partner.Partner_;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * The columns of a partner's row in a query, from the table or from a subquery.
 *
 * @param key the partner's key, from the row or from elsewhere in the query
 */
record PartnerColumns(From<?, ?> row, Expression<Long> key) {

  private static final List<String> NAMES =
      List.of(
          Partner_.KEY,
          Partner_.PARTNER_ID,
          Partner_.NAME,
          Partner_.NORMAL_NAME,
          Partner_.PROSPECTING_STAGE);

  PartnerColumns(From<?, ?> row) {
    this(row, row.get(Partner_.KEY));
  }

  Expression<Integer> program() {
    return row.get(Partner_.PROGRAM_ID);
  }

  Expression<String> partnerId() {
    return row.get(Partner_.PARTNER_ID);
  }

  Expression<String> normalName() {
    return row.get(Partner_.NORMAL_NAME);
  }

  Expression<ProspectingStage> prospectingStage() {
    return row.get(Partner_.PROSPECTING_STAGE);
  }

  /** All columns in the order of {@link org.partnersegments.partner.PartnerRow}. */
  Selection<?>[] all() {
    return NAMES.stream().map(name -> row.get(name).alias(name)).toArray(Selection[]::new);
  }
}
