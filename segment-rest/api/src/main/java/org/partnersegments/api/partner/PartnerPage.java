package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of partners.
 *
 * @param next what {@code after} takes for the next page; null on the last
 */
@Schema(name = "PartnerPage")
public record PartnerPage(
    List<PartnerDto> items,
    @Schema(description = "What `after` takes for the next page; absent on the last.")
        @Nullable String next) {}
