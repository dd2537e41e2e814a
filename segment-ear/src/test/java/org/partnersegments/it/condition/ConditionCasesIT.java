package org.partnersegments.it.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;
import static org.partnersegments.reference.Tree.none;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Leaf;

/** The tables of cases from the domain. */
class ConditionCasesIT extends HttpIT {

  private static final String P1 = "1";
  private static final String P2 = "2";
  private static final String P3 = "3";
  private static final String P4 = "4";

  private static final Once<TestProgram> GROUPS =
      new Once<>(
          () ->
              TestProgram.with(
                  "cases",
                  "{'type':'partner','partnerId':'1','name':'P1','groups':['A','B']}",
                  "{'type':'partner','partnerId':'2','name':'P2','groups':['B']}",
                  "{'type':'partner','partnerId':'3','name':'P3'}",
                  "{'type':'partner','partnerId':'4','name':'P4','groups':['A']}"));

  private static final Once<TestProgram> CONTRACTS =
      new Once<>(
          () ->
              TestProgram.with(
                  "cases",
                  "{'type':'partner','partnerId':'1','name':'P1','contracts':["
                      + "{'contractId':'1c1','stage':'JOINED','templateTerm':'X'},"
                      + "{'contractId':'1c2','stage':'EXPIRED','templateTerm':'Y'}]}",
                  "{'type':'partner','partnerId':'2','name':'P2','contracts':["
                      + "{'contractId':'2c1','stage':'JOINED','templateTerm':'Y'},"
                      + "{'contractId':'2c2','stage':'EXPIRED','templateTerm':'X'}]}",
                  "{'type':'partner','partnerId':'3','name':'P3'}"));

  private static final Leaf JOINED = leaf("contractStage", "isAnyOf", "JOINED");
  private static final Leaf UNDER_X = leaf("templateTerm", "isAnyOf", "X");

  private static void inGroups(Tree condition, String... expected) {
    assertEquals(List.of(expected), GROUPS.get().members(condition), condition::toString);
  }

  private static void inContracts(Tree condition, String... expected) {
    assertEquals(List.of(expected), CONTRACTS.get().members(condition), condition::toString);
  }

