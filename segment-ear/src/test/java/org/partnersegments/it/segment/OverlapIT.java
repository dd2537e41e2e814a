package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;
import static org.partnersegments.reference.Tree.none;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.TreeGenerator;
import org.partnersegments.reference.World;

/** How many partners saved segments share. */
class OverlapIT extends HttpIT {

  private static final int COMPARISONS = 12;

  private static final Tree A = all(leaf("partnerGroup", "isAnyOf", "a"));
  private static final Tree B = all(leaf("partnerGroup", "isAnyOf", "b"));
  private static final Tree C = all(leaf("partnerGroup", "isAnyOf", "c"));
  private static final Tree EVERYBODY = all(leaf("partnerName", "isNot", "nobody"));
  private static final Tree NOBODY = all(leaf("partnerGroup", "isAnyOf", "a gone group"));

  private static long saved(TestProgram program, Tree condition) {
    return program.save("s" + System.nanoTime(), condition).number("/id");
  }

  /** Partner n has the groups of its bits: 5 is in a and c. Partner 8 is in none. */
  private static TestProgram cube() {
    TestProgram program = TestProgram.create("overlap");
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      List<String> groups = new ArrayList<>();
      for (int bit = 0; bit < 3; bit++) {
        if ((i & 1 << bit) != 0) {
          groups.add("'" + "abc".charAt(bit) + "'");
        }
      }
      lines.add(
          "{'type':'partner','partnerId':'" + i + "','name':'P" + i + "','groups':" + groups + "}");
    }
    program.loadJson(lines.toArray(String[]::new));
    return program;
  }

  /** The members among these partners, as the check of memberships answers them. */
  private static Set<String> members(TestProgram program, long segment, List<String> partners) {
    ObjectNode body = Answer.JSON.createObjectNode();
    partners.forEach(body.putArray("partnerIds")::add);
    Set<String> members = new HashSet<>();
    Api.admin()
        .post(program.path("/segments/" + segment + "/partners/check"), body)
        .is(200)
        .json()
        .path("members")
        .forEach(id -> members.add(id.asText()));
    return members;
  }

  /** Compares an overlap with the check of each partner's memberships. */
  private static Map<List<Long>, Long> assertOverlaps(
      TestProgram program, List<String> partners, long... segments) {
    Map<Long, Set<String>> members = new HashMap<>();
    for (long segment : segments) {
      members.put(segment, members(program, segment, partners));
    }
    Map<List<Long>, Long> expected = new HashMap<>();
    for (String partner : partners) {
      List<Long> in = new ArrayList<>();
      for (long segment : segments) {
        if (members.getOrDefault(segment, Set.of()).contains(partner)) {
          in.add(segment);
        }
      }
      expected.merge(in, 1L, Long::sum);
    }
    Answer answer = program.overlap(segments).is(200);
    assertEquals(program.revision(), answer.number("/revision"), answer::toString);
    assertEquals(partners.size(), answer.number("/total"), answer::toString);
    assertEquals(expected.getOrDefault(List.of(), 0L), answer.number("/none"), answer::toString);
    JsonNode areas = answer.json().path("areas");
    assertEquals((1 << segments.length) - 1, areas.size(), answer::toString);
    Map<List<Long>, Long> answered = new HashMap<>();
    for (JsonNode area : areas) {
      List<Long> in = new ArrayList<>();
      area.path("segments").forEach(id -> in.add(id.longValue()));
      assertEquals(
          expected.getOrDefault(in, 0L), area.path("count").longValue(), () -> in + " " + answer);
      answered.put(in, area.path("count").longValue());
    }
    assertEquals((1 << segments.length) - 1, answered.size(), answer::toString);
    for (int i = 0; i < segments.length; i++) {
      String segment = "/segments/" + i;
      assertEquals(segments[i], answer.number(segment + "/id"));
      assertEquals(
          members.getOrDefault(segments[i], Set.of()).size(),
          answer.number(segment + "/count"),
          answer::toString);
    }
    return answered;
  }

  @Test
  void anOverlapHasNamesAndTheAreasInTheOrderOfTheRequest() {
    TestProgram program = cube();
    long a = program.save("In A", A).number("/id");
    long b = program.save("In B", B).number("/id");
    long ab = program.save("In A or B", any(A, B)).number("/id");
    Answer answer = program.overlap(b, a, ab).is(200);
    ObjectNode expected = Answer.JSON.createObjectNode();
    expected.put("revision", program.revision()).put("total", 8);
    expected.putArray("segments").add(size(b, "In B", 4)).add(size(a, "In A", 4));
    expected.withArray("segments").add(size(ab, "In A or B", 6));
    expected
        .putArray("areas")
        .add(area(0, b))
        .add(area(0, a))
        .add(area(0, ab))
        .add(area(0, b, a))
        .add(area(2, b, ab))
        .add(area(2, a, ab))
        .add(area(2, b, a, ab));
    expected.put("none", 2);
    assertEquals(expected.toString(), answer.json().toString());
  }

  private static ObjectNode size(long id, String name, long count) {
    return Answer.JSON.createObjectNode().put("id", id).put("name", name).put("count", count);
  }

  private static ObjectNode area(long count, long... segments) {
    ObjectNode area = Answer.JSON.createObjectNode();
    for (long segment : segments) {
      area.withArray("segments").add(segment);
    }
    return area.put("count", count);
  }

  @Test
  void eachPartnerIsInTheAreaOfItsMemberships() {
    TestProgram program = cube();
    List<String> partners = IntStream.rangeClosed(1, 8).mapToObj(Integer::toString).toList();
    long a = saved(program, A);
    long alsoA = saved(program, A);
    long b = saved(program, B);
    long c = saved(program, C);
    long everybody = saved(program, EVERYBODY);
    long nobody = saved(program, NOBODY);
    long notA = saved(program, none(A));
    for (int i = 0; i < 2; i++) {
      assertOverlaps(program, partners, a, b);
      assertOverlaps(program, partners, a, b, c);
      assertOverlaps(program, partners, c, a, everybody, b);
      assertOverlaps(program, partners, a, alsoA);
      assertOverlaps(program, partners, a, notA, nobody);
      assertOverlaps(program, partners, nobody, everybody);
      program.awaitIndex(); // then the index answers the same questions
    }
    program.loadJson(
        "{'type':'partner','partnerId':'8','name':'P8','groups':['a','c']}",
        "{'type':'partner','partnerId':'3','name':'P3'}");
    assertOverlaps(program, partners, c, a, b, notA);
  }

  @Test
  void areasOfGeneratedSegmentsAreThoseOfTheMemberships() {
    TestProgram world = GeneratedWorld.program();
    List<String> partners =
        GeneratedWorld.WORLD.partners().stream().map(World.Partner::id).toList();
    TreeGenerator generator = GeneratedWorld.generator(57);
    int shared = 0;
    for (int i = 0; i < COMPARISONS; i++) {
      long[] segments =
          IntStream.range(0, 2 + i % 3)
              .mapToLong(n -> saved(world, generator.group(1, false)))
              .toArray();
      Map<List<Long>, Long> areas = assertOverlaps(world, partners, segments);
      shared += areas.values().stream().filter(count -> count > 0).count() > 1 ? 1 : 0;
    }
    assertTrue(shared > COMPARISONS / 3, "only " + shared + " comparisons tell anything");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                        | /segments   | required",
        "{'segments':null}         | /segments   | required",
        "{'segments':[]}           | /segments   | too-few-values",
        "{'segments':[A]}          | /segments   | too-few-values",
        "{'segments':[A,B,1,2,3]}  | /segments   | too-many-values",
        "{'segments':[A,B,A]}      | /segments/2 | repeated-value",
        "{'segments':[B,B]}        | /segments/1 | repeated-value",
        "{'segments':[A,null,B]}   | /segments/1 | required",
        "{'segments':[A,999999999]}| /segments/1 | unknown-segment",
        "{'segments':[0,A]}        | /segments/0 | unknown-segment",
        "{'segments':[A,B,-1]}     | /segments/2 | unknown-segment"
      })
  void aWrongListIsRefusedWithItsPlace(String body, String pointer, String code) {
    TestProgram program = cube();
    String sent =
        TestProgram.json(body)
            .replace("A", Long.toString(saved(program, A)))
            .replace("B", Long.toString(saved(program, B)));
    program.overlapBody(sent).problem(400, "invalid").at(pointer, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'segments':['1','2']}      | /segments/0 | wrong-type",
        "{'segments':[1,2.0]}        | /segments/1 | wrong-type",
        "{'segments':[true,1]}       | /segments/0 | wrong-type",
        "{'segments':{'id':1}}       | /segments   | wrong-type",
        "{'segments':[1,2],'ids':[]} | /ids        | unknown-property"
      })
  void anotherTypeIsRefusedWithItsPlace(String body, String pointer, String code) {
    TestProgram program = cube();
    program.overlapBody(TestProgram.json(body)).problem(400, "malformed-json").at(pointer, code);
  }

  @Test
  void allUnknownSegmentsAreNamed() {
    TestProgram program = cube();
    long a = saved(program, A);
    long deleted = saved(program, B);
    Api.admin().with("If-Match", "*").delete(program.path("/segments/" + deleted)).is(204);
    program
        .overlap(deleted, a, 999_999_999)
        .problem(400, "invalid")
        .at("/segments/0", "unknown-segment")
        .at("/segments/2", "unknown-segment");
  }

  @Test
  void theLargestConditionsOverlap() {
    TestProgram program = cube();
    long[] large = new long[4];
    for (int i = 0; i < large.length; i++) {
      Tree[] many = new Tree[400];
      for (int j = 0; j < many.length; j++) {
        many[j] = leaf("partnerName", "isNot", "nobody " + i + " " + j);
      }
      large[i] = saved(program, all(many));
    }
    Answer answer = program.overlap(large).is(200);
    assertEquals(8, answer.number("/areas/14/count"));
    assertEquals(0, answer.number("/none"));
  }
}
