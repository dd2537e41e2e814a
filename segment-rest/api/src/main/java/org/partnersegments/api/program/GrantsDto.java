package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Grants", description = "Who has which roles in the program.")
public record GrantsDto(List<GrantDto> items) {

  @Schema(name = "Grant", description = "The roles of a principal in the program.")
  public record GrantDto(
      @Schema(description = "The principal's name.") String principal,
      @Schema(enumeration = {"viewer", "manager", "sync", "admin"}) List<String> roles) {}
}
