package org.partnersegments.it.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/**
 * Calls every operation of the OpenAPI document, and checks each answer against it: status, media
 * type, headers, body, codes of problems, and roles.
 */
class OpenApiIT extends HttpIT {

  private static final Once<ApiDocument> DOCUMENT = new Once<>(ApiDocument::ofServer);
  private static final Once<ValidRequests> VALID = new Once<>(ValidRequests::onNewProgram);

  /** Problems that no request alone can cause: failures, load, and broken conditions. */
  private static final Set<String> NOT_BY_A_REQUEST =
      Set.of("internal", "timeout", "unavailable", "busy", "broken-segment");

  private static Api callerOf(ApiOperation operation) {
    return operation.isAnonymous() ? Api.anonymous() : Api.admin();
  }

  private static Answer driven(ApiOperation operation, ApiRequest request, Api caller) {
    Answer answer = request.send(caller);
    assertEquals(
        List.of(),
        DOCUMENT.get().differences(operation, answer),
        () -> operation + ": " + request + "\n" + answer);
    return answer;
  }

  @Test
  void everyOperationAnswersEachSuccessThatTheDocumentNames() {
    Set<String> undriven = new TreeSet<>();
    for (ApiOperation operation : DOCUMENT.get().operations()) {
      for (int status : operation.successes()) {
        JsonNode content = DOCUMENT.get().response(operation, status).path("content");
        Iterator<String> mediaTypes = content.fieldNames();
        do {
          ApiRequest request = VALID.get().request(operation);
          if (mediaTypes.hasNext()) {
            request = request.with("Accept", mediaTypes.next());
          }
          if (operation.id().equals("putProgram") && status == 201) {
            request = request.at(request.address() + "-new");
          }
          if (operation.id().equals("putSegmentByKey") && status == 200) {
            request = ofKeptKey(request);
          }
          Answer answer = driven(operation, request, callerOf(operation));
          if (answer.status() != status) {
            undriven.add(operation.id() + " " + status + ", but " + answer);
          }
        } while (mediaTypes.hasNext());
      }
    }
    assertEquals(Set.of(), undriven);
  }

  private static ApiRequest ofKeptKey(ApiRequest creation) {
    return creation
        .at(creation.address().replaceFirst("[^/]*$", ValidRequests.KEPT_KEY))
        .without("If-None-Match")
        .with("If-Match", "*");
  }

  @Test
  void everyMediaTypeOfABodyIsTaken() {
    for (ApiOperation operation : DOCUMENT.get().operations()) {
      for (String bodyType : operation.bodyTypes()) {
        Answer answer =
            driven(operation, VALID.get().request(operation, bodyType), callerOf(operation));
        assertEquals(2, answer.status() / 100, () -> bodyType + ": " + answer);
      }
    }
  }

  /**
   * Clients that openapi-generator makes for Java and Python accept only one type: the first of
   * JSON among all answers of the operation, problems included. Python takes NDJSON for JSON.
   */
  @Test
  void whoAcceptsOneJsonTypeOfTheDocumentIsAnswered() {
    for (ApiOperation operation : DOCUMENT.get().operations()) {
      List<String> types = new ArrayList<>();
      for (JsonNode response : operation.responses()) {
        DOCUMENT.get().resolve(response).path("content").fieldNames().forEachRemaining(types::add);
      }
      for (String json : List.of(".*[/+]json", ".*json")) {
        String accepted = types.stream().filter(t -> t.matches(json)).findFirst().orElseThrow();
        ApiRequest request = VALID.get().request(operation).with("Accept", accepted);
        Answer answer = driven(operation, request, callerOf(operation));
        assertEquals(2, answer.status() / 100, () -> operation + " " + accepted + ": " + answer);
      }
    }
  }

  @Test
  void everyQueryParameterOfTheDocumentIsTaken() {
    for (ApiOperation operation : DOCUMENT.get().operations()) {
      for (JsonNode parameter : operation.parameters("query")) {
        for (String value : VALID.get().query(operation, parameter)) {
          ApiRequest request =
              VALID
                  .get()
                  .request(operation)
                  .at(VALID.get().address(operation))
                  .query(parameter.path("name").textValue(), value);
          driven(operation, request, callerOf(operation)).is(200);
        }
      }
    }
  }

