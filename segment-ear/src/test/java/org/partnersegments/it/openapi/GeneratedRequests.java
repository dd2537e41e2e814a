package org.partnersegments.it.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;

/** Requests generated from the document and a seed: valid ones and broken ones. */
final class GeneratedRequests {

  /** A request, its operation, and what the document forbids in it, if that is known. */
  record Generated(ApiOperation operation, ApiRequest request, @Nullable String forbidden) {}

  private final ApiDocument document;
  private final TestProgram program;
  private final List<Long> segments;

  /**
   * @param program the program of the requests
   * @param segments some of its segments; requests change and delete them
   */
  GeneratedRequests(ApiDocument document, TestProgram program, List<Long> segments) {
    this.document = document;
    this.program = program;
    this.segments = segments;
  }

  /** The request of a seed, which is always the same. */
  Generated request(long seed) {
    return new Maker(new Random(seed)).request();
  }

  private final class Maker {
    private final GeneratedValues values;
    private final Map<String, String> headers = new TreeMap<>();
    private @Nullable String forbidden;

    Maker(Random random) {
      values = new GeneratedValues(document, segments, random);
    }

    Generated request() {
      ApiOperation operation = values.oneOf(document.operations());
      String address = address(operation) + query(operation);
      String type = operation.hasBody() ? values.oneOf(operation.bodyTypes()) : "";
      headers(operation, type);
      String body = operation.hasBody() ? body(operation.bodySchema(type), type) : null;
      ApiRequest request = new ApiRequest(operation.method(), address, headers, body);
      return new Generated(operation, request, forbidden);
    }

    private void forbid(String what) {
      forbidden = forbidden == null ? what : forbidden + "; " + what;
    }

    private String address(ApiOperation operation) {
      String address = operation.path();
      for (JsonNode parameter : operation.parameters("path")) {
        String name = parameter.path("name").textValue();
        String value = values.chance(6) ? values.oddText() : known(name);
        // An empty path segment, or one of only dots, would be another address.
        address =
            address.replace(
                "{" + name + "}",
                Api.encoded(value.isBlank() || value.contains("..") ? "x" : value));
      }
      return address;
    }

    private String known(String name) {
      return switch (name) {
        case "program" -> program.key();
        case "id" ->
            values.chance(90)
                ? Long.toString(values.oneOf(segments))
                : values.oneOf(List.of("g1", "g2", "t1", "t2"));
        case "partnerId" -> values.oneOf(List.of("1", "2", "3", "4"));
        case "code" -> values.oneOf(List.of("invalid", "busy", "unknown-field"));
        case "key" -> values.oneOf(List.of(ValidRequests.KEPT_KEY, "k1", "k2", "K.1:_-"));
        default -> values.oneOf(List.of("somebody", "viewer"));
      };
    }

    private String query(ApiOperation operation) {
      List<String> parts = new ArrayList<>();
      for (JsonNode parameter : operation.parameters("query")) {
        if (values.chance(30)) {
          String name = parameter.path("name").textValue();
          boolean odd = values.chance(25);
          String value =
              odd ? values.oddText() : text(values.of(name, parameter.path("schema"), 0));
          if (odd && !allows(parameter.path("schema"), value)) {
            forbid("query " + name + "=" + value);
          }
          parts.add(name + "=" + Api.encoded(value));
        }
      }
      if (values.chance(4)) {
        forbid("query unknown");
        parts.add("unknown=1");
      }
      return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String text(JsonNode value) {
      return value.isArray() ? text(value.get(0)) : value.asText();
    }

    /** Whether a text in the query matches the schema. */
    private boolean allows(JsonNode schema, String value) {
      if (schema.path("type").asText().equals("integer")) {
        return value.matches("[0-9]{1,3}")
            && document
                .violations(
                    schema, Answer.JSON.getNodeFactory().numberNode(Integer.parseInt(value)))
                .isEmpty();
      }
      if (schema.path("type").asText().equals("boolean")) {
        return value.equals("true") || value.equals("false");
      }
      if (schema.has("maxLength") && value.strip().length() > schema.get("maxLength").asInt()) {
        return false;
      }
      return !schema.has("enum") || ApiOperation.texts(schema.get("enum")).contains(value);
    }

    private void headers(ApiOperation operation, String bodyType) {
      if (!operation.parameters("header").isEmpty() && values.chance(90)) {
        for (JsonNode parameter : operation.parameters("header")) {
          String name = parameter.path("name").textValue();
          if (name.equals("If-None-Match")) {
            if (values.chance(60)) {
              headers.put(name, values.oneOf(List.of("*", "*", " * ", "\"1\"", "W/\"1\"", "1")));
            }
          } else if (parameter.path("required").asBoolean() || values.chance(40)) {
            headers.put(
                name,
                values.oneOf(List.of("*", "\"1\"", "\"2\"", "W/\"1\"", "1", "\"", "\"1\", \"2\"")));
          }
        }
      }
      if (values.chance(30)) {
        headers.put("Accept", accepted(operation));
      }
      if (operation.hasBody()) {
        boolean other = values.chance(4);
        headers.put(
            "Content-Type",
            other ? values.oneOf(List.of("text/plain", "application/xml", "nonsense")) : bodyType);
        if (other) {
          forbid("content type");
        }
      }
    }

    private String accepted(ApiOperation operation) {
      List<String> accepted =
          new ArrayList<>(List.of("*/*", "application/*", "image/png", "x;q=y", "*/*;q=0"));
      for (JsonNode response : operation.responses()) {
        for (Iterator<String> types = document.resolve(response).path("content").fieldNames();
            types.hasNext(); ) {
          accepted.add(types.next());
        }
      }
      return values.oneOf(accepted);
    }

    private String body(JsonNode schema, String type) {
      if (type.equals(TestProgram.NDJSON)) {
        return String.join("\n", lines(schema));
      }
      if (schema.has("items")) {
        return "[" + String.join(",", lines(schema.get("items"))) + "]";
      }
      JsonNode body = values.of("", schema, 0);
      if (values.chance(35)) {
        body = values.broken(body);
      }
      List<String> violations = document.violations(schema, withoutNulls(body.deepCopy()));
      if (!violations.isEmpty()) {
        forbid("body " + violations);
      }
      if (values.chance(5)) {
        return values.garbled(body.toString());
      }
      return body.toString();
    }

    /** Lines of partner data. The server rejects single wrong lines. */
    private List<String> lines(JsonNode schema) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        JsonNode line = values.of("", schema, 0);
        lines.add(
            values.chance(20)
                ? values.garbled(line.toString())
                : (values.chance(40) ? values.broken(line) : line).toString());
      }
      return lines;
    }
  }

  /** A property that is null counts as absent. */
  private static JsonNode withoutNulls(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.properties().removeIf(property -> property.getValue().isNull());
    }
    value.forEach(GeneratedRequests::withoutNulls);
    return value;
  }
}
