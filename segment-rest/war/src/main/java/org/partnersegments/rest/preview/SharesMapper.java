package org.partnersegments.rest.preview;

import org.mapstruct.Mapper;
import org.partnersegments.api.preview.CompositionDto;
import org.partnersegments.api.preview.OverlapDto;
import org.partnersegments.api.preview.SegmentCompositionDto;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.segment.partners.NamedComposition;
import org.partnersegments.segment.partners.SegmentComposition;
import org.partnersegments.segment.partners.SegmentOverlap;

/** Maps compositions and overlaps of segments to documents. */
@Mapper(config = MappingRules.class)
interface SharesMapper {

  SegmentCompositionDto composition(SegmentComposition composition);

  CompositionDto composition(NamedComposition composition);

  OverlapDto overlap(SegmentOverlap overlap);
}
