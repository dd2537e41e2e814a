package org.partnersegments.rest.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.partnersegments.api.condition.ConditionDto;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.rest.MappingRules;

/** Maps conditions to documents and back. */
@Mapper(config = MappingRules.class)
public interface ConditionMapper {

  @Nullable ConditionDraft draft(@Nullable ConditionDto condition);

  @Nullable List<@Nullable ConditionDraft> drafts(
      @Nullable List<@Nullable ConditionDto> conditions);

  ConditionDto condition(ConditionDraft draft);
}
