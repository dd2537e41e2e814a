package org.partnersegments.rest.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CataloguePage", description = "Partner groups or template terms, by name.")
public record CataloguePage(
    List<CatalogueItemDto> items,
    @Schema(description = "What `after` takes for the next page; absent on the last.")
        @Nullable String next) {

  @Schema(name = "CatalogueItem")
  public record CatalogueItemDto(
      String id,
      String name,
      boolean archived,
      @Schema(description = "How many partners belong to it, or have a contract under it.")
          long partners) {}
}
