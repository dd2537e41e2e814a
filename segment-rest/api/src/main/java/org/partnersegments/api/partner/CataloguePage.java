package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "CataloguePage",
    description = "A page of partner groups or template terms, by name.")
public record CataloguePage(
    List<CatalogueItemDto> items,
    @Schema(description = "The value of `after` for the next page. Absent on the last page.")
        @Nullable String next) {

  @Schema(name = "CatalogueItem", description = "A partner group or template term.")
  public record CatalogueItemDto(
      String id,
      String name,
      @Schema(description = "Whether it is out of use, but data or conditions still refer to it.")
          boolean archived,
      @Schema(
              description =
                  "The number of partners in the group, or with a contract under the term.")
          long partners) {}
}
