package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has which roles in a program. */
@Schema(name = "Grants", description = "Who has which roles in the program.")
public record GrantsDto(List<GrantDto> items) {

  /**
   * A principal's roles in a program.
   *
   * @param roles viewer, manager, sync, admin
   */
  @Schema(name = "Grant")
  public record GrantDto(
      @Schema(description = "The principal's name.") String principal,
      @Schema(enumeration = {"viewer", "manager", "sync", "admin"}) List<String> roles) {}
}
