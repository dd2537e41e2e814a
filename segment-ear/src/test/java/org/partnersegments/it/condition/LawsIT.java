package org.partnersegments.it.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;
import static org.partnersegments.reference.Tree.none;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.TreeGenerator;
import org.partnersegments.reference.Vocabulary;
import org.partnersegments.reference.World.Partner;

/** The laws of docs/conditions.md over HTTP, for generated conditions and data. */
class LawsIT extends HttpIT {

  private static final int TREES = 25;

  private static TestProgram world() {
    return GeneratedWorld.program();
  }

  private static List<String> everybody() {
    return GeneratedWorld.WORLD.partners().stream().map(Partner::id).toList();
  }

  private static void assertSplit(Tree one, Tree other) {
    List<String> together = new ArrayList<>(world().members(one));
    together.addAll(world().members(other));
    assertEquals(GeneratedWorld.PARTNERS, together.size(), () -> one + " and " + other);
    assertEquals(Set.copyOf(everybody()), Set.copyOf(together), () -> one + " and " + other);
  }

  @Test
  void aNegativeOperatorIsTheComplementOfItsPositive() {
    TreeGenerator generator = GeneratedWorld.generator(2);
    int seen = 0;
    while (seen < TREES) {
      Leaf positive = generator.anyLeaf();
      String negative = Vocabulary.NEGATIVES.get(positive.operator());
      if (negative != null) {
        assertSplit(all(positive), all(new Leaf(positive.field(), negative, positive.values())));
        seen++;
      }
    }
  }

  @Test
  void allAndNoneOfOneConditionSplitTheProgram() {
    TreeGenerator generator = GeneratedWorld.generator(3);
    for (int i = 0; i < TREES; i++) {
      Group tree = generator.group(1, false);
      assertSplit(all(tree), none(tree));
    }
  }

  @Test
  void anUnsetValueIsNoneOf() {
    assertSplit(all(leaf("templateTerm", "isSet")), all(leaf("templateTerm", "isNotSet")));
    assertSplit(
        all(leaf("prospectingStage", "isAnyOf", "NONE")),
        all(leaf("prospectingStage", "isNoneOf", "NONE")));
    assertSplit(
        all(leaf("prospectingStage", "isAnyOf", "NEW")),
        all(leaf("prospectingStage", "isNoneOf", "NEW")));
  }

  @Test
  void aPartnerIsInASegmentOnce() {
    Tree manyReasons =
        any(
            leaf("contractStage", "isNoneOf", "CANCELLED"),
            leaf("contractId", "startsWith", "S"),
            leaf("templateTerm", "isSet"),
            leaf("partnerGroup", "isSet"));
    List<String> members = world().members(manyReasons);
    assertEquals(new HashSet<>(members).size(), members.size());
  }

  @Test
  void orderAndDuplicatesDoNotMatter() {
    TreeGenerator generator = GeneratedWorld.generator(4);
    for (int i = 0; i < TREES; i++) {
      Group tree = generator.group(1, false);
      assertEquals(world().members(tree), world().members(shuffled(tree)), tree::toString);
    }
  }

  private static Group shuffled(Group group) {
    List<Tree> children = new ArrayList<>();
    for (Tree child : group.conditions()) {
      children.add(child instanceof Group inner ? shuffled(inner) : shuffled((Leaf) child));
    }
    children.add(children.get(0));
    Collections.reverse(children);
    return new Group(group.match(), group.sameContract(), children);
  }

  /** An operator that takes exactly one value keeps it as it is. */
  private static Leaf shuffled(Leaf leaf) {
    if (!Vocabulary.kind(leaf.field(), leaf.operator()).isList()) {
      return leaf;
    }
    List<String> values = new ArrayList<>(leaf.values());
    Collections.reverse(values);
    values.addAll(leaf.values());
    return new Leaf(leaf.field(), leaf.operator(), values);
  }

  @ParameterizedTest
  @CsvSource({"partnerGroup, unknown-group", "templateTerm, unknown-term"})
  void whatDoesNotExistMatchesNobodyAndItsNegativeEverybodyWithAWarning(String field, String code) {
    Answer nobody = world().preview(all(leaf(field, "isAnyOf", "gone"))).is(200);
    assertEquals(0, nobody.number("/count"));
    assertWarns(nobody, "/conditions/0/values/0", code);
    assertWarns(nobody, "", "matches-nobody");

    Answer everybody = world().preview(all(leaf(field, "isNoneOf", "gone"))).is(200);
    assertEquals(GeneratedWorld.PARTNERS, everybody.number("/count"));
    assertWarns(everybody, "/conditions/0/values/0", code);
    assertWarns(everybody, "", "matches-everybody");
  }

