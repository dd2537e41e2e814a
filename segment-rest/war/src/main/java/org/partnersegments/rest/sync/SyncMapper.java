package org.partnersegments.rest.sync;

import org.mapstruct.Mapper;
import org.partnersegments.api.sync.SyncEffectsDto;
import org.partnersegments.api.sync.SyncEffectsDto.MovedContractsDto;
import org.partnersegments.api.sync.SyncEffectsDto.NewEntriesDto;
import org.partnersegments.rest.MappingRules;
import org.partnersegments.sync.SyncEffects;
import org.partnersegments.sync.SyncEffects.MovedContract;
import org.partnersegments.sync.SyncEffects.NewEntry;
import org.partnersegments.sync.SyncEffects.Some;
import org.partnersegments.sync.line.SyncDraft;

@Mapper(config = MappingRules.class)
interface SyncMapper {

  SyncDraft draft(ReceivedLine line);

  SyncEffectsDto effects(SyncEffects effects);

  MovedContractsDto movedContracts(Some<MovedContract> contracts);

  NewEntriesDto newEntries(Some<NewEntry> entries);
}
