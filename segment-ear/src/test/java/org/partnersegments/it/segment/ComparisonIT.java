package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;
import static org.partnersegments.reference.Tree.none;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.TreeGenerator;

/** Who would join and who would leave a segment with another condition. */
class ComparisonIT extends HttpIT {

  private static final int PAIRS = 30;
  private static final Tree IN_A = all(leaf("partnerGroup", "isAnyOf", "a"));
  private static final Tree IN_B = all(leaf("partnerGroup", "isAnyOf", "b"));

  private static Answer compare(TestProgram program, long segment, ObjectNode body) {
    return Api.admin().post(path(program, segment), body);
  }

  private static String path(TestProgram program, long segment) {
    return program.path("/segments/" + segment + "/compare");
  }

  private static long saved(TestProgram program, Tree condition) {
    return program.save("s" + System.nanoTime(), condition).number("/id");
  }

  /** Groups a and b have two partners each; one partner is in both. */
  private static TestProgram three() {
    return TestProgram.with(
        "compare",
        "{'type':'partner','partnerId':'1','name':'One','groups':['a']}",
        "{'type':'partner','partnerId':'2','name':'Two','groups':['a','b']}",
        "{'type':'partner','partnerId':'3','name':'Three','groups':['b']}");
  }

  @Test
  void whoEntersAndWhoLeavesIsCountedAndShownWithVersionAndRevision() {
    TestProgram program = three();
    long segment = saved(program, IN_A);
    Answer answer = compare(program, segment, TestProgram.body(IN_B)).is(200);
    assertEquals(program.revision(), answer.number("/revision"));
    assertEquals(1, answer.number("/version"));
    assertEquals(2, answer.number("/before"));
    assertEquals(2, answer.number("/after"));
    assertEquals(1, answer.number("/entering/count"));
    assertEquals(1, answer.number("/leaving/count"));
    assertEquals(List.of("3"), answer.each("/entering/partners/items", "partnerId"));
    assertEquals(List.of("1"), answer.each("/leaving/partners/items", "partnerId"));
    assertEquals(
        program.previewPartners(IN_B).json().at("/items/0"),
        answer.json().at("/entering/partners/items/0"));
    assertEquals(
        IN_A.json(),
        Api.admin().get(program.path("/segments/" + segment)).json().path("condition"));
  }

  @Test
  void ofOneSideOnlyThatPageIsFilled() {
    TestProgram program = three();
    long segment = saved(program, IN_A);
    Answer answer =
        compare(program, segment, TestProgram.body(IN_B).put("side", "leaving")).is(200);
    assertEquals(1, answer.number("/entering/count"));
    assertFalse(answer.json().at("/entering").has("partners"), answer::toString);
    assertEquals(List.of("1"), answer.each("/leaving/partners/items", "partnerId"));
  }

  @Test
  void whatIsWrongIsNamedWithItsPlace() {
    TestProgram program = three();
    long segment = saved(program, IN_A);
    ObjectNode body = TestProgram.body(IN_B);
    compare(program, segment, body.deepCopy().put("after", "x"))
        .problem(400, "invalid")
        .at("/side", "required");
    compare(program, segment, body.deepCopy().put("after", "x").put("side", "entering"))
        .problem(400, "invalid")
        .at("/after", "invalid-page-token");
    compare(program, segment, body.deepCopy().put("side", "both"))
        .problem(400, "invalid")
        .at("/side", "unknown-value");
    compare(program, segment, body.deepCopy().put("limit", 0))
        .problem(400, "invalid")
        .at("/limit", "out-of-range");
    compare(program, segment, body.deepCopy().put("sort", "age"))
        .problem(400, "invalid")
        .at("/sort", "unknown-value");
    compare(program, segment, TestProgram.body(all(leaf("country", "isSet"))))
        .problem(400, "invalid")
        .at("/condition/conditions/0/field", "unknown-field");
    compare(program, segment, Answer.JSON.createObjectNode())
        .problem(400, "invalid")
        .at("/condition", "required");
    compare(program, 999_999_999, body).problem(404, "not-found");
    Api.admin().post(path(program, segment), "").problem(400, "invalid").at("", "required");
  }

  @Test
  void aPageOfAComparisonWithAnotherConditionOrSideIsRefused() {
    TestProgram program = three();
    long segment = saved(program, all(leaf("partnerGroup", "isNotSet")));
    Tree everybody = all(leaf("partnerGroup", "isSet"));
    ObjectNode body = TestProgram.body(everybody).put("limit", 1).put("side", "entering");
    String next = compare(program, segment, body).is(200).string("/entering/partners/next");
    compare(program, segment, body.deepCopy().put("after", next)).is(200);
    compare(program, segment, body.deepCopy().put("after", next).put("side", "leaving"))
        .problem(400, "invalid")
        .at("/after", "invalid-page-token");
    Api.admin()
        .with("If-Match", "\"1\"")
        .put(program.path("/segments/" + segment), TestProgram.segment("Changed", IN_A))
        .is(200);
    compare(program, segment, body.deepCopy().put("after", next))
        .problem(400, "invalid")
        .at("/after", "invalid-page-token");
  }

