package org.partnersegments.rest.membership;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.partnersegments.api.membership.ExplainInput;
import org.partnersegments.api.membership.ExplanationDto;
import org.partnersegments.api.membership.MembershipCheckDto;
import org.partnersegments.api.membership.PartnerSegmentsDto;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.rest.condition.ConditionMapper;
import org.partnersegments.rest.partner.PartnerMapper;
import org.partnersegments.segment.membership.ExplanationRequest;
import org.partnersegments.segment.membership.MembershipCheck;
import org.partnersegments.segment.membership.PartnerSegments;
import org.partnersegments.segment.partners.SegmentPartners;
import org.partnersegments.segment.words.ExplanationView;

/** Maps memberships and explanations to documents. */
@Mapper(
    config = MappingRules.class,
    uses = {ConditionMapper.class, PartnerMapper.class})
interface MembershipMapper {

  ExplanationRequest request(ExplainInput input);

  ExplanationDto explanation(ExplanationView view);

  ExplanationDto.ExplainedConditionDto node(ExplanationView.NodeView view);

  MembershipCheckDto check(MembershipCheck check);

  PartnerSegmentsDto segments(PartnerSegments segments);

  @Mapping(target = "items", source = "partners.items")
  @Mapping(target = "next", source = "partners.next")
  SegmentPartnersPage partners(SegmentPartners partners);
}
