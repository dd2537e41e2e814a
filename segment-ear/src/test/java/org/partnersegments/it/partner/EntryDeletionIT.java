package org.partnersegments.it.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;
import static org.partnersegments.reference.Tree.none;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/** Groups and terms can be deleted if nothing uses them. */
class EntryDeletionIT extends HttpIT {

  private static final List<String> KINDS = List.of("/partner-groups", "/template-terms");

  private TestProgram program;

  @BeforeEach
  void makeProgram() {
    program =
        TestProgram.with(
            "deletion",
            "{'type':'partnerGroup','id':'used','name':'Used'}",
            "{'type':'partnerGroup','id':'a/b %','name':'Unused'}",
            "{'type':'partnerGroup','id':'old','name':'Old','archived':true}",
            "{'type':'templateTerm','id':'used','name':'Used'}",
            "{'type':'templateTerm','id':'a/b %','name':'Unused'}",
            "{'type':'templateTerm','id':'old','name':'Old','archived':true}",
            "{'type':'partner','partnerId':'1','name':'One','groups':['used'],'contracts':["
                + "{'contractId':'S-1','stage':'JOINED','templateTerm':'used'},"
                + "{'contractId':'S-2','stage':'EXPIRED','templateTerm':'used'}]}",
            "{'type':'partner','partnerId':'2','name':'Two','groups':['used']}");
  }

  private Answer delete(String kind, String id) {
    return Api.admin().delete(program.path(kind + "/" + Api.encoded(id)));
  }

  private List<String> ids(String kind) {
    return Api.admin().get(program.path(kind)).is(200).each("/items", "id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/partner-groups", "/template-terms"})
  void whatNothingUsesIsDeleted(String kind) {
    long revision = program.revision();
    delete(kind, "old").is(204);
    assertEquals(List.of("a/b %", "used"), ids(kind));
    assertEquals(revision + 1, program.revision());
    delete(kind, "old").problem(404, "not-found");
    delete(kind, "OLD").problem(404, "not-found");
    assertEquals(revision + 1, program.revision());
  }

  @Test
  void whatPartnerDataUsesStays() {
    Answer group = delete("/partner-groups", "used").problem(409, "in-use");
    assertEquals(
        TestProgram.json("{'members':2,'segmentCount':0,'segments':[]}"),
        group.json().path("usedBy").toString());
    Answer term = delete("/template-terms", "used").problem(409, "in-use");
    assertEquals(2, term.number("/usedBy/members"));
    for (String kind : KINDS) {
      assertEquals(3, ids(kind).size());
    }
    program.loadJson(
        "{'type':'partner','partnerId':'1','name':'One'}",
        "{'type':'partnerDeleted','partnerId':'2'}");
    for (String kind : KINDS) {
      delete(kind, "used").is(204);
    }
  }

  @Test
  void whatAConditionNamesStays() {
    long deep =
        program
            .save("Deep", any(none(all(leaf("partnerGroup", "isNoneOf", "x", "old")))))
            .number("/id");
    long term = program.save("Term", all(leaf("templateTerm", "isAnyOf", "old"))).number("/id");
    // These name no such ID.
    program.save("Name", all(leaf("templateTerm", "nameContains", "old")));
    program.save("Text", all(leaf("partnerName", "is", "old"), leaf("partnerGroup", "isSet")));
    program.save("Longer", all(leaf("partnerGroup", "isAnyOf", "older")));
    assertEquals(
        TestProgram.json(
            "{'members':0,'segmentCount':1,'segments':[{'id':" + deep + ",'name':'Deep'}]}"),
        delete("/partner-groups", "old").problem(409, "in-use").json().path("usedBy").toString());
    assertEquals(
        TestProgram.json(
            "{'members':0,'segmentCount':1,'segments':[{'id':" + term + ",'name':'Term'}]}"),
        delete("/template-terms", "old").problem(409, "in-use").json().path("usedBy").toString());
    for (long id : List.of(deep, term)) {
      Api.admin().with("If-Match", "*").delete(program.path("/segments/" + id)).is(204);
    }
    for (String kind : KINDS) {
      delete(kind, "old").is(204);
    }
  }

  /** The role {@code sync} reads nothing, so it only learns how many segments there are. */
  @Test
  void whoMayNotReadSegmentsDoesNotLearnTheirNames() {
    program.grant("sync", "sync");
    program.save("Secret", all(leaf("partnerGroup", "isAnyOf", "old")));
    Answer refused =
        Api.as("sync").delete(program.path("/partner-groups/old")).problem(409, "in-use");
    assertEquals(
        TestProgram.json("{'members':0,'segmentCount':1,'segments':[]}"),
        refused.json().path("usedBy").toString());
    program.grant("sync", "sync", "viewer");
    assertEquals(
        "Secret",
        Api.as("sync")
            .delete(program.path("/partner-groups/old"))
            .problem(409, "in-use")
            .string("/usedBy/segments/0/name"));
  }

  @Test
  void anotherProgramsUsersDoNotCount() {
    TestProgram other =
        TestProgram.with(
            "deletion",
            "{'type':'partner','partnerId':'1','name':'One','groups':['old'],'contracts':["
                + "{'contractId':'S-1','stage':'JOINED','templateTerm':'old'}]}");
    other.save(
        "Other",
        all(leaf("partnerGroup", "isAnyOf", "old"), leaf("templateTerm", "isAnyOf", "old")));
    for (String kind : KINDS) {
      delete(kind, "old").is(204);
      Api.admin().delete(other.path(kind + "/old")).problem(409, "in-use");
      Api.admin().delete(other.path(kind + "/used")).problem(404, "not-found");
    }
  }
}
