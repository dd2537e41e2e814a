package org.partnersegments.partner;

import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * What stands in a partner's own row.
 *
 * @param key see {@link org.partnersegments.vocabulary.PartnerKey}
 * @param normalName the name in the form in which it is compared and sorted
 */
public record PartnerRow(
    long key,
    String partnerId,
    String name,
    String normalName,
    @Nullable ProspectingStage prospectingStage) {}
