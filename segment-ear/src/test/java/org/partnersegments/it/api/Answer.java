package org.partnersegments.it.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer of the API. */
public final class Answer {

  public static final ObjectMapper JSON = new ObjectMapper();

  private static final String PROBLEM = "urn:partner-segments:problem:";

  private final HttpResponse<byte[]> response;

  Answer(HttpResponse<byte[]> response) {
    this.response = response;
  }

  public int status() {
    return response.statusCode();
  }

  /** A header's value; empty if it is not there. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The request's headers that the answer depends on. */
  public Set<String> vary() {
    return response.headers().allValues("Vary").stream()
        .flatMap(Pattern.compile(", *")::splitAsStream)
        .collect(Collectors.toSet());
  }

  /** The address in {@code Location}, which may be relative to that of the request. */
  public String location() {
    return response.uri().resolve(header("Location")).toString();
  }

  /** The media type of the body, without parameters; empty if there is none. */
  public String mediaType() {
    return header("Content-Type").replaceAll("\\s*;.*", "");
  }

  /** The code of the problem in this answer. */
  public String problemCode() {
    return json().path("type").asText().replace(PROBLEM, "");
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      return fail("no JSON: " + this, e);
    }
  }

  public Answer is(int status) {
    assertEquals(status, status(), this::toString);
    return this;
  }

  /** The text at a place; fails if there is none. */
  public String string(String pointer) {
    JsonNode node = json().at(pointer);
    assertTrue(node.isTextual(), () -> "no text at " + pointer + " in " + this);
    return node.textValue();
  }

  public long number(String pointer) {
    JsonNode node = json().at(pointer);
    assertTrue(node.isIntegralNumber(), () -> "no number at " + pointer + " in " + this);
    return node.longValue();
  }

  /** One property of each item of a list. */
  public List<String> each(String pointer, String property) {
    JsonNode list = json().at(pointer);
    assertTrue(list.isArray(), () -> "no list at " + pointer + " in " + this);
    List<String> values = new ArrayList<>();
    list.forEach(item -> values.add(item.path(property).asText()));
    return values;
  }

  /** Checks that this is a complete problem of this kind, without internals of the server. */
  public Answer problem(int status, String code) {
    is(status);
    assertEquals("application/problem+json", mediaType());
    assertEquals(PROBLEM + code, string("/type"), this::toString);
    assertEquals(status, json().path("status").intValue(), this::toString);
    assertFalse(string("/title").isBlank(), this::toString);
    assertEquals(response.uri().getRawPath(), string("/instance"), this::toString);
    assertEquals(header("X-Request-Id"), string("/requestId"), this::toString);
    assertEquals("/partner-segments/api/v1/problems/" + code, string("/help"), this::toString);
    assertFalse(header("X-Request-Id").isBlank());
    assertFalse(
        text().matches("(?is).*(exception|\\bat org\\.|\\bat java|jakarta|hibernate|select ).*"),
        this::toString);
    return this;
  }

  /** Checks that the problem has an error at this place of the body. */
  public Answer at(String pointer, String code) {
    return error("pointer", pointer, code);
  }

  /** Checks that the problem has an error in this query parameter. */
  public Answer in(String parameter, String code) {
    return error("parameter", parameter, code);
  }

  private Answer error(String property, String place, String code) {
    for (JsonNode error : json().path("errors")) {
      if (error.has(property)
          && error.get(property).asText().equals(place)
          && error.path("code").asText().equals(code)) {
        assertFalse(error.path("detail").asText().isBlank(), this::toString);
        return this;
      }
    }
    return fail("no error " + code + " at " + property + " " + place + " in " + this);
  }

  @Override
  public String toString() {
    return response.request().method()
        + " "
        + response.uri()
        + " -> "
        + status()
        + " "
        + response.headers().map()
        + "\n"
        + text();
  }
}
