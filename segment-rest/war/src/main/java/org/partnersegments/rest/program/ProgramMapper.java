package org.partnersegments.rest.program;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapstruct.Mapper;
import org.partnersegments.api.program.GrantsDto;
import org.partnersegments.api.program.ProgramDto;
import org.partnersegments.program.ProgramView;
import org.partnersegments.program.Role;
import org.partnersegments.rest.MappingRules;

@Mapper(config = MappingRules.class)
interface ProgramMapper {

  ProgramDto program(ProgramView view);

  List<ProgramDto> programs(List<ProgramView> views);

  default String role(Role role) {
    return role.id();
  }

  default GrantsDto grants(Map<String, Set<Role>> grants) {
    return new GrantsDto(
        grants.entrySet().stream()
            .map(
                e ->
                    new GrantsDto.GrantDto(
                        e.getKey(), e.getValue().stream().map(Role::id).toList()))
            .toList());
  }
}
