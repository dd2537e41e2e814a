package org.partnersegments.it.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** One rule for the white space, the comparison and the characters of names, texts and IDs. */
class TextIT extends HttpIT {

  private static final Tree JOINED = all(leaf("contractStage", "isAnyOf", "JOINED"));

  private static final List<String> SPACES =
      List.of(" ", "\t", "\u00a0", "\u200b", "\u2060", "\ufeff", "\u0085", "\u3000", "\u2028");

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () -> {
            TestProgram program =
                TestProgram.with(
                    "text",
                    "{'type':'partnerGroup','id':'17','name':'ไม้'}",
                    "{'type':'partner','partnerId':'1','name':'ハハ','groups':['17']}",
                    "{'type':'partner','partnerId':'2','name':'パパ','contracts':["
                        + "{'contractId':'S-1','stage':'JOINED','templateTerm':'42'}]}",
                    "{'type':'partner','partnerId':'3','name':'ババ'}",
                    "{'type':'partner','partnerId':'4','name':'각'}",
                    "{'type':'partner','partnerId':'5','name':'가'}",
                    "{'type':'partner','partnerId':'6','name':'ﾊﾟﾊﾟ'}",
                    "{'type':'partner','partnerId':'7','name':'\u200bA\u00a0\u2060B\ufeff'}");
            program.save("Kept", JOINED);
            return program;
          });

  private static List<String> named(String operator, String text) {
    return PROGRAM.get().members(all(leaf("partnerName", operator, text)));
  }

  private static Answer save(String name) {
    return Api.admin().post(PROGRAM.get().path("/segments"), TestProgram.segment(name, JOINED));
  }

  @Test
  void marksThatMakeAnotherLetterCount() {
    assertEquals(List.of("1"), named("is", "ハハ"));
    assertEquals(List.of("2", "6"), named("is", "ハ\u309aハ\u309a"));
    assertEquals(List.of("3"), named("contains", "バ"));
    assertEquals(List.of("5"), named("startsWith", "가"));
    assertEquals(List.of("4"), named("startsWith", "\u1100\u1161\u11a8"));
    String groups = PROGRAM.get().path("/partner-groups?query=");
    assertEquals(
        List.of("17"), Api.admin().get(groups + Api.encoded("ม้")).is(200).each("/items", "id"));
  }

  @Test
  void whiteSpaceIsTheSameForNamesAndTexts() {
    Answer partner = Api.admin().get(PROGRAM.get().path("/partners/7")).is(200);
    assertEquals("A\u00a0\u2060B", partner.string("/name"));
    for (String space : SPACES) {
      assertEquals(List.of("7"), named("is", space + "a" + space + "b" + space), space);
    }
  }

  @Test
  void segmentNamesThatLookAlikeAreOneName() {
    save("Café Sale").is(201);
    for (String name :
        List.of(
            "Cafe\u0301 Sale",
            "CAFÉ\u00a0SALE",
            "Café\u200bSale",
            "Café \u2003 Sale",
            "Ｃafé Sale\ufeff")) {
      save(name).problem(409, "name-taken").at("/name", "name-taken");
    }
    save("Cafe Sale").is(201);
  }

  @Test
  void anIdIsTheSameInEveryForm() {
    TestProgram program = PROGRAM.get();
    List<String> forms = SPACES.stream().map(space -> space + "1" + space).toList();
    ObjectNode body = Answer.JSON.createObjectNode();
    ArrayNode ids = body.putArray("partnerIds");
    forms.forEach(ids::add);
    Answer resolved = Api.admin().post(program.path("/partners/resolve"), body).is(200);
    assertEquals(List.of("1"), resolved.each("/found", "partnerId"));
    assertEquals(forms.size() - 1, resolved.number("/repeated"));
    long id = program.save("In 17", all(leaf("partnerGroup", "isAnyOf", "17"))).number("/id");
    Answer checked =
        Api.admin().post(program.path("/segments/" + id + "/partners/check"), body).is(200);
    assertEquals(1, checked.json().path("members").size(), checked::toString);
    for (String space : SPACES) {
      Tree tree = all(leaf("partnerId", "isAnyOf", space + "2" + space));
      assertEquals(List.of("2"), program.members(tree));
      tree = all(leaf("contractId", "isAnyOf", space + "S-1" + space));
      assertEquals(List.of("2"), program.members(tree));
      tree = all(leaf("templateTerm", "isAnyOf", space + "42" + space));
      assertEquals(List.of("2"), program.members(tree));
      String query = "/partners?id=" + Api.encoded(space + "2" + space);
      assertEquals(
          List.of("2"), Api.admin().get(program.path(query)).is(200).each("/items", "partnerId"));
    }
    Api.admin().get(program.path("/partners/%201")).problem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x7, 0x1B, 0x85, 0x202A, 0x202E, 0x2066, 0x2069, 0x206A, 0xE0001, 0xE0041})
  void whatDistortsANameIsRefusedEverywhere(int character) {
    TestProgram program = PROGRAM.get();
    String name = "a" + Character.toString(character) + "b";
    save(name).problem(400, "invalid").at("/name", "malformed-text");
    Api.admin()
        .post(
            program.path("/segments"), TestProgram.segment("New", JOINED).put("description", name))
        .problem(400, "invalid")
        .at("/description", "malformed-text");
    ObjectNode body = Answer.JSON.createObjectNode();
    Api.admin()
        .put(program.path(""), body.put("name", name).put("timeZone", "Europe/Berlin"))
        .problem(400, "invalid")
        .at("/name", "malformed-text");
    Api.admin()
        .put(program.path("/grants/" + Api.encoded(name)), "{\"roles\":[\"viewer\"]}")
        .problem(400, "invalid")
        .at("", "malformed-text");
    for (String type : List.of("partnerGroup", "templateTerm")) {
      ObjectNode line = Answer.JSON.createObjectNode();
      line.put("type", type).put("id", "9").put("name", name);
      Answer synced = program.sync(line.toString());
      assertEquals(List.of("malformed-text"), synced.is(200).each("/errors", "code"));
      assertEquals(List.of("/name"), synced.each("/errors", "pointer"));
    }
  }

  @Test
  void flagsAndOtherEmojiAreNames() {
    String england = Character.toString(0x1F3F4);
    for (int tag : new int[] {'g', 'b', 'e', 'n', 'g', 0x7f}) {
      england += Character.toString(0xE0000 + tag);
    }
    save(england + " 👨\u200d👩\u200d👧 ❤\ufe0f 🇩🇪").is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/partners", "/partner-groups", "/template-terms", "/segments"})
  void aSearchTextHasAtMost255Characters(String list) {
    String path = PROGRAM.get().path(list + "?query=");
    Api.admin().get(path + Api.encoded(" " + "x".repeat(255) + "\u200b")).is(200);
    Api.admin().get(path + "x".repeat(256)).problem(400, "invalid").in("query", "too-long");
    Api.admin()
        .get(path + Api.encoded("\u0323\u0301".repeat(5_000)))
        .problem(400, "invalid")
        .in("query", "too-long");
  }

  @Test
  void aVeryLongTextIsRefusedAtOnce() {
    String marks = "\u0323\u0301".repeat(1_000_000);
    long start = System.nanoTime();
    save(marks).problem(400, "invalid");
    save("a" + marks).problem(400, "invalid").at("/name", "too-long");
    PROGRAM
        .get()
        .previewBody(TestProgram.body(all(leaf("partnerName", "contains", marks))))
        .problem(400, "invalid")
        .at("/condition/conditions/0/values/0", "too-long");
    List<String> lines =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    "{'type':'partner','partnerId':'9','name':'"
                        + marks.substring(0, 200_000)
                        + "'}")
            .toList();
    Answer synced = PROGRAM.get().sync(json(String.join("\n", lines))).is(200);
    assertEquals(4, synced.number("/rejected"));
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
  }
}
