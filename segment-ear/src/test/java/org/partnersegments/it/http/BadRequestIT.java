package org.partnersegments.it.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/**
 * Law <i>Broken trees select nothing</i>: the server refuses wrong input, names the place, and
 * saves nothing.
 */
class BadRequestIT extends HttpIT {

  private static final Tree JOINED = all(leaf("contractStage", "isAnyOf", "JOINED"));

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () -> {
            TestProgram program =
                TestProgram.with(
                    "bad",
                    "{'type':'partner','partnerId':'1','name':'P1'}",
                    "{'type':'partner','partnerId':'2','name':'P2'}",
                    "{'type':'partner','partnerId':'3','name':'P3'}");
            program.save("Kept", JOINED);
            program.save("Kept too", JOINED);
            return program;
          });

  private static String segments() {
    return PROGRAM.get().path("/segments");
  }

  private static List<JsonNode> saved() {
    List<JsonNode> items = new ArrayList<>();
    Api.admin().get(segments() + "?sort=name").is(200).json().path("items").forEach(items::add);
    return items;
  }

  /** Every operation that takes a condition refuses the same ones. */
  private static void refused(String condition, String pointer, String code) {
    List<JsonNode> before = saved();
    String json = TestProgram.json(condition);
    String body = "{\"name\":\"New\",\"condition\":" + json + "}";
    Api.admin().post(segments(), body).problem(400, "invalid").at(pointer, code);
    Api.admin()
        .with("If-Match", "\"1\"")
        .put(segments() + "/" + before.get(0).path("id").asLong(), body)
        .problem(400, "invalid")
        .at(pointer, code);
    Api.admin()
        .post(segments() + "/preview", "{\"condition\":" + json + "}")
        .problem(400, "invalid")
        .at(pointer, code);
    assertEquals(before, saved());
  }

  /** A group with a single condition. */
  private static void refusedLeaf(String leaf, String pointer, String code) {
    refused(
        "{'match':'all','conditions':[" + leaf + "]}", "/condition/conditions/0" + pointer, code);
  }

  @AfterEach
  void nothingIsSaved() {
    assertEquals(
        List.of("Kept", "Kept too"),
        saved().stream().map(item -> item.path("name").asText()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'field':'contractStage','operator':'isAnyOf','values':['JOINED','WON']}       | /values/1 | unknown-code
          {'field':'contractStage','operator':'isAnyOf','values':['joined']}             | /values/0 | unknown-code
          {'field':'prospectingStage','operator':'isNoneOf','values':['CANCELLED']}      | /values/0 | unknown-code
          {'field':'country','operator':'isAnyOf','values':['DE']}                       | /field    | unknown-field
          {'field':'contractStage','operator':'equals','values':['JOINED']}              | /operator | unknown-operator
          {'field':'contractStage','operator':'isAllOf','values':['JOINED']}             | /operator | operator-not-allowed
          {'field':'partnerGroup','operator':'isAnyOf','values':[]}                      | /values   | empty-list
          {'field':'partnerGroup','operator':'isNoneOf','values':[]}                     | /values   | empty-list
          {'field':'partnerGroup','operator':'isAnyOf'}                                  | /values   | required
          {'field':'partnerGroup','operator':'isSet','values':['17']}                    | /values   | values-not-allowed
          {'field':'partnerGroup','operator':'isAnyOf','values':['17',' ']}              | /values/1 | malformed-id
          {'field':'partnerGroup','operator':'isAnyOf','values':[null]}                  | /values/0 | required
          {'field':'partnerName','operator':'contains','values':['  ']}                  | /values/0 | blank-text
          {'field':'partnerName','operator':'contains','values':['a','b']}               | /values   | one-value-expected
          {'field':'partnerName','operator':'contains','values':[]}                      | /values   | one-value-expected
          {'field':'partnerName','operator':'isAnyOf','values':['Acme']}                 | /values/0 | malformed-id
          {'field':'partnerId','operator':'isAnyOf','values':['007']}                    | /values/0 | malformed-id
          {'field':'partnerId','operator':'isAnyOf','values':['12345678901234567890']}   | /values/0 | malformed-id
          {'field':'templateTerm','operator':'nameContains','values':['\\u0000']}        | /values/0 | malformed-text
          {'field':'contractId','operator':'startsWith','values':['']}                   | /values/0 | blank-text
          {'operator':'isSet'}                                                           | /field    | required
          {'field':'partnerGroup'}                                                       | /operator | required
          {}                                                                             | ``        | required
          null                                                                           | ``        | required
          {'match':'all','conditions':[]}                                                | /conditions | empty-group
          {'match':'none','conditions':[]}                                               | /conditions | empty-group
          {'match':'all'}                                                                | /conditions | required
          {'match':'one','conditions':[{'field':'partnerGroup','operator':'isSet'}]}     | /match    | unknown-match
          {'conditions':[{'field':'partnerGroup','operator':'isSet'}]}                   | /match    | required
          {'match':'all','conditions':[{'field':'partnerGroup','operator':'isSet'}],'field':'partnerId'} | `` | both-kinds
          {'match':'all','conditions':[{'field':'partnerGroup','operator':'isSet'}],'values':['17']} | `` | both-kinds
          {'field':'partnerGroup','operator':'isSet','conditions':[{'field':'partnerGroup','operator':'isSet'}]} | `` | both-kinds
          {'field':'partnerGroup','operator':'isAnyOf','values':[],'conditions':[]}      | /values   | empty-list
          {'match':'any','values':[],'conditions':[]}                                    | /conditions | empty-group
          {'match':'all','on':'sameContract','conditions':[{'field':'partnerGroup','operator':'isSet'}]} | /conditions/0/field | not-a-contract-field
          {'match':'all','on':'sameContract','conditions':[{'field':'contractStage','operator':'isAnyOf','values':['NONE']}]} | /conditions/0/values/0 | none-in-same-contract
          """)
  void aBrokenConditionIsRefusedWithItsPlace(String leaf, String pointer, String code) {
    refusedLeaf(leaf, pointer, code);
  }

  @Test
  void theRootIsAGroup() {
    refused("{'field':'partnerGroup','operator':'isSet'}", "/condition", "root-not-a-group");
    refused("null", "/condition", "required");
  }

  @Test
  void treesHaveAtMost16LevelsAnd500Nodes() {
    Tree deepest = leaf("partnerGroup", "isSet");
    for (int i = 0; i < 15; i++) {
      deepest = all(deepest);
    }
    PROGRAM.get().preview(deepest).is(200);
    refused(all(deepest).json().toString(), "/condition" + "/conditions/0".repeat(16), "too-deep");

    Tree[] nodes = new Tree[500];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = leaf("partnerId", "isAnyOf", Integer.toString(i + 1));
    }
    refused(all(nodes).json().toString(), "/condition/conditions/499", "too-many-nodes");
    Tree[] fewer = new Tree[499];
    System.arraycopy(nodes, 0, fewer, 0, fewer.length);
    Answer most =
        PROGRAM.get().previewBody(TestProgram.body(new Tree.Group("any", false, List.of(fewer))));
    assertEquals(3, most.is(200).number("/count"));
  }

  @Test
  void aListHasAtMost100000Values() {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= 100_001; i++) {
      ids.add(Integer.toString(i));
    }
    refused(
        all(new Tree.Leaf("partnerId", "isAnyOf", ids)).json().toString(),
        "/condition/conditions/0/values",
        "too-many-values");
  }

  @Test
  void everyErrorOfABodyIsNamedAtOnce() {
    Api.admin()
        .post(
            segments(),
            TestProgram.json(
                "{'name':' ','description':'"
                    + "x".repeat(2001)
                    + "','condition':{'match':'all','conditions':[{'field':'a','operator':'b'},"
                    + "{'match':'any','conditions':[]}]}}"))
        .problem(400, "invalid")
        .at("/name", "required")
        .at("/description", "too-long")
        .at("/condition/conditions/0/field", "unknown-field")
        .at("/condition/conditions/0/operator", "unknown-operator")
        .at("/condition/conditions/1/conditions", "empty-group");
    Api.admin()
        .post(segments(), TestProgram.segment("x".repeat(121), JOINED))
        .problem(400, "invalid")
        .at("/name", "too-long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'name':'New','condition':{'match':'all','conditions':[{'field':'partnerGroup','operator':'isSet'}]},'owner':'me'} | /owner | unknown-property
          {'name':'New','condition':{'match':'all','conditions':[{'field':'partnerGroup','operator':'isSet','negate':true}]}} | /condition/conditions/0/negate | unknown-property
          {'name':'New','condition':{'match':'all','conditions':[{'field':'partnerId','operator':'isAnyOf','values':[17]}]}} | /condition/conditions/0/values/0 | wrong-type
          {'name':'New','condition':{'match':'all','conditions':[{'field':'partnerId','operator':'isAnyOf','values':'17'}]}} | /condition/conditions/0/values | wrong-type
          {'name':'New','condition':{'match':'all','conditions':{'field':'partnerId'}}} | /condition/conditions | wrong-type
          {'name':'New','condition':{'match':true,'conditions':[]}} | /condition/match | wrong-type
          {'name':12,'condition':{'match':'all','conditions':[{'field':'partnerGroup','operator':'isSet'}]}} | /name | wrong-type
          {'name':'New','condition':'all'} | /condition | wrong-type
          {'name':'New','name':'Newer','condition':{'match':'all','conditions':[{'field':'partnerGroup','operator':'isSet'}]}} | /name | duplicate-property
          {'name':'New','condition':{'match':'all','match':'any','conditions':[{'field':'partnerGroup','operator':'isSet'}]}} | /condition/match | duplicate-property
          ['name'] | `` | wrong-type
          'name' | `` | wrong-type
          {'name':'New', | `` | malformed
          {'name' 'New'} | `` | malformed
          {'name':'New'} {} | `` | *
          not json | `` | malformed
          """)
  void jsonThatIsNotUnderstoodIsRefusedWithItsPlace(String body, String pointer, String code) {
    Answer answer =
        Api.admin().post(segments(), TestProgram.json(body)).problem(400, "malformed-json");
    if (!code.equals("*")) {
      answer.at(pointer, code);
    }
    Api.admin().put(PROGRAM.get().path(""), TestProgram.json(body)).problem(400, "malformed-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", " "})
  void anAbsentBodyIsRefused(String body) {
    Api.admin().post(segments(), body).problem(400, "invalid");
    Api.admin().post(segments() + "/preview", body).problem(400, "invalid");
    Api.admin().post(segments() + "/preview/partners", body).problem(400, "invalid");
    Api.admin().post(segments() + "/counts", body).problem(400, "invalid");
  }

  @Test
  void jsonIsUtf8() {
    byte[] latin = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xe9, '"', '}'};
    Api.admin().post(segments(), latin).problem(400, "malformed-json");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit, out-of-range",
    "limit=501, limit, out-of-range",
    "limit=-1, limit, out-of-range",
    "limit=many, limit, out-of-range",
    "limit=, limit, out-of-range",
    "limit=1&limit=2, limit, repeated-parameter",
    "sort=size, sort, unknown-value",
    "order=name, order, unknown-parameter",
    "Query=x, Query, unknown-parameter",
    "after=x, after, invalid-page-token"
  })
  void aQueryParameterThatIsNotUnderstoodIsNamed(String query, String parameter, String code) {
    Api.admin().get(segments() + "?" + query).problem(400, "invalid").in(parameter, code);
  }

  @Test
  void aPageTokenIsOfItsQueryAlone() {
    long id = saved().get(0).path("id").asLong();
    Answer page = Api.admin().get(segments() + "?sort=name&limit=1").is(200);
    String after = "&after=" + Api.encoded(page.string("/next"));
    Api.admin().get(segments() + "?sort=name&limit=2" + after).is(200);
    for (String other : List.of("?sort=-name", "?sort=name&query=kept", "/" + id + "/partners?x")) {
      Api.admin()
          .get(segments() + other.replace("?x", "?sort=name") + after)
          .problem(400, "invalid")
          .in("after", "invalid-page-token");
    }
    Answer preview =
        PROGRAM
            .get()
            .previewPartnersBody(
                TestProgram.body(all(leaf("partnerGroup", "isNotSet"))).put("limit", 1));
    String token = preview.is(200).string("/next");
    ObjectNode another =
        TestProgram.body(all(leaf("templateTerm", "isNotSet"))).put("after", token);
    PROGRAM
        .get()
        .previewPartnersBody(another)
        .problem(400, "invalid")
        .at("/after", "invalid-page-token");
  }

  @Test
  void aPreviewsPageIsChecked() {
    PROGRAM
        .get()
        .previewPartnersBody(TestProgram.body(JOINED).put("limit", 0))
        .problem(400, "invalid")
        .at("/limit", "out-of-range");
    PROGRAM
        .get()
        .previewPartnersBody(TestProgram.body(JOINED).put("sort", "size"))
        .problem(400, "invalid")
        .at("/sort", "unknown-value");
    PROGRAM
        .get()
        .previewPartnersBody(TestProgram.body(JOINED).put("limit", "10"))
        .problem(400, "malformed-json")
        .at("/limit", "wrong-type");
    for (double broken : new double[] {1.9, 1.0}) {
      PROGRAM
          .get()
          .previewPartnersBody(TestProgram.body(JOINED).put("limit", broken))
          .problem(400, "malformed-json")
          .at("/limit", "wrong-type");
    }
  }

  @Test
  void aPreviewsFiguresHaveNoPage() {
    for (String page : List.of("limit", "after", "sort")) {
      PROGRAM
          .get()
          .previewBody(TestProgram.body(JOINED).put(page, "1"))
          .problem(400, "malformed-json")
          .at("/" + page, "unknown-property");
    }
  }

  @Test
  void countsAreOf1To50ConditionsWith5000NodesTogether() {
    TestProgram program = PROGRAM.get();
    Tree[] most = new Tree[50];
    Arrays.fill(most, JOINED);
    program.counts(most).is(200);
    program
        .counts(Collections.nCopies(51, JOINED).toArray(Tree[]::new))
        .problem(400, "invalid")
        .at("/conditions", "too-many-values");
    program.counts().problem(400, "invalid").at("/conditions", "empty-list");
    program.countsBody("{}").problem(400, "invalid").at("/conditions", "required");

    Tree[] leaves = new Tree[499];
    Arrays.fill(leaves, leaf("partnerGroup", "isSet"));
    Tree[] large = new Tree[10];
    Arrays.fill(large, all(leaves));
    program.counts(large).is(200);
    Tree[] larger = Arrays.copyOf(large, 11);
    larger[10] = JOINED;
    program.counts(larger).problem(400, "invalid").at("/conditions", "too-many-nodes");
  }

  @Test
  void aBrokenOneOfSeveralConditionsIsNamedWithItsPlace() {
    PROGRAM
        .get()
        .counts(JOINED, all(leaf("country", "isSet")), JOINED, all(JOINED, leaf("a", "isSet")))
        .problem(400, "invalid")
        .at("/conditions/1/conditions/0/field", "unknown-field")
        .at("/conditions/3/conditions/1/field", "unknown-field");
    PROGRAM
        .get()
        .countsBody("{\"conditions\":[" + JOINED.json() + ",null]}")
        .problem(400, "invalid")
        .at("/conditions/1", "required");
  }

  /** Code points of a tab, a no-break space, an ideographic space, zero-width spaces, a BOM, … */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x9, 0xA, 0xD, 0x1F, 0x20, 0x85, 0xA0, 0xAD, 0x301, 0x61C, 0x1680, 0x180E, 0x2003, 0x200B,
        0x200D, 0x200F, 0x2028, 0x202E, 0x2060, 0x2800, 0x3000, 0x3164, 0xFEFF, 0xFFA0, 0xE0020
      })
  void aNameThatNobodySeesIsNone(int character) {
    for (int times = 1; times <= 3; times += 2) {
      String name = Character.toString(character).repeat(times);
      Api.admin()
          .post(segments(), TestProgram.segment(name, JOINED))
          .problem(400, "invalid")
          .at("/name", "required");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x7, 0xA, 0x1B, 0x7F, 0x85, 0x202A, 0x202E, 0x2066, 0x2069})
  void aNameThatSteersWhatIsShownIsRefused(int character) {
    Api.admin()
        .post(segments(), TestProgram.segment("a" + Character.toString(character) + "b", JOINED))
        .problem(400, "invalid")
        .at("/name", "malformed-text");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x7, 0x1B, 0x7F, 0x202A, 0x202E, 0x2066})
  void aDescriptionThatSteersWhatIsShownIsRefused(int character) {
    Api.admin()
        .post(
            segments(),
            TestProgram.segment("New", JOINED)
                .put("description", "a" + Character.toString(character) + "b"))
        .problem(400, "invalid")
        .at("/description", "malformed-text");
  }

  @ParameterizedTest
  @CsvSource({
    "BAD_KEY, Name, Europe/Berlin, ``",
    "good, ` `, Europe/Berlin, /name",
    "good, Name, Mars/Olympus, /timeZone"
  })
  void aProgramIsChecked(String key, String name, String zone, String pointer) {
    String at = pointer.replace("`", "");
    ObjectNode body = Answer.JSON.createObjectNode();
    body.put("name", name.replace("`", "")).put("timeZone", zone);
    Answer answer = Api.admin().put("/programs/" + key, body).problem(400, "invalid");
    assertEquals(at, answer.string("/errors/0/pointer"));
  }
}
