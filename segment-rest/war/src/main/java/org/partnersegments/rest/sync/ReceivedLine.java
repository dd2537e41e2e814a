package org.partnersegments.rest.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.SyncLineDto.ContractLineDto;

/**
 * A line of any type, except updates of partners. Its type decides which properties it may have.
 */
record ReceivedLine(
    @Nullable String type,
    @Nullable String id,
    @Nullable String name,
    @Nullable Boolean archived,
    @Nullable String partnerId,
    @Nullable String prospectingStage,
    @Nullable List<@Nullable String> groups,
    @Nullable List<@Nullable ContractLineDto> contracts) {}
