package org.partnersegments.rest.segment;

import org.mapstruct.Mapper;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.segment.membership.ExplanationRequest;
import org.partnersegments.segment.membership.MembershipCheck;
import org.partnersegments.segment.membership.PartnerSegments;
import org.partnersegments.segment.words.ExplanationView;

/** Who is in a segment, and why, as documents. */
@Mapper(config = MappingRules.class, uses = SegmentMapper.class)
interface MembershipMapper {

  ExplanationRequest request(ExplainInput input);

  ExplanationDto explanation(ExplanationView view);

  ExplanationDto.ExplainedConditionDto node(ExplanationView.NodeView view);

  MembershipCheckDto check(MembershipCheck check);

  PartnerSegmentsDto segments(PartnerSegments segments);
}
