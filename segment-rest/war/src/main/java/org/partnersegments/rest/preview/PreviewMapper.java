package org.partnersegments.rest.preview;

import org.mapstruct.Mapper;
import org.partnersegments.api.preview.PreviewDto;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.rest.partner.PartnerMapper;
import org.partnersegments.segment.partners.Preview;

/** Previews of conditions, as documents. */
@Mapper(config = MappingRules.class, uses = PartnerMapper.class)
interface PreviewMapper {

  PreviewDto preview(Preview preview);

  PreviewDto.WarningDto warning(Warning warning);

  default String code(Warning.Code code) {
    return code.id();
  }
}
