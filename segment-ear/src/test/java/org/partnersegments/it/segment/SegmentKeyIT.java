package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** Callers create and change segments by keys of their own. */
class SegmentKeyIT extends HttpIT {

  private static final Tree JOINED = all(leaf("contractStage", "isAnyOf", "JOINED"));
  private static final Tree NEW = all(leaf("prospectingStage", "isAnyOf", "NEW"));

  private TestProgram program;

  @BeforeEach
  void makeProgram() {
    program = TestProgram.create("keys");
  }

  private String path(String key) {
    return program.path("/segments/by-key/" + Api.encoded(key));
  }

  private Answer create(String key, String name) {
    return Api.admin().with("If-None-Match", "*").put(path(key), TestProgram.segment(name, JOINED));
  }

  private Answer change(String key, String ifMatch, String name) {
    return Api.admin().with("If-Match", ifMatch).put(path(key), TestProgram.segment(name, NEW));
  }

  @Test
  void aKeyNamesASegmentFromItsCreationOn() {
    Answer created = create("newsletter.joined", "Joined").is(201);
    assertEquals("newsletter.joined", created.string("/key"));
    assertEquals("\"1\"", created.header("ETag"));
    String own = program.path("/segments/" + created.number("/id"));
    assertEquals(Api.BASE + own, created.location());
    assertEquals(created.json(), Api.admin().get(own).is(200).json());
    Answer read = Api.admin().get(path("newsletter.joined")).is(200);
    assertEquals(created.json(), read.json());
    assertEquals("\"1\"", read.header("ETag"));

    Answer changed = change("newsletter.joined", "\"1\"", "New").is(200);
    assertEquals(created.number("/id"), changed.number("/id"));
    assertEquals("newsletter.joined", changed.string("/key"));
    assertEquals("\"2\"", changed.header("ETag"));
    assertEquals(NEW.json(), changed.json().path("condition"));

    Answer renamed =
        Api.admin().with("If-Match", "\"2\"").put(own, TestProgram.segment("By ID", NEW)).is(200);
    assertEquals("newsletter.joined", renamed.string("/key"));
    Api.admin().with("If-Match", "*").delete(own).is(204);
    Api.admin().get(path("newsletter.joined")).problem(404, "not-found");
    create("newsletter.joined", "Again").is(201);
  }

  @Test
  void onlySegmentsWithAKeyShowOne() {
    Answer without = program.save("Without", JOINED);
    assertFalse(without.json().has("key"));
    create("k", "With").is(201);
    Answer list = Api.admin().get(program.path("/segments?sort=name&fields=name,key")).is(200);
    assertEquals(
        TestProgram.json("[{'key':'k','name':'With'},{'name':'Without'}]"),
        list.json().path("items").toString());
  }

  @Test
  void eachChangeSaysWhatItExpects() {
    Api.admin()
        .put(path("k"), TestProgram.segment("One", JOINED))
        .problem(428, "precondition-required");
    assertEquals("", change("k", "*", "One").problem(412, "version-mismatch").header("ETag"));
    create("k", "One").is(201);
    assertEquals("\"1\"", create("k", "Two").problem(412, "version-mismatch").header("ETag"));
    assertEquals(
        "\"1\"", change("k", "\"2\"", "Two").problem(412, "version-mismatch").header("ETag"));
    Api.admin()
        .put(path("k"), TestProgram.segment("Two", JOINED))
        .problem(428, "precondition-required");
    Api both = Api.admin().with("If-Match", "*").with("If-None-Match", "*");
    both.put(path("k"), TestProgram.segment("Two", JOINED)).problem(412, "version-mismatch");
    both.put(path("new"), TestProgram.segment("Two", JOINED)).problem(412, "version-mismatch");
    for (String other : List.of("\"1\"", "\"9\"", "W/\"1\"", "", "*, \"1\"")) {
      Api.admin()
          .with("If-None-Match", other)
          .put(path("k"), TestProgram.segment("Two", JOINED))
          .problem(400, "bad-request");
    }
    Api.admin()
        .with("If-None-Match", "*", "\"1\"")
        .put(path("new"), TestProgram.segment("Two", JOINED))
        .problem(400, "bad-request");
    for (String same : List.of("\"1\"", "\"9\", W/\"1\"", "*")) {
      Api.admin()
          .with("If-Match", "*")
          .with("If-None-Match", same)
          .put(path("k"), TestProgram.segment("Two", JOINED))
          .problem(412, "version-mismatch");
    }
    assertEquals("One", Api.admin().get(path("k")).is(200).string("/name"));
    Api.admin()
        .with("If-Match", "\"1\"")
        .with("If-None-Match", "\"9\"")
        .put(path("k"), TestProgram.segment("Two", JOINED))
        .is(200);
    change("k", "*", "Three").is(200);
  }

