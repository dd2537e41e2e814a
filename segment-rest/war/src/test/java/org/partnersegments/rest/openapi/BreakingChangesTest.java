package org.partnersegments.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares our own document with changed copies of it. */
class BreakingChangesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode document() throws IOException {
    return (ObjectNode) JSON.readTree(ReleasedDocumentTest.CURRENT.toFile());
  }

  /** The document with one place set to a JSON value, or without the place. */
  private static ObjectNode changed(String pointer, String value) throws IOException {
    ObjectNode document = document();
    int last = pointer.lastIndexOf('/');
    JsonNode parent = document.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
    assertTrue(parent.isContainerNode(), pointer);
    if (parent instanceof ArrayNode array) {
      if (value.equals("removed")) {
        assertTrue(array.has(Integer.parseInt(name)), pointer);
        array.remove(Integer.parseInt(name));
      } else {
        array.add(JSON.readTree(value));
      }
    } else if (value.equals("removed")) {
      assertTrue(parent.has(name), pointer);
      ((ObjectNode) parent).remove(name);
    } else {
      ((ObjectNode) parent).set(name, JSON.readTree(value));
    }
    assertTrue(!document.equals(document()), pointer);
    return document;
  }

  @Test
  void aDocumentBreaksNothingOfItself() throws IOException {
    assertEquals(List.of(), BreakingChanges.between(document(), document()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/paths/~1me | removed",
        "/paths/~1me/get/operationId | \"whoAmI\"",
        "/paths/~1me/get/responses/200/content/application~1json/schema | {\"type\":\"string\"}",
        "/paths/~1me/get/responses/200 | removed",
        "/paths/~1me/get/responses/202 | {\"description\":\"Later\"}",
        "/paths/~1me/get/responses/default/$ref | \"#/components/responses/nothing\"",
        "/paths/~1session/post/security | [{\"basic\":[]}]",
        "/paths/~1programs~1{program}~1segments/get/parameters/1 | removed",
        "/paths/~1programs~1{program}~1segments/get/parameters/4/schema/maximum | 100",
        "/paths/~1programs~1{program}~1segments/get/parameters/4/schema/default | 20",
        "/paths/~1programs~1{program}~1segments/get/parameters/4/schema/pattern | \"[a-z]\"",
        "/paths/~1programs~1{program}~1segments/get/parameters/1/required | true",
        "/paths/~1programs~1{program}~1segments/get/parameters/x | {\"name\":\"x\",\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"string\"}}",
        "/paths/~1programs~1{program}~1segments/get/x-roles/0 | removed",
        "/paths/~1programs~1{program}~1segments/post/responses/201/headers/ETag | removed",
        "/paths/~1programs~1{program}~1segments~1{id}~1partners/get/responses/200/content/text~1csv | removed",
        "/paths/~1programs~1{program}~1sync/post/requestBody/content/application~1x-ndjson | removed",
        "/paths/~1programs~1{program}~1sync/post/requestBody/content/application~1json | removed",
        "/paths/~1programs~1{program}~1sync/post/requestBody/content/application~1x-ndjson/x-itemSchema | {\"type\":\"string\"}",
        "/components/schemas/ExportLine/oneOf/1 | removed",
        "/components/schemas/Segment/properties/summary | removed",
        "/components/schemas/Segment/properties/id/type | \"string\"",
        "/components/schemas/Segment/properties/id/format | \"int32\"",
        "/components/schemas/Segment/properties/name/type | [\"string\",\"null\"]",
        "/components/schemas/Segment/required/0 | removed",
        "/components/schemas/Reference/properties/archived | removed",
        "/components/schemas/Warning/properties/code/enum/x | \"new-code\"",
        "/components/schemas/Warning/properties/code/enum | removed",
        "/components/schemas/SegmentInput/properties/description | removed",
        "/components/schemas/SegmentInput/required/x | \"description\"",
        "/components/schemas/SegmentInput/properties/name/maxLength | 100",
        "/components/schemas/SegmentInput/properties/name/minLength | 2",
        "/components/schemas/SegmentInput/properties/name/type | \"integer\"",
        "/components/schemas/Condition/properties/match/enum/0 | removed",
        "/components/schemas/Condition/properties/field/enum | [\"partnerId\"]",
        "/components/schemas/Condition/properties/values/items/type | \"integer\"",
        "/components/schemas/Condition/oneOf/0 | removed",
        "/components/schemas/ConditionGroup/required/x | \"on\"",
        "/components/schemas/SyncLine/oneOf/2 | removed",
        "/components/schemas/SyncLine/discriminator/propertyName | \"kind\"",
        "/components/schemas/SyncLine/discriminator/mapping/partner | \"#/components/schemas/PartnerDeletedLine\"",
        "/components/schemas/ContractStage/enum/x | \"WON\"",
        "/components/schemas/ContractStage/enum/0 | removed",
        "/components/schemas/ProblemError/properties/code/x-extensible-enum/0 | removed",
        "/components/schemas/LineError/properties/code/x-extensible-enum | removed",
        "/servers/0/url | \"/elsewhere\""
      })
  void aChangeThatACallerStumblesOverBreaks(String pointer, String value) throws IOException {
    List<String> changes = BreakingChanges.between(document(), changed(pointer, value));
    assertTrue(!changes.isEmpty(), pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/paths/~1new | {\"get\":{\"operationId\":\"getNew\",\"responses\":{}}}",
        "/paths/~1me/get/summary | \"In other words\"",
        "/paths/~1programs~1{program}~1segments/get/parameters/x | {\"name\":\"x\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}",
        "/paths/~1programs~1{program}~1segments/get/parameters/4/schema/maximum | 1000",
        "/paths/~1programs~1{program}~1segments/get/x-roles/x | \"sync\"",
        "/paths/~1programs~1{program}~1segments~1{id}~1partners/get/responses/200/content/text~1plain | {\"schema\":{\"type\":\"string\"}}",
        "/components/schemas/Segment/properties/added | {\"type\":\"string\"}",
        "/components/schemas/ProblemError/properties/code/x-extensible-enum/x | \"new-code\"",
        "/components/schemas/Condition/oneOf/x | {\"$ref\":\"#/components/schemas/Partner\"}",
        "/components/schemas/SyncLine/oneOf/x | {\"$ref\":\"#/components/schemas/Contract\"}",
        "/components/schemas/SyncLine/discriminator/mapping/contract | \"#/components/schemas/Contract\"",
        "/components/schemas/Segment/required/x | \"added\"",
        "/components/schemas/Warning/properties/code/enum/0 | removed",
        "/components/schemas/SegmentInput/properties/added | {\"type\":\"string\"}",
        "/components/schemas/SegmentInput/required/0 | removed",
        "/components/schemas/SegmentInput/properties/name/maxLength | 200",
        "/components/schemas/SegmentInput/properties/name/maxLength | removed",
        "/components/schemas/Contract/properties/startDate/type | \"string\""
      })
  void aChangeThatCallersNeedNotKnowOfBreaksNothing(String pointer, String value)
      throws IOException {
    assertEquals(List.of(), BreakingChanges.between(document(), changed(pointer, value)));
  }
}
