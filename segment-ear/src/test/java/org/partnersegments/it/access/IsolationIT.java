package org.partnersegments.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** Two programs with the same IDs see nothing of each other. */
class IsolationIT extends HttpIT {

  private static final Tree JOINED = all(leaf("contractStage", "isAnyOf", "JOINED"));

  private TestProgram left;
  private TestProgram right;

  @BeforeEach
  void makePrograms() {
    left =
        TestProgram.with(
            "left",
            "{'type':'partnerGroup','id':'17','name':'Left group'}",
            "{'type':'templateTerm','id':'42','name':'Left term'}",
            "{'type':'partner','partnerId':'1','name':'Left','groups':['17'],'contracts':["
                + "{'contractId':'S-1','stage':'JOINED','templateTerm':'42'}]}",
            "{'type':'partner','partnerId':'2','name':'Left alone'}");
    right =
        TestProgram.with(
            "right",
            "{'type':'partnerGroup','id':'17','name':'Right group','archived':true}",
            "{'type':'templateTerm','id':'42','name':'Right term'}",
            "{'type':'partner','partnerId':'1','name':'Right','prospectingStage':'NEW',"
                + "'groups':['17','18'],'contracts':["
                + "{'contractId':'S-1','stage':'EXPIRED','templateTerm':'42'}]}");
  }

  @Test
  void conditionsSelectPartnersOfTheirProgram() {
    assertEquals(List.of("1"), left.members(JOINED));
    assertEquals(List.of(), right.members(JOINED));
    assertEquals(List.of("2"), left.members(all(leaf("contractStage", "isNoneOf", "JOINED"))));
    assertEquals(List.of("1"), right.members(all(leaf("contractStage", "isNoneOf", "JOINED"))));
    assertEquals(List.of(), left.members(all(leaf("partnerGroup", "isAnyOf", "18"))));
    assertEquals(List.of("1"), left.members(all(leaf("templateTerm", "nameContains", "left"))));
    assertEquals(List.of(), right.members(all(leaf("templateTerm", "nameContains", "left"))));
    assertEquals(2, left.preview(JOINED).number("/total"));
    assertEquals(1, right.preview(JOINED).number("/total"));
    Tree everybody = all(leaf("partnerName", "isNot", "nobody"));
    assertEquals("[1,2]", left.counts(JOINED, everybody).is(200).json().at("/counts").toString());
    assertEquals("[0,1]", right.counts(JOINED, everybody).is(200).json().at("/counts").toString());
  }

  @Test
  void lookUpsAnswerFromTheirProgram() {
    assertEquals("Left", Api.admin().get(left.path("/partners/1")).is(200).string("/name"));
    assertEquals("Right", Api.admin().get(right.path("/partners/1")).is(200).string("/name"));
    Api.admin().get(right.path("/partners/2")).problem(404, "not-found");
    assertEquals(
        List.of("Left group"),
        Api.admin().get(left.path("/partner-groups")).is(200).each("/items", "name"));
    assertEquals(
        List.of("1"),
        Api.admin().get(left.path("/partner-groups")).is(200).each("/items", "partners"));
    assertEquals(
        List.of("Right term"),
        Api.admin().get(right.path("/template-terms?id=42")).is(200).each("/items", "name"));
  }

  @Test
  void contractsAreFoundWithThePartnersOfTheirProgram() {
    right.loadJson(
        "{'type':'partner','partnerId':'3','name':'Right too','contracts':["
            + "{'contractId':'S-2','stage':'JOINED'}]}");
    String body = "{\"contractIds\":[\"S-1\",\"S-2\"]}";
    Answer ofLeft = Api.admin().post(left.path("/contracts/resolve"), body).is(200);
    assertEquals(List.of("Left"), ofLeft.each("/found", "name"));
    assertEquals(List.of("S-2"), ofLeft.each("/unknown", "value"));
    Answer ofRight = Api.admin().post(right.path("/contracts/resolve"), body).is(200);
    assertEquals(List.of("Right", "Right too"), ofRight.each("/found", "name"));
  }

  @Test
  void aSegmentIsUnknownInAnotherProgram() {
    Answer segment = left.save("Joined", JOINED);
    String id = "/segments/" + segment.number("/id");
    Api.admin().get(right.path(id)).problem(404, "not-found");
    Api.admin().get(right.path(id + "/partners")).problem(404, "not-found");
    Api.admin().get(right.path(id + "/partners/1")).problem(404, "not-found");
    Api.admin().get(right.path(id + "/composition")).problem(404, "not-found");
    long own = right.save("Own", JOINED).number("/id");
    right
        .overlap(own, segment.number("/id"))
        .problem(400, "invalid")
        .at("/segments/1", "unknown-segment");
    Api.admin().with("If-Match", "*").delete(right.path("/segments/" + own)).is(204);
    Api.admin()
        .post(right.path(id + "/partners/check"), "{\"partnerIds\":[\"1\"]}")
        .problem(404, "not-found");
    Api.admin()
        .post(right.path(id + "/partners/explain"), "{\"partnerIds\":[\"1\"]}")
        .problem(404, "not-found");
    Api.admin().with("If-Match", "\"1\"").delete(right.path(id)).problem(404, "not-found");
    Api.admin()
        .with("If-Match", "\"1\"")
        .put(right.path(id), TestProgram.segment("Stolen", JOINED))
        .problem(404, "not-found");
    assertEquals(
        List.of(),
        Api.admin()
            .get(right.path("/segments/sizes?ids=" + segment.number("/id")))
            .is(200)
            .each("/sizes", "id"));
    assertEquals(List.of(), Api.admin().get(right.path("/segments")).is(200).each("/items", "id"));
    right.save("Joined", JOINED);
    assertEquals(segment.json(), Api.admin().get(left.path(id)).is(200).json());
  }

