package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** Callers create, read, find, change and delete segments. */
class SegmentApiIT extends HttpIT {

  private static final Tree JOINED = all(leaf("contractStage", "isAnyOf", "JOINED"));
  private static final Tree NEW = all(leaf("prospectingStage", "isAnyOf", "NEW"));

  private TestProgram program;

  @BeforeEach
  void makeProgram() {
    program =
        TestProgram.with(
            "segments",
            "{'type':'templateTerm','id':'42','name':'Standard 2026'}",
            "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
            "{'type':'partner','partnerId':'30','name':'Charlie','prospectingStage':'NEW',"
                + "'groups':['17'],'contracts':[{'contractId':'S-1','stage':'JOINED',"
                + "'templateTerm':'42','startDate':'2026-01-01'}]}",
            "{'type':'partner','partnerId':'4','name':'bravo','contracts':["
                + "{'contractId':'S-2','stage':'JOINED','endDate':'2026-12-31'}]}",
            "{'type':'partner','partnerId':'100','name':'Álpha','contracts':["
                + "{'contractId':'P-3','stage':'JOINED'}]}",
            "{'type':'partner','partnerId':'5','name':'Delta'}");
  }

  private Answer list(String query) {
    return Api.admin().get(program.path("/segments" + query)).is(200);
  }

  private Answer change(Answer segment, String ifMatch, String name, Tree condition) {
    return Api.admin()
        .with("If-Match", ifMatch)
        .put(own(segment), TestProgram.segment(name, condition));
  }

  private String own(Answer segment) {
    return program.path("/segments/" + segment.number("/id"));
  }

  @Test
  void aSavedSegmentIsReadBackAsItWasAnswered() {
    Answer created =
        Api.admin()
            .post(
                program.path("/segments"),
                TestProgram.segment("  Joined partners ", JOINED).put("description", "all of them"))
            .is(201);
    assertEquals("Joined partners", created.string("/name"));
    assertEquals("all of them", created.string("/description"));
    assertEquals(JOINED.json(), created.json().path("condition"));
    assertEquals("Contract Stage is any of Joined", created.string("/summary"));
    assertEquals("admin", created.string("/createdBy"));
    assertEquals(created.string("/createdAt"), created.string("/updatedAt"));
    assertTrue(Instant.parse(created.string("/createdAt")).isBefore(Instant.now().plusSeconds(60)));
    assertEquals(1, created.number("/version"));
    assertEquals("\"1\"", created.header("ETag"));
    assertEquals(Api.BASE + own(created), created.location());

    Answer read = Api.admin().get(created.location()).is(200);
    assertEquals(created.json(), read.json());
    assertEquals(created.header("ETag"), read.header("ETag"));
  }

  @Test
  void aSegmentInAListHasNoConditionButASummary() {
    program.save("Joined", JOINED);
    JsonNode item = list("").json().at("/items/0");
    assertFalse(item.has("condition"));
    assertEquals("Contract Stage is any of Joined", item.path("summary").asText());
  }

  @Test
  void aChangeNeedsTheVersionThatWasRead() {
    Answer created = program.save("One", JOINED);
    Api.admin()
        .put(own(created), TestProgram.segment("Two", NEW))
        .problem(428, "precondition-required");
    Answer changed = change(created, "\"1\"", "Two", NEW).is(200);
    assertEquals("\"2\"", changed.header("ETag"));
    assertEquals(2, changed.number("/version"));
    assertEquals(created.string("/createdAt"), changed.string("/createdAt"));

    Answer stale = change(created, "\"1\"", "Three", JOINED).problem(412, "version-mismatch");
    assertEquals("\"2\"", stale.header("ETag"));
    change(created, "\"no-tag-of-ours\"", "Three", JOINED).problem(412, "version-mismatch");
    assertEquals("Two", Api.admin().get(own(created)).is(200).string("/name"));
  }

  @Test
  void whichVersionsMayBeChangedIsSaidAsHttpHasIt() {
    Answer created = program.save("One", JOINED);
    change(created, "\"7\", \"no-tag-of-ours\", \"8\"", "Two", NEW)
        .problem(412, "version-mismatch");
    change(created, "W/\"1\"", "Two", NEW).problem(412, "version-mismatch");
    change(created, "", "Two", NEW).problem(412, "version-mismatch");
    change(created, "1", "Two", NEW).problem(400, "bad-request");
    change(created, "\"7\", W/\"3\" , \"1\"", "Two", NEW).is(200);
    change(created, "*", "Three", NEW).is(200);
    assertEquals(3, Api.admin().get(own(created)).is(200).number("/version"));
    Api.admin().with("If-Match", " * ").delete(own(created)).is(204);
    Api.admin().with("If-Match", "*").delete(own(created)).problem(404, "not-found");
  }

