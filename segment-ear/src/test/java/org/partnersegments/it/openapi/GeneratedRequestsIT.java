package org.partnersegments.it.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.server.HttpIT;

/**
 * Valid and broken requests, generated from the OpenAPI document. None makes the server fail, the
 * server refuses what the document forbids, and every answer matches the document. {@code
 * -Dsegment.it.requests=10000} sends more requests, and {@code -Dsegment.it.seed} other ones. A
 * failure names the seed of its request; {@code -Dsegment.it.request-seed} sends only that one.
 */
class GeneratedRequestsIT extends HttpIT {

  private static final int REQUESTS = Integer.getInteger("segment.it.requests", 400);
  private static final int RENEWED_AFTER = 200;
  private static final int SEGMENTS = 6;
  private static final Set<String> LOAD = Set.of("busy", "timeout");

  @Test
  void noRequestMakesTheServerFailAndEveryAnswerIsWhatTheDocumentSays() {
    ApiDocument document = ApiDocument.ofServer();
    Long single = Long.getLong("segment.it.request-seed");
    Map<String, Integer> answers = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    GeneratedRequests requests = requests(document);
    for (int i = 0; i < (single == null ? REQUESTS : 1); i++) {
      if (i > 0 && i % RENEWED_AFTER == 0) {
        requests = requests(document);
      }
      long seed = single == null ? GeneratedWorld.SEED + i : single;
      GeneratedRequests.Generated generated = requests.request(seed);
      Answer answer = generated.request().send(Api.admin());
      answers.merge(answer.status() / 100 + "xx", 1, Integer::sum);
      wrong(document, generated, answer)
          .forEach(
              wrong ->
                  failures.add(wrong + "\n  seed " + seed + ": " + generated + "\n  " + answer));
    }
    System.out.println("Generated requests from seed " + GeneratedWorld.SEED + ": " + answers);
    assertEquals(List.of(), failures, () -> failures.size() + " of " + REQUESTS);
    if (single == null) {
      assertTrue(answers.getOrDefault("2xx", 0) > REQUESTS / 5, answers::toString);
      assertTrue(answers.getOrDefault("4xx", 0) > REQUESTS / 5, answers::toString);
    }
  }

  private static GeneratedRequests requests(ApiDocument document) {
    ValidRequests valid = ValidRequests.onNewProgram();
    List<Long> segments = new ArrayList<>();
    for (int i = 0; i < SEGMENTS; i++) {
      segments.add(valid.segment());
    }
    return new GeneratedRequests(document, valid.program(), segments);
  }

  private static List<String> wrong(
      ApiDocument document, GeneratedRequests.Generated generated, Answer answer) {
    List<String> wrong = new ArrayList<>(document.differences(generated.operation(), answer));
    if (answer.status() >= 500 && !LOAD.contains(answer.problemCode())) {
      wrong.add("the server failed");
    }
    if (generated.forbidden() != null && answer.status() < 400) {
      wrong.add("accepted, although the document forbids " + generated.forbidden());
    }
    return wrong;
  }
}
