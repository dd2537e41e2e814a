package org.partnersegments.segment.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.partner.PartnerView;
import org.partnersegments.partner.PartnerViews;
import org.partnersegments.segment.stored.ConditionJson;

/** Reads pages of the partners that a condition selects, with their contracts and groups. */
@ApplicationScoped
public class PartnerPages {

  @Inject private PartnerViews views;

  /**
   * Reads one page.
   *
   * @param search finds the partners, in the current transaction
   * @param program the current program's key
   * @throws org.partnersegments.paging.InvalidPageTokenException if the token belongs to another
   *     program, condition or order
   */
  Page<PartnerView> page(
      PartnerSearch search,
      String program,
      PreparedCondition condition,
      PartnerPageRequest request) {
    String bound = "partners of " + program + " " + ConditionJson.write(condition.condition());
    Page<PartnerRow> page =
        search.page(condition, request.sort(), request.limit(), bound, request.after());
    return new Page<>(views.of(page.items(), request.parts()), page.next());
  }
}