  @Test
  void versionsMayBeSentInSeveralLines() {
    Answer created = program.save("One", JOINED);
    Api.admin().with("If-Match", "\"9\"", "\"8\"").delete(own(created)).is(412);
    Api.admin().with("If-Match", "\"9\"", "\"1\"").delete(own(created)).is(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"x", "\"1\" \"2\"", "1", "\"1", "*, \"1\"", "w/\"1\"", "\"1\";"})
  void aMalformedConditionChangesNothing(String condition) {
    Answer created = program.save("One", JOINED);
    Api api = Api.admin().with("If-Match", condition);
    api.put(own(created), TestProgram.segment("Two", NEW)).problem(400, "bad-request");
    api.delete(own(created)).problem(400, "bad-request");
    api.get(own(created)).problem(400, "bad-request");
    Api known = Api.admin().with("If-Match", "\"1\"").with("If-None-Match", condition);
    known.put(own(created), TestProgram.segment("Two", NEW)).problem(400, "bad-request");
    known.delete(own(created)).problem(400, "bad-request");
    assertEquals(1, Api.admin().get(own(created)).is(200).number("/version"));
  }

  @Test
  void aConditionThatExcludesTheCurrentVersionChangesNothing() {
    Answer created = program.save("One", JOINED);
    for (String none : List.of("*", "\"1\"", "W/\"1\"", "\"7\", \"1\"")) {
      for (String match : List.of("\"1\"", "*")) {
        Api api = Api.admin().with("If-Match", match).with("If-None-Match", none);
        api.put(own(created), TestProgram.segment("Two", NEW)).problem(412, "version-mismatch");
        api.delete(own(created)).problem(412, "version-mismatch");
      }
    }
    Api absent = Api.admin().with("If-None-Match", "*");
    absent.put(own(created), TestProgram.segment("Two", NEW)).problem(412, "version-mismatch");
    absent.put(program.path("/segments/999999"), TestProgram.segment("Two", NEW)).is(404);
    Api.admin()
        .with("If-None-Match", "\"1\"")
        .put(own(created), TestProgram.segment("Two", NEW))
        .problem(428, "precondition-required");
    assertEquals(1, Api.admin().get(own(created)).is(200).number("/version"));
    Api.admin()
        .with("If-Match", "*")
        .with("If-None-Match", "\"7\", \"8\"")
        .put(own(created), TestProgram.segment("Two", NEW))
        .is(200);
  }

  @Test
  void aSegmentThatTheCallerHasIsNotSentAgain() {
    Answer created = program.save("One", JOINED);
    for (String tag : List.of(created.header("ETag"), "W/\"1\"", "\"7\" , \"1\"", "*")) {
      Answer same = Api.admin().with("If-None-Match", tag).get(own(created)).is(304);
      assertEquals(0, same.bytes().length);
      assertEquals("\"1\"", same.header("ETag"));
      assertEquals("private, no-cache", same.header("Cache-Control"));
    }
    for (String tag : List.of("\"2\"", "\"11\"", "W/\"7\"")) {
      Answer other = Api.admin().with("If-None-Match", tag).get(own(created)).is(200);
      assertEquals("private, no-cache", other.header("Cache-Control"));
      Answer refused =
          Api.admin().with("If-Match", tag).get(own(created)).problem(412, "version-mismatch");
      assertEquals("\"1\"", refused.header("ETag"));
      assertEquals("no-store", refused.header("Cache-Control"));
    }
    Api.admin().with("If-Match", "\"1\"").with("If-None-Match", "\"1\"").get(own(created)).is(304);
    Api.as("nobody-here").with("If-None-Match", "*").get(own(created)).is(401);
    change(created, "\"1\"", "Two", NEW).is(200);
    Api.admin().with("If-None-Match", "\"1\"").get(own(created)).is(200);
  }

