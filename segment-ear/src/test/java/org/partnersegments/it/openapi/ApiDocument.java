package org.partnersegments.it.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;

/** The OpenAPI document of the server, and checks of answers against it. */
final class ApiDocument {

  private static final String ID = "https://partner-segments.example/openapi.json";
  private static final String SCHEMAS = "/components/schemas/";
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode document;
  private final List<ApiOperation> operations = new ArrayList<>();
  private final JsonSchemaFactory factory;
  private final Map<String, JsonSchema> schemas = new TreeMap<>();

  ApiDocument(JsonNode document) {
    this.document = document;
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operations.add(
                                new ApiOperation(
                                    path.getKey(), operation.getKey(), operation.getValue()))));
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders -> loaders.schemas(Map.of(ID, closed(document).toString()))));
  }

  /**
   * The document without room for unknown properties. Answers leave room for those of later
   * versions, but this server answers no property that its own document lacks.
   */
  private static JsonNode closed(JsonNode document) {
    JsonNode copy = document.deepCopy();
    for (JsonNode schema : copy.at("/components/schemas")) {
      if (schema.has("additionalProperties")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
    return copy;
  }

  static ApiDocument ofServer() {
    return new ApiDocument(Api.anonymous().get("/openapi.json").is(200).json());
  }

  List<ApiOperation> operations() {
    return operations;
  }

  /** The target of a reference, with a description or without; any other node unchanged. */
  JsonNode resolve(JsonNode node) {
    String reference = reference(node);
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  /** The reference that a node is; empty if it is none. */
  static String reference(JsonNode node) {
    JsonNode plain = node.path("allOf").size() == 1 ? node.get("allOf").get(0) : node;
    return plain.path("$ref").asText();
  }

  /** The response that the operation itself declares for a status. */
  JsonNode response(ApiOperation operation, int status) {
    return resolve(operation.responses().path(Integer.toString(status)));
  }

  /** The places where a value does not match a schema of the document. */
  List<String> violations(JsonNode schema, JsonNode value) {
    if (schema.has("anyOf") && !schema.has("type")) {
      List<String> all = new ArrayList<>();
      for (JsonNode alternative : schema.get("anyOf")) {
        List<String> violations = violations(alternative, value);
        if (violations.isEmpty()) {
          return violations;
        }
        all.addAll(violations);
      }
      return all;
    }
    if (schema.path("items").has("$ref") && value.isArray()) {
      List<String> all = new ArrayList<>();
      value.forEach(item -> all.addAll(violations(schema.get("items"), item)));
      return all;
    }
    if (schema.path("items").has("$ref")) {
      return List.of("no array: " + value);
    }
    JsonSchema compiled =
        schema.has("$ref")
            ? named(schema.get("$ref").textValue())
            : factory.getSchema(schema, STRICT);
    return compiled.validate(value).stream().map(Object::toString).toList();
  }

  private JsonSchema named(String reference) {
    if (!reference.startsWith("#" + SCHEMAS)) {
      throw new IllegalArgumentException("no schema: " + reference);
    }
    return schemas.computeIfAbsent(
        reference, ref -> factory.getSchema(SchemaLocation.of(ID + ref), STRICT));
  }

  /** The differences between an answer and what the document declares for the operation. */
  List<String> differences(ApiOperation operation, Answer answer) {
    JsonNode response = response(operation, answer.status());
    if (response.isMissingNode()) {
      return List.of("status " + answer.status() + " is not in the document");
    }
    List<String> differences = new ArrayList<>();
    response
        .path("headers")
        .properties()
        .forEach(
            header -> {
              if (header.getValue().path("required").asBoolean()
                  && answer.header(header.getKey()).isEmpty()) {
                differences.add("no header " + header.getKey());
              }
            });
    if (!response.has("content")) {
      if (answer.bytes().length > 0) {
        differences.add("a body where the document has none");
      }
      return differences;
    }
    JsonNode media = response.get("content").path(answer.mediaType());
    if (media.isMissingNode()) {
      differences.add("media type " + answer.mediaType() + " is not in the document");
      return differences;
    }
    JsonNode schema = ApiOperation.schema(media);
    values(answer).forEach(value -> differences.addAll(violations(schema, value)));
    if (response.has("x-problems")) {
      differences.addAll(problem(response.get("x-problems"), answer));
    }
    return differences;
  }

  private static List<String> problem(JsonNode codes, Answer answer) {
    List<String> differences = new ArrayList<>();
    for (JsonNode code : codes) {
      if (answer.problemCode().equals(code.textValue())) {
        if (answer.json().path("status").asInt() != answer.status()) {
          differences.add("the problem's status is another than the answer's");
        }
        return differences;
      }
    }
    return List.of("problem " + answer.problemCode() + " is not in the document");
  }

  /** The documents of a body: one, or one per line. */
  private static Stream<JsonNode> values(Answer answer) {
    if (answer.mediaType().equals(TestProgram.NDJSON)) {
      return answer.text().lines().map(ApiDocument::parsed);
    }
    return Stream.of(
        answer.mediaType().endsWith("json") ? answer.json() : new TextNode(answer.text()));
  }

  private static JsonNode parsed(String json) {
    try {
      return Answer.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  /** The properties of a request's schema, by name. */
  ObjectNode properties(JsonNode schema) {
    return (ObjectNode) resolve(schema).path("properties");
  }
}