  /** The names that a condition selects. */
  private static Set<String> selected(Tree condition, String... names) {
    TestProgram program = TestProgram.create("names");
    ObjectNode line = Answer.JSON.createObjectNode().put("type", "partner");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      line.put("partnerId", Integer.toString(i + 1)).put("name", names[i]);
      lines.append(line).append('\n');
    }
    program.load(List.of(lines.toString()));
    Set<String> selected = new LinkedHashSet<>();
    for (JsonNode partner : program.previewPartners(condition).is(200).json().at("/items")) {
      selected.add(partner.path("name").asText());
    }
    return selected;
  }

  private static Tree name(String operator, String text) {
    return all(leaf("partnerName", operator, text));
  }

  @Test
  void groupsAreTestedForAnyAllOrNoneOfAList() {
    inGroups(all(leaf("partnerGroup", "isNoneOf", "A")), P2, P3);
    inGroups(all(leaf("partnerGroup", "isAnyOf", "A")), P1, P4);
    inGroups(all(leaf("partnerGroup", "isAllOf", "A", "B")), P1);
    inGroups(all(leaf("partnerGroup", "isSet")), P1, P2, P4);
    inGroups(all(leaf("partnerGroup", "isNotSet")), P3);
  }

  @Test
  void conditionsBesideEachOtherMayBeMetByDifferentContracts() {
    inContracts(all(JOINED, UNDER_X), P1, P2);
  }

  @Test
  void conditionsOfASameContractGroupAreMetByOneContract() {
    inContracts(all(all(JOINED, UNDER_X).onSameContract()), P1);
    inContracts(all(JOINED, UNDER_X).onSameContract(), P1);
  }

  @Test
  void isNoneOfIsTheComplementOfIsAnyOf() {
    inContracts(all(leaf("contractStage", "isAnyOf", "EXPIRED")), P1, P2);
    inContracts(all(leaf("contractStage", "isNoneOf", "EXPIRED")), P3);
  }

  @Test
  void negativesInASameContractGroupSpeakOfOneContract() {
    inContracts(all(all(leaf("contractStage", "isNoneOf", "JOINED")).onSameContract()), P1, P2);
    inContracts(all(none(JOINED).onSameContract()), P1, P2);
  }

  @Test
  void noneOfASameContractGroupIsItsComplement() {
    inContracts(none(all(JOINED, UNDER_X).onSameContract()), P2, P3);
  }

  @Test
  void noneSelectsThePartnersWithoutAnyContract() {
    inContracts(all(leaf("contractStage", "isAnyOf", "NONE")), P3);
    inContracts(all(leaf("contractStage", "isAnyOf", "NONE", "JOINED")), P1, P2, P3);
    inContracts(all(leaf("contractStage", "isNoneOf", "NONE")), P1, P2);
    inContracts(all(leaf("contractStage", "isNoneOf", "NONE", "JOINED")));
  }

  @Test
  void withoutContractsNoSameContractGroupHolds() {
    inContracts(any(leaf("partnerId", "isAnyOf", P3), all(JOINED).onSameContract()), P1, P2, P3);
    inContracts(all(any(leaf("templateTerm", "isNotSet"), JOINED).onSameContract()), P1, P2);
    inContracts(all(none(leaf("contractId", "isAnyOf", "1c1")).onSameContract()), P1, P2);
    inContracts(all(leaf("templateTerm", "isNotSet")), P3);
  }

  @Test
  void prospectingStageNoneIsNoStageSet() {
    TestProgram program =
        TestProgram.with(
            "cases",
            "{'type':'partner','partnerId':'1','name':'P1','prospectingStage':'NEW'}",
            "{'type':'partner','partnerId':'2','name':'P2'}",
            "{'type':'partner','partnerId':'3','name':'P3','prospectingStage':null}");
    String field = "prospectingStage";
    assertEquals(List.of("2", "3"), program.members(all(leaf(field, "isAnyOf", "NONE"))));
    assertEquals(List.of("1"), program.members(all(leaf(field, "isNoneOf", "NONE"))));
    assertEquals(List.of("2", "3"), program.members(all(leaf(field, "isNoneOf", "NEW"))));
    assertEquals(
        List.of("1", "2", "3"), program.members(all(leaf(field, "isAnyOf", "NEW", "NONE"))));
  }

  @Test
  void charactersThatLikeCaresForArePlainInNames() {
    assertEquals(Set.of("A_B"), selected(name("contains", "A_B"), "A_B", "AXB"));
    assertEquals(Set.of("50% off"), selected(name("contains", "50%"), "50% off", "50 off"));
    assertEquals(Set.of("a\\b"), selected(name("contains", "a\\b"), "a\\b", "ab", "a\\\\b"));
    assertEquals(Set.of("\\"), selected(name("is", "\\"), "\\", "\\\\"));
    assertEquals(Set.of("%x"), selected(name("startsWith", "%"), "%x", "x%", "x"));
    assertEquals(Set.of("x_"), selected(name("endsWith", "_"), "x_", "xy"));
  }

  @Test
  void quotesArePlainAndCaseDoesNotCount() {
    assertEquals(Set.of("O'Brien"), selected(name("is", "o'brien"), "O'Brien", "OBrien"));
    assertEquals(Set.of("say \"hi\""), selected(name("contains", "\"HI\""), "say \"hi\"", "hi"));
  }

  @Test
  void accentsDoNotCountHoweverTheyAreWritten() {
    assertEquals(
        Set.of("Pérez", "Perez"), selected(name("contains", "perez"), "Pérez", "Perez", "Prez"));
    assertEquals(
        Set.of("Pérez", "PEREZ", "Pe\u0301rez"),
        selected(name("is", "pe\u0301rez"), "Pérez", "PEREZ", "Pe\u0301rez"));
  }

  @Test
  void dottedAndDotlessIDoNotDependOnTheServersLocale() {
    assertEquals(
        Set.of("İZMİR", "izmir", "IZMIR"),
        selected(name("is", "Izmir"), "İZMİR", "izmir", "IZMIR", "ızmır"));
    assertEquals(Set.of("ızmır"), selected(name("is", "ızmır"), "izmir", "ızmır"));
  }

  @Test
  void ligaturesFullWidthLettersAndWhiteSpaceAreFolded() {
    assertEquals(Set.of("ﬁnance"), selected(name("startsWith", "FIN"), "ﬁnance", "inance"));
    assertEquals(
        Set.of("Ｆｕｌｌ　Ｗｉｄｔｈ"), selected(name("is", "full  width"), "Ｆｕｌｌ　Ｗｉｄｔｈ", "fullwidth"));
    assertEquals(
        Set.of("a\u00a0b", "a\tb"), selected(name("is", " a   b "), "a\u00a0b", "a\tb", "ab"));
  }

  @Test
  void idsAreTrimmedAndOtherwiseExact() {
    TestProgram program =
        TestProgram.with(
            "cases",
            "{'type':'partner','partnerId':' 1 ','name':'P1','groups':[' a '],"
                + "'contracts':[{'contractId':' S-1 ','stage':'JOINED'}]}",
            "{'type':'partner','partnerId':'2','name':'P2','groups':['A'],"
                + "'contracts':[{'contractId':'s-1','stage':'JOINED'}]}");
    assertEquals(List.of("1"), program.members(all(leaf("partnerGroup", "isAnyOf", "a "))));
    assertEquals(List.of("1"), program.members(all(leaf("contractId", "isAnyOf", " S-1"))));
    assertEquals(List.of("2"), program.members(all(leaf("contractId", "startsWith", "s-"))));
    assertEquals(List.of("1"), program.members(all(leaf("partnerId", "isAnyOf", " 1"))));
  }

  @Test
  void partnersPickedByNameStayThroughARename() {
    TestProgram program =
        TestProgram.with("cases", "{'type':'partner','partnerId':'1','name':'Old name'}");
    Tree picked = all(leaf("partnerName", "isAnyOf", "1"));
    program.loadJson("{'type':'partner','partnerId':'1','name':'New name'}");
    assertEquals(List.of("1"), program.members(picked));
    assertEquals(List.of(), program.members(name("is", "Old name")));
  }
}
