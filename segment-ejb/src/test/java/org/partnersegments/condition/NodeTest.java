package org.partnersegments.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.partnersegments.condition.check.Drafts.group;
import static org.partnersegments.condition.check.Drafts.leaf;
import static org.partnersegments.condition.check.Drafts.read;
import static org.partnersegments.condition.check.Drafts.sameContract;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.check.ConditionDraft;

class NodeTest {

  private static final ConditionDraft SET = leaf("templateTerm", "isSet");
  private static final ConditionDraft JOINED = leaf("contractStage", "isAnyOf", "JOINED");

  private static final Group TREE =
      read(group("any", SET, sameContract("none", JOINED, group("any", SET)), group("all", SET)));

  @Test
  void nodesStandInTheOrderOfTheTreeEachGroupBeforeItsConditions() {
    assertEquals(
        List.of(
            "",
            "/conditions/0",
            "/conditions/1",
            "/conditions/1/conditions/0",
            "/conditions/1/conditions/1",
            "/conditions/1/conditions/1/conditions/0",
            "/conditions/2",
            "/conditions/2/conditions/0"),
        Node.of(TREE).stream().map(Node::pointer).toList());
  }

  @Test
  void whatStandsBelowASameContractGroupSpeaksOfAContract() {
    assertEquals(
        List.of(
            "/conditions/1/conditions/0",
            "/conditions/1/conditions/1",
            "/conditions/1/conditions/1/conditions/0"),
        Node.of(TREE).stream().filter(Node::inSameContract).map(Node::pointer).toList());
  }

  @Test
  void aConditionOnAContractSelectsByItselfThePartnersWithSuchAContract() {
    for (Node node : Node.of(TREE)) {
      if (node.inSameContract()) {
        assertEquals(new Group(Match.ALL, true, List.of(node.condition())), node.standalone());
      } else {
        assertSame(node.condition(), node.standalone());
      }
    }
  }
}