  @Test
  void allOfAGroupThatDoesNotExistAndOneThatDoesMatchesNobody() {
    String known = GeneratedWorld.WORLD.groups().keySet().iterator().next();
    assertEquals(List.of(), world().members(all(leaf("partnerGroup", "isAllOf", known, "gone"))));
  }

  @Test
  void whatIsArchivedStillMatchesAndIsWarnedOf() {
    TestProgram archived =
        TestProgram.with(
            "archived",
            "{'type':'partnerGroup','id':'17','name':'Coupon sites','archived':true}",
            "{'type':'templateTerm','id':'42','name':'Standard','archived':true}",
            "{'type':'partner','partnerId':'1','name':'P1','groups':['17'],'contracts':["
                + "{'contractId':'S-1','stage':'JOINED','templateTerm':'42'}]}",
            "{'type':'partner','partnerId':'2','name':'P2'}");
    Tree condition =
        all(
            leaf("partnerGroup", "isAnyOf", "17"),
            all(leaf("templateTerm", "isAnyOf", "42")).onSameContract());
    Answer answer = archived.preview(condition).is(200);
    assertEquals(List.of("1"), archived.members(condition));
    assertWarns(answer, "/conditions/0/values/0", "archived-group");
    assertWarns(answer, "/conditions/1/conditions/0/values/0", "archived-term");
  }

  @Test
  void partnersThatAreNotInTheProgramAreCountedInAWarning() {
    Answer answer =
        world().preview(all(leaf("partnerId", "isAnyOf", "7654321", "7654322", "7654321"))).is(200);
    assertWarns(answer, "/conditions/0/values", "unknown-partner");
    assertTrue(answer.text().contains("2 partner IDs"), answer::text);
  }

  @Test
  void partnersThatAreNotInTheProgramAreNotLookedForIfTheCallerSaysSo() {
    Tree condition = all(leaf("partnerId", "isAnyOf", "7654321"));
    Answer answer =
        world().previewBody(TestProgram.body(condition).put("unknownPartners", false)).is(200);
    assertEquals(List.of("matches-nobody"), answer.each("/warnings", "code"));
  }

  @Test
  void contradictionsAndDuplicatesAreWarnedOf() {
    Leaf one = leaf("prospectingStage", "isAnyOf", "NEW");
    Answer contradiction =
        world().preview(all(one, leaf("prospectingStage", "isAnyOf", "JOINED"))).is(200);
    assertEquals(0, contradiction.number("/count"));
    assertWarns(contradiction, "/conditions/1", "contradiction");
    assertWarns(world().preview(any(one, one)).is(200), "/conditions/1", "duplicate-condition");
  }

  private static void assertWarns(Answer answer, String pointer, String code) {
    for (JsonNode warning : answer.json().path("warnings")) {
      if (warning.path("pointer").asText().equals(pointer)
          && warning.path("code").asText().equals(code)) {
        return;
      }
    }
    throw new AssertionError("no warning " + code + " at '" + pointer + "' in " + answer);
  }

  @Test
  void listsLongerThanAStatementTakesSelectAsShortOnesDo() {
    List<String> ids = new ArrayList<>(everybody().subList(0, 40));
    List<String> expected = world().members(all(new Leaf("partnerId", "isAnyOf", ids)));
    assertEquals(40, expected.size());
    for (int i = 0; ids.size() < 100_000; i++) {
      ids.add("88" + (1_000_000_000L + i));
    }
    Collections.shuffle(ids, new Random(GeneratedWorld.SEED));
    assertEquals(expected, world().members(all(new Leaf("partnerName", "isAnyOf", ids))));
    assertSplit(
        all(new Leaf("partnerId", "isAnyOf", ids)), all(new Leaf("partnerId", "isNoneOf", ids)));
  }

  @Test
  void longListsOfGroupsContractsAndTermsSelectAsShortOnesDo() {
    List<String> padding = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      padding.add("pad-" + i);
    }
    TreeGenerator generator = GeneratedWorld.generator(5);
    for (String field : List.of("partnerGroup", "contractId", "templateTerm")) {
      Leaf brief = generator.leaf(field, "isAnyOf", true);
      List<String> values = new ArrayList<>(padding);
      values.addAll(brief.values());
      Leaf padded = new Leaf(field, "isAnyOf", values);
      assertEquals(world().members(all(brief)), world().members(all(padded)), field);
      assertSplit(all(padded), all(new Leaf(field, "isNoneOf", values)));
      if (!field.equals("partnerGroup")) {
        assertEquals(
            world().members(none(brief).onSameContract()),
            world().members(none(padded).onSameContract()),
            field);
      }
    }
  }
}
