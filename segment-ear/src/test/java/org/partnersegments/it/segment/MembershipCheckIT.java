package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.World.Partner;

/** Checks of many partners in one request. */
class MembershipCheckIT extends HttpIT {

  private static final int MOST = 10_000;

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () ->
              TestProgram.with(
                  "check",
                  "{'type':'partner','partnerId':'1','name':'P1','groups':['a']}",
                  "{'type':'partner','partnerId':'2','name':'P2'}",
                  "{'type':'partner','partnerId':'3','name':'P3','groups':['a','b']}",
                  "{'type':'partner','partnerId':'9999999999999999999','name':'P4'}"));

  /** The segment of the partners in group a. */
  private static final Once<Answer> SEGMENT =
      new Once<>(() -> PROGRAM.get().save("In a", all(leaf("partnerGroup", "isAnyOf", "a"))));

  private static String path() {
    return PROGRAM.get().path("/segments/" + SEGMENT.get().number("/id") + "/partners/check");
  }

  private static ObjectNode body(List<String> ids) {
    ObjectNode body = Answer.JSON.createObjectNode();
    ArrayNode list = body.putArray("partnerIds");
    ids.forEach(list::add);
    return body;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void membersNonMembersAndUnknownComeInTheOrderOfTheRequestTrimmedAndOnce() {
    Answer answer =
        Api.admin()
            .post(
                path(),
                json(
                    "{'partnerIds':['9999999999999999999','3','8',' 1\u00a0','2','7','1','3','8']}"))
            .is(200);
    assertEquals(
        json(
            "{'revision':%d,'members':['3','1'],'nonMembers':['9999999999999999999','2'],"
                    .formatted(PROGRAM.get().revision())
                + "'unknown':['8','7']}"),
        answer.text());
  }

  @Test
  void noIdsAreAnsweredByEmptyLists() {
    Answer answer = Api.admin().post(path(), "{\"partnerIds\":[]}").is(200);
    for (String list : List.of("/members", "/nonMembers", "/unknown")) {
      assertEquals(List.of(), texts(answer.json().at(list)), list);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "x", "", "12345678901234567890", "-1", "1 2"})
  void aMalformedIdIsRefusedWithItsPlace(String id) {
    Api.admin()
        .post(path(), body(List.of("1", id, "2")))
        .problem(400, "invalid")
        .at("/partnerIds/1", "malformed-id");
  }

  @Test
  void ofManyMalformedIdsTheFirst100AreNamed() {
    List<String> ids = IntStream.range(0, 500).mapToObj(i -> i % 2 == 0 ? "1" : "x").toList();
    Answer answer = Api.admin().post(path(), body(ids)).problem(400, "invalid");
    assertEquals(100, answer.json().path("errors").size());
    answer.at("/partnerIds/1", "malformed-id").at("/partnerIds/199", "malformed-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'partnerIds':null}", "null", ""})
  void aListIsRequired(String body) {
    Api.admin().post(path(), json(body)).problem(400, "invalid").at("/partnerIds", "required");
  }

  @Test
  void aValueThatIsMissingOrNoStringIsRefused() {
    Api.admin()
        .post(path(), json("{'partnerIds':['1',null]}"))
        .problem(400, "invalid")
        .at("/partnerIds/1", "required");
    Api.admin()
        .post(path(), json("{'partnerIds':['1',2]}"))
        .problem(400, "malformed-json")
        .at("/partnerIds/1", "wrong-type");
    Api.admin()
        .post(path(), json("{'partnerIds':['1'],'segment':2}"))
        .problem(400, "malformed-json")
        .at("/segment", "unknown-property");
  }

  @Test
  void tenThousandAreCheckedAtOnceAndNoMore() {
    List<String> ids = IntStream.rangeClosed(1, MOST).mapToObj(Integer::toString).toList();
    Answer answer = Api.admin().post(path(), body(ids)).is(200);
    assertEquals(List.of("1", "3"), texts(answer.json().path("members")));
    assertEquals(List.of("2"), texts(answer.json().path("nonMembers")));
    assertEquals(ids.subList(3, MOST), texts(answer.json().path("unknown")));
    List<String> tooMany = IntStream.rangeClosed(0, MOST).mapToObj(i -> "1").toList();
    Api.admin()
        .post(path(), body(tooMany))
        .problem(400, "invalid")
        .at("/partnerIds", "too-many-values");
  }

  @Test
  void anUnknownSegmentIsNotFound() {
    Api.admin()
        .post(PROGRAM.get().path("/segments/999999999/partners/check"), body(List.of("1")))
        .problem(404, "not-found");
  }

  @Test
  void membersAreThoseOfTheReference() {
    TestProgram program = GeneratedWorld.program();
    List<String> everybody =
        GeneratedWorld.WORLD.partners().stream().map(Partner::id).sorted().toList();
    List<Group> trees = GeneratedWorld.generator(11).trees(30);
    for (int i = 0; i < trees.size(); i++) {
      Group tree = trees.get(i);
      long id = program.save("check " + i + " " + System.nanoTime(), tree).number("/id");
      Answer answer =
          Api.admin()
              .post(program.path("/segments/" + id + "/partners/check"), body(everybody))
              .is(200);
      Set<String> expected = Set.copyOf(GeneratedWorld.REFERENCE.members(tree, "partnerId"));
      assertEquals(
          everybody.stream().filter(expected::contains).toList(),
          texts(answer.json().path("members")),
          () -> "seed " + GeneratedWorld.SEED + ": " + tree.json());
      assertEquals(
          everybody.stream().filter(partner -> !expected.contains(partner)).toList(),
          texts(answer.json().path("nonMembers")),
          () -> "seed " + GeneratedWorld.SEED + ": " + tree.json());
    }
  }
}