  @Test
  void aCompressedAnswerHasATagOfItsOwn() {
    Answer created = program.save("One", JOINED);
    Api gzip = Api.admin().with("Accept-Encoding", "gzip");
    Answer read = gzip.get(own(created)).is(200);
    assertEquals("\"1-gzip\"", read.header("ETag"));
    assertTrue(read.vary().contains("Accept-Encoding"), read::toString);
    for (String tag : List.of("\"1-gzip\"", "\"1\"", "\"7\", W/\"1-gzip\"")) {
      Answer same = gzip.with("If-None-Match", tag).get(own(created)).is(304);
      assertEquals("\"1-gzip\"", same.header("ETag"));
      Api.admin().with("If-None-Match", tag).get(own(created)).is(304);
    }
    change(created, "\"1-gzip\"", "Two", NEW).is(200);
    change(created, "\"1-gzip\"", "Three", NEW).problem(412, "version-mismatch");
  }

  @Test
  void theTagOfASegmentFollowsTheNamesInItsSummary() {
    Tree groups = all(leaf("partnerGroup", "isAnyOf", "17"));
    Answer created = program.save("Grouped", groups);
    String tag = Api.admin().get(own(created)).is(200).header("ETag");
    assertEquals(created.header("ETag"), tag);
    Api.admin().with("If-None-Match", tag).get(own(created)).is(304);
    program.sync(TestProgram.json("{'type':'partnerGroup','id':'17','name':'Renamed'}")).is(200);
    Answer renamed = Api.admin().with("If-None-Match", tag).get(own(created)).is(200);
    assertTrue(renamed.string("/summary").contains("Renamed"), renamed::toString);
    change(created, tag, "Two", groups).is(200);
    change(created, "\"2\"", "Three", NEW).is(200);
  }

