package org.partnersegments.it.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.RawAnswer;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** Each problem leads to a page with cause and remedy, which needs no login. */
class ProblemPagesIT extends HttpIT {

  private static final Tree CONDITION = all(leaf("partnerGroup", "isAnyOf", "g1"));

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () -> {
            TestProgram program =
                TestProgram.with(
                    "problems",
                    "{'type':'partnerGroup','id':'g1','name':'Group 1'}",
                    "{'type':'partner','partnerId':'1','name':'First','groups':['g1']}");
            program.save("Taken", CONDITION);
            return program;
          });

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  private static Api browser() {
    return Api.anonymous().with("Accept", BROWSER);
  }

  private static JsonNode catalogue() {
    return Api.anonymous().get("/problems").is(200).json();
  }

  /** Follows {@code help}, as a browser and as a program. */
  private static void leadsToItsPage(String help, String code, String title) {
    String address = URI.create(Api.BASE + "/programs").resolve(help).toString();
    Answer page = browser().get(address).is(200);
    assertEquals("text/html;charset=utf-8", page.header("Content-Type").toLowerCase(Locale.ROOT));
    assertTrue(page.text().contains("<code>" + code + "</code>"), page::toString);
    assertTrue(page.text().contains("<h1>" + title.replace("'", "&#39;") + "</h1>"), page::text);
    Answer entry = Api.anonymous().get(address).is(200);
    assertEquals("application/json", entry.mediaType());
    assertEquals(code, entry.string("/code"));
    assertEquals(title, entry.string("/title"));
    assertEquals("urn:partner-segments:problem:" + code, entry.string("/type"));
    assertFalse(entry.string("/cause").isBlank());
    assertFalse(entry.string("/remedy").isBlank());
  }

  private static void leadsToItsPage(Answer problem, int status, String code) {
    problem.problem(status, code);
    leadsToItsPage(problem.string("/help"), code, problem.string("/title"));
  }

  @Test
  void problemsOfOperationsLeadToTheirPages() {
    TestProgram program = PROGRAM.get();
    String segments = program.path("/segments");
    JsonNode valid = TestProgram.segment("New", CONDITION);
    String id = "/" + program.save("Changed", CONDITION).number("/id");
    Api admin = Api.admin();
    leadsToItsPage(admin.get(segments + "?limit=0"), 400, "invalid");
    leadsToItsPage(admin.post(segments, "{"), 400, "malformed-json");
    leadsToItsPage(Api.anonymous().get("/me"), 401, "unauthenticated");
    leadsToItsPage(Api.as("viewer", "wrong").get("/me"), 401, "login-failed");
    program.grant("viewer", "viewer");
    leadsToItsPage(Api.as("viewer").post(segments, valid), 403, "not-allowed");
    leadsToItsPage(
        admin.with("Sec-Fetch-Site", "cross-site").post(segments, valid), 403, "cross-site");
    leadsToItsPage(admin.get("/nothing"), 404, "not-found");
    leadsToItsPage(admin.delete("/me"), 405, "method-not-allowed");
    leadsToItsPage(admin.with("Accept", "image/png").get("/me"), 406, "not-acceptable");
    leadsToItsPage(
        admin.post(segments, TestProgram.segment("Taken", CONDITION)), 409, "name-taken");
    leadsToItsPage(admin.delete(program.path("/partner-groups/g1")), 409, "in-use");
    leadsToItsPage(admin.with("If-Match", "\"99\"").delete(segments + id), 412, "version-mismatch");
    leadsToItsPage(admin.post(segments, new byte[11 << 20]), 413, "too-large");
    leadsToItsPage(
        admin.with("Content-Type", "image/png").post(segments, valid),
        415,
        "unsupported-media-type");
    leadsToItsPage(admin.delete(segments + id), 428, "precondition-required");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /me?query=50%, 400, bad-request",
    "GET, /%, 400, bad-request",
    "GET, /programs/[, 400, bad-request",
    "TRACE, /me, 405, method-not-allowed",
    "GET, /programs/, 404, not-found"
  })
  void refusalsOfTheContainerDoSo(String method, String path, int status, String code) {
    RawAnswer answer = RawAnswer.to(method + " /partner-segments/api/v1" + path);
    answer.problem(status, code);
    for (JsonNode item : catalogue().path("items")) {
      if (item.path("code").asText().equals(code)) {
        leadsToItsPage(
            "/partner-segments/api/v1/problems/" + code, code, item.path("title").asText());
        return;
      }
    }
    throw new AssertionError("not in the catalogue: " + code);
  }

  @Test
  void aMalformedLoginDoesSo() {
    leadsToItsPage(
        Api.anonymous().with("Authorization", "Basic !").get("/me"), 401, "login-failed");
  }

  @Test
  void everythingInTheCatalogueHasItsPlace() {
    Answer list = browser().get("/problems").is(200);
    assertEquals("text/html", list.mediaType());
    Answer invalid = browser().get("/problems/invalid").is(200);
    JsonNode catalogue = catalogue();
    for (JsonNode item : catalogue.path("items")) {
      String code = item.path("code").asText();
      assertTrue(list.text().contains("href=\"problems/" + code + "\""), code);
      leadsToItsPage(
          "/partner-segments/api/v1/problems/" + code, code, item.path("title").asText());
    }
    Set<String> codes = new TreeSet<>();
    for (JsonNode error : catalogue.path("errors")) {
      codes.add(error.path("code").asText());
      String anchor = "id=\"error-" + error.path("code").asText() + "\"";
      assertTrue(list.text().contains(anchor), anchor);
      assertTrue(invalid.text().contains(anchor), anchor);
    }
    assertTrue(codes.containsAll(Set.of("unknown-field", "malformed-id", "line-too-long")));
    assertTrue(catalogue.path("warnings").findValuesAsText("code").contains("archived-group"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such", "IN-USE", "in_use", "unknown-field", "invalid.html", "%20"})
  void anUnknownCodeIsNotFound(String code) {
    for (Api caller : new Api[] {Api.anonymous(), browser(), Api.admin()}) {
      caller.get("/problems/" + code).problem(404, "not-found");
    }
    browser().get("/problems/invalid?x=1").problem(400, "invalid").in("x", "unknown-parameter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                              | application/json
          application/json                 | application/json
          text/html                        | text/html
          text/*                           | text/html
          text/html;q=0.5, */*;q=0.1       | text/html
          text/html;q=0.5, application/json | application/json
          application/json;q=0, */*        | text/html
          """)
  void theCallersWeightsDecide(String accept, String type) {
    Api caller = Api.anonymous().with("Accept", accept);
    for (String path : new String[] {"/problems", "/problems/in-use"}) {
      assertEquals(type, caller.get(path).is(200).mediaType());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "image/png", "text/html;q=0, application/json;q=0"})
  void anotherTypeIsNotAcceptable(String accept) {
    Api caller = Api.anonymous().with("Accept", accept);
    caller.get("/problems").problem(406, "not-acceptable");
    caller.get("/problems/in-use").problem(406, "not-acceptable");
  }

  /** A page with the wrong type or policy would be no page. */
  @Test
  void aPageIsSafeAndRevalidated() {
    for (String path : new String[] {"/problems", "/problems/invalid"}) {
      Answer page = browser().get(path).is(200);
      assertEquals("nosniff", page.header("X-Content-Type-Options"));
      assertTrue(
          page.header("Content-Security-Policy").contains("style-src 'self' 'unsafe-inline'"));
      assertEquals("private, no-cache", page.header("Cache-Control"));
      assertTrue(page.header("Vary").matches("(.*, *)?Accept(,.*)?"), page::toString);
      String tag = page.header("ETag");
      assertEquals(0, browser().with("If-None-Match", tag).get(path).is(304).bytes().length);
      Answer json = Api.anonymous().with("If-None-Match", tag).get(path).is(200);
      assertEquals("application/json", json.mediaType());
      assertEquals(200, browser().send("HEAD", path, null).status());
      browser().post(path, "{}").problem(405, "method-not-allowed");
    }
  }
}
