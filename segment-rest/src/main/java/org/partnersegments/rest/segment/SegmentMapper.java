package org.partnersegments.rest.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.paging.Page;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.rest.partner.PartnerMapper;
import org.partnersegments.segment.SegmentDraft;
import org.partnersegments.segment.SegmentItem;
import org.partnersegments.segment.SegmentView;
import org.partnersegments.segment.partners.Preview;
import org.partnersegments.segment.partners.SegmentPartners;
import org.partnersegments.segment.partners.SegmentSizes;

/** Segments and conditions, as documents. */
@Mapper(config = MappingRules.class, uses = PartnerMapper.class)
interface SegmentMapper {

  SegmentDto segment(SegmentView view);

  SegmentItemDto item(SegmentItem item);

  List<SegmentItemDto> items(List<SegmentItem> items);

  default SegmentPage page(Page<SegmentItem> page) {
    return new SegmentPage(items(page.items()), page.next().orElse(null));
  }

  SegmentDraft draft(SegmentInput input);

  @Nullable ConditionDraft draft(@Nullable ConditionDto condition);

  ConditionDto condition(ConditionDraft draft);

  PreviewDto preview(Preview preview);

  PreviewDto.WarningDto warning(Warning warning);

  default String code(Warning.Code code) {
    return code.id();
  }

  @Mapping(target = "items", source = "partners.items")
  @Mapping(target = "next", source = "partners.next")
  SegmentPartnersPage partners(SegmentPartners partners);

  default SegmentSizesDto sizes(SegmentSizes sizes) {
    return new SegmentSizesDto(
        sizes.revision(),
        sizes.counts().entrySet().stream()
            .map(entry -> new SegmentSizesDto.SizeDto(entry.getKey(), entry.getValue()))
            .toList());
  }
}
