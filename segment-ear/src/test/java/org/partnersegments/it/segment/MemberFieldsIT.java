package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** The partners on a page have the properties that the caller names. */
class MemberFieldsIT extends HttpIT {

  private static final Tree EVERYBODY = all(leaf("partnerName", "isNot", "nobody"));

  private TestProgram program;
  private String members;

  @BeforeEach
  void makeSegment() {
    program =
        TestProgram.with(
            "fields",
            "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
            "{'type':'partner','partnerId':'1','name':'One','prospectingStage':'NEW',"
                + "'groups':['17'],'contracts':[{'contractId':'S-1','stage':'JOINED'}]}",
            "{'type':'partner','partnerId':'2','name':'Two'}",
            "{'type':'partner','partnerId':'3','name':'Three','groups':['17']}");
    members =
        program.path("/segments/" + program.save("All", EVERYBODY).number("/id") + "/partners");
  }

  private Answer preview(String... fields) {
    ObjectNode body = TestProgram.body(EVERYBODY);
    body.putArray("fields").addAll((ArrayNode) Answer.JSON.valueToTree(fields));
    return program.previewPartnersBody(body.put("sort", "partnerId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "partnerId; {'partnerId':'1'}; {'partnerId':'2'}",
        "prospectingStage; {'prospectingStage':'NEW'}; {'prospectingStage':null}",
        "groups,name; {'name':'One','groups':[{'id':'17','name':'Coupon sites','archived':false}]};"
            + "{'name':'Two','groups':[]}",
        "contracts; {'contracts':[{'contractId':'S-1','stage':'JOINED','templateTerm':null,"
            + "'startDate':null,'endDate':null}]}; {'contracts':[]}"
      })
  void aPartnerHasTheNamedProperties(String fields, String first, String second) {
    for (Answer page :
        List.of(
            Api.admin().get(members + "?sort=partnerId&fields=" + fields).is(200),
            preview(fields.split(",", -1)).is(200))) {
      assertEquals(TestProgram.json(first), page.json().at("/items/0").toString());
      assertEquals(TestProgram.json(second), page.json().at("/items/1").toString());
      assertEquals(program.revision(), page.number("/revision"));
    }
  }

  @Test
  void allPropertiesNamedAreTheSameAsNoneNamed() {
    Answer usual = Api.admin().get(members).is(200);
    Answer named =
        Api.admin()
            .get(members + "?fields=contracts,groups,prospectingStage,name,partnerId")
            .is(200);
    assertEquals(usual.text(), named.text());
  }

  @Test
  void pagesOfIdsAreTogetherAllMembers() {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      Answer page = Api.admin().get(members + "?fields=partnerId&limit=1" + after).is(200);
      ids.addAll(page.each("/items", "partnerId"));
      JsonNode next = page.json().path("next");
      after = next.isMissingNode() ? "" : "&after=" + Api.encoded(next.asText());
    } while (!after.isEmpty());
    assertEquals(Api.admin().get(members).is(200).each("/items", "partnerId"), ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "id", "partnerId,", "PartnerId", "name, groups", "contracts.stage"})
  void anUnknownPropertyIsRefused(String fields) {
    Api.admin()
        .get(members + "?fields=" + Api.encoded(fields))
        .problem(400, "invalid")
        .in("fields", "unknown-value");
    preview("partnerId", fields).problem(400, "invalid").at("/fields/1", "unknown-value");
  }

  @Test
  void aBodyNamesAtLeastOneProperty() {
    preview().problem(400, "invalid").at("/fields", "required");
    ObjectNode body = TestProgram.body(EVERYBODY);
    body.putArray("fields").addNull();
    program.previewPartnersBody(body).problem(400, "invalid").at("/fields/0", "unknown-value");
    program.previewPartnersBody(body.putNull("fields")).is(200);
  }

  @Test
  void filesHaveAllProperties() {
    for (String type : List.of("text/csv", TestProgram.NDJSON)) {
      Api.admin()
          .with("Accept", type)
          .get(members + "?fields=partnerId")
          .problem(400, "invalid")
          .in("fields", "unknown-parameter");
    }
  }
}
