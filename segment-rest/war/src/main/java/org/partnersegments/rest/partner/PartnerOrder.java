package org.partnersegments.rest.partner;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.rest.request.QueryParameters;

/** The parameter {@code sort}: the order of a segment's partners. */
public class PartnerOrder {

  @Parameter(
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"name", "-name", "partnerId", "-partnerId"},
              defaultValue = "name"))
  @QueryParam("sort")
  private @Nullable String sort;

  /** The requested order; by name if the parameter is missing. */
  public PartnerSort sort() {
    return QueryParameters.sort(sort, PartnerSort.NAME);
  }
}
