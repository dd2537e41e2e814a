package org.partnersegments.it.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.it.api.TestProgram.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/** Look-ups of partners, groups and terms, by part of the name, by ID, and in pasted lists. */
class LookupIT extends HttpIT {

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () ->
              TestProgram.with(
                  "lookup",
                  "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
                  "{'type':'partnerGroup','id':'170','name':'Éditeurs 50%','archived':true}",
                  "{'type':'partnerGroup','id':'a_b','name':'Nobody'}",
                  "{'type':'templateTerm','id':'42','name':'Standard 2026'}",
                  "{'type':'templateTerm','id':'43','name':'standard 2025','archived':true}",
                  "{'type':'partner','partnerId':'25','name':'Acme Deals','groups':['17','170'],"
                      + "'contracts':[{'contractId':'S-1','stage':'JOINED','templateTerm':'42'},"
                      + "{'contractId':'S-2','stage':'EXPIRED','templateTerm':'42'}]}",
                  "{'type':'partner','partnerId':'2552842','name':'Pérez 25','groups':['17'],"
                      + "'contracts':[{'contractId':'S-3','stage':'JOINED','templateTerm':'43'}]}",
                  "{'type':'partner','partnerId':'9999999999999999999','name':'acme_x'}",
                  "{'type':'partner','partnerId':'7','name':'Zebra'}"));

  private static Answer get(String path) {
    return Api.admin().get(PROGRAM.get().path(path)).is(200);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private static List<String> ids(String path) {
    return get(path).each("/items", path.startsWith("/partners") ? "partnerId" : "id");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 25 9999999999999999999 2552842 7",
    "' ', 25 9999999999999999999 2552842 7",
    "'\u00a0acme\u00a0', 25 9999999999999999999",
    "acme, 25 9999999999999999999",
    "ACME  deals, 25",
    "perez, 2552842",
    "pe\u0301rez, 2552842",
    "25, 25 2552842",
    "255, 2552842",
    "52, ''",
    "_, 9999999999999999999",
    "%, ''",
    "9999999999999999999, 9999999999999999999",
    "\u0301, ''",
    "nothing, ''"
  })
  void partnersAreFoundByPartOfTheNameOrStartOfTheId(String query, String ids) {
    assertEquals(words(ids), ids("/partners?query=" + Api.encoded(query)));
  }

  @ParameterizedTest
  @CsvSource({
    "partner-groups, '', 17 170 a_b",
    "partner-groups, EDITEURS, 170",
    "partner-groups, '\u00a017\ufeff', 17 170",
    "partner-groups, 50%, 170",
    "partner-groups, 17, 17 170",
    "partner-groups, a_b, a_b",
    "partner-groups, axb, ''",
    "partner-groups, \u0301, ''",
    "template-terms, \u0301\u0308, ''",
    "template-terms, '', 43 42",
    "template-terms, STANDARD, 43 42",
    "template-terms, 2026, 42"
  })
  void groupsAndTermsAreFoundByPartOfTheNameOrStartOfTheId(String kind, String query, String ids) {
    assertEquals(words(ids), ids("/" + kind + "?query=" + Api.encoded(query)));
  }

  @Test
  void groupsAndTermsComeWithTheNumberOfTheirPartners() {
    assertEquals(
        json(
            "{'items':[{'id':'17','name':'Coupon sites','archived':false,'partners':2},"
                + "{'id':'170','name':'Éditeurs 50%','archived':true,'partners':1},"
                + "{'id':'a_b','name':'Nobody','archived':false,'partners':0}]}"),
        get("/partner-groups").text());
    assertEquals(
        json(
            "{'items':[{'id':'43','name':'standard 2025','archived':true,'partners':1},"
                + "{'id':'42','name':'Standard 2026','archived':false,'partners':1}]}"),
        get("/template-terms").text());
  }

  @Test
  void exactlyTheGivenIdsAreAnsweredAsFarAsTheyExist() {
    assertEquals(List.of("17", "a_b"), ids("/partner-groups?id=a_b&id=17&id=gone&id=17"));
    assertEquals(List.of("42"), ids("/template-terms?id=42"));
    assertEquals(List.of("25", "7"), ids("/partners?id=%207&id=25%C2%A0&id=8"));
    assertEquals(List.of("a_b"), ids("/partner-groups?id=a_b%20"));
    Api.admin()
        .get(PROGRAM.get().path("/partner-groups?id=17&limit=0"))
        .problem(400, "invalid")
        .in("limit", "out-of-range");
    Api.admin()
        .get(PROGRAM.get().path("/partners?" + "id=1&".repeat(101)))
        .problem(400, "invalid")
        .in("id", "too-many-values");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/partners?id=17", "/partner-groups?id=17", "/template-terms?id=42"})
  void idsGoWithNoSearch(String path) {
    for (String more : List.of("&query=x", "&limit=1", "&after=x")) {
      Api.admin()
          .get(PROGRAM.get().path(path + more))
          .problem(400, "invalid")
          .in("id", "not-together");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/partners?id=7&id=x",
        "/partners?id=007",
        "/partners?id=",
        "/partner-groups?id=",
        "/partner-groups?id=17&id=a%0Ab",
        "/template-terms?id=%20"
      })
  void whatCannotBeAnIdIsRefused(String path) {
    Api.admin().get(PROGRAM.get().path(path)).problem(400, "invalid").in("id", "malformed-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/partners", "/partner-groups", "/template-terms"})
  void pagesAreTogetherTheWholeList(String path) {
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      Answer page = get(path + "?limit=1" + after);
      paged.addAll(page.each("/items", path.equals("/partners") ? "partnerId" : "id"));
      JsonNode next = page.json().path("next");
      after = next.isMissingNode() ? "" : "&after=" + Api.encoded(next.asText());
    } while (!after.isEmpty());
    assertEquals(ids(path), paged);
    Api.admin()
        .get(PROGRAM.get().path(path + "?after=abc"))
        .problem(400, "invalid")
        .in("after", "invalid-page-token");
  }

  @Test
  void onePartnerIsReadWithGroupsByNameAndContractsById() {
    Answer partner = get("/partners/25");
    assertEquals(List.of("Coupon sites", "Éditeurs 50%"), partner.each("/groups", "name"));
    assertEquals(List.of("S-1", "S-2"), partner.each("/contracts", "contractId"));
    assertTrue(partner.json().at("/prospectingStage").isNull());
    assertEquals("9999999999999999999", get("/partners/9999999999999999999").string("/partnerId"));
  }

  @Test
  void aPastedListIsSortedIntoFoundUnknownAndMalformed() {
    Answer answer =
        Api.admin()
            .post(
                PROGRAM.get().path("/partners/resolve"),
                json("{'partnerIds':['7',' 25 ','Acme','8','025','','25','8','7\\u00a0']}"))
            .is(200);
    assertEquals(
        json(
            "{'found':[{'partnerId':'7','name':'Zebra'},{'partnerId':'25','name':'Acme Deals'}],"
                + "'unknown':[{'value':'8','position':3}],"
                + "'malformed':[{'value':'Acme','position':2},{'value':'025','position':4},"
                + "{'value':'','position':5}],'repeated':3}"),
        answer.text());
  }

  @Test
  void aPastedListMayBeLongButNotEndless() {
    StringBuilder ids = new StringBuilder("\"7\"");
    for (int i = 1; i < 100_000; i++) {
      ids.append(",\"").append(5_000_000 + i).append('"');
    }
    String path = PROGRAM.get().path("/partners/resolve");
    Answer answer = Api.admin().post(path, "{\"partnerIds\":[" + ids + "]}").is(200);
    assertEquals(List.of("Zebra"), answer.each("/found", "name"));
    assertEquals(99_999, answer.json().path("unknown").size());
    Api.admin()
        .post(path, "{\"partnerIds\":[" + ids + ",\"1\"]}")
        .problem(400, "invalid")
        .at("/partnerIds", "too-many-values");
    Api.admin()
        .post(path, "{\"partnerIds\":[\"1\",null]}")
        .problem(400, "invalid")
        .at("/partnerIds/1", "required");
    Api.admin().post(path, "{}").problem(400, "invalid").at("/partnerIds", "required");
  }
}