  @Test
  void aNameIsUniqueWhetherASegmentHasAKeyOrNot() {
    program.save("Taken", JOINED);
    create("k", " TAKEN ").problem(409, "name-taken").at("/name", "name-taken");
    create("k", "Free").is(201);
    change("k", "*", "taken").problem(409, "name-taken");
    Api.admin()
        .with("If-None-Match", "*")
        .put(path("other"), "{\"name\":\"\",\"condition\":{\"match\":\"all\"}}")
        .problem(400, "invalid")
        .at("/name", "required")
        .at("/condition/conditions", "required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "0",
        "A.b_c:d-e",
        "a..",
        "partners",
        "partners.csv",
        "partners.ndjson",
        "compare",
        "sizes",
        "by-key"
      })
  void aKeyMayBe(String key) {
    assertEquals(key, create(key, "One").is(201).string("/key"));
    assertEquals(key, Api.admin().get(path(key)).is(200).string("/key"));
    change(key, "\"1\"", "Two").is(200);
    Api.admin().get(path(key.toUpperCase(Locale.ROOT) + "x")).is(404);
  }

  @Test
  void aKeyHasAtMost120Characters() {
    create("k".repeat(120), "One").is(201);
    assertEquals("k".repeat(120), Api.admin().get(path("k".repeat(120))).is(200).string("/key"));
    create("k".repeat(121), "Two").problem(400, "invalid").at("", "malformed-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-a", "_a", ".a", ":a", "a b", " a", "ä", "a%", "a*", "\u0662", "a\n"})
  void aKeyIsRefused(String key) {
    create(key, "One").problem(400, "invalid").at("", "malformed-key");
    Api.admin().get(path(key)).problem(404, "not-found");
    change(key, "*", "One").problem(412, "version-mismatch");
  }

  @Test
  void keysThatDifferInCaseAreTwoKeys() {
    create("key", "One").is(201);
    create("KEY", "Two").is(201);
    assertEquals("Two", Api.admin().get(path("KEY")).is(200).string("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"1\"", "W/\"1\"", "\"9\", \"1\""})
  void aSegmentThatTheCallerHasIsNotSentAgain(String known) {
    create("k", "One").is(201);
    assertEquals(
        "\"1\"", Api.admin().with("If-None-Match", known).get(path("k")).is(304).header("ETag"));
    change("k", "\"1\"", "Two").is(200);
    assertEquals(
        known.equals("*") ? 304 : 200,
        Api.admin().with("If-None-Match", known).get(path("k")).status());
  }

  @Test
  void theTagOfASegmentFollowsTheNamesInItsSummary() {
    Tree grouped = all(leaf("partnerGroup", "isAnyOf", "17"));
    Answer created =
        Api.admin()
            .with("If-None-Match", "*")
            .put(path("k"), TestProgram.segment("Grouped", grouped))
            .is(201);
    String tag = created.header("ETag");
    Api.admin().with("If-None-Match", tag).get(path("k")).is(304);
    program.sync(TestProgram.json("{'type':'partnerGroup','id':'17','name':'Renamed'}")).is(200);
    assertNotEquals(
        tag, Api.admin().with("If-None-Match", tag).get(path("k")).is(200).header("ETag"));
    change("k", tag, "Two").is(200);
  }

  @Test
  void ofRacingCreationsOneWins() throws Exception {
    int racers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(racers);
    try {
      for (int round = 0; round < 12; round++) {
        String key = "race-" + round;
        boolean sameName = round % 2 == 0;
        CountDownLatch ready = new CountDownLatch(racers);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
          String name = key + (sameName ? "" : " by " + i);
          answers.add(
              threads.submit(
                  () -> {
                    ready.countDown();
                    ready.await();
                    return create(key, name);
                  }));
        }
        int created = 0;
        for (Future<Answer> future : answers) {
          Answer answer = future.get();
          if (answer.status() == 201) {
            created++;
          } else {
            answer.problem(412, "version-mismatch");
            assertEquals("\"1\"", answer.header("ETag"));
          }
        }
        assertEquals(1, created, key);
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(12, Api.admin().get(program.path("/segments")).json().at("/items").size());
  }

  @Test
  void ofRacingChangesOneWins() throws Exception {
    create("k", "Start").is(201);
    int racers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(racers);
    try {
      for (int version = 1; version <= 5; version++) {
        String tag = "\"" + version + "\"";
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
          String name = "Version " + version + " by " + i;
          answers.add(threads.submit(() -> change("k", tag, name)));
        }
        int changed = 0;
        for (Future<Answer> future : answers) {
          Answer answer = future.get();
          if (answer.status() == 200) {
            changed++;
          } else {
            answer.problem(412, "version-mismatch");
          }
        }
        assertEquals(1, changed, tag);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
