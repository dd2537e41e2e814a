package org.partnersegments.rest.preview;

import jakarta.inject.Inject;
import org.mapstruct.Mapper;
import org.partnersegments.api.preview.ComparisonDto;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.rest.partner.PartnerMapper;
import org.partnersegments.segment.partners.Comparison;

/** Maps comparisons of conditions to documents. */
@Mapper(config = MappingRules.class)
abstract class ComparisonMapper {

  @Inject PartnerMapper partners;

  abstract ComparisonDto comparison(Comparison comparison);

  ComparisonDto.DifferenceDto difference(Comparison.Difference difference) {
    return new ComparisonDto.DifferenceDto(
        difference.count(), difference.partners().map(partners::page).orElse(null));
  }
}
