package org.partnersegments.rest.condition;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.partnersegments.api.condition.ConditionDto;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.rest.MappingRules;

/** Maps conditions to documents and back. */
@Mapper(config = MappingRules.class)
public interface ConditionMapper {

  @Nullable ConditionDraft draft(@Nullable ConditionDto condition);

  ConditionDto condition(ConditionDraft draft);
}
