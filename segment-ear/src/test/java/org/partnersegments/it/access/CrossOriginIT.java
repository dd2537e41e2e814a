package org.partnersegments.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/**
 * Pages of other origins. The tests' server allows two, in {@code arquillian.xml}; a browser asks
 * as these tests do.
 */
class CrossOriginIT extends HttpIT {

  private static final String ALLOWED = "https://reports.example.com";
  private static final Once<TestProgram> PROGRAM = new Once<>(() -> TestProgram.create("origins"));

  private static Api page(String origin) {
    return Api.as("admin").with("Origin", origin).with("Sec-Fetch-Site", "cross-site");
  }

  private static Answer preflight(String origin, String path) {
    return Api.anonymous()
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "PUT")
        .with("Access-Control-Request-Headers", "authorization,if-match")
        .send("OPTIONS", path, null);
  }

  private static Set<String> listed(Answer answer, String header) {
    return Arrays.stream(answer.header(header).split(", ")).collect(Collectors.toSet());
  }

  private static void closed(Answer answer) {
    for (String header : Set.of("Origin", "Methods", "Headers", "Credentials")) {
      assertEquals("", answer.header("Access-Control-Allow-" + header), answer::toString);
    }
    assertEquals("", answer.header("Access-Control-Expose-Headers"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {ALLOWED, "http://localhost:5173"})
  void aBrowserMayAskWithoutALogin(String origin) {
    Answer answer = preflight(origin, PROGRAM.get().path("/segments")).is(204);
    assertEquals(origin, answer.header("Access-Control-Allow-Origin"));
    assertEquals(
        Set.of("GET", "HEAD", "POST", "PUT", "DELETE"),
        listed(answer, "Access-Control-Allow-Methods"));
    assertTrue(
        listed(answer, "Access-Control-Allow-Headers")
            .containsAll(Set.of("Authorization", "Content-Type", "If-Match", "If-None-Match")));
    assertEquals("7200", answer.header("Access-Control-Max-Age"));
    assertEquals("", answer.header("Access-Control-Allow-Credentials"));
  }

  @Test
  void anAllowedPageReadsAndChanges() {
    Answer read = page(ALLOWED).get(PROGRAM.get().path("/segments?limit=1")).is(200);
    assertEquals(ALLOWED, read.header("Access-Control-Allow-Origin"));
    assertTrue(listed(read, "Access-Control-Expose-Headers").contains("ETag"));
    Answer created =
        page(ALLOWED)
            .post(
                PROGRAM.get().path("/segments"),
                TestProgram.segment("From a page", all(leaf("contractStage", "isAnyOf", "JOINED"))))
            .is(201);
    assertEquals(ALLOWED, created.header("Access-Control-Allow-Origin"));
    page(ALLOWED).with("If-Match", "*").delete(created.location()).is(204);
  }

  @Test
  void anAllowedPageCanReadProblems() {
    Answer unknown = page(ALLOWED).get("/programs/none-of-that-name").problem(404, "not-found");
    assertEquals(ALLOWED, unknown.header("Access-Control-Allow-Origin"));
    Answer anonymous = Api.anonymous().with("Origin", ALLOWED).get("/me");
    assertEquals(
        ALLOWED, anonymous.problem(401, "unauthenticated").header("Access-Control-Allow-Origin"));
    Answer refused =
        page(ALLOWED).with("Accept-Encoding", "*;q=0").get("/me").problem(406, "not-acceptable");
    assertEquals(ALLOWED, refused.header("Access-Control-Allow-Origin"));
  }

  @Test
  void cachesKeepTheAnswersOfOriginsApart() {
    String saved =
        PROGRAM
            .get()
            .save("For caches", all(leaf("contractStage", "isAnyOf", "JOINED")))
            .location();
    assertTrue(preflight(ALLOWED, "/me").vary().contains("Origin"));
    for (String address :
        List.of("/me", "/fields", saved, saved + "/partners", saved + "/partners.csv", "/no")) {
      for (Api caller : List.of(Api.admin(), page(ALLOWED), page("https://other.example"))) {
        Answer answer = caller.get(address);
        assertTrue(answer.vary().contains("Origin"), answer::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://reports.example.com:8443",
        "http://reports.example.com",
        "https://reports.example.com.evil.example",
        "https://evil-reports.example.com",
        "https://REPORTS.example.com",
        "https://reports.example.com/",
        "https://reports.example.com, http://localhost:5173",
        "null",
        "*",
        ""
      })
  void anotherOriginIsNotAnswered(String origin) {
    closed(preflight(origin, "/me"));
    closed(page(origin).get("/me").is(200));
    closed(
        page(origin)
            .put(PROGRAM.get().path("/grants/viewer"), "{\"role\":\"viewer\"}")
            .problem(403, "cross-site"));
  }

  @Test
  void aSessionIsForOurOwnScreen() {
    closed(preflight(ALLOWED, "/session"));
    Api other = Api.anonymous().with("Origin", ALLOWED).with("Sec-Fetch-Site", "cross-site");
    closed(
        other
            .post("/session", "{\"name\":\"viewer\",\"password\":\"viewer\"}")
            .problem(403, "cross-site"));
    Answer login =
        Api.anonymous().post("/session", "{\"name\":\"manager\",\"password\":\"manager\"}");
    String cookie = login.header("Set-Cookie").replaceFirst(";.*", "");
    other
        .with("Cookie", cookie)
        .post(PROGRAM.get().path("/segments"), "{}")
        .problem(403, "cross-site");
  }
}
