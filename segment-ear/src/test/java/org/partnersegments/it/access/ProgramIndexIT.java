package org.partnersegments.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/** What administrators see of a program's index. */
class ProgramIndexIT extends HttpIT {

  private static final String PARTNER =
      "{'type':'partner','partnerId':'1','name':'One','groups':['a']}";

  private static JsonNode index(Api caller, TestProgram program) {
    return caller.get(program.path("")).is(200).json().path("index");
  }

  @Test
  void administratorsSeeTheIndexFromItsFirstQuestionOn() {
    TestProgram program = TestProgram.with("index", PARTNER);
    assertEquals("{\"state\":\"absent\"}", index(Api.admin(), program).toString());
    program.awaitIndex();
    JsonNode ready = index(Api.admin(), program);
    assertEquals("ready", ready.path("state").asText());
    assertEquals(program.revision(), ready.path("revision").asLong());
    assertTrue(ready.path("bytes").asLong() > 0, ready::toString);
    assertTrue(ready.path("buildMillis").isIntegralNumber(), ready::toString);
    program.loadJson(PARTNER.replace("One", "Another"));
    program.awaitIndex();
    assertEquals(
        ready.path("revision").asLong() + 1, index(Api.admin(), program).path("revision").asLong());
  }

  @Test
  void anAdministratorOfTheProgramAloneSeesItToo() {
    TestProgram program = TestProgram.with("index", PARTNER);
    program.grant("viewer", "admin");
    assertEquals("absent", index(Api.as("viewer"), program).path("state").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "manager", "sync", "viewer sync manager"})
  void othersDoNotSeeIt(String roles) {
    TestProgram program = TestProgram.with("index", PARTNER);
    program.grant("viewer", roles.split(" ", -1));
    Answer answer = Api.as("viewer").get(program.path("")).is(200);
    assertFalse(answer.json().has("index"), answer::toString);
  }

  @Test
  void listsAndChangesDoNotShowIt() {
    TestProgram program = TestProgram.with("index", PARTNER);
    program.awaitIndex();
    Answer me = Api.admin().get("/me").is(200);
    Answer list = Api.admin().get("/programs").is(200);
    assertTrue(me.each("/programs", "key").contains(program.key()), me::toString);
    assertEquals(List.of(), me.json().path("programs").findValues("index"));
    assertTrue(list.each("/items", "key").contains(program.key()), list::toString);
    assertEquals(List.of(), list.json().path("items").findValues("index"));
    Answer changed =
        Api.admin().put(program.path(""), "{\"name\":\"Changed\",\"timeZone\":\"UTC\"}").is(200);
    assertFalse(changed.json().has("index"), changed::toString);
  }
}
