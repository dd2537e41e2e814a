package org.partnersegments.rest.program;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.partnersegments.api.program.GrantsDto;
import org.partnersegments.api.program.ProgramDto;
import org.partnersegments.evaluation.index.IndexState;
import org.partnersegments.program.ProgramView;
import org.partnersegments.program.Role;
import org.partnersegments.rest.MappingRules;

/** Maps programs to documents. */
@Mapper(config = MappingRules.class)
interface ProgramMapper {

  /**
   * One program.
   *
   * @param index null for callers who do not administer the program
   */
  @Mapping(target = "revision", source = "view.revision")
  @Mapping(target = "index", source = "index")
  ProgramDto program(ProgramView view, @Nullable IndexState index);

  /** A program without its index. */
  default ProgramDto program(ProgramView view) {
    return program(view, null);
  }

  List<ProgramDto> programs(List<ProgramView> views);

  /** The state of an index. MapStruct also calls this with null. */
  default ProgramDto.@Nullable IndexDto index(@Nullable IndexState index) {
    if (index == null) {
      return null;
    }
    boolean ready = index.kind() == IndexState.Kind.READY;
    return new ProgramDto.IndexDto(
        index.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        index.revision(),
        ready ? index.bytes() : null,
        index.buildTime() == null ? null : index.buildTime().toMillis());
  }

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
