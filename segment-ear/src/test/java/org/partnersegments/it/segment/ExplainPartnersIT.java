package org.partnersegments.it.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;

/** Several partners are explained at once, each as on its own. */
class ExplainPartnersIT extends HttpIT {

  private static final Tree TREE =
      all(
          leaf("partnerGroup", "isAnyOf", "17", "18"),
          all(leaf("contractStage", "isAnyOf", "JOINED"), leaf("templateTerm", "isAnyOf", "x", "y"))
              .onSameContract());

  private TestProgram program;
  private String partners;

  @BeforeEach
  void makeSegment() {
    program =
        TestProgram.with(
            "explain",
            "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
            "{'type':'partnerGroup','id':'18','name':'Cashback'}",
            "{'type':'templateTerm','id':'x','name':'Term X'}",
            "{'type':'templateTerm','id':'y','name':'Term Y'}",
            "{'type':'partner','partnerId':'1','name':'One','groups':['17'],'contracts':["
                + "{'contractId':'S-1','stage':'JOINED','templateTerm':'x'}]}",
            "{'type':'partner','partnerId':'2','name':'Two','groups':['18'],'contracts':["
                + "{'contractId':'S-2','stage':'EXPIRED','templateTerm':'y'}]}",
            "{'type':'partner','partnerId':'3','name':'Three'}");
    partners = partners(program.save("Explained", TREE));
  }

  private String partners(Answer segment) {
    return program.path("/segments/" + segment.number("/id") + "/partners");
  }

  private static Answer explain(String partners, List<String> ids) {
    ObjectNode body = Answer.JSON.createObjectNode();
    body.putArray("partnerIds").addAll((ArrayNode) Answer.JSON.valueToTree(ids));
    return Api.admin().post(partners + "/explain", body);
  }

  @Test
  void eachIsExplainedAsOnItsOwn() {
    Answer answer = explain(partners, List.of("3", "99", " 1", "2", "3", "98")).is(200);
    assertEquals(List.of("3", "1", "2"), answer.each("/items", "partnerId"));
    assertEquals(List.of("false", "true", "false"), answer.each("/items", "member"));
    assertEquals("[\"99\",\"98\"]", answer.json().path("unknown").toString());
    assertEquals(program.revision(), answer.number("/revision"));
    for (JsonNode item : answer.json().path("items")) {
      assertEquals(
          Api.admin().get(partners + "/" + item.path("partnerId").asText()).is(200).json(), item);
    }
  }

  @Test
  void noPartnersAreExplainedByNothing() {
    Answer answer = explain(partners, List.of()).is(200);
    assertEquals("[]", answer.json().path("items").toString());
  }

  @Test
  void whatIsNoListOfIdsIsRefused() {
    explain(partners, List.of("1", "x", "01"))
        .problem(400, "invalid")
        .at("/partnerIds/1", "malformed-id")
        .at("/partnerIds/2", "malformed-id");
    Api.admin()
        .post(partners + "/explain", "{}")
        .problem(400, "invalid")
        .at("/partnerIds", "required");
    Api.admin()
        .post(partners + "/explain", "{\"partnerIds\":[null]}")
        .problem(400, "invalid")
        .at("/partnerIds/0", "required");
  }

  private static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  @Test
  void theLargerTheConditionTheFewerPartnersAtOnce() {
    explain(partners, ids(100)).is(200);
    explain(partners, ids(101)).problem(400, "invalid").at("/partnerIds", "too-many-values");
    Tree[] leaves = new Tree[499];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = leaf("partnerName", "contains", "text " + i);
    }
    String large = partners(program.save("Large", all(leaves)));
    explain(large, ids(10)).is(200);
    explain(large, ids(11)).problem(400, "invalid").at("/partnerIds", "too-many-values");
  }
}