  @Test
  void aListThatTheCallerHasIsNotSentAgain() {
    Answer created = program.save("One", JOINED);
    String segments = program.path("/segments");
    for (String address :
        List.of(
            segments,
            segments + "?query=on&sort=name",
            segments + "?fields=id,condition",
            "/fields",
            "/openapi.json")) {
      Answer first = Api.admin().get(address).is(200);
      assertEquals("private, no-cache", first.header("Cache-Control"), address);
      String tag = first.header("ETag");
      assertTrue(tag.matches("\"[0-9a-f]{24}\""), tag);
      assertEquals(tag, Api.admin().with("If-None-Match", tag).get(address).is(304).header("ETag"));
      assertEquals(
          304, Api.admin().with("If-None-Match", "W/" + tag).send("HEAD", address, null).status());
      Api.admin().with("If-None-Match", "\"x\"").get(address).is(200);
      Answer refused =
          Api.admin().with("If-Match", "\"x\"").get(address).problem(412, "version-mismatch");
      assertEquals("no-store", refused.header("Cache-Control"), address);
    }
    String tag = Api.admin().get(segments).header("ETag");
    change(created, "*", "Two", NEW).is(200);
    Api.admin().with("If-None-Match", tag).get(segments).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0%s", "+%s", "%%20%s", "%s%%20", "%s.0", "-%s", "00%s", "%s%%0A"})
  void anIdIsTheNumberAndNothingElse(String form) {
    Answer created = program.save("One", JOINED);
    String id = form.formatted(created.number("/id"));
    String path = program.path("/segments/" + id);
    Api any = Api.admin().with("If-Match", "*");
    any.get(path).problem(404, "not-found");
    any.put(path, TestProgram.segment("Two", NEW)).problem(404, "not-found");
    any.delete(path).problem(404, "not-found");
    any.get(path + "/partners").problem(404, "not-found");
    any.with("Accept", "text/csv").get(path + "/partners").problem(404, "not-found");
    any.get(path + "/partners/1").problem(404, "not-found");
    any.get(program.path("/partners/" + form.formatted(1))).problem(404, "not-found");
    Api.admin()
        .get(program.path("/segments/sizes?ids=" + id))
        .problem(400, "invalid")
        .in("ids", "malformed-id");
  }

  @Test
  void digitsOfOtherScriptsAreNoId() {
    Answer created = program.save("One", JOINED);
    for (int zero : new int[] {0x660, 0x6F0, 0x966, 0xFF10}) {
      String digits =
          Long.toString(created.number("/id"))
              .chars()
              .map(c -> c - '0' + zero)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      Api.admin().get(program.path("/segments/" + Api.encoded(digits))).problem(404, "not-found");
    }
  }

  @Test
  void aDescriptionMayHaveSeveralLines() {
    Answer created =
        Api.admin()
            .post(
                program.path("/segments"),
                TestProgram.segment("Lines", JOINED).put("description", "one\r\n\ttwo"))
            .is(201);
    assertEquals("one\r\n\ttwo", created.string("/description"));
  }

  @Test
  void aCombiningMarkAloneFindsNoSegment() {
    program.save("Pérez", JOINED);
    assertEquals(List.of(), list("?query=%CC%81").each("/items", "id"));
    assertEquals(1, list("?query=%C2%A0").each("/items", "id").size());
  }

  @Test
  void aDeletionNeedsTheVersionThatWasRead() {
    Answer created = program.save("One", JOINED);
    Api.admin().delete(own(created)).problem(428, "precondition-required");
    Answer stale =
        Api.admin().with("If-Match", "\"7\"").delete(own(created)).problem(412, "version-mismatch");
    assertEquals("\"1\"", stale.header("ETag"));
    Api.admin().with("If-Match", created.header("ETag")).delete(own(created)).is(204);
    Api.admin().get(own(created)).problem(404, "not-found");
    Api.admin().with("If-Match", "\"1\"").delete(own(created)).problem(404, "not-found");
    assertEquals(List.of(), list("").each("/items", "id"));
  }

  @Test
  void aNameIsTakenWhateverItsCaseAndSpacesAround() {
    program.save("Straße Nord", JOINED);
    Answer other = program.save("Other", JOINED);
    for (String taken : List.of("Straße Nord", "  straße NORD\t")) {
      Api.admin()
          .post(program.path("/segments"), TestProgram.segment(taken, NEW))
          .problem(409, "name-taken")
          .at("/name", "name-taken");
      change(other, "\"1\"", taken, NEW).problem(409, "name-taken").at("/name", "name-taken");
    }
    assertEquals(2, list("").each("/items", "id").size());
    // A name with an accent is a different name, and a segment may keep its own.
    program.save("Strásse Nord", JOINED);
    change(other, "\"1\"", "OTHER", NEW).is(200);
  }

  @Test
  void aDeletedSegmentsNameIsFree() {
    Answer created = program.save("Name", JOINED);
    Api.admin().with("If-Match", "\"1\"").delete(own(created)).is(204);
    assertNotEquals(created.number("/id"), program.save("Name", NEW).number("/id"));
  }

  @Test
  void segmentsAreFoundByPartOfTheNameInEachOrder() {
    for (String name : List.of("Bravo 50%", "álpha 50", "charlie_x", "Delta charlieAx")) {
      program.save(name, JOINED);
    }
    assertEquals(
        List.of("álpha 50", "Bravo 50%", "charlie_x", "Delta charlieAx"),
        list("?sort=name").each("/items", "name"));
    assertEquals(
        List.of("Delta charlieAx", "charlie_x", "Bravo 50%", "álpha 50"),
        list("?sort=-name").each("/items", "name"));
    assertEquals(
        List.of("Bravo 50%", "álpha 50", "charlie_x", "Delta charlieAx"),
        list("?sort=updatedAt").each("/items", "name"));
    assertEquals(
        List.of("Delta charlieAx", "charlie_x", "álpha 50", "Bravo 50%"),
        list("").each("/items", "name"));
    assertEquals(List.of("álpha 50"), list("?query=ALPHA").each("/items", "name"));
    assertEquals(List.of("Bravo 50%"), list("?query=" + Api.encoded("50%")).each("/items", "name"));
    assertEquals(List.of("charlie_x"), list("?query=" + Api.encoded("e_x")).each("/items", "name"));
    assertEquals(List.of(), list("?query=nothing").each("/items", "name"));
  }

  @Test
  void pagesOfSegmentsAreTogetherTheWholeListInEachOrder() {
    for (int i = 0; i < 7; i++) {
      program.save("Segment " + i, JOINED);
    }
    for (String sort : List.of("name", "-name", "updatedAt", "-updatedAt")) {
      List<String> paged = new ArrayList<>();
      String after = "";
      do {
        Answer page = list("?limit=3&sort=" + sort + after);
        paged.addAll(page.each("/items", "name"));
        JsonNode next = page.json().path("next");
        after = next.isMissingNode() ? "" : "&after=" + Api.encoded(next.asText());
      } while (!after.isEmpty());
      assertEquals(list("?sort=" + sort).each("/items", "name"), paged, sort);
      assertEquals(7, paged.size());
    }
  }

  @Test
  void partnersOfASegmentComeInEachOrderWithAllThatBelongsToThem() {
    Answer segment = program.save("Joined", JOINED);
    String partners = own(segment) + "/partners";
    assertEquals(
        List.of("100", "4", "30"), Api.admin().get(partners).is(200).each("/items", "partnerId"));
    assertEquals(
        List.of("30", "4", "100"),
        Api.admin().get(partners + "?sort=-name").is(200).each("/items", "partnerId"));
    assertEquals(
        List.of("4", "30", "100"),
        Api.admin().get(partners + "?sort=partnerId").is(200).each("/items", "partnerId"));
    Answer descending = Api.admin().get(partners + "?sort=-partnerId").is(200);
    assertEquals(List.of("100", "30", "4"), descending.each("/items", "partnerId"));
    assertEquals(program.revision(), descending.number("/revision"));
    assertTrue(descending.json().path("next").isMissingNode());
    assertEquals(
        TestProgram.json(
            "{'partnerId':'30','name':'Charlie','prospectingStage':'NEW',"
                + "'groups':[{'id':'17','name':'Coupon sites','archived':false}],"
                + "'contracts':[{'contractId':'S-1','stage':'JOINED',"
                + "'templateTerm':{'id':'42','name':'Standard 2026','archived':false},"
                + "'startDate':'2026-01-01','endDate':null}]}"),
        descending.json().at("/items/1").toString());
    assertEquals(
        TestProgram.json(
            "{'partnerId':'4','name':'bravo','prospectingStage':null,'groups':[],"
                + "'contracts':[{'contractId':'S-2','stage':'JOINED','templateTerm':null,"
                + "'startDate':null,'endDate':'2026-12-31'}]}"),
        descending.json().at("/items/2").toString());
  }

  @Test
  void sizesAreThoseOfTheSegmentsThatExist() {
    long joined = program.save("Joined", JOINED).number("/id");
    long recent = program.save("New", NEW).number("/id");
    Answer sizes =
        Api.admin()
            .get(
                program.path(
                    "/segments/sizes?ids=" + joined + ",999999999," + recent + "," + joined))
            .is(200);
    assertEquals(program.revision(), sizes.number("/revision"));
    assertEquals(List.of(Long.toString(joined), Long.toString(recent)), sizes.each("/sizes", "id"));
    assertEquals(List.of("3", "1"), sizes.each("/sizes", "count"));
    String most = "/segments/sizes?ids=" + recent + ",1".repeat(499);
    assertEquals(List.of("1"), Api.admin().get(program.path(most)).is(200).each("/sizes", "count"));
    String longest = "/segments/sizes?ids=" + "9".repeat(18) + ("," + "9".repeat(18)).repeat(499);
    assertEquals(List.of(), Api.admin().get(program.path(longest)).is(200).each("/sizes", "id"));
    Api.admin()
        .get(program.path(longest + ",".repeat(502)))
        .problem(400, "invalid")
        .in("ids", "too-long");
    assertEquals(
        List.of(), Api.admin().get(program.path("/segments/sizes")).is(200).each("/sizes", "id"));
    Api.admin()
        .get(program.path("/segments/sizes?ids=1" + ",1".repeat(500)))
        .problem(400, "invalid")
        .in("ids", "too-many-values");
    Api.admin()
        .get(program.path("/segments/sizes?ids=x"))
        .problem(400, "invalid")
        .in("ids", "malformed-id");
  }

  @Test
  void aSegmentIsDynamic() {
    Answer segment = program.save("New", NEW);
    program.loadJson("{'type':'partner','partnerId':'5','name':'Delta','prospectingStage':'NEW'}");
    assertEquals(
        List.of("30", "5"),
        Api.admin().get(own(segment) + "/partners").is(200).each("/items", "partnerId"));
  }

  @Test
  void aPreviewSaysWhatItSelectsInWordsAndSavesNothing() {
    Answer preview = program.previewWithNodes(all(leaf("partnerGroup", "isNoneOf", "17"))).is(200);
    assertEquals(4, preview.number("/total"));
    assertEquals(3, preview.number("/count"));
    assertEquals("Partner Group is none of Coupon sites", preview.string("/summary"));
    assertEquals(List.of("", "/conditions/0"), preview.each("/nodes", "pointer"));
    assertEquals(List.of("3", "3"), preview.each("/nodes", "count"));
    assertEquals(List.of(), preview.each("/warnings", "code"));
    assertEquals(program.revision(), preview.number("/revision"));
    assertEquals(List.of(), list("").each("/items", "id"));
  }

  @Test
  void thePartnersOfAPreviewComePageByPageWithTheirRevision() {
    Tree everybody = all(leaf("partnerName", "isNot", "nobody"));
    ObjectNode body = TestProgram.body(everybody).put("sort", "-partnerId").put("limit", 3);
    Answer first = program.previewPartnersBody(body).is(200);
    assertEquals(List.of("100", "30", "5"), first.each("/items", "partnerId"));
    assertEquals(program.revision(), first.number("/revision"));
    assertFalse(first.json().has("count"), first::toString);
    program.loadJson("{'type':'partner','partnerId':'1','name':'First'}");
    Answer second = program.previewPartnersBody(body.put("after", first.string("/next"))).is(200);
    assertEquals(List.of("4", "1"), second.each("/items", "partnerId"));
    assertEquals(first.number("/revision") + 1, second.number("/revision"));
    assertFalse(second.json().has("next"), second::toString);
  }

  @Test
  void conditionsAreCountedInTheirOrderAtOneRevision() {
    Answer counts = program.counts(NEW, JOINED, NEW, all(NEW, JOINED)).is(200);
    assertEquals(program.revision(), counts.number("/revision"));
    List<Long> expected = new ArrayList<>();
    for (Tree condition : List.of(NEW, JOINED, NEW, all(NEW, JOINED))) {
      expected.add(program.preview(condition).is(200).number("/count"));
    }
    assertEquals(
        Answer.JSON.valueToTree(expected).toString(), counts.json().at("/counts").toString());
  }

  @Test
  void aConditionWithManyValuesIsKeptWhole() {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= 20_000; i++) {
      ids.add(Integer.toString(i));
    }
    Tree tree = all(new Tree.Leaf("partnerId", "isAnyOf", ids));
    Answer segment = program.save("Many", tree);
    assertEquals(tree.json(), Api.admin().get(own(segment)).is(200).json().path("condition"));
    assertEquals(
        List.of("4", "5", "30", "100"),
        Api.admin()
            .get(own(segment) + "/partners?sort=partnerId")
            .is(200)
            .each("/items", "partnerId"));
  }

