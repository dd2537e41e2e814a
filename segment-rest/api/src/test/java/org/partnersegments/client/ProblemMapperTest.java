package org.partnersegments.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.problem.Problem;

/** Answers that come from a proxy instead of the server. */
class ProblemMapperTest {

  private static ProblemException thrown(String json, Response.Status status)
      throws JsonProcessingException {
    Problem read = JsonBodies.MAPPER.readValue(json, Problem.class);
    return ProblemException.of(ProblemMapper.whole(read, status), name -> null);
  }

  @Test
  void whatAProblemLacksFollowsFromTheStatus() throws JsonProcessingException {
    ProblemException thrown = thrown("{}", Response.Status.SERVICE_UNAVAILABLE);
    assertInstanceOf(ProblemException.Unavailable.class, thrown);
    assertEquals(503, thrown.status());
    assertEquals("blank", thrown.code());
    assertEquals("503 Service Unavailable", thrown.getMessage());
  }

  @Test
  void thePageMayBeMissing() throws JsonProcessingException {
    assertEquals(
        "/a/problems/busy",
        thrown("{\"help\":\"/a/problems/busy\"}", Response.Status.SERVICE_UNAVAILABLE)
            .problem()
            .help());
    assertEquals(null, thrown("{}", Response.Status.SERVICE_UNAVAILABLE).problem().help());
    assertEquals(
        null,
        thrown("{\"help\":null,\"later\":[1]}", Response.Status.SERVICE_UNAVAILABLE)
            .problem()
            .help());
  }

  @Test
  void theAnswersStatusCounts() throws JsonProcessingException {
    ProblemException thrown =
        thrown(
            "{\"type\":\"urn:x:away\",\"title\":\"Away\",\"status\":200}",
            Response.Status.BAD_GATEWAY);
    assertInstanceOf(ProblemException.Unavailable.class, thrown);
    assertEquals("away", thrown.code());
    assertEquals("502 Away", thrown.getMessage());
  }

  @Test
  void withoutAProblemThereIsTheStatus() {
    ProblemException thrown =
        ProblemException.of(ProblemMapper.whole(null, Response.Status.NOT_FOUND), name -> null);
    assertInstanceOf(ProblemException.NotFound.class, thrown);
    assertEquals("404 Not Found", thrown.getMessage());
  }
}
