package org.partnersegments.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.PartnerDto.ContractDto;
import org.partnersegments.api.partner.PartnerDto.ReferenceDto;

@Schema(
    name = "SegmentPartner",
    description =
        "A partner on a page. With `fields`, it has the properties that the request names; without"
            + " `fields`, all.")
public record SegmentPartnerDto(
    @Schema(description = "Up to 19 digits.", examples = "2552842") @Nullable String partnerId,
    @Schema(examples = "Acme Deals") @Nullable String name,
    @Schema(ref = "ProspectingStage", description = "Null if it has none.")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable String prospectingStage,
    @Schema(description = "By name.") @Nullable List<ReferenceDto> groups,
    @Schema(description = "By contract ID.") @Nullable List<ContractDto> contracts) {}
