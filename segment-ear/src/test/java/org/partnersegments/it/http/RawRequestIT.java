package org.partnersegments.it.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.RawAnswer;
import org.partnersegments.it.server.HttpIT;

/**
 * What the web container itself would refuse, or take wrongly, is a problem like any other. Only
 * its parser refuses without one (docs/integration.md).
 */
class RawRequestIT extends HttpIT {

  private static final String API = "/partner-segments/api/v1";
  private static final String ANONYMOUS = "Authorization-Not: here";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me?query=50%",
        "/me?%",
        "/me?a=%zz",
        "/me?a=%1",
        "/m%e",
        "/%",
        "/me%2",
        "/me[",
        "/]",
        "/a[b]c",
        "/programs/[",
        "/programs/x/segments/[1]",
        "/../[",
        "/me?a=%%"
      })
  void aWrongEscapeAndARawBracketAreABadRequest(String below) {
    RawAnswer.to("GET " + API + below).problem(400, "bad-request");
    RawAnswer.to("GET " + API + below, ANONYMOUS).problem(400, "bad-request");
    RawAnswer.to("POST " + API + below, "Content-Length: 0").problem(400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/[", "/]", "/assets/[x]", "/%", "/a?b=%"})
  void soTheyAreOutsideOfTheApi(String below) {
    assertEquals(400, RawAnswer.to("GET /partner-segments" + below).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%00",
        "/assets/%00.js",
        "/WEB-INF/web.xml",
        "/%57EB-INF/web.xml",
        "/web-inf/x",
        "/META-INF/"
      })
  void whatIsHiddenIsAProblemToo(String below) {
    RawAnswer answer = RawAnswer.to("GET /partner-segments" + below);
    assertEquals(404, answer.status(), answer::toString);
    assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
  }

  @Test
  void bracketsInAQueryAreText() {
    RawAnswer answer = RawAnswer.to("GET " + API + "/programs/x/segments?query=[a]");
    answer.problem(404, "not-found");
    RawAnswer.to("GET " + API + "/me?a[]=1").problem(400, "invalid");
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 1_000, 1_001, 1_100, 20_000})
  void manyParametersAreRefusedLikeOne(int number) {
    String query =
        IntStream.range(0, number).mapToObj(i -> "p" + i).collect(Collectors.joining("&"));
    RawAnswer.to("GET " + API + "/me?" + query).problem(400, "invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PATCH", "FOO", "PROPFIND", "LOCK"})
  void anUnknownMethodIsNotAllowed(String method) {
    RawAnswer.to(method + " " + API + "/me").problem(405, "method-not-allowed");
    for (String file : List.of("/", "/index.html", "/nothing", "/assets/")) {
      RawAnswer answer = RawAnswer.to(method + " /partner-segments" + file, "Secret: abc");
      assertEquals(405, answer.status(), answer::toString);
      assertEquals("GET, HEAD", answer.header("Allow"));
      assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
      assertFalse(answer.body().contains("Secret"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void filesOfTheScreenAreOnlyRead(String method) {
    RawAnswer answer = RawAnswer.to(method + " /partner-segments/index.html", "Content-Length: 0");
    assertEquals(405, answer.status(), answer::toString);
    assertEquals("GET, HEAD", answer.header("Allow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic YWRtaW4",
        "Basic YWRtaW46YWRtaW4",
        "Basic ====",
        "Basic",
        "basic x",
        "Basic YWRtaW46 YWRtaW4=",
        "Basic AAAA",
        "",
        ",",
        "Basic \u00e4"
      })
  void malformedCredentialsAreRefusedWithAProblem(String credentials) {
    RawAnswer.to("GET " + API + "/me", "Authorization: " + credentials)
        .problem(401, "login-failed");
    RawAnswer.to("GET " + API + "/nothing", "Authorization: " + credentials)
        .problem(401, "login-failed");
    assertEquals(
        401,
        RawAnswer.to("GET /partner-segments/index.html", "Authorization: " + credentials).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xchunked", "gzip", "chunked, gzip", "gzip, chunked", "identity", "x"})
  void anUnknownTransferEncodingIsRefusedAndEndsTheConnection(String encoding) {
    String hidden =
        "GET " + API + "/me HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: hidden\r\n\r\n";
    for (String path :
        List.of(API + "/session", API + "/programs/x/sync", "/partner-segments/", "/")) {
      RawAnswer answer =
          RawAnswer.toBytes(
              ("POST "
                      + path
                      + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                      + "Transfer-Encoding: "
                      + encoding
                      + "\r\n\r\n"
                      + hidden)
                  .getBytes(US_ASCII));
      assertTrue(List.of(400, 404, 501).contains(answer.status()), answer::toString);
      assertFalse(answer.toString().contains("hidden"), answer::toString);
      assertEquals("close", answer.header("Connection"));
      if (path.startsWith(API)) {
        answer.problem(400, "bad-request");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:1", "127.0.0.1:1", "EVIL"})
  void aForeignHostIsInNoAnswer(String host) {
    String name = "host-" + Long.toString(System.nanoTime(), 36);
    String body = "{\"name\":\"Name\",\"timeZone\":\"UTC\"}";
    RawAnswer created =
        RawAnswer.toBytes(
            """
            PUT %s/programs/%s HTTP/1.1
            Host: %s
            Connection: close
            Authorization: Basic YWRtaW46YWRtaW4=
            Content-Type: application/json
            Content-Length: %d

            %s"""
                .replace("\n", "\r\n")
                .formatted(API, name, host, body.length(), body)
                .getBytes(US_ASCII));
    assertEquals(201, created.status(), created::toString);
    assertEquals(API + "/programs/" + name, created.header("Location"));
    for (String path :
        List.of(
            "/partner-segments",
            "/partner-segments/assets",
            "/partner-segments?a=b",
            "/partner-segments;a=b",
            "/partner-segments/;a=b")) {
      RawAnswer answer = RawAnswer.to("GET " + path, "Host: " + host);
      assertFalse(answer.toString().contains(host), answer::toString);
      RawAnswer absolute = RawAnswer.to("GET http://" + host + path, "Host: " + host);
      assertFalse(absolute.toString().contains(host), absolute::toString);
    }
    for (String address : List.of("", "http://" + host)) {
      RawAnswer redirected = RawAnswer.to("GET " + address + "/partner-segments", "Host: " + host);
      assertEquals("/partner-segments/", redirected.header("Location"), redirected::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a(b", "a,b", "a%41"})
  void aHostThatIsNoNameIsABadRequest(String host) {
    RawAnswer.to("GET " + API + "/me", "Host: " + host).problem(400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/wildfly-services",
        "/wildfly-services/naming/v1",
        "/console",
        "/management",
        "/"
      })
  void nothingElseIsOnTheApplicationsPort(String path) {
    assertEquals(404, RawAnswer.to("GET " + path).status());
    assertEquals(404, RawAnswer.to("GET " + path, ANONYMOUS).status());
  }

  @Test
  void theServersRemotingIsNotOnTheApplicationsPort() {
    RawAnswer answer =
        RawAnswer.toBytes(
            """
            GET /partner-segments/ HTTP/1.1
            Host: localhost
            Connection: upgrade
            Upgrade: jboss-remoting
            Sec-JbossRemoting-Key: eA==

            GET /partner-segments/ HTTP/1.1
            Host: localhost
            Connection: close

            """
                .replace("\n", "\r\n")
                .getBytes(US_ASCII));
    assertEquals(200, answer.status(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me/",
        "/openapi.json/",
        "/fields/",
        "/programs/",
        "//me",
        "/programs//",
        "/me/;a=b",
        "/%2F"
      })
  void noAddressEndsInASlash(String below) {
    Api.admin().get(below).problem(404, "not-found");
    Api.admin().post(below, "{}").problem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61pi/v1/me",
        "/api%2Fv1/me",
        "/api/%761/me",
        "/;x/api/v1/me",
        "/api;x=y/v1/me",
        "/api/v1;x/me",
        "/./api/v1/me",
        "/api/v1/../v1/me"
      })
  void theApiHasOneAddress(String path) {
    RawAnswer answer = RawAnswer.to("GET /partner-segments" + path);
    assertEquals(404, answer.status(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x;q=y", "*-*", "de-DE;q=2", ",;,", "en;q"})
  void aMalformedAcceptLanguageDoesNotMatter(String languages) {
    Api.admin().with("Accept-Language", languages).get("/me").is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "a/", "application/json, text/csv", "application/json;x=\"", ";"})
  void aMalformedContentTypeIsNotSupported(String type) {
    Answer answer = Api.admin().with("Content-Type", type).put("/programs/x", "{}");
    answer.problem(415, "unsupported-media-type");
  }

  private static final String ME = "GET " + API + "/me HTTP/1.1\r\n";

  static List<String> unreadable() {
    String end = "Host: localhost\r\n\r\n";
    return List.of(
        "\u0016\u0003\u0001\r\n\r\n",
        "GET " + API + "/me HTTP/9.9\r\n" + end,
        "GET " + API + "/a\"b HTTP/1.1\r\n" + end,
        "GET " + API + "/me?a={b} HTTP/1.1\r\n" + end,
        "GET " + API + "/\u00fc HTTP/1.1\r\n" + end,
        ME + "X: y\r\n".repeat(300) + end,
        ME + "X: " + "y".repeat(200_000) + "\r\n" + end,
        ME + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n" + end,
        ME + "Content-Length: 1\r\nContent-Length: 1\r\n" + end,
        ME + "Content-Length: x\r\n" + end,
        "GET http://other.example" + API + "/me HTTP/1.1\r\n" + end,
        ME + "a(b): c\r\n" + end,
        ME + "\r\n",
        ME + "Host: localhost\r\n" + end,
        ME + "Host: a@b\r\n\r\n");
  }

  /** What stands in docs/integration.md, and no more. */
  @ParameterizedTest
  @MethodSource("unreadable")
  void whatTheParserCannotReadEndsTheConnection(String request) {
    RawAnswer answer = RawAnswer.toBytes(request.getBytes(ISO_8859_1));
    assertEquals(400, answer.status(), answer::toString);
    assertEquals("", answer.body());
  }
}
