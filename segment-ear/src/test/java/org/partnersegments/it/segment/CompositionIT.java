package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;
import static org.partnersegments.reference.Tree.none;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** Which stages, groups and terms the members of a segment have. */
class CompositionIT extends HttpIT {

  private static final int PARTNERS = 60;

  private static final Map<String, String> GROUPS =
      Map.of("g1", "Zoo", "g2", "Coupon sites", "g3", "Äpfel", "10", "Ten", "9", "Nine");
  private static final Map<String, String> TERMS = Map.of("t1", "Standard", "t2", "Special");
  private static final Map<String, String> CONTRACT_STAGES =
      Map.of(
          "JOINED", "Joined", "EXPIRED", "Expired", "PUBLISHER_COUNTERED", "Publisher Countered");
  private static final Map<String, String> PROSPECTING_STAGES =
      Map.of("NEW", "New", "OUTREACH", "Outreach", "REJECTED_BY_YOU", "Rejected by You");

  private static final List<Tree> CONDITIONS =
      List.of(
          all(leaf("contractStage", "isAnyOf", "JOINED")),
          any(
              leaf("partnerGroup", "isAnyOf", "g1", "9"),
              leaf("prospectingStage", "isAnyOf", "NEW")),
          all(leaf("templateTerm", "isNotSet")),
          none(leaf("partnerGroup", "isSet")),
          all(leaf("contractStage", "isNoneOf", "NONE"), leaf("partnerId", "isNoneOf", "1", "2")),
          all(leaf("partnerName", "isNot", "nobody")),
          all(leaf("partnerGroup", "isAnyOf", "gone")));

