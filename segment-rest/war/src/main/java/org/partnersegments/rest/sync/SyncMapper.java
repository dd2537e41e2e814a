package org.partnersegments.rest.sync;

import org.mapstruct.Mapper;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.sync.SyncDraft;

@Mapper(config = MappingRules.class)
interface SyncMapper {

  SyncDraft draft(SyncLineDto line);
}
