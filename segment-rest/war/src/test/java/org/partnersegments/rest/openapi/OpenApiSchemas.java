package org.partnersegments.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * The rules for schemas that generators of clients depend on. {@code OpenApiSchemasTest} has them.
 */
final class OpenApiSchemas {

  static final String REFERENCE = "$ref";
  static final String SCHEMAS = "#/components/schemas/";

  /** Has the schema of a line of NDJSON. OpenAPI 3.2 names it {@code itemSchema}. */
  static final String LINE = "x-itemSchema";

  /** Has the known values of an answer's property, to which later versions add some. */
  static final String KNOWN_VALUES = "x-extensible-enum";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OpenApiSchemas() {}

  /** Adds the stages of the data, which have no document of their own. */
  static void addStages(ObjectNode schemas) {
    codes(schemas.putObject("ContractStage"), "The stage of a contract.", ContractStage.values());
    codes(
        schemas.putObject("ProspectingStage"),
        "The prospecting stage of a partner.",
        ProspectingStage.values());
  }

  /** Adds the codes to the errors, without closing the set. */
  static void addErrorCodes(ObjectNode schemas) {
    for (String schema : List.of("ProblemError", "LineError")) {
      ArrayNode codes =
          ((ObjectNode) schemas.path(schema).path("properties").path("code"))
              .putArray(KNOWN_VALUES);
      Arrays.stream(ErrorCode.values()).forEach(code -> codes.add(code.id()));
    }
  }

  /** Adds the lines of answers in NDJSON, each of one of two kinds. */
  static void addLines(ObjectNode schemas) {
    lines(schemas, "ExportLine", "A line of an export: a partner or, last, its end.")
        .add(reference("Partner"))
        .add(reference("ExportEnd"));
    lines(schemas, "SyncAnswerLine", "A line of the answer to a sync. A problem is the last line.")
        .add(reference("SyncProgress"))
        .add(reference("Problem"));
  }

  /** Adds what is either the whole or changes to it. */
  static void addChanges(ObjectNode schemas) {
    either(
        schemas.putObject("PartnerGroups"),
        "The IDs of all groups of a partner, or changes to them.",
        NODES.objectNode().put("type", "string"),
        "GroupChanges");
    either(
        schemas.putObject("PartnerContracts"),
        "All contracts of a partner, or changes to them.",
        reference("ContractLine"),
        "ContractChanges");
  }

  private static void either(
      ObjectNode schema, String description, ObjectNode items, String changes) {
    ArrayNode kinds = schema.put("description", description).putArray("oneOf");
    kinds.addObject().put("type", "array").set("items", items);
    kinds.add(reference(changes));
  }

  private static ArrayNode lines(ObjectNode schemas, String name, String description) {
    return schemas.putObject(name).put("description", description).putArray("oneOf");
  }

  private static ObjectNode reference(String schema) {
    return NODES.objectNode().put(REFERENCE, SCHEMAS + schema);
  }

  private static void codes(ObjectNode schema, String what, Enum<?>[] values) {
    schema
        .put("type", "string")
        .put("description", what + " `GET /fields` has the labels and meanings.");
    ArrayNode codes = schema.putArray("enum");
    Arrays.stream(values).forEach(value -> codes.add(value.name()));
  }

  /** Leaves only the alternatives of a schema that a discriminator tells apart. */
  static void reduceUnions(ObjectNode schemas) {
    schemas.forEach(
        schema -> {
          if (schema.has("discriminator")) {
            ((ObjectNode) schema).remove(List.of("type", "properties", "required"));
          }
        });
  }

  /**
   * A copy of a node in which references have no other keywords. Generators read {@code type}
   * beside a reference as another type, and older tools ignore everything beside it.
   */
  static JsonNode withPureReferences(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = NODES.arrayNode();
      array.forEach(item -> copy.add(withPureReferences(item)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    if (object.size() > 1 && object.path(REFERENCE).isTextual()) {
      return pureReference(object);
    }
    ObjectNode copy = NODES.objectNode();
    object
        .properties()
        .forEach(property -> copy.set(property.getKey(), withPureReferences(property.getValue())));
    return copy;
  }

  private static ObjectNode pureReference(ObjectNode object) {
    ObjectNode reference = NODES.objectNode();
    reference.set(REFERENCE, object.get(REFERENCE));
    if (!object.has("description")) {
      return reference;
    }
    ObjectNode described = NODES.objectNode();
    described.set("description", object.get("description"));
    described.putArray("allOf").add(reference);
    return described;
  }

  /**
   * Opens the schemas of answers, to which later versions add properties, and closes all others.
   */
  static void openAnswers(ObjectNode document) {
    Set<String> answered = answered(document);
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (schema.getValue().has("properties")) {
                ((ObjectNode) schema.getValue())
                    .put("additionalProperties", answered.contains(schema.getKey()));
              }
            });
  }

  /** The names of the schemas that occur in answers, directly or not. */
  static Set<String> answered(JsonNode document) {
    Set<String> references = new TreeSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        collect(document, operation.path("responses"), references);
      }
    }
    return schemas(references);
  }

  /** The names of the schemas that occur in requests, directly or not. */
  static Set<String> requested(JsonNode document) {
    Set<String> references = new TreeSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        collect(document, operation.path("requestBody"), references);
        collect(document, operation.path("parameters"), references);
      }
    }
    return schemas(references);
  }

  private static Set<String> schemas(Set<String> references) {
    Set<String> names = new TreeSet<>();
    for (String reference : references) {
      if (reference.startsWith(SCHEMAS)) {
        names.add(reference.substring(SCHEMAS.length()));
      }
    }
    return names;
  }

  private static void collect(JsonNode document, JsonNode node, Set<String> references) {
    String reference = node.path(REFERENCE).asText();
    if (!reference.isEmpty() && references.add(reference)) {
      collect(document, document.at(reference.substring(1)), references);
    }
    node.forEach(child -> collect(document, child, references));
  }

  /** Where a reference has another keyword beside it. */
  static List<String> impureReferences(JsonNode document) {
    List<String> places = new ArrayList<>();
    impureReferences(document, "", places);
    return places;
  }

  private static void impureReferences(JsonNode node, String place, List<String> places) {
    if (node.path(REFERENCE).isTextual() && node.size() > 1) {
      places.add(place + " " + node);
    }
    node.properties()
        .forEach(
            property ->
                impureReferences(property.getValue(), place + "/" + property.getKey(), places));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        impureReferences(node.get(i), place + "/" + i, places);
      }
    }
  }
}