  /** Partners with any number of groups and contracts, of which some have no term. */
  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () -> {
            Random random = new Random(GeneratedWorld.SEED);
            List<String> lines = new ArrayList<>();
            GROUPS.forEach((id, name) -> lines.add(entry("partnerGroup", id, name)));
            TERMS.forEach((id, name) -> lines.add(entry("templateTerm", id, name)));
            lines.add("{'type':'partnerGroup','id':'empty','name':'Empty','archived':true}");
            for (int i = 1; i <= PARTNERS; i++) {
              lines.add(partner(i, random));
            }
            TestProgram program = TestProgram.create("composition");
            program.loadJson(lines.toArray(String[]::new));
            return program;
          });

  private static String entry(String type, String id, String name) {
    return "{'type':'" + type + "','id':'" + id + "','name':'" + name + "'}";
  }

  private static String partner(int id, Random random) {
    List<String> groups =
        GROUPS.keySet().stream()
            .filter(group -> random.nextInt(5) == 0)
            .map(group -> "'" + group + "'")
            .toList();
    List<String> contracts =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(
                n ->
                    "{'contractId':'C-"
                        + id
                        + "-"
                        + n
                        + "','stage':'"
                        + oneOf(CONTRACT_STAGES, random)
                        + (random.nextBoolean() ? "','templateTerm':'" + oneOf(TERMS, random) : "")
                        + "'}")
            .toList();
    return "{'type':'partner','partnerId':'"
        + id
        + "','name':'P"
        + id
        + (random.nextBoolean() ? "','prospectingStage':'" + oneOf(PROSPECTING_STAGES, random) : "")
        + "','groups':"
        + groups
        + ",'contracts':"
        + contracts
        + "}";
  }

  private static String oneOf(Map<String, String> codes, Random random) {
    return List.copyOf(new TreeSet<>(codes.keySet())).get(random.nextInt(codes.size()));
  }

  private static Answer composition(TestProgram program, long segment) {
    return Api.admin().get(program.path("/segments/" + segment + "/composition"));
  }

  private static Answer preview(TestProgram program, Tree condition) {
    return program.previewBody(TestProgram.body(condition).put("composition", true)).is(200);
  }

  /** Each partner of the program, as the API answers it. */
  private static List<JsonNode> partners(TestProgram program) {
    return IntStream.rangeClosed(1, PARTNERS)
        .mapToObj(id -> Api.admin().get(program.path("/partners/" + id)).is(200).json())
        .toList();
  }

  private static Set<String> members(TestProgram program, long segment) {
    ObjectNode body = Answer.JSON.createObjectNode();
    IntStream.rangeClosed(1, PARTNERS)
        .mapToObj(Integer::toString)
        .forEach(body.putArray("partnerIds")::add);
    Set<String> members = new HashSet<>();
    Api.admin()
        .post(program.path("/segments/" + segment + "/partners/check"), body)
        .is(200)
        .json()
        .path("members")
        .forEach(id -> members.add(id.asText()));
    return members;
  }

  private static Set<String> each(JsonNode list, String pointer) {
    Set<String> values = new TreeSet<>();
    list.forEach(
        item -> {
          JsonNode value = item.at(pointer);
          if (value.isTextual()) {
            values.add(value.textValue());
          }
        });
    return values;
  }

  /** The values of a property, counted partner by partner, as the answer must have them. */
  private static ObjectNode counted(
      List<JsonNode> partners,
      Set<String> members,
      Map<String, String> names,
      Function<JsonNode, Set<String>> values) {
    Map<String, long[]> counts = new TreeMap<>();
    long[] none = new long[2];
    for (JsonNode partner : partners) {
      Set<String> has = values.apply(partner);
      long member = members.contains(partner.path("partnerId").asText()) ? 1 : 0;
      for (long[] count :
          has.isEmpty()
              ? List.of(none)
              : has.stream().map(v -> counts.computeIfAbsent(v, k -> new long[2])).toList()) {
        count[0] += member;
        count[1]++;
      }
    }
    ObjectNode expected = Answer.JSON.createObjectNode().put("count", counts.size());
    expected.putArray("items");
    counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, long[]> e) -> -e.getValue()[0]))
        .forEach(
            e ->
                expected
                    .withArray("items")
                    .addObject()
                    .put("value", e.getKey())
                    .put("name", names.get(e.getKey()))
                    .put("members", e.getValue()[0])
                    .put("total", e.getValue()[1]));
    expected.putObject("none").put("members", none[0]).put("total", none[1]);
    return expected;
  }

  private static void assertComposed(List<JsonNode> partners, Set<String> members, JsonNode found) {
    ObjectNode expected = Answer.JSON.createObjectNode();
    expected.set(
        "contractStages",
        counted(partners, members, CONTRACT_STAGES, p -> each(p.path("contracts"), "/stage")));
    expected.set(
        "prospectingStages",
        counted(
            partners,
            members,
            PROSPECTING_STAGES,
            p ->
                p.path("prospectingStage").isTextual()
                    ? Set.of(p.path("prospectingStage").textValue())
                    : Set.of()));
    expected.set(
        "partnerGroups", counted(partners, members, GROUPS, p -> each(p.path("groups"), "/id")));
    expected.set(
        "templateTerms",
        counted(partners, members, TERMS, p -> each(p.path("contracts"), "/templateTerm/id")));
    assertEquals(expected.toPrettyString(), found.toPrettyString());
  }

  @Test
  void eachPartnerCountsForEachOfItsValues() {
    TestProgram program = PROGRAM.get();
    List<JsonNode> partners = partners(program);
    for (int i = 0; i < 2; i++) {
      for (Tree condition : CONDITIONS) {
        long segment = program.save("s" + System.nanoTime(), condition).number("/id");
        Set<String> members = members(program, segment);
        Answer answer = composition(program, segment).is(200);
        assertEquals(program.revision(), answer.number("/revision"));
        assertEquals(1, answer.number("/version"));
        assertEquals(PARTNERS, answer.number("/total"));
        assertEquals(members.size(), answer.number("/count"));
        assertComposed(partners, members, answer.json().path("composition"));
        Answer preview = preview(program, condition);
        assertEquals(members.size(), preview.number("/count"));
        assertEquals(answer.json().path("composition"), preview.json().path("composition"));
      }
      program.awaitIndex(); // then the index answers the same questions
    }
  }

  @Test
  void aPreviewHasACompositionOnlyOnDemand() {
    TestProgram program = PROGRAM.get();
    ObjectNode body = TestProgram.body(CONDITIONS.get(0));
    assertFalse(program.previewBody(body).is(200).json().has("composition"));
    assertFalse(
        program.previewBody(body.put("composition", false)).is(200).json().has("composition"));
    assertFalse(program.previewBody(body.putNull("composition")).is(200).json().has("composition"));
    program
        .previewBody(body.put("composition", "true"))
        .problem(400, "malformed-json")
        .at("/composition", "wrong-type");
  }

  @Test
  void anEmptyProgramHasAnEmptyComposition() {
    TestProgram program = TestProgram.create("composition");
    JsonNode composition = preview(program, CONDITIONS.get(0)).json().path("composition");
    for (String of :
        List.of("contractStages", "prospectingStages", "partnerGroups", "templateTerms")) {
      assertEquals(
          TestProgram.json("{'count':0,'items':[],'none':{'members':0,'total':0}}"),
          composition.path(of).toString());
    }
  }

  @Test
  void ofManyGroupsAndTermsThe500WithMostMembersAreNamed() {
    TestProgram program = TestProgram.create("composition");
    List<String> all = IntStream.range(100, 610).mapToObj(i -> "'" + i + "'").toList();
    List<String> contracts =
        IntStream.range(100, 610)
            .mapToObj(
                i -> "{'contractId':'C-" + i + "','stage':'JOINED','templateTerm':'" + i + "'}")
            .toList();
    program.loadJson(
        "{'type':'partner','partnerId':'1','name':'All','groups':"
            + all
            + ",'contracts':"
            + contracts
            + "}",
        "{'type':'partner','partnerId':'2','name':'Last','groups':['609','100'],'contracts':["
            + "{'contractId':'D','stage':'JOINED','templateTerm':'608'}]}",
        "{'type':'partner','partnerId':'3','name':'Out','groups':['605','604']}");
    Tree members = all(leaf("partnerId", "isAnyOf", "1", "2"));
    for (int i = 0; i < 2; i++) {
      JsonNode composition = preview(program, members).json().path("composition");
      List<String> groups = values(composition.path("partnerGroups"));
      assertEquals(510, composition.at("/partnerGroups/count").asInt());
      assertEquals(500, groups.size());
      assertEquals(List.of("100", "609", "101", "102"), groups.subList(0, 4));
      assertEquals("598", groups.get(499));
      List<String> terms = values(composition.path("templateTerms"));
      assertEquals(510, composition.at("/templateTerms/count").asInt());
      assertEquals(List.of("608", "100", "101"), terms.subList(0, 3));
      assertEquals(500, terms.size());
      assertEquals("100", composition.at("/partnerGroups/items/0/name").asText());
      program.awaitIndex();
    }
  }

  private static List<String> values(JsonNode shares) {
    List<String> values = new ArrayList<>();
    shares.path("items").forEach(item -> values.add(item.path("value").asText()));
    return values;
  }

  @Test
  void anUnknownSegmentHasNoComposition() {
    TestProgram program = PROGRAM.get();
    composition(program, 999_999_999).problem(404, "not-found");
    Api.admin().get(program.path("/segments/x/composition")).problem(404, "not-found");
    long segment = program.save("s" + System.nanoTime(), CONDITIONS.get(0)).number("/id");
    Api.admin()
        .get(program.path("/segments/" + segment + "/composition?limit=1"))
        .problem(400, "invalid")
        .in("limit", "unknown-parameter");
  }
}
