package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of partner groups or template terms, by name.
 *
 * @param next what {@code after} takes for the next page; null on the last
 */
@Schema(name = "CataloguePage", description = "Partner groups or template terms, by name.")
public record CataloguePage(
    List<CatalogueItemDto> items,
    @Schema(description = "What `after` takes for the next page; absent on the last.")
        @Nullable String next) {

  /**
   * A partner group or template term.
   *
   * @param archived whether it is kept only for what still names it
   * @param partners how many belong to the group, or have a contract under the term
   */
  @Schema(name = "CatalogueItem")
  public record CatalogueItemDto(
      String id,
      String name,
      boolean archived,
      @Schema(description = "How many partners belong to it, or have a contract under it.")
          long partners) {}
}
