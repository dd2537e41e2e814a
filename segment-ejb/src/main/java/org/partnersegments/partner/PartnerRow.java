package org.partnersegments.partner;

import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * The content of a partner's own row.
 *
 * @param key see {@link org.partnersegments.vocabulary.PartnerKey}
 * @param normalName the normal form of the name, for comparing and sorting
 */
public record PartnerRow(
    long key,
    String partnerId,
    String name,
    String normalName,
    @Nullable ProspectingStage prospectingStage) {}
