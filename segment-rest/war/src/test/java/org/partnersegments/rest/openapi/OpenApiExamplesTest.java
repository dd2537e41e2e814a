package org.partnersegments.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each request and answer in JSON has an example, and it matches its schema. */
class OpenApiExamplesTest {

  private static final String ID = "https://partner-segments.example/openapi.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where JSON is sent or answered, by the place of its media type in the document. */
  private static Map<String, JsonNode> media(JsonNode document) {
    Map<String, JsonNode> media = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          String place =
                              "/paths/" + escaped(path.getKey()) + "/" + operation.getKey();
                          add(media, document, place + "/requestBody");
                          operation
                              .getValue()
                              .path("responses")
                              .fieldNames()
                              .forEachRemaining(
                                  status -> {
                                    if (status.startsWith("2")) {
                                      add(media, document, place + "/responses/" + status);
                                    }
                                  });
                        }));
    return media;
  }

  private static void add(Map<String, JsonNode> media, JsonNode document, String place) {
    String at = place + "/content/" + escaped(OpenApiExamples.MEDIA_TYPE);
    if (!document.at(at).isMissingNode()) {
      media.put(at, document.at(at));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode document() throws IOException {
    return JSON.readTree(ReleasedDocumentTest.CURRENT.toFile());
  }

  /** The places where the examples do not match, with unknown properties. */
  private static List<String> mistakes(JsonNode document) {
    JsonNode closed = document.deepCopy();
    for (JsonNode schema : closed.at("/components/schemas")) {
      if (schema.has("additionalProperties")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, closed.toString()))));
    SchemaValidatorsConfig strict =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    List<String> mistakes = new ArrayList<>();
    media(document)
        .forEach(
            (place, media) ->
                media
                    .path("examples")
                    .forEach(
                        example ->
                            factory
                                .getSchema(SchemaLocation.of(ID + "#" + place + "/schema"), strict)
                                .validate(example.path("value"))
                                .forEach(mistake -> mistakes.add(place + " " + mistake))));
    return mistakes;
  }

  @Test
  void everyRequestAndAnswerHasAnExample() throws IOException {
    List<String> without = new ArrayList<>();
    media(document())
        .forEach(
            (place, media) -> {
              if (media.path("examples").isEmpty()) {
                without.add(place);
              }
            });
    assertEquals(List.of(), without, "add a file to " + OpenApiExamples.FOLDER);
  }

  @Test
  void everyExampleMatchesItsSchema() throws IOException {
    assertEquals(List.of(), mistakes(document()));
  }

  @Test
  void everyFileIsOfAnOperation() throws IOException {
    Set<String> operations = new TreeSet<>();
    document().path("paths").findValuesAsText("operationId").forEach(operations::add);
    List<String> strangers = new ArrayList<>();
    try (Stream<Path> files = Files.list(OpenApiExamples.FOLDER)) {
      files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .filter(name -> !operations.contains(name))
          .forEach(strangers::add);
    }
    assertEquals(List.of(), strangers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/paths/~1me/get/responses/200 | /answer/value | {\"name\":\"manager\",\"admin\":\"no\",\"programs\":[]}",
        "/paths/~1me/get/responses/200 | /answer/value | {\"name\":\"manager\",\"admin\":false,\"programs\":[],\"new\":1}",
        "/paths/~1programs~1{program}~1sync/post/requestBody | /request/value | [{\"type\":\"partner\"}]",
        "/paths/~1programs~1{program}~1sync/post/requestBody | /request/value | [{\"type\":\"partner\",\"partnerId\":\"1\",\"name\":\"A\",\"prospectingStage\":\"NONE\"}]",
        "/paths/~1programs~1{program}~1segments/post/requestBody | /request/value/condition | {\"match\":\"all\"}"
      })
  void aMistakeInAnExampleIsNoticed(String message, String place, String value) throws IOException {
    JsonNode document = document();
    String at = message + "/content/application~1json/examples" + place;
    int last = at.lastIndexOf('/');
    ((ObjectNode) document.at(at.substring(0, last)))
        .set(at.substring(last + 1), JSON.readTree(value));
    assertNotEquals(List.of(), mistakes(document));
  }
}
