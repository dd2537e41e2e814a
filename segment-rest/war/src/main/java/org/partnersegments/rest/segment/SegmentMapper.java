package org.partnersegments.rest.segment;

import java.util.List;
import org.mapstruct.Mapper;
import org.partnersegments.api.segment.SegmentDto;
import org.partnersegments.api.segment.SegmentInput;
import org.partnersegments.api.segment.SegmentItemDto;
import org.partnersegments.api.segment.SegmentPage;
import org.partnersegments.api.segment.SegmentSizesDto;
import org.partnersegments.paging.Page;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.rest.condition.ConditionMapper;
import org.partnersegments.segment.SegmentDraft;
import org.partnersegments.segment.SegmentItem;
import org.partnersegments.segment.SegmentView;
import org.partnersegments.segment.partners.SegmentSizes;

/** Maps segments to documents and back. */
@Mapper(config = MappingRules.class, uses = ConditionMapper.class)
interface SegmentMapper {

  SegmentDto segment(SegmentView view);

  SegmentItemDto item(SegmentItem item);

  List<SegmentItemDto> items(List<SegmentItem> items);

  default SegmentPage page(Page<SegmentItem> page) {
    return new SegmentPage(items(page.items()), page.next().orElse(null));
  }

  SegmentDraft draft(SegmentInput input);

  default SegmentSizesDto sizes(SegmentSizes sizes) {
    return new SegmentSizesDto(
        sizes.revision(),
        sizes.counts().entrySet().stream()
            .map(entry -> new SegmentSizesDto.SizeDto(entry.getKey(), entry.getValue()))
            .toList());
  }
}
