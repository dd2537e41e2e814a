package org.partnersegments.it.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * An operation of the OpenAPI document.
 *
 * @param path below the base path, with its parameters in braces
 * @param key the HTTP method as the document writes it: {@code get}
 * @param description the operation's object in the document
 */
record ApiOperation(String path, String key, JsonNode description) {

  String id() {
    return description.path("operationId").textValue();
  }

  String method() {
    return key.toUpperCase(Locale.ROOT);
  }

  JsonNode responses() {
    return description.path("responses");
  }

  boolean isAnonymous() {
    return description.has("security") && description.get("security").isEmpty();
  }

  /** The roles of which the caller needs one in the program; empty if the operation needs none. */
  List<String> roles() {
    return texts(description.path("x-roles"));
  }

  /** The parameters in the path, in the query, or in a header. */
  List<JsonNode> parameters(String in) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : description.path("parameters")) {
      if (parameter.path("in").textValue().equals(in)) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  boolean hasBody() {
    return description.has("requestBody");
  }

  /** The media types of the body. */
  List<String> bodyTypes() {
    List<String> types = new ArrayList<>();
    description.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
    return types;
  }

  /** The schema of the body; for NDJSON, of a line. */
  JsonNode bodySchema(String mediaType) {
    return schema(description.path("requestBody").path("content").path(mediaType));
  }

  /** The schema of a media type; for NDJSON, of a line. */
  static JsonNode schema(JsonNode media) {
    return media.has("x-itemSchema") ? media.get("x-itemSchema") : media.path("schema");
  }

  /** The possible statuses below 400. */
  List<Integer> successes() {
    List<Integer> statuses = new ArrayList<>();
    for (Iterator<String> names = responses().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.startsWith("2")) {
        statuses.add(Integer.valueOf(name));
      }
    }
    return statuses;
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  @Override
  public String toString() {
    return method() + " " + path;
  }
}
