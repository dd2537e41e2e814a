package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.SegmentPartnerDto;

@Schema(
    name = "SegmentPartnersPage",
    description = "A page of the partners of a segment, saved or not.")
public record SegmentPartnersPage(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    List<SegmentPartnerDto> items,
    @Schema(description = "The value of `after` for the next page. Absent on the last page.")
        @Nullable String next) {}
