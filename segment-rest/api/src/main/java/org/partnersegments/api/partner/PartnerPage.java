package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PartnerPage", description = "A page of partners.")
public record PartnerPage(
    List<PartnerDto> items,
    @Schema(description = "The value of `after` for the next page. Absent on the last page.")
        @Nullable String next) {}
