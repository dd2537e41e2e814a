package org.partnersegments.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kept document names the limits of parameters. */
class OpenApiParametersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Texts whose length only the limit of a request's headers bounds. */
  private static final Set<String> OF_ANY_LENGTH = Set.of("If-Match", "If-None-Match");

  private static List<JsonNode> parameters() throws IOException {
    List<JsonNode> parameters = new ArrayList<>();
    JsonNode document = JSON.readTree(ReleasedDocumentTest.CURRENT.toFile());
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        operation.path("parameters").forEach(parameters::add);
      }
    }
    return parameters;
  }

  private static boolean isLimited(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "array" -> schema.has("maxItems");
      case "string", "" -> schema.has("maxLength") || schema.has("pattern") || schema.has("enum");
      case "integer" -> schema.has("maximum") || schema.has("format");
      default -> true;
    };
  }

  @Test
  void everyParameterHasItsLimit() throws IOException {
    Set<String> unlimited = new TreeSet<>();
    for (JsonNode parameter : parameters()) {
      if (!isLimited(parameter.path("schema"))) {
        unlimited.add(parameter.path("name").asText());
      }
    }
    assertEquals(OF_ANY_LENGTH, unlimited);
  }

  @ParameterizedTest
  @CsvSource({
    "query, /maxLength, 255",
    "id, /maxItems, 100",
    "id, /items/maxLength, 64",
    "ids, /maxItems, 500",
    "principal, /maxLength, 255",
    "partnerId, /maxLength, 19",
    "key, /pattern, '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'",
    "owner, /maxLength, 255",
    "field, /maxLength, 64",
    "updatedSince, /maxLength, 35",
    "program, /pattern, '^[a-z0-9-]{1,40}$'",
    "after, /maxLength, 4096",
    "code, /pattern, '^[a-z]+(-[a-z]+)*$'",
    "limit, /maximum, 500"
  })
  void theLimitIsThatOfTheServer(String name, String keyword, String value) throws IOException {
    List<JsonNode> schemas =
        parameters().stream()
            .filter(parameter -> parameter.path("name").asText().equals(name))
            .map(parameter -> parameter.path("schema"))
            .filter(schema -> !name.equals("id") || schema.path("type").asText().equals("array"))
            .toList();
    assertFalse(schemas.isEmpty());
    for (JsonNode schema : schemas) {
      assertEquals(value, schema.at(keyword).asText(), schema::toString);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type':'string'}                                        | false
          {'type':'string','minLength':1}                          | false
          {'type':'array','items':{'type':'string','maxLength':9}} | false
          {'type':'integer','minimum':1}                           | false
          {'type':'string','maxLength':9}                          | true
          {'enum':['a']}                                           | true
          {'type':'boolean'}                                       | true
          """)
  void aMissingLimitIsNoticed(String schema, boolean limited) throws IOException {
    assertEquals(limited, isLimited(JSON.readTree(schema.replace('\'', '"'))));
  }
}
