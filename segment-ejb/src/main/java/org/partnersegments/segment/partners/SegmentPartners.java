package org.partnersegments.segment.partners;

import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerView;

/** A page of a segment's partners, saved or not, as of a revision. */
public record SegmentPartners(long revision, Page<PartnerView> partners) {}
