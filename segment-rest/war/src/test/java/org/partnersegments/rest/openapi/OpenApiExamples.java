package org.partnersegments.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The examples of whole requests and answers. Each operation that sends or answers JSON has a file
 * with its name, which contains a {@code request}, an {@code answer}, or both.
 */
final class OpenApiExamples {

  static final Path FOLDER = Path.of("src/test/openapi/examples");
  static final String MEDIA_TYPE = "application/json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private OpenApiExamples() {}

  static void add(JsonNode paths) throws IOException {
    for (JsonNode path : paths) {
      for (JsonNode operation : path) {
        Path file = FOLDER.resolve(operation.path("operationId").asText() + ".json");
        if (Files.exists(file)) {
          add(operation, JSON.readTree(file.toFile()));
        }
      }
    }
  }

  private static void add(JsonNode operation, JsonNode examples) {
    add(operation.path("requestBody"), examples.path("request"), "request");
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        add(response.getValue(), examples.path("answer"), "answer");
      }
    }
  }

  private static void add(JsonNode message, JsonNode example, String name) {
    if (!example.isMissingNode()
        && message.path("content").path(MEDIA_TYPE) instanceof ObjectNode media) {
      media.putObject("examples").putObject(name).set("value", example);
    }
  }
}