  /** Together, two conditions at the limits are deeper and larger than a single one may be. */
  @Test
  void conditionsAtTheirLimitsAreCompared() {
    TestProgram program = three();
    Tree deep = IN_A;
    for (int level = 2; level < 15; level++) {
      deep = level % 2 == 0 ? all(deep) : none(none(deep).conditions().get(0));
    }
    List<Tree> many = new ArrayList<>();
    for (int i = 0; i < 499; i++) {
      many.add(leaf("partnerName", "isNot", "nobody " + i));
    }
    Answer answer =
        compare(program, saved(program, deep), TestProgram.body(new Group("all", false, many)))
            .is(200);
    assertEquals(3, answer.number("/after"));
    long before = program.preview(deep).number("/count");
    assertEquals(before, answer.number("/before"));
    assertEquals(3 - before, answer.number("/entering/count"));
  }

  @Test
  void longListsAreCompared() {
    TestProgram program = three();
    List<String> ids = new ArrayList<>(List.of("1", "2"));
    for (int i = 0; i < 3_000; i++) {
      ids.add(Integer.toString(1_000_000 + i));
    }
    long segment = saved(program, all(new Leaf("partnerId", "isAnyOf", ids)));
    List<String> others = new ArrayList<>(ids.subList(1, ids.size()));
    others.add("3");
    Answer answer =
        compare(program, segment, TestProgram.body(all(new Leaf("partnerId", "isAnyOf", others))))
            .is(200);
    assertEquals(List.of("3"), answer.each("/entering/partners/items", "partnerId"));
    assertEquals(List.of("1"), answer.each("/leaving/partners/items", "partnerId"));
  }

  @Test
  void theFiguresAddUpAndThePagesAreTheSetDifferences() {
    TestProgram world = GeneratedWorld.program();
    TreeGenerator generator = GeneratedWorld.generator(31);
    int telling = 0;
    for (int i = 0; i < PAIRS; i++) {
      Group saved = generator.group(1, false);
      Group changed = generator.group(1, false);
      String sort = List.of("name", "-name", "partnerId", "-partnerId").get(i % 4);
      long segment = saved(world, saved);
      Answer answer = compare(world, segment, TestProgram.body(changed).put("sort", sort)).is(200);
      String what = saved.json() + " and " + changed.json();
      assertEquals(
          answer.number("/after"),
          answer.number("/before")
              + answer.number("/entering/count")
              - answer.number("/leaving/count"),
          what);
      List<String> entering = difference(changed, saved, sort);
      List<String> leaving = difference(saved, changed, sort);
      assertEquals(GeneratedWorld.REFERENCE.count(saved), answer.number("/before"), what);
      assertEquals(GeneratedWorld.REFERENCE.count(changed), answer.number("/after"), what);
      assertEquals(entering.size(), answer.number("/entering/count"), what);
      assertEquals(leaving.size(), answer.number("/leaving/count"), what);
      assertEquals(entering, paged(world, segment, changed, "entering", sort), what);
      assertEquals(leaving, paged(world, segment, changed, "leaving", sort), what);
      telling += !entering.isEmpty() && !leaving.isEmpty() ? 1 : 0;
    }
    assertTrue(telling > PAIRS / 5, "only " + telling + " pairs tell anything");
  }

  private static List<String> difference(Tree one, Tree other, String sort) {
    Set<String> others = new HashSet<>(GeneratedWorld.REFERENCE.members(other, sort));
    return GeneratedWorld.REFERENCE.members(one, sort).stream()
        .filter(id -> !others.contains(id))
        .toList();
  }

  private static List<String> paged(
      TestProgram program, long segment, Tree changed, String side, String sort) {
    ObjectNode body =
        TestProgram.body(changed).put("side", side).put("sort", sort).put("limit", 90);
    List<String> ids = new ArrayList<>();
    while (true) {
      Answer answer = compare(program, segment, body).is(200);
      ids.addAll(answer.each("/" + side + "/partners/items", "partnerId"));
      JsonNode next = answer.json().at("/" + side + "/partners/next");
      if (next.isMissingNode()) {
        return ids;
      }
      body.put("after", next.textValue());
    }
  }
}