  @Test
  void everyProblemOfTheDocumentIsAnsweredAndNoOther() {
    for (ApiOperation operation : DOCUMENT.get().operations()) {
      Set<String> documented = new TreeSet<>();
      operation
          .responses()
          .forEach(
              response ->
                  documented.addAll(
                      ApiOperation.texts(DOCUMENT.get().resolve(response).path("x-problems"))));
      documented.removeAll(NOT_BY_A_REQUEST);
      Set<String> answered = new TreeSet<>();
      for (String code : documented) {
        answered.add(
            driven(operation, request(operation, code), caller(operation, code)).problemCode());
      }
      assertEquals(documented, answered, operation::toString);
    }
  }

  private static Api caller(ApiOperation operation, String code) {
    return switch (code) {
      case "unauthenticated" -> Api.anonymous();
      case "not-allowed" -> without(operation.roles());
      // An administrator would create the program.
      case "not-found" -> Api.as("viewer");
      default -> callerOf(operation);
    };
  }

  /** A caller with a role in the program that does not allow the operation. */
  private static Api without(List<String> roles) {
    String role =
        List.of("sync", "viewer").stream()
            .filter(r -> !roles.contains(r))
            .findFirst()
            .orElseThrow();
    VALID.get().program().grant(role, role);
    return Api.as(role);
  }

  /** A request that causes the problem. */
  private static ApiRequest request(ApiOperation operation, String code) {
    ApiRequest valid = VALID.get().request(operation);
    return switch (code) {
      case "unauthenticated", "not-allowed" -> valid;
      case "invalid" -> valid.query("unknown", "1");
      case "bad-request" -> valid.with("Accept", "*/*;q=x");
      case "malformed-json" -> valid.body("{\"a\":");
      case "cross-site" -> valid.with("Sec-Fetch-Site", "cross-site");
      case "not-found" ->
          valid.at(
              valid
                  .address()
                  .replace("/programs/", "/programs/no-")
                  .replace("/problems/", "/problems/no-"));
      case "not-acceptable" -> valid.with("Accept", "image/png");
      case "unsupported-media-type" -> valid.with("Content-Type", "image/png");
      case "too-large" -> valid.body(tooLarge());
      case "in-use" ->
          valid.at(
              valid
                  .address()
                  .replaceFirst("partner-groups/[^/]*$", "partner-groups/g1")
                  .replaceFirst("template-terms/[^/]*$", "template-terms/t1"));
      case "login-failed" -> valid.body("{\"name\":\"viewer\",\"password\":\"wrong\"}");
      case "name-taken" -> valid.body(TestProgram.segment("Kept 1", ValidRequests.CONDITION));
      case "precondition-required" -> valid.without("If-Match").without("If-None-Match");
      case "version-mismatch" -> valid.with("If-Match", "\"999\"");
      default -> throw new IllegalArgumentException("nothing draws " + code);
    };
  }

  private static byte[] tooLarge() {
    return ("{\"name\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyRoleMayWhatTheDocumentSaysAndNothingElse() {
    for (String role : List.of("viewer", "manager", "sync", "admin")) {
      ValidRequests requests = ValidRequests.onNewProgram();
      requests.program().grant("viewer", role);
      for (ApiOperation operation : DOCUMENT.get().operations()) {
        if (operation.roles().isEmpty()) {
          continue;
        }
        Answer answer = driven(operation, requests.request(operation), Api.as("viewer"));
        if (operation.roles().contains(role)) {
          assertEquals(2, answer.status() / 100, () -> role + ": " + answer);
        } else {
          answer.problem(403, "not-allowed");
        }
      }
    }
  }

  @Test
  void anAnswerThatIsNotWhatTheDocumentSaysIsNoticed() {
    ApiOperation segments = operation("listSegments");
    String path = VALID.get().program().path("");
    assertNotEquals(
        List.of(), DOCUMENT.get().differences(segments, Api.admin().get(path + "/partners")));
    assertNotEquals(
        List.of(),
        DOCUMENT
            .get()
            .differences(
                segments,
                VALID.get().program().save("Noticed", all(leaf("partnerGroup", "isSet")))));
    assertNotEquals(
        List.of(),
        DOCUMENT
            .get()
            .differences(operation("getMe"), Api.admin().get("/programs/unknown").is(404)));
    assertEquals(
        List.of(), DOCUMENT.get().differences(segments, Api.admin().get(path + "/segments")));
  }

  private static ApiOperation operation(String id) {
    return DOCUMENT.get().operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
