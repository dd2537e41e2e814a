package org.partnersegments.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.rest.request.DeprecatedOperation;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/** The kept document has the schemas that generators of clients need. */
class OpenApiSchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode document() throws IOException {
    return JSON.readTree(ReleasedDocumentTest.CURRENT.toFile());
  }

  @Test
  void noKeywordStandsBesideAReference() throws IOException {
    assertEquals(List.of(), OpenApiSchemas.impureReferences(document()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':{'$ref':'#/x','type':'object'}}",
        "{'a':[{'items':{'$ref':'#/x','nullable':true}}]}",
        "{'anyOf':[{'$ref':'#/x','description':'What it is.'},{'type':'null'}]}",
        "{'$ref':'#/x','description':'What it is.','type':'object','deprecated':true}"
      })
  void aKeywordBesideAReferenceIsNoticedAndRemoved(String schema) throws IOException {
    JsonNode impure = JSON.readTree(schema.replace('\'', '"'));
    assertEquals(1, OpenApiSchemas.impureReferences(impure).size());
    JsonNode pure = OpenApiSchemas.withPureReferences(impure);
    assertEquals(List.of(), OpenApiSchemas.impureReferences(pure));
    assertEquals(
        schema.contains("What it is."), pure.toString().contains("What it is."), pure::toString);
    assertTrue(pure.toString().contains("\"$ref\":\"#/x\""), pure::toString);
  }

  @DeprecatedOperation(since = "2027-03-01", sunset = "2028-03-01", instead = "Use `new`.")
  @Test
  void aDeprecatedOperationSaysSo() throws IOException, NoSuchMethodException {
    ObjectNode operation = (ObjectNode) JSON.readTree("{\"description\":\"Does it.\"}");
    OpenApiGenerator.deprecate(
        operation,
        OpenApiSchemasTest.class
            .getDeclaredMethod("aDeprecatedOperationSaysSo")
            .getAnnotation(DeprecatedOperation.class));
    assertEquals(
        JSON.readTree(
            "{\"description\":\"Does it. Since 2027-03-01, use something else: Use `new`. From"
                + " 2028-03-01 on, this operation may be gone.\",\"deprecated\":true}"),
        operation);
  }

  @Test
  void theWarningsAreThoseOfTheProduct() throws IOException {
    List<String> documented = new ArrayList<>();
    document()
        .at("/components/schemas/Warning/properties/code/enum")
        .forEach(code -> documented.add(code.asText()));
    assertEquals(Arrays.stream(Warning.Code.values()).map(Warning.Code::id).toList(), documented);
  }

  @Test
  void everyReferenceLeadsToSomething() throws IOException {
    JsonNode document = document();
    for (JsonNode reference : document.findValues(OpenApiSchemas.REFERENCE)) {
      assertFalse(document.at(reference.asText().substring(1)).isMissingNode(), reference::asText);
    }
  }

  /** A later minor version may add properties to answers. Requests are read strictly. */
  @Test
  void answersAreOpenAndRequestsAreClosed() throws IOException {
    JsonNode document = document();
    Set<String> answered = OpenApiSchemas.answered(document);
    assertTrue(answered.containsAll(Set.of("Problem", "Partner", "ExportEnd", "SyncProgress")));
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (schema.getValue().path("type").asText().equals("object")) {
                assertEquals(
                    answered.contains(schema.getKey()),
                    schema.getValue().path("additionalProperties").booleanValue(),
                    schema::getKey);
                assertTrue(schema.getValue().has("additionalProperties"), schema::getKey);
              }
            });
  }

  /** Clients write back what they read, so these are the same schemas in both directions. */
  @Test
  void onlyConditionsAndStagesAreInRequestsAndInAnswers() throws IOException {
    Set<String> both = new TreeSet<>(OpenApiSchemas.requested(document()));
    both.retainAll(OpenApiSchemas.answered(document()));
    assertEquals(
        Set.of(
            "Condition", "ConditionGroup", "ContractStage", "FieldCondition", "ProspectingStage"),
        both);
  }

  /** Generators choose the kind by the required properties. */
  @Test
  void noConditionIsOfBothKinds() throws IOException {
    JsonNode schemas = document().at("/components/schemas");
    assertEquals(2, schemas.at("/Condition/oneOf").size());
    Set<String> properties = new TreeSet<>();
    for (JsonNode kind : schemas.at("/Condition/oneOf")) {
      JsonNode schema = schemas.path(kind.path("$ref").asText().replaceAll(".*/", ""));
      assertTrue(!schema.path("required").isEmpty());
      schema
          .path("properties")
          .fieldNames()
          .forEachRemaining(name -> assertTrue(properties.add(name), name));
    }
    Set<String> all = new TreeSet<>();
    schemas.at("/Condition/properties").fieldNames().forEachRemaining(all::add);
    assertEquals(all, properties);
  }

  /** Generated TypeScript takes a list for an object of which no property is required. */
  @ParameterizedTest
  @ValueSource(strings = {"PartnerGroups", "PartnerContracts"})
  void changesAreNoList(String union) throws IOException {
    JsonNode kinds = document().at("/components/schemas/" + union + "/oneOf");
    assertEquals("array", kinds.at("/0/type").asText());
    JsonNode changes =
        document().at(kinds.at("/1/" + OpenApiSchemas.REFERENCE).asText().substring(1));
    assertEquals(changes.path("properties").size(), changes.path("required").size());
    assertEquals(2, changes.path("required").size());
  }

  @Test
  void stagesAreEnumerationsEverywhere() throws IOException {
    JsonNode schemas = document().at("/components/schemas");
    List<String> places = new ArrayList<>();
    schemas
        .properties()
        .forEach(
            schema -> {
              for (String property : List.of("stage", "prospectingStage")) {
                JsonNode stage = schema.getValue().path("properties").path(property);
                if (!stage.isMissingNode()) {
                  places.add(schema.getKey() + "." + property);
                  String named = property.equals("stage") ? "ContractStage" : "ProspectingStage";
                  assertEquals(
                      OpenApiSchemas.SCHEMAS + named,
                      stage.findValue(OpenApiSchemas.REFERENCE).asText(),
                      schema::getKey);
                }
              }
            });
    assertEquals(
        List.of(
            "Contract.stage",
            "ContractLine.stage",
            "ContractUpdate.stage",
            "ExplainedContract.stage",
            "Partner.prospectingStage",
            "PartnerLine.prospectingStage",
            "PartnerUpdateLine.prospectingStage",
            "SegmentPartner.prospectingStage"),
        places);
  }

  /** {@code GET /fields} and the document name the same stages; NONE is only for conditions. */
  @Test
  void theStagesOfTheDocumentAreThoseThatSyncTakes() throws IOException {
    JsonNode schemas = document().at("/components/schemas");
    assertEquals(
        Arrays.stream(ContractStage.values()).map(Enum::name).toList(),
        texts(schemas.at("/ContractStage/enum")));
    assertEquals(
        Arrays.stream(ProspectingStage.values()).map(Enum::name).toList(),
        texts(schemas.at("/ProspectingStage/enum")));
    assertEquals(storedCodes(Field.CONTRACT_STAGE), texts(schemas.at("/ContractStage/enum")));
    assertEquals(storedCodes(Field.PROSPECTING_STAGE), texts(schemas.at("/ProspectingStage/enum")));
    assertTrue(Field.CONTRACT_STAGE.code(Stages.NONE).orElseThrow().onlyInConditions());
    assertTrue(Field.PROSPECTING_STAGE.code(Stages.NONE).orElseThrow().onlyInConditions());
  }

  private static List<String> storedCodes(Field field) {
    return field.codes().stream()
        .filter(code -> !code.onlyInConditions())
        .map(code -> code.code())
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  @Test
  void aUnionHasOnlyItsAlternatives() throws IOException {
    ObjectNode schemas =
        (ObjectNode)
            JSON.readTree(
                "{\"A\":{\"type\":\"object\",\"properties\":{\"x\":{}},\"required\":[\"x\"],"
                    + "\"oneOf\":[],\"discriminator\":{}},\"B\":{\"type\":\"object\"}}");
    OpenApiSchemas.reduceUnions(schemas);
    assertEquals(
        JSON.readTree("{\"A\":{\"oneOf\":[],\"discriminator\":{}},\"B\":{\"type\":\"object\"}}"),
        schemas);
    for (JsonNode kind : document().at("/components/schemas/SyncLine/oneOf")) {
      assertFalse(document().at(kind.path("$ref").asText().substring(1)).isMissingNode());
    }
    assertFalse(document().at("/components/schemas/SyncLine").has("properties"));
  }
}
