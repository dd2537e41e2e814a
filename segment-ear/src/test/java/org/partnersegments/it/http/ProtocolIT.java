package org.partnersegments.it.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/** The answer to every wrong request is a problem, and every answer has the request's ID. */
class ProtocolIT extends HttpIT {

  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final Once<TestProgram> PROGRAM = new Once<>(() -> TestProgram.create("protocol"));

  private static String segments() {
    return PROGRAM.get().path("/segments");
  }

  /** A body of this many bytes, which is well-formed JSON. */
  private static byte[] body(int size) {
    String start = "{\"name\":\"New\",\"description\":\"";
    String end = "\"}";
    return (start + "x".repeat(size - start.length() - end.length()) + end).getBytes(UTF_8);
  }

  @Test
  void aBodyOver10MiBIsTooLargeWhetherItsLengthIsAnnouncedOrNot() {
    Api.admin().post(segments(), body(MOST_BYTES + 1)).problem(413, "too-large");
    Api.admin().post(segments(), Api.chunked(body(MOST_BYTES + 1))).problem(413, "too-large");
  }

  @Test
  void aBodyOf10MiBIsRead() {
    Api.admin().post(segments(), body(MOST_BYTES)).problem(400, "invalid");
    Api.admin().post(segments(), Api.chunked(body(MOST_BYTES))).problem(400, "invalid");
  }

  @Test
  void aBodyOfAnotherMediaTypeIsNotSupported() {
    Api.admin()
        .with("Content-Type", "text/plain")
        .post(segments(), "{}")
        .problem(415, "unsupported-media-type");
    Api.admin()
        .with("Content-Type", "application/xml")
        .post(segments() + "/preview", "<a/>")
        .problem(415, "unsupported-media-type");
  }

  @Test
  void anAnswerOfAnotherMediaTypeIsNotAcceptable() {
    Api.admin().with("Accept", "text/html").get(segments()).problem(406, "not-acceptable");
    Api.admin().with("Accept", "application/xml").get("/me").problem(406, "not-acceptable");
  }

  @Test
  void aMethodThatIsNotThereIsNotAllowedAndTheOthersAreNamed() {
    Answer answer = Api.admin().delete("/fields").problem(405, "method-not-allowed");
    assertTrue(List.of(answer.header("Allow").split(", ?")).contains("GET"), answer::toString);
    Api.admin().send("PATCH", segments(), "{}").problem(405, "method-not-allowed");
    Api.admin().put(segments(), "{}").problem(405, "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/",
        "/programs/x/y/z",
        "/segments",
        "/programs/PROGRAM/segments/abc",
        "/programs/PROGRAM/segments/12345678901234567890",
        "/programs/PROGRAM/segments/999999999",
        "/programs/PROGRAM/segments/999999999/partners",
        "/programs/PROGRAM/segments/999999999/partners/1",
        "/programs/PROGRAM/segments/abc/partners/1",
        "/programs/PROGRAM/partners/123/segments",
        "/programs/PROGRAM/partners/007/segments",
        "/programs/PROGRAM/partners/abc",
        "/programs/PROGRAM/partners/007",
        "/programs/PROGRAM/partners/123"
      })
  void anUnknownPathIsNotFound(String path) {
    Api.admin().get(path.replace("PROGRAM", PROGRAM.get().key())).problem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/api", "/api/v2/me", "/assets/nothing.js", "/internal/problem"})
  void aPathOutsideOfTheApiIsAProblemToo(String path) {
    Api.admin().get(Api.CONTEXT + path).problem(404, "not-found");
  }

  @Test
  void theFilesBehindTheScreenAreNotToBeSeen() {
    assertEquals(404, Api.anonymous().get(Api.CONTEXT + "/WEB-INF/web.xml").status());
    assertEquals(404, Api.anonymous().get(Api.CONTEXT + "/META-INF/MANIFEST.MF").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Order-17_b.c", "0123456789abcdef0123456789abcdef"})
  void aWellFormedRequestIdIsTakenOver(String id) {
    assertEquals(id, Api.admin().with("X-Request-Id", id).get("/me").header("X-Request-Id"));
    Answer refused = Api.admin().with("X-Request-Id", id).get("/nothing");
    assertEquals(id, refused.problem(404, "not-found").string("/requestId"));
    Answer anonymous = Api.anonymous().with("X-Request-Id", id).get("/me");
    assertEquals(id, anonymous.problem(401, "unauthenticated").string("/requestId"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "semi;colon", "ä", "<b>", "LONG"})
  void anyOtherRequestIdIsReplaced(String id) {
    String given = id.equals("LONG") ? "x".repeat(129) : id;
    String answered = Api.admin().with("X-Request-Id", given).get("/me").header("X-Request-Id");
    assertNotEquals(given, answered);
    assertTrue(answered.matches("[A-Za-z0-9._-]{1,128}"), answered);
  }

  @Test
  void aRequestWithoutAnIdGetsOneOfItsOwn() {
    String first = Api.admin().get("/me").header("X-Request-Id");
    String second = Api.admin().get("/me").header("X-Request-Id");
    assertTrue(first.matches("[A-Za-z0-9._-]{1,128}"), first);
    assertNotEquals(first, second);
  }

  @Test
  void answersOfTheApiAreNeverCached() {
    assertEquals("no-store", Api.admin().get("/me").is(200).header("Cache-Control"));
  }

  @Test
  void anAnswerIsCompressedForWhoAcceptsIt() {
    Answer answer = Api.admin().with("Accept-Encoding", "gzip").get("/fields").is(200);
    assertEquals("gzip", answer.header("Content-Encoding"));
  }

  @Test
  void theOpenApiDocumentNamesEveryOperationThatTheseTestsCall() {
    Answer document = Api.anonymous().get("/openapi.json").is(200);
    for (String path :
        List.of(
            "/me",
            "/session",
            "/fields",
            "/programs",
            "/programs/{program}",
            "/programs/{program}/grants",
            "/programs/{program}/grants/{principal}",
            "/programs/{program}/segments",
            "/programs/{program}/segments/sizes",
            "/programs/{program}/segments/preview",
            "/programs/{program}/segments/preview/partners",
            "/programs/{program}/segments/counts",
            "/programs/{program}/segments/{id}",
            "/programs/{program}/segments/explain",
            "/programs/{program}/segments/{id}/compare",
            "/programs/{program}/segments/{id}/partners",
            "/programs/{program}/segments/{id}/partners/check",
            "/programs/{program}/segments/{id}/partners/{partnerId}",
            "/programs/{program}/partners/{partnerId}/segments",
            "/programs/{program}/partners",
            "/programs/{program}/partners/{partnerId}",
            "/programs/{program}/partners/resolve",
            "/programs/{program}/partner-groups",
            "/programs/{program}/template-terms",
            "/programs/{program}/sync")) {
      assertTrue(document.json().path("paths").has(path), path);
    }
  }
}
