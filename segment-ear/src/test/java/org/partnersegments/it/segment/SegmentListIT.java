package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;
import static org.partnersegments.reference.Tree.none;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** Callers choose which segments a list contains, and which properties they have. */
class SegmentListIT extends HttpIT {

  private static final int MOST_CHARACTERS = 1_048_576;
  private static final Tree JOINED = all(leaf("contractStage", "isAnyOf", "JOINED"));
  private static final Set<String> USUAL =
      Set.of(
          "id",
          "name",
          "description",
          "summary",
          "version",
          "createdAt",
          "createdBy",
          "updatedAt",
          "updatedBy");

  private TestProgram program;

  @BeforeEach
  void makeProgram() {
    program = TestProgram.create("list");
  }

  private Answer list(String query) {
    return Api.admin().get(program.path("/segments?" + query)).is(200);
  }

  private List<String> names(String query) {
    return list("sort=name&" + query).each("/items", "name");
  }

  private static Set<String> properties(JsonNode item) {
    Set<String> names = new TreeSet<>();
    item.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** All pages of a list. */
  private List<Answer> pages(String query) {
    List<Answer> pages = new ArrayList<>();
    String after = "";
    do {
      Answer page = list(query + after);
      pages.add(page);
      JsonNode next = page.json().path("next");
      after = next.isMissingNode() ? "" : "&after=" + Api.encoded(next.asText());
    } while (!after.isEmpty());
    return pages;
  }

  private static List<String> namesOf(List<Answer> pages) {
    return pages.stream().flatMap(page -> page.each("/items", "name").stream()).toList();
  }

  @Test
  void anItemHasThePropertiesThatTheCallerNames() {
    Answer saved = program.save("Joined", JOINED);
    assertEquals(USUAL, properties(list("").json().at("/items/0")));
    for (Set<String> named :
        List.of(
            Set.of("id"),
            Set.of("condition"),
            Set.of("name", "summary"),
            Set.of("id", "condition", "version"))) {
      JsonNode item = list("fields=" + String.join(",", named)).json().at("/items/0");
      assertEquals(new TreeSet<>(named), properties(item));
      named.forEach(name -> assertEquals(saved.json().get(name), item.get(name), name));
    }
    assertEquals(
        Set.of("id", "name"), properties(list("fields=name&fields=id,name").json().at("/items/0")));
    assertEquals("[]", list("fields=id&query=nothing").json().path("items").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nmae", "", "id,", "id,,name", "condition,x", "ID", "id, name", "next"})
  void anUnknownPropertyIsRefused(String fields) {
    Api.admin()
        .get(program.path("/segments?fields=" + Api.encoded(fields)))
        .problem(400, "invalid")
        .in("fields", "unknown-value");
  }

  @Test
  void aPropertyMayRepeatButNotForever() {
    program.save("Joined", JOINED);
    String most = "id,".repeat(10) + "name";
    assertEquals(Set.of("id", "name"), properties(list("fields=" + most).json().at("/items/0")));
    for (String more : List.of("id,".repeat(11) + "name", most + "&fields=id")) {
      Api.admin()
          .get(program.path("/segments?fields=" + more))
          .problem(400, "invalid")
          .in("fields", "too-many-values");
    }
  }

  @Test
  void segmentsAreFoundByTheirCreator() {
    program.grant("manager", "manager");
    program.save("By admin", JOINED);
    Answer second =
        Api.as("manager")
            .post(program.path("/segments"), TestProgram.segment("By manager", JOINED))
            .is(201);
    Api.admin()
        .with("If-Match", "*")
        .put(
            program.path("/segments/" + second.number("/id")),
            TestProgram.segment("By manager, changed", JOINED))
        .is(200);
    assertEquals(List.of("By admin"), names("owner=admin"));
    assertEquals(List.of("By manager, changed"), names("owner=manager"));
    for (String nobody : List.of("", "Manager", "manager ", "%", "ma_ager", "m".repeat(255))) {
      assertEquals(List.of(), names("owner=" + Api.encoded(nobody)));
    }
    Api.admin()
        .get(program.path("/segments?owner=" + "m".repeat(256)))
        .problem(400, "invalid")
        .in("owner", "too-long");
  }

  @Test
  void segmentsAreFoundByAFieldOfTheirCondition() {
    program.save("Stage", JOINED);
    program.save("Deep", all(none(all(leaf("partnerGroup", "isSet")))));
    program.save(
        "Looks like it", all(leaf("partnerName", "is", "\"field\":\"contractStage\",\"field\":")));
    Answer changing = program.save("Changing", all(leaf("contractId", "startsWith", "S-")));
    assertEquals(List.of("Stage"), names("field=contractStage"));
    assertEquals(List.of("Deep"), names("field=partnerGroup"));
    assertEquals(List.of("Looks like it"), names("field=partnerName"));
    assertEquals(List.of("Changing"), names("field=contractId"));
    assertEquals(List.of(), names("field=templateTerm"));
    Api.admin()
        .with("If-Match", "*")
        .put(
            program.path("/segments/" + changing.number("/id")),
            TestProgram.segment(
                "Changing", all(leaf("templateTerm", "isSet"), leaf("partnerId", "isAnyOf", "1"))))
        .is(200);
    assertEquals(List.of(), names("field=contractId"));
    assertEquals(List.of("Changing"), names("field=templateTerm"));
    assertEquals(List.of("Changing"), names("field=partnerId"));
    for (String unknown : List.of("", "shoeSize", "contractstage", "partner", "%")) {
      Api.admin()
          .get(program.path("/segments?field=" + Api.encoded(unknown)))
          .problem(400, "invalid")
          .in("field", "unknown-field");
    }
  }

  @Test
  void segmentsAreFoundByTheTimeOfTheirLastChange() {
    Answer first = program.save("First", JOINED);
    Answer second = program.save("Second", JOINED);
    Instant changed = Instant.parse(second.string("/updatedAt"));
    assertEquals(List.of("Second"), names("updatedSince=" + changed));
    assertEquals(List.of(), names("updatedSince=" + changed.plusNanos(1_000)));
    assertEquals(List.of("First", "Second"), names("updatedSince=" + first.string("/updatedAt")));
    assertEquals(List.of("First", "Second"), names("updatedSince=1970-01-01T00:00:00z"));
    assertEquals(
        List.of("Second"),
        names(
            "updatedSince="
                + Api.encoded(changed.atOffset(ZoneOffset.ofHoursMinutes(5, 30)).toString())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-01-31",
        "2026-01-31T08:00:00",
        "2026-01-31T08:00Z",
        "2026-02-30T08:00:00Z",
        "2026-01-31T08:00:00 01:00",
        "2026-01-31T08:00:00.1234567890Z",
        "1969-12-31T23:59:59Z",
        "9999-12-31T23:59:59-01:00",
        "+10000-01-01T00:00:00Z",
        "1767225600"
      })
  void whatIsNoTimeIsRefused(String time) {
    Api.admin()
        .get(program.path("/segments?updatedSince=" + Api.encoded(time)))
        .problem(400, "invalid")
        .in("updatedSince", "malformed-time");
  }

  @Test
  void allTestsTogetherHoldOnEachPage() {
    for (int i = 0; i < 5; i++) {
      program.save("Stage " + i, JOINED);
      program.save("Group " + i, all(leaf("partnerGroup", "isSet")));
    }
    String query = "owner=admin&field=contractStage&updatedSince=2020-01-01T00:00:00Z&query=3";
    assertEquals(List.of("Stage 3"), names(query));
    for (String sort : List.of("name", "-name", "updatedAt", "-updatedAt")) {
      List<String> paged =
          namesOf(pages("owner=admin&field=contractStage&limit=2&fields=name&sort=" + sort));
      assertEquals(list("field=contractStage&sort=" + sort).each("/items", "name"), paged, sort);
      assertEquals(5, paged.size());
    }
  }

  @Test
  void aPageTokenOfAnotherFilterIsRefused() {
    program.save("One", JOINED);
    program.save("Two", JOINED);
    String next = Api.encoded(list("field=contractStage&limit=1").string("/next"));
    assertEquals(1, list("field=contractStage&fields=id&after=" + next).json().at("/items").size());
    for (String other :
        List.of(
            "limit=1",
            "field=partnerGroup",
            "field=contractStage&owner=admin",
            "field=contractStage&updatedSince=2020-01-01T00:00:00Z",
            "field=contractStage&query=o")) {
      Api.admin()
          .get(program.path("/segments?" + other + "&after=" + next))
          .problem(400, "invalid")
          .in("after", "invalid-page-token");
    }
  }

  private static Tree longCondition(int first, int ids) {
    return all(
        leaf(
            "partnerId",
            "isAnyOf",
            IntStream.range(first, first + ids)
                .mapToObj(Integer::toString)
                .toArray(String[]::new)));
  }

  /** A condition can have 100,000 IDs, so a page of 500 would have half a gigabyte. */
  @Test
  void aPageEndsBeforeItsConditionsAreTooLong() {
    int[] lengths = {40_000, 40_000, 40_000, 100_000, 1, 100_000, 60_000, 1, 1, 40_000};
    for (int i = 0; i < lengths.length; i++) {
      program.save("Segment " + i, longCondition(1_000_000 + i, lengths[i]));
    }
    for (String sort : List.of("name", "-updatedAt")) {
      List<Answer> pages = pages("limit=500&fields=name,condition&sort=" + sort);
      assertEquals(list("sort=" + sort).each("/items", "name"), namesOf(pages));
      assertTrue(pages.size() > 3, () -> pages.size() + " pages");
      for (Answer page : pages) {
        JsonNode items = page.json().path("items");
        int characters = 0;
        for (JsonNode item : items) {
          characters += item.path("condition").toString().length();
        }
        assertTrue(characters <= MOST_CHARACTERS || items.size() == 1, sort);
      }
      for (int i = 1; i < pages.size(); i++) {
        int before = pages.get(i - 1).text().length();
        int next = pages.get(i).json().at("/items/0/condition").toString().length();
        assertTrue(before + next > MOST_CHARACTERS, "a page ended early without a reason");
      }
    }
    Answer short1 = list("fields=name,summary");
    assertEquals(lengths.length, short1.json().at("/items").size());
    assertFalse(short1.json().has("next"));
  }
}
