package org.partnersegments.rest.membership;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.partnersegments.api.membership.MembershipCheckDto;
import org.partnersegments.api.membership.PartnerSegmentsDto;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.rest.partner.PartnerMapper;
import org.partnersegments.segment.membership.MembershipCheck;
import org.partnersegments.segment.membership.PartnerSegments;
import org.partnersegments.segment.partners.SegmentPartners;

/** Maps memberships to documents. */
@Mapper(config = MappingRules.class, uses = PartnerMapper.class)
interface MembershipMapper {

  MembershipCheckDto check(MembershipCheck check);

  PartnerSegmentsDto segments(PartnerSegments segments);

  @Mapping(target = "items", source = "partners.items")
  @Mapping(target = "next", source = "partners.next")
  SegmentPartnersPage partners(SegmentPartners partners);
}
