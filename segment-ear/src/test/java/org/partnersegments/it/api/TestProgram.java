package org.partnersegments.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.partnersegments.reference.Tree;

/** A program for one test, used as administrator. */
public record TestProgram(String key) {

  public static final String NDJSON = "application/x-ndjson";

  private static final int MOST_SECONDS_FOR_AN_INDEX = 60;

  private static final Tree GROUPED = Tree.all(Tree.leaf("partnerGroup", "isSet"));

  private static final AtomicInteger NEXT = new AtomicInteger();

  /** A new program without partners. */
  public static TestProgram create(String prefix) {
    String key = prefix + "-" + Long.toString(System.nanoTime(), 36) + "-" + NEXT.incrementAndGet();
    TestProgram program = new TestProgram(key);
    ObjectNode body = Answer.JSON.createObjectNode();
    Api.admin()
        .put(program.path(""), body.put("name", prefix).put("timeZone", "Europe/Berlin"))
        .is(201);
    return program;
  }

  /** A new program with these lines of partner data, in the notation of {@link #json}. */
  public static TestProgram with(String prefix, String... lines) {
    TestProgram program = create(prefix);
    program.loadJson(lines);
    return program;
  }

  /** JSON in single quotes, which is easier to read in Java. */
  public static String json(String text) {
    return text.replace('\'', '"');
  }

  public void loadJson(String... lines) {
    load(Stream.of(lines).map(TestProgram::json).toList());
  }

  public void load(Collection<String> lines) {
    Answer answer = sync(String.join("\n", lines)).is(200);
    if (answer.number("/rejected") != 0) {
      throw new IllegalArgumentException(answer.toString());
    }
  }

  public String path(String below) {
    return "/programs/" + key + below;
  }

  /** Sends partner data: a text, bytes, or a publisher. */
  public Answer sync(Object body) {
    return sync(Api.admin(), body);
  }

  public Answer sync(Api caller, Object body) {
    return caller.with("Content-Type", NDJSON).post(path("/sync"), body);
  }

  public long revision() {
    return Api.admin().get(path("")).is(200).number("/revision");
  }

  public void grant(String principal, String... roles) {
    ObjectNode body = Answer.JSON.createObjectNode();
    body.set("roles", Answer.JSON.valueToTree(roles));
    Api.admin().put(path("/grants/" + principal), body).is(204);
  }

  /** A preview's answer. */
  public Answer preview(Tree condition) {
    return previewBody(body(condition));
  }

  /** A preview's answer with the count of each node of the condition. */
  public Answer previewWithNodes(Tree condition) {
    return previewBody(body(condition).put("nodes", true));
  }

  /** The body of a preview. */
  public static ObjectNode body(Tree condition) {
    ObjectNode body = Answer.JSON.createObjectNode();
    body.set("condition", condition.json());
    return body;
  }

  /** A preview's answer to this body. */
  public Answer previewBody(Object body) {
    return Api.admin().post(path("/segments/preview"), body);
  }

  /** The first page, of at most 500, of the partners that a condition selects. */
  public Answer previewPartners(Tree condition) {
    return previewPartnersBody(body(condition).put("limit", 500));
  }

  /** A page of the partners that a condition selects; all of the body as it is sent. */
  public Answer previewPartnersBody(Object body) {
    return Api.admin().post(path("/segments/preview/partners"), body);
  }

  /** How many partners each of the conditions selects. */
  public Answer counts(Tree... conditions) {
    ObjectNode body = Answer.JSON.createObjectNode();
    Stream.of(conditions).map(Tree::json).forEach(body.putArray("conditions")::add);
    return countsBody(body);
  }

  /** The counts of conditions; all of the body as it is sent. */
  public Answer countsBody(Object body) {
    return Api.admin().post(path("/segments/counts"), body);
  }

  /** How many partners segments share. */
  public Answer overlap(long... segments) {
    ObjectNode body = Answer.JSON.createObjectNode();
    LongStream.of(segments).forEach(body.putArray("segments")::add);
    return overlapBody(body);
  }

  /** How many partners segments share; all of the body as it is sent. */
  public Answer overlapBody(Object body) {
    return Api.admin().post(path("/segments/overlap"), body);
  }

  /** Waits until the server has the program's index, so that it answers what follows. */
  public void awaitIndex() {
    long until = System.nanoTime() + MOST_SECONDS_FOR_AN_INDEX * 1_000_000_000L;
    while (true) {
      counts(GROUPED).is(200);
      Answer program = Api.admin().get(path("")).is(200);
      JsonNode index = program.json().path("index");
      if (index.path("state").asText().equals("ready")
          && index.path("revision").equals(program.json().path("revision"))) {
        return;
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("no index: " + program);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The IDs of the partners that a condition selects, in order of names. */
  public List<String> members(Tree condition) {
    Answer figures = preview(condition).is(200);
    List<String> ids = previewPartners(condition).is(200).each("/items", "partnerId");
    if (figures.number("/count") != ids.size()) {
      throw new AssertionError("count differs from the members " + ids + ": " + figures);
    }
    return ids;
  }

  /** All partners that a condition selects, read page by page. */
  public List<String> paged(Tree condition, String sort, int limit) {
    ObjectNode body = body(condition).put("sort", sort).put("limit", limit);
    List<String> ids = new ArrayList<>();
    while (true) {
      Answer answer = previewPartnersBody(body).is(200);
      List<String> page = answer.each("/items", "partnerId");
      ids.addAll(page);
      JsonNode next = answer.json().at("/next");
      if (next.isMissingNode()) {
        return ids;
      }
      if (page.size() != limit) {
        throw new AssertionError("a page that is not the last is not full: " + answer);
      }
      body.put("after", next.textValue());
    }
  }

  /** The body of a segment. */
  public static ObjectNode segment(String name, Tree condition) {
    ObjectNode body = Answer.JSON.createObjectNode();
    body.put("name", name).set("condition", condition.json());
    return body;
  }

  /** Saves a segment with a key. */
  public Answer saveByKey(String segmentKey, String name, Tree condition) {
    return Api.admin()
        .with("If-None-Match", "*")
        .put(path("/segments/by-key/" + segmentKey), segment(name, condition))
        .is(201);
  }

  /** Saves a segment. */
  public Answer save(String name, Tree condition) {
    return Api.admin().post(path("/segments"), segment(name, condition)).is(201);
  }
}
