package org.partnersegments.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.partnersegments.program.ProgramService;
import org.partnersegments.rest.partner.LookupParameters;
import org.partnersegments.rest.partner.SegmentPartnerFields;
import org.partnersegments.rest.request.ItemFields;
import org.partnersegments.rest.request.QueryParameters;
import org.partnersegments.rest.segment.SegmentResource;
import org.partnersegments.segment.Segment;
import org.partnersegments.vocabulary.Identifiers;

/** The limits of parameters, as the server checks them. */
final class OpenApiParameters {

  /** The words that codes consist of. */
  private static final String CODE = "^[a-z]+(-[a-z]+)*$";

  private OpenApiParameters() {}

  /** Adds the limits to the parameters of an operation. */
  static void limit(JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      ObjectNode schema = (ObjectNode) parameter.get("schema");
      switch (parameter.path("in").asText() + " " + parameter.path("name").asText()) {
        case "path program" -> schema.put("pattern", "^" + ProgramService.KEY + "$");
        case "path principal" -> schema.put("maxLength", ProgramService.MAX_PRINCIPAL_LENGTH);
        case "path partnerId" -> schema.put("maxLength", Identifiers.MAX_PARTNER_ID_DIGITS);
        case "path id" -> identifier(schema);
        case "query after" -> schema.put("maxLength", QueryParameters.MOST_CHARACTERS);
        case "query query" -> schema.put("maxLength", QueryParameters.MAX_QUERY_LENGTH);
        case "query id" -> list(schema, LookupParameters.MOST_IDS);
        case "path code" -> schema.put("pattern", CODE);
        case "path key" -> schema.put("pattern", "^" + Segment.KEY + "$");
        case "query owner" -> schema.put("maxLength", ProgramService.MAX_PRINCIPAL_LENGTH);
        case "query field" -> schema.put("maxLength", Identifiers.MAX_LENGTH);
        case "query updatedSince" -> schema.put("maxLength", QueryParameters.LONGEST_TIME.length());
        case "query fields" -> names(schema, itemFields(operation));
        case "query ids" -> schema.put("maxItems", SegmentResource.MOST_SIZES);
        default -> {
          // It has no limit of its own.
        }
      }
    }
  }

  /** IDs of segments are numbers, with the limits of their format. */
  private static void identifier(ObjectNode schema) {
    if (schema.path("type").asText().equals("string")) {
      schema.put("maxLength", Identifiers.MAX_LENGTH);
    }
  }

  private static ItemFields itemFields(JsonNode operation) {
    return operation.path("operationId").asText().equals("listSegments")
        ? SegmentResource.FIELDS
        : SegmentPartnerFields.FIELDS;
  }

  private static void names(ObjectNode schema, ItemFields fields) {
    schema.put("maxItems", fields.names().size());
    ArrayNode names = ((ObjectNode) schema.get("items")).putArray("enum");
    fields.names().forEach(names::add);
  }

  private static void list(ObjectNode schema, int most) {
    schema.put("maxItems", most);
    ((ObjectNode) schema.get("items")).put("maxLength", Identifiers.MAX_LENGTH);
  }
}