  @Test
  void aKeyNamesASegmentOfItsProgram() {
    Answer segment = left.saveByKey("k", "Joined", JOINED);
    String path = "/segments/by-key/k";
    Api.admin().get(right.path(path)).problem(404, "not-found");
    Api.admin()
        .with("If-Match", "*")
        .put(right.path(path), TestProgram.segment("Stolen", JOINED))
        .problem(412, "version-mismatch");
    Answer other = right.saveByKey("k", "Joined", all(leaf("partnerGroup", "isSet")));
    assertEquals(segment.json(), Api.admin().get(left.path(path)).is(200).json());
    assertEquals(other.json(), Api.admin().get(right.path(path)).is(200).json());
  }

  @Test
  void listsAreOfTheirProgram() {
    left.save("Joined", JOINED);
    left.save("Another", JOINED);
    for (String query :
        List.of(
            "owner=admin",
            "field=contractStage",
            "updatedSince=2020-01-01T00:00:00Z",
            "fields=id,condition")) {
      Answer list = Api.admin().get(right.path("/segments?" + query)).is(200);
      assertEquals("[]", list.json().at("/items").toString());
    }
    String next = Api.admin().get(left.path("/segments?limit=1")).is(200).string("/next");
    Api.admin()
        .get(right.path("/segments?limit=1&after=" + Api.encoded(next)))
        .problem(400, "invalid")
        .in("after", "invalid-page-token");
  }

  @Test
  void aPartnerIsInSegmentsOfItsProgram() {
    left.save("Left joined", JOINED);
    right.save("Right expired", all(leaf("contractStage", "isAnyOf", "EXPIRED")));
    right.save("Right joined", JOINED);
    for (int i = 0; i < 2; i++) {
      assertEquals(
          List.of("Left joined"),
          Api.admin().get(left.path("/partners/1/segments")).is(200).each("/items", "name"));
      assertEquals(
          List.of("Right expired"),
          Api.admin().get(right.path("/partners/1/segments")).is(200).each("/items", "name"));
    }
    Api.admin().get(right.path("/partners/2/segments")).problem(404, "not-found");
  }

  @Test
  void anExplanationNamesWhatIsOfItsProgram() {
    Tree named =
        all(
            leaf("partnerGroup", "isAnyOf", "17"),
            all(leaf("templateTerm", "isAnyOf", "42")).onSameContract());
    Answer explained =
        Api.admin()
            .post(right.path("/segments/explain"), TestProgram.body(named).put("partnerId", "1"))
            .is(200);
    assertEquals(
        "Right group", explained.string("/explanation/conditions/0/decidedBy/groups/0/name"));
    assertEquals(
        "Right term",
        explained.string("/explanation/conditions/1/decidedBy/contract/templateTerm/name"));
    Api.admin()
        .post(right.path("/segments/explain"), TestProgram.body(named).put("partnerId", "2"))
        .problem(400, "invalid")
        .at("/partnerId", "unknown-partner");
  }

  @Test
  void partnerDataOfOneProgramLeavesTheOtherAlone() {
    long revision = right.revision();
    left.loadJson(
        "{'type':'partnerDeleted','partnerId':'1'}",
        "{'type':'partnerGroup','id':'17','name':'Renamed'}");
    assertEquals(revision, right.revision());
    assertEquals(
        List.of("S-1"),
        Api.admin().get(right.path("/partners/1")).is(200).each("/contracts", "contractId"));
    assertEquals(
        "Right group", Api.admin().get(right.path("/partners/1")).is(200).string("/groups/1/name"));
  }

  @Test
  void longListsOfBothProgramsAreKeptApart() {
    String[] ids = new String[1_000];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = Integer.toString(i + 1);
    }
    Tree everybody = all(leaf("partnerId", "isAnyOf", ids));
    assertEquals(List.of("1", "2"), left.members(everybody));
    assertEquals(List.of("1"), right.members(everybody));
  }

  @Test
  void aPageTokenOfOneProgramIsRefusedInTheOther() {
    String next = Api.admin().get(left.path("/partners?limit=1")).is(200).string("/next");
    Api.admin()
        .get(right.path("/partners?after=" + Api.encoded(next)))
        .problem(400, "invalid")
        .in("after", "invalid-page-token");
    ObjectNode body = TestProgram.body(all(leaf("partnerName", "isNot", "nobody"))).put("limit", 1);
    body.put("after", left.previewPartnersBody(body).is(200).string("/next"));
    left.previewPartnersBody(body).is(200);
    right.previewPartnersBody(body).problem(400, "invalid").at("/after", "invalid-page-token");
  }
}
