package org.partnersegments.rest.preview;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.preview.CountsDto;
import org.partnersegments.api.preview.PreviewDto;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.rest.partner.PartnerMapper;
import org.partnersegments.segment.partners.ConditionCounts;
import org.partnersegments.segment.partners.Preview;
import org.partnersegments.segment.partners.SegmentPartners;

/** Maps previews of conditions to documents. */
@Mapper(
    config = MappingRules.class,
    uses = {PartnerMapper.class, SharesMapper.class})
interface PreviewMapper {

  PreviewDto preview(Preview preview);

  PreviewDto.WarningDto warning(Warning warning);

  @Mapping(target = "items", source = "partners.items")
  @Mapping(target = "next", source = "partners.next")
  SegmentPartnersPage partners(SegmentPartners partners);

  CountsDto counts(ConditionCounts counts);

  default String code(Warning.Code code) {
    return code.id();
  }
}