  @Test
  void twoWhoChangeTheSameVersionDoNotBothWin() throws Exception {
    Answer segment = program.save("Contended", JOINED);
    List<Integer> statuses = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = "Contended " + i;
      Thread thread =
          new Thread(
              () -> {
                int status = change(segment, "\"1\"", name, NEW).status();
                synchronized (statuses) {
                  statuses.add(status);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    statuses.sort(null);
    assertEquals(List.of(200, 412, 412, 412), statuses);
    assertEquals(2, Api.admin().get(own(segment)).is(200).number("/version"));
  }

  @Test
  void listsUpToTheLimitArePreviewed() {
    ArrayNode values = Answer.JSON.createArrayNode();
    for (int i = 0; i < 100_000; i++) {
      values.add("g" + i);
    }
    ObjectNode body = Answer.JSON.createObjectNode();
    ObjectNode leaf =
        body.putObject("condition").put("match", "all").putArray("conditions").addObject();
    leaf.put("field", "partnerGroup").put("operator", "isAnyOf").set("values", values);
    Answer preview = program.previewBody(body).is(200);
    assertEquals(0, preview.number("/count"));
    // Ten warnings name a group, one counts the rest, and one says that no partner matches.
    assertEquals(12, preview.each("/warnings", "code").size());
  }

  @Test
  void whatCannotBeTextInAnAddressIsRefused() {
    Api.admin()
        .get(program.path("/partners?query=%00"))
        .problem(400, "invalid")
        .in("query", "malformed-text");
    Api.admin()
        .get(program.path("/segments?query=%FF"))
        .problem(400, "invalid")
        .in("query", "malformed-text");
  }
}
