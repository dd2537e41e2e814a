package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;
import static org.partnersegments.reference.Tree.none;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Plain;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.World.Partner;

/** Why a partner is in a segment, or not. */
class ExplanationIT extends HttpIT {

  private static final Leaf JOINED = leaf("contractStage", "isAnyOf", "JOINED");
  private static final Leaf UNDER_X = leaf("templateTerm", "isAnyOf", "x");
  private static final Group ON_ONE = all(JOINED, UNDER_X).onSameContract();

  /**
   * Partner one is joined with term x, two is joined with y and expired with x, three has no
   * contract.
   */
  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () ->
              TestProgram.with(
                  "explain",
                  "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
                  "{'type':'partnerGroup','id':'18','name':'Cashback','archived':true}",
                  "{'type':'templateTerm','id':'x','name':'Term X'}",
                  "{'type':'partner','partnerId':'1','name':'Ácme','prospectingStage':'NEW',"
                      + "'groups':['17'],'contracts':["
                      + "{'contractId':'S-1','stage':'JOINED','templateTerm':'x'},"
                      + "{'contractId':'S-2','stage':'SUSPENDED'}]}",
                  "{'type':'partner','partnerId':'2','name':'Two','groups':['17','18'],"
                      + "'contracts':["
                      + "{'contractId':'S-3','stage':'JOINED','templateTerm':'y'},"
                      + "{'contractId':'S-4','stage':'EXPIRED','templateTerm':'x'}]}",
                  "{'type':'partner','partnerId':'3','name':'Three'}"));

  private static Answer explain(Tree condition, String partnerId) {
    return post(TestProgram.body(condition).put("partnerId", partnerId)).is(200);
  }

  private static Answer post(ObjectNode body) {
    return Api.admin().post(PROGRAM.get().path("/segments/explain"), body);
  }

  private static void assertJson(String expected, JsonNode actual) {
    assertEquals(json(expected), actual.toString());
  }

  @Test
  void aMemberIsExplainedByTheTreeWithWhatDecided() {
    Tree tree =
        all(
            leaf("prospectingStage", "isAnyOf", "NEW", "JOINED"),
            leaf("partnerName", "contains", "ACME"),
            leaf("partnerGroup", "isAnyOf", "18", "17", "gone"),
            none(leaf("templateTerm", "isNotSet")));
    Answer answer = explain(tree, "1");
    assertTrue(answer.json().path("member").asBoolean());
    assertEquals("1", answer.string("/partnerId"));
    assertEquals(PROGRAM.get().revision(), answer.number("/revision"));
    assertJson("[]", answer.json().path("keptOutBy"));
    assertJson(
        "{'holds':true,'words':'Prospecting Stage is any of New or Joined, and Partner Name contains"
            + " “ACME”, and Partner Group is any of Cashback, Coupon sites or gone, and not (Partner"
            + " Template Term is not set)','match':'all','conditions':["
            + "{'holds':true,'words':'Prospecting Stage is any of New or Joined',"
            + "'field':'prospectingStage','operator':'isAnyOf','values':['NEW','JOINED'],"
            + "'valueCount':2,'decidedBy':{'value':'NEW'}},"
            + "{'holds':true,'words':'Partner Name contains “ACME”','field':'partnerName',"
            + "'operator':'contains','values':['ACME'],'valueCount':1,"
            + "'decidedBy':{'value':'acme'}},"
            + "{'holds':true,'words':'Partner Group is any of Cashback, Coupon sites or gone',"
            + "'field':'partnerGroup','operator':'isAnyOf','values':['18','17','gone'],"
            + "'valueCount':3,'decidedBy':{'groups':[{'id':'17','name':'Coupon sites',"
            + "'archived':false}],'groupCount':1}},"
            + "{'holds':true,'words':'not (Partner Template Term is not set)','match':'none',"
            + "'conditions':[{'holds':false,'words':'Partner Template Term is not set',"
            + "'field':'templateTerm','operator':'isNotSet','decidedBy':{'contracts':["
            + "{'contractId':'S-1','stage':'JOINED','templateTerm':{'id':'x','name':'Term X',"
            + "'archived':false}}],'contractCount':1}}]}]}",
        answer.json().path("explanation"));
  }

  @Test
  void aNonMemberIsToldWhatKeepsItOut() {
    Tree tree = any(all(JOINED, UNDER_X, leaf("partnerGroup", "isSet")), ON_ONE);
    assertJson(
        "[{'pointer':'/conditions/1','words':'on one contract (Contract Stage is any of Joined, and"
            + " Partner Template Term is any of Term X)'}]",
        explain(tree, "3").json().path("keptOutBy"));
    assertJson(
        "[{'pointer':'/conditions/0','words':'Partner Group is all of Coupon sites and Cashback'}]",
        explain(all(leaf("partnerGroup", "isAllOf", "17", "18"), JOINED), "1")
            .json()
            .path("keptOutBy"));
    assertTrue(explain(tree, "2").json().path("member").asBoolean());
  }

  @Test
  void aSameContractGroupSpeaksOfOneContract() {
    assertJson(
        "{'holds':true,'words':'on one contract (Contract Stage is any of Joined, and Partner"
            + " Template Term is any of Term X)','match':'all','on':'sameContract','conditions':["
            + "{'holds':true,'words':'Contract Stage is any of Joined','field':'contractStage',"
            + "'operator':'isAnyOf','values':['JOINED'],'valueCount':1},"
            + "{'holds':true,'words':'Partner Template Term is any of Term X',"
            + "'field':'templateTerm','operator':'isAnyOf','values':['x'],'valueCount':1}],"
            + "'decidedBy':{'contracts':[{'contractId':'S-1','stage':'JOINED','templateTerm':"
            + "{'id':'x','name':'Term X','archived':false}}],'contractCount':1,'contract':"
            + "{'contractId':'S-1','stage':'JOINED','templateTerm':{'id':'x','name':'Term X',"
            + "'archived':false}}}}",
        explain(all(ON_ONE), "1").json().at("/explanation/conditions/0"));

    Answer closest = explain(all(ON_ONE), "2");
    JsonNode group = closest.json().at("/explanation/conditions/0");
    assertFalse(group.path("holds").asBoolean());
    assertJson("[]", group.at("/decidedBy/contracts"));
    assertEquals("S-3", group.at("/decidedBy/contract/contractId").asText());
    assertEquals(
        List.of("true", "false"), closest.each("/explanation/conditions/0/conditions", "holds"));
    assertJson(
        "[{'pointer':'/conditions/0/conditions/1','words':'Partner Template Term is any of Term X',"
            + "'contracts':['S-3'],'contractCount':1}]",
        closest.json().path("keptOutBy"));
  }

  @Test
  void withoutContractsASameContractGroupIsInTheWayAsAWhole() {
    Answer answer = explain(all(none(JOINED).onSameContract()), "3");
    assertEquals(List.of("/conditions/0"), answer.each("/keptOutBy", "pointer"));
    JsonNode group = answer.json().at("/explanation/conditions/0");
    assertJson("{'contracts':[],'contractCount':0}", group.path("decidedBy"));
    assertFalse(group.at("/conditions/0/holds").asBoolean(true));
  }

  @Test
  void groupsThatAreMissingAreNamed() {
    Answer answer = explain(all(leaf("partnerGroup", "isAllOf", "gone", "17", "18")), "1");
    assertJson(
        "{'groups':[{'id':'17','name':'Coupon sites','archived':false}],'groupCount':1,"
            + "'missingGroups':[{'id':'18','name':'Cashback','archived':true},"
            + "{'id':'gone','name':'gone','archived':false}],'missingGroupCount':2}",
        answer.json().at("/explanation/conditions/0/decidedBy"));
  }

  @Test
  void aSavedSegmentIsExplainedAsItsConditionIs() {
    long id = PROGRAM.get().save("Saved " + System.nanoTime(), all(JOINED, UNDER_X)).number("/id");
    for (String partner : List.of("1", "2", "3")) {
      Answer saved =
          Api.as("admin")
              .get(PROGRAM.get().path("/segments/" + id + "/partners/" + partner))
              .is(200);
      assertEquals(explain(all(JOINED, UNDER_X), partner).json(), saved.json());
      assertEquals(!partner.equals("3"), saved.json().path("member").asBoolean());
    }
  }

  @Test
  void anUnknownPartnerOrSegmentIsNotFound() {
    long id = PROGRAM.get().save("Saved " + System.nanoTime(), all(JOINED)).number("/id");
    for (String path :
        List.of(
            id + "/partners/4", id + "/partners/007", id + "/partners/x", "999999999/partners/1")) {
      Api.admin().get(PROGRAM.get().path("/segments/" + path)).problem(404, "not-found");
    }
  }

  @ParameterizedTest
  @CsvSource({"x, malformed-id", "007, malformed-id", "'', malformed-id", "4, unknown-partner"})
  void aPartnerThatIsNoneIsRefused(String partnerId, String code) {
    post(TestProgram.body(all(JOINED)).put("partnerId", partnerId))
        .problem(400, "invalid")
        .at("/partnerId", code);
  }

  @Test
  void everyErrorOfABodyIsNamedAtOnce() {
    post(TestProgram.body(all(leaf("country", "isSet"), leaf("contractStage", "isAnyOf", "WON"))))
        .problem(400, "invalid")
        .at("/condition/conditions/0/field", "unknown-field")
        .at("/condition/conditions/1/values/0", "unknown-code")
        .at("/partnerId", "required");
    post(Answer.JSON.createObjectNode().put("partnerId", "x"))
        .problem(400, "invalid")
        .at("/condition", "required")
        .at("/partnerId", "malformed-id");
    post(TestProgram.body(all(JOINED)).put("partnerId", "1").put("nodes", true))
        .problem(400, "malformed-json")
        .at("/nodes", "unknown-property");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void anAbsentBodyIsRefused(String body) {
    Api.admin().post(PROGRAM.get().path("/segments/explain"), body).problem(400, "invalid");
  }

  @Test
  void thePartnersIdIsTrimmed() {
    assertEquals("1", explain(all(JOINED), " 1\u00a0").string("/partnerId"));
  }

  /** Half of the longest possible list. It contains 1 and 3, but not 2. */
  @ParameterizedTest
  @ValueSource(strings = {"partnerId", "partnerName"})
  void theLongestListIsSavedAndExplainedInFewWords(String field) {
    List<String> odd = IntStream.range(0, 100_000).mapToObj(i -> "" + (2 * i + 1)).toList();
    long id =
        PROGRAM
            .get()
            .save("Long " + field + System.nanoTime(), all(new Leaf(field, "isAnyOf", odd)))
            .number("/id");
    for (int partner = 1; partner <= 3; partner++) {
      Answer answer =
          Api.admin().get(PROGRAM.get().path("/segments/" + id + "/partners/" + partner)).is(200);
      boolean member = partner != 2;
      assertEquals(member, answer.json().path("member").asBoolean(), answer::toString);
      JsonNode leaf = answer.json().at("/explanation/conditions/0");
      assertEquals(100_000, leaf.path("valueCount").asInt());
      assertEquals(10, leaf.path("values").size());
      assertJson("{'value':'" + partner + "'}", leaf.path("decidedBy"));
      assertEquals(member ? 0 : 1, answer.json().path("keptOutBy").size());
      assertTrue(answer.text().length() < 2_000, answer::text);
    }
  }

  @ParameterizedTest
  @CsvSource({"contractId, contracts, contractCount", "partnerGroup, groups, groupCount"})
  void ofLongListsTheFirstTenThatDecidedAreShownAndAllAreCounted(
      String field, String list, String count) {
    StringBuilder contracts = new StringBuilder();
    StringBuilder groups = new StringBuilder();
    for (int i = 10; i < 40; i++) {
      contracts.append(i == 10 ? "" : ",").append("{'contractId':'" + i + "','stage':'JOINED'}");
      groups.append(i == 10 ? "" : ",").append("'" + i + "'");
    }
    TestProgram program =
        TestProgram.with(
            "explain",
            "{'type':'partner','partnerId':'1','name':'Many','groups':["
                + groups
                + "],'contracts':["
                + contracts
                + "]}");
    String[] values =
        IntStream.range(0, 100_000).mapToObj(Integer::toString).toArray(String[]::new);
    Answer answer =
        Api.admin()
            .post(
                program.path("/segments/explain"),
                TestProgram.body(all(leaf(field, "isNoneOf", values))).put("partnerId", "1"))
            .is(200);
    JsonNode decidedBy = answer.json().at("/explanation/conditions/0/decidedBy");
    assertEquals(30, decidedBy.path(count).asInt(), answer::text);
    assertEquals(10, decidedBy.path(list).size(), answer::text);
    assertTrue(answer.text().length() < 4_000, answer::text);
  }

  @Test
  void membersAreThoseOfTheReferenceAndOnlyTheOthersAreKeptOut() {
    List<Group> trees = GeneratedWorld.generator(13).trees(40);
    List<Partner> partners = GeneratedWorld.WORLD.partners();
    for (int i = 0; i < trees.size(); i++) {
      Group tree = trees.get(i);
      Set<String> members = Set.copyOf(GeneratedWorld.REFERENCE.members(tree, "partnerId"));
      for (int j = 0; j < 5; j++) {
        String partner = partners.get((i * 5 + j) % partners.size()).id();
        Answer answer =
            Api.admin()
                .post(
                    GeneratedWorld.program().path("/segments/explain"),
                    TestProgram.body(tree).put("partnerId", partner))
                .is(200);
        String what = "seed " + GeneratedWorld.SEED + ": " + partner + " " + tree.json();
        boolean member = members.contains(partner);
        JsonNode root = answer.json().path("explanation");
        assertEquals(member, answer.json().path("member").asBoolean(), what);
        assertEquals(member, root.path("holds").asBoolean(), what);
        assertEquals(member, answer.json().path("keptOutBy").isEmpty(), what);
        assertSameTree(tree, root, what);
        assertTrue(
            decisive(tree, "").containsAll(answer.each("/keptOutBy", "pointer")),
            () -> what + " " + answer);
      }
    }
  }

  private static void assertSameTree(Tree tree, JsonNode node, String what) {
    JsonNode written = tree.json();
    for (String property : List.of("match", "on", "field", "operator")) {
      assertEquals(written.path(property), node.path(property), what);
    }
    assertFalse(node.path("words").asText().isBlank(), what);
    assertTrue(node.path("holds").isBoolean(), what);
    if (tree instanceof Group group) {
      assertEquals(group.conditions().size(), node.path("conditions").size(), what);
      for (int i = 0; i < group.conditions().size(); i++) {
        assertSameTree(group.conditions().get(i), node.path("conditions").get(i), what);
      }
    } else {
      Set<String> values = new HashSet<>();
      ((Leaf) tree).values().forEach(value -> values.add(Plain.trimmed(value)));
      assertEquals(values.size(), node.path("valueCount").asInt(0), what);
    }
  }

  /** What can keep a partner out: a field condition, or a same-contract group as a whole. */
  private static List<String> decisive(Tree tree, String at) {
    List<String> pointers = new ArrayList<>();
    if (tree instanceof Group group) {
      if (group.sameContract()) {
        pointers.add(at);
      }
      for (int i = 0; i < group.conditions().size(); i++) {
        pointers.addAll(decisive(group.conditions().get(i), at + "/conditions/" + i));
      }
    } else {
      pointers.add(at);
    }
    return pointers;
  }
}
