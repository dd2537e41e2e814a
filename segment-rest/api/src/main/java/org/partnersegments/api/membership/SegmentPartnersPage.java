package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.PartnerDto;

/**
 * A page of the partners of a segment, saved or not.
 *
 * @param revision that of the partner data that was read
 * @param next what {@code after} takes for the next page; null on the last
 */
@Schema(
    name = "SegmentPartnersPage",
    description = "A page of the partners of a segment, saved or not.")
public record SegmentPartnersPage(
    @Schema(description = "The revision of the partner data that was read.") long revision,
    List<PartnerDto> items,
    @Schema(description = "What `after` takes for the next page; absent on the last.")
        @Nullable String next) {}
