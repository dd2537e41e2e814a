package org.partnersegments.rest.partner;

import org.partnersegments.api.partner.SegmentPartnerDto;
import org.partnersegments.partner.PartnerParts;
import org.partnersegments.rest.request.ItemFields;

/** Which properties the partners on a page have. */
public final class SegmentPartnerFields {

  public static final ItemFields FIELDS = new ItemFields(SegmentPartnerDto.class);

  private SegmentPartnerFields() {}

  /** What the server has to read for these properties. */
  public static PartnerParts parts(ItemFields.Chosen fields) {
    return fields.isUsual()
        ? PartnerParts.ALL
        : new PartnerParts(fields.name("groups"), fields.name("contracts"));
  }
}
