package org.partnersegments.rest.container;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/** The rules for addresses and headers, one by one. */
class RequestRulesTest {

  private static void refused(ProblemType type, org.junit.jupiter.api.function.Executable check) {
    assertEquals(type, assertThrows(ProblemException.class, check).type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a[", "/a]b", "/%", "/%4", "/%4g", "/a%zz", "/a b", "/ü", "/a|b", "/{a}"})
  void aWrongPathIsRefused(String path) {
    refused(ProblemType.BAD_REQUEST, () -> RequestAddress.checkPath(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/web.xml",
        "/web-inf/",
        "/%57EB-INF/x",
        "/x/META-INF",
        "/a%00b",
        "/%6deta-inf"
      })
  void whatIsHiddenIsUnknown(String path) {
    refused(ProblemType.NOT_FOUND, () -> RequestAddress.checkPath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a/b.c-d_e~f", "/a%20b", "/a;b=c,d", "/@:!$&'()*+", "/caf%C3%A9"})
  void aPathMayHaveWhatTheStandardAllows(String path) {
    assertDoesNotThrow(() -> RequestAddress.checkPath(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/me/", "/api/v1//me", "/api/v1/", "/api/v1/a/;x=y/b", "/api/v1/me/;x"})
  void anAddressOfTheApiHasNoEmptyPart(String path) {
    refused(ProblemType.NOT_FOUND, () -> RequestAddress.checkApiPath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"50%", "%", "a=%z1", "a=%1", "%%41"})
  void aWrongEscapeInAQueryIsRefused(String query) {
    refused(ProblemType.BAD_REQUEST, () -> RequestAddress.query(query));
  }

  @Test
  void bracketsInAQueryAreEscaped() {
    assertEquals("a%5B%5D=%5Bb%5D&c=%20", RequestAddress.query("a[]=[b]&c=%20"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xchunked",
        "gzip",
        "identity",
        "chunked, gzip",
        "gzip, chunked",
        "chunked;x",
        "",
        "chunked,"
      })
  void anUnknownTransferEncodingIsRefused(String value) {
    refused(ProblemType.BAD_REQUEST, () -> RequestHeaders.checkTransferEncoding(List.of(value)));
    refused(
        ProblemType.BAD_REQUEST,
        () -> RequestHeaders.checkTransferEncoding(List.of("chunked", value)));
    assertDoesNotThrow(() -> RequestHeaders.checkTransferEncoding(List.of("Chunked")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a(b", "a,b", "[::1", "a:b", "a:123456", "evil/x", "a@b", "%41"})
  void aHostThatIsNoNameIsRefused(String host) {
    refused(ProblemType.BAD_REQUEST, () -> RequestHeaders.checkHost(host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:8080", "a.example", "under_score"})
  void aHostMayBeAnyName(String host) {
    assertDoesNotThrow(() -> RequestHeaders.checkHost(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic", "Basic ", "basic !!!", "Basic YWRtaW4", "Basic YWRtaW4=", "Basic YWRtaW46YWRtaW4",
        "Basic YWRtaW46YWRtaW4==", "Basic /////w==", "Basic YWRt aW46", "Basic \"YWRtaW46\"", ",",
            "",
        "Basic, x", "(x)"
      })
  void malformedCredentialsAreRefused(String header) {
    refused(
        ProblemType.LOGIN_FAILED, () -> RequestHeaders.checkAuthorization(List.of(header), null));
  }

  @Test
  void credentialsAreANameAndAPasswordOrOfAnotherScheme() {
    for (String given : List.of("admin:admin", ":", "ä:ö:ü", "a:")) {
      String base64 = Base64.getEncoder().encodeToString(given.getBytes(StandardCharsets.UTF_8));
      assertDoesNotThrow(
          () -> RequestHeaders.checkAuthorization(List.of("BASIC  " + base64), null), given);
      refused(
          ProblemType.LOGIN_FAILED,
          () ->
              RequestHeaders.checkAuthorization(
                  List.of("Basic " + base64, "Basic " + base64), null));
    }
    for (String other : List.of("Bearer abc", "Digest username=\"a\", x=y", "Negotiate x", "x")) {
      assertDoesNotThrow(() -> RequestHeaders.checkAuthorization(List.of(other), null), other);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "", "a/", "/b", "a/b c", "a/b;c=\"d", "a/b,c/d", "a/b;=c", "*"})
  void aContentTypeThatIsNoneIsRefused(String type) {
    refused(
        ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> RequestHeaders.checkContentType(List.of(type)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "a/b; c=d ;e=\"f;\\\"g\"",
        "application/json;",
        "TEXT/x+y;q=1"
      })
  void aContentTypeMayHaveParameters(String type) {
    assertDoesNotThrow(() -> RequestHeaders.checkContentType(List.of(type)));
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example/a/b, evil.example, /a/b",
    "http://EVIL.example:8080/a?b, evil.example:8080, /a?b",
    "https://evil.example, evil.example, /",
    "https://login.example/a, evil.example, https://login.example/a",
    "/a/b, evil.example, /a/b",
    "/a?to=http://evil.example/, evil.example, /a?to=http://evil.example/",
    "a, evil.example, a",
    "http://evil.example.org/a, evil.example, http://evil.example.org/a"
  })
  void anAddressOfOursDoesNotRepeatTheCallersHost(String location, String host, String answered) {
    assertEquals(answered, AnswerHeaders.withoutHost(location, host));
  }
}
