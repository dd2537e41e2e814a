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

  private static final String NO_PARTNER_ID =
      "A partner ID has at most 19 digits and no leading zero.";
  private static final String NO_CONTRACT_ID =
      "A contract ID has 1 to 64 characters, and no control characters.";

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
                json(
                    "{'partnerIds':['7',' 25 ','Acme','8','025','','25','8','7\\u00a0','8,7E+10']}"))
            .is(200);
    assertEquals(
        json(
            "{'found':[{'partnerId':'7','name':'Zebra'},{'partnerId':'25','name':'Acme Deals'}],"
                + "'unknown':[{'value':'8','position':3}],"
                + "'malformed':["
                + "{'value':'Acme','position':2,'reason':'"
                + NO_PARTNER_ID
                + "'},{'value':'025','position':4,'reason':'"
                + NO_PARTNER_ID
                + "'},{'value':'','position':5,'reason':'"
                + NO_PARTNER_ID
                + "'},{'value':'8,7E+10','position':9,'reason':'A spreadsheet shortened this number."
                + " Format the column as Text and export it again.'}],'repeated':3}"),
        answer.text());
  }

  private static Answer resolveNames(TestProgram program, String body) {
    return Api.admin().post(program.path("/partners/resolve"), json(body));
  }

  @Test
  void aPastedListOfNamesIsSortedIntoFoundAmbiguousUnknownAndMalformed() {
    TestProgram program =
        TestProgram.with(
            "names",
            "{'type':'partner','partnerId':'1','name':'Acme  Deals'}",
            "{'type':'partner','partnerId':'2','name':'Pérez'}",
            "{'type':'partner','partnerId':'3','name':'PEREZ'}",
            "{'type':'partner','partnerId':'4','name':'ハハ'}",
            "{'type':'partner','partnerId':'5','name':'パパ'}",
            "{'type':'partner','partnerId':'6','name':'100%'}");
    String tooLong = "x".repeat(256);
    Answer answer =
        resolveNames(
                program,
                "{'names':['パパ',' acme deals\\u00a0','perez','Acme','','ACME DEALS','100%','1%','\\u0301','"
                    + tooLong
                    + "']}")
            .is(200);
    assertEquals(
        json(
            "{'found':[{'partnerId':'5','name':'パパ','position':0},"
                + "{'partnerId':'1','name':'Acme  Deals','position':1},"
                + "{'partnerId':'6','name':'100%','position':6}],"
                + "'ambiguous':[{'value':'perez','position':2,'partners':2}],"
                + "'unknown':[{'value':'Acme','position':3},{'value':'1%','position':7}]"),
        answer.text().replaceFirst(",\"malformed.*", ""));
    assertEquals(List.of("4", "8", "9"), answer.each("/malformed", "position"));
    assertEquals(1, answer.number("/repeated"));
    TestProgram other = TestProgram.create("names");
    assertEquals(
        List.of("perez"),
        resolveNames(other, "{'names':['perez']}").is(200).each("/unknown", "value"));
  }

  @Test
  void aListIsOfIdsOrOfNames() {
    TestProgram program = PROGRAM.get();
    resolveNames(program, "{'names':['x'],'partnerIds':['1']}")
        .problem(400, "invalid")
        .at("/names", "not-together");
    resolveNames(program, "{'names':[null]}").problem(400, "invalid").at("/names/0", "required");
    resolveNames(program, "{}").problem(400, "invalid").at("/partnerIds", "required");
    String names = "'x',".repeat(10_000);
    resolveNames(program, "{'names':[" + names + "'y']}")
        .problem(400, "invalid")
        .at("/names", "too-many-values");
    assertEquals(
        9_999,
        resolveNames(program, "{'names':[" + names.substring(0, names.length() - 1) + "]}")
            .is(200)
            .number("/repeated"));
  }

  private static Answer resolveContracts(String body) {
    return Api.admin().post(PROGRAM.get().path("/contracts/resolve"), json(body));
  }

  @Test
  void aPastedListOfContractsIsSortedIntoFoundUnknownAndMalformed() {
    String tooLong = "S-" + "7".repeat(63);
    Answer answer =
        resolveContracts(
                "{'contractIds':['S-3',' S-1\\u00a0','s-1','','S-9','S-1','a\\tb','"
                    + tooLong
                    + "','S-9']}")
            .is(200);
    assertEquals(
        json(
            "{'found':[{'contractId':'S-3','partnerId':'2552842','name':'Pérez 25'},"
                + "{'contractId':'S-1','partnerId':'25','name':'Acme Deals'}],"
                + "'unknown':[{'value':'s-1','position':2},{'value':'S-9','position':4}],"
                + "'malformed':[{'value':'','position':3,'reason':'"
                + NO_CONTRACT_ID
                + "'},{'value':'a\\tb','position':6,'reason':'"
                + NO_CONTRACT_ID
                + "'},{'value':'"
                + tooLong
                + "','position':7,'reason':'"
                + NO_CONTRACT_ID
                + "'}],'repeated':2}"),
        answer.text());
  }

  @Test
  void aPastedListOfContractsMayBeLongButNotEndless() {
    StringBuilder ids = new StringBuilder("'S-2'");
    for (int i = 1; i < 100_000; i++) {
      ids.append(",'P-").append(5_000_000 + i).append("'");
    }
    Answer answer = resolveContracts("{'contractIds':[" + ids + "]}").is(200);
    assertEquals(List.of("25"), answer.each("/found", "partnerId"));
    assertEquals(99_999, answer.json().path("unknown").size());
    resolveContracts("{'contractIds':[" + ids + ",'1']}")
        .problem(400, "invalid")
        .at("/contractIds", "too-many-values");
    resolveContracts("{'contractIds':['1',null]}")
        .problem(400, "invalid")
        .at("/contractIds/1", "required");
    resolveContracts("{}").problem(400, "invalid").at("/contractIds", "required");
    resolveContracts("{'contractIds':['\\u0000']}").is(200);
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
