package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.World.Partner;

/** The list of segments that a partner is in. */
class PartnerSegmentsIT extends HttpIT {

  private static final Tree IN_A = all(leaf("partnerGroup", "isAnyOf", "a"));
  private static final Tree NOT_IN_A = all(leaf("partnerGroup", "isNoneOf", "a"));

  private TestProgram program;

  @BeforeEach
  void makeProgram() {
    program =
        TestProgram.with(
            "of-partner",
            "{'type':'partner','partnerId':'1','name':'P1','groups':['a']}",
            "{'type':'partner','partnerId':'2','name':'P2'}");
  }

  private Answer segmentsOf(String partnerId) {
    return Api.admin().get(program.path("/partners/" + partnerId + "/segments")).is(200);
  }

  private List<String> namesOf(String partnerId) {
    return segmentsOf(partnerId).each("/items", "name");
  }

  private void change(Answer segment, String name, Tree condition) {
    Api.admin()
        .with("If-Match", segment.header("ETag"))
        .put(
            program.path("/segments/" + segment.number("/id")),
            TestProgram.segment(name, condition))
        .is(200);
  }

  @Test
  void segmentsComeByNameWithTheRevision() {
    assertEquals("{\"revision\":1,\"items\":[]}", segmentsOf("1").text());
    long bravo = program.save("bravo", IN_A).number("/id");
    long alpha = program.save("Álpha", IN_A).number("/id");
    program.save("Charlie", NOT_IN_A);
    assertEquals(
        TestProgram.json(
            "{'revision':1,'items':[{'id':%d,'name':'Álpha'},{'id':%d,'name':'bravo'}]}"
                .formatted(alpha, bravo)),
        segmentsOf("1").text());
    assertEquals(List.of("Charlie"), namesOf("2"));
  }

  /** The server never answers from an outdated cache. */
  @Test
  void aChangeOfASegmentShowsAtOnce() {
    Answer segment = program.save("One", IN_A);
    assertEquals(List.of("One"), namesOf("1"));
    assertEquals(List.of(), namesOf("2"));
    change(segment, "Other", NOT_IN_A);
    assertEquals(List.of(), namesOf("1"));
    assertEquals(List.of("Other"), namesOf("2"));
    Api.admin()
        .with("If-Match", "\"2\"")
        .delete(program.path("/segments/" + segment.number("/id")))
        .is(204);
    assertEquals(List.of(), namesOf("2"));
    program.save("Other", IN_A);
    assertEquals(List.of("Other"), namesOf("1"));
  }

  @Test
  void aChangeOfThePartnerShowsAtOnce() {
    program.save("In", IN_A);
    program.save("Out", NOT_IN_A);
    assertEquals(List.of("In"), namesOf("1"));
    program.loadJson("{'type':'partner','partnerId':'1','name':'P1'}");
    assertEquals(List.of("Out"), namesOf("1"));
    assertEquals(2, segmentsOf("1").number("/revision"));
    program.loadJson("{'type':'partnerDeleted','partnerId':'1'}");
    Api.admin().get(program.path("/partners/1/segments")).problem(404, "not-found");
  }

  /** The compiled segment is too large for the cache. */
  @Test
  void aSegmentWithTheLongestListsIsAnsweredEachTime() {
    String padding = "x".repeat(35);
    Leaf contracts =
        new Leaf(
            "contractId",
            "isNoneOf",
            IntStream.range(0, 100_000).mapToObj(i -> padding + i).toList());
    program.save("Heavy", all(contracts));
    for (int i = 0; i < 3; i++) {
      assertEquals(List.of("Heavy"), namesOf("1"));
    }
  }

  @Test
  void eachPartnerIsInTheSegmentsThatTheReferenceSays() {
    program = TestProgram.create("of-partner");
    program.load(GeneratedWorld.WORLD.lines());
    List<Group> trees = GeneratedWorld.generator(12).trees(60);
    Map<String, Set<String>> expected = new TreeMap<>();
    GeneratedWorld.WORLD.partners().forEach(p -> expected.put(p.id(), new HashSet<>()));
    for (int i = 0; i < trees.size(); i++) {
      String name = "Segment " + i;
      program.save(name, trees.get(i));
      GeneratedWorld.REFERENCE
          .members(trees.get(i), "partnerId")
          .forEach(id -> expected.getOrDefault(id, Set.of()).add(name));
    }
    List<String> differences = new ArrayList<>();
    for (Partner partner : GeneratedWorld.WORLD.partners()) {
      List<String> names = namesOf(partner.id());
      if (!Set.copyOf(names).equals(expected.get(partner.id()))
          || names.size() != Set.copyOf(names).size()) {
        differences.add(partner + " is in " + names + ", not " + expected.get(partner.id()));
      }
    }
    assertEquals(List.of(), differences, () -> "seed " + GeneratedWorld.SEED);
  }
}
