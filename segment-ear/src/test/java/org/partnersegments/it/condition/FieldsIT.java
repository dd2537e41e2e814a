package org.partnersegments.it.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Vocabulary;

/** The catalogue of fields matches the domain. */
class FieldsIT extends HttpIT {

  private static JsonNode fields() {
    return Api.as("viewer").get("/fields").is(200).json();
  }

  private static Map<String, JsonNode> byId(JsonNode list, String property) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    list.forEach(item -> items.put(item.path(property).asText(), item));
    return items;
  }

  private static JsonNode field(String id) {
    return Objects.requireNonNull(byId(fields().path("fields"), "id").get(id), id);
  }

  private static List<String> codes(String field) {
    return List.copyOf(byId(field(field).path("codes"), "code").keySet());
  }

  @Test
  void fieldsHaveTheDomainsLabels() {
    Map<String, String> labels = new HashMap<>();
    fields()
        .path("fields")
        .forEach(f -> labels.put(f.path("id").asText(), f.path("label").asText()));
    assertEquals(
        Map.of(
            "contractStage", "Contract Stage",
            "partnerGroup", "Partner Group",
            "prospectingStage", "Prospecting Stage",
            "contractId", "Contract ID",
            "partnerName", "Partner Name",
            "partnerId", "Partner ID",
            "templateTerm", "Partner Template Term"),
        labels);
  }

  @Test
  void fieldsHaveTheDomainsOperatorsAndKindsOfValues() {
    Set<String> served = new TreeSet<>();
    for (JsonNode field : fields().path("fields")) {
      for (JsonNode operator : field.path("operators")) {
        served.add(
            String.join(
                " ",
                field.path("id").asText(),
                operator.path("id").asText(),
                operator.path("values").asText(),
                operator.path("valueKind").asText("")));
        assertFalse(operator.path("label").asText().isBlank(), operator::toString);
      }
    }
    Set<String> known = new TreeSet<>();
    Vocabulary.OPERATORS.forEach(
        (field, operators) ->
            operators.forEach(
                (operator, kind) -> {
                  String values =
                      kind == Vocabulary.Kind.NONE ? "none" : kind.isList() ? "many" : "one";
                  known.add(String.join(" ", field, operator, values, kind.id()));
                }));
    assertEquals(known, served);
  }

  @Test
  void onlyContractFieldsMayStandInASameContractGroup() {
    for (JsonNode field : fields().path("fields")) {
      boolean expected = Vocabulary.CONTRACT_FIELDS.contains(field.path("id").asText());
      assertEquals(expected, field.path("contractField").asBoolean(), field::toString);
      assertEquals(expected ? "Contract" : "Partner", field.path("section").asText());
    }
  }

  @Test
  void stagesAreTheDomainsWithNoneFirst() {
    List<String> contract = new ArrayList<>(List.of("NONE"));
    contract.addAll(Vocabulary.CONTRACT_STAGES);
    assertEquals(contract, codes("contractStage"));
    List<String> prospecting = new ArrayList<>(List.of("NONE"));
    prospecting.addAll(Vocabulary.PROSPECTING_STAGES);
    assertEquals(prospecting, codes("prospectingStage"));
    for (String field : Set.of("partnerGroup", "contractId", "partnerName", "partnerId")) {
      assertEquals(List.of(), codes(field));
    }
  }

  @Test
  void stagesAreLabelledAndOnlyNoContractMayNotStandInASameContractGroup() {
    JsonNode stages = field("contractStage").path("codes");
    for (JsonNode stage : stages) {
      String code = stage.path("code").asText();
      assertEquals(!code.equals("NONE"), stage.path("inSameContract").asBoolean(), code);
      assertEquals(code.replace('_', ' '), stage.path("label").asText().toUpperCase(Locale.ROOT));
      assertFalse(stage.path("description").asText().isBlank(), code);
    }
    assertEquals("the partner has no contract at all", stages.get(0).path("description").asText());
  }

  @Test
  void limitsAreTheContracts() {
    assertEquals(
        TestProgram.json("{'depth':16,'nodes':500,'values':100000,'textLength':255,'idLength':64}"),
        fields().path("limits").toString());
  }
}
