package org.partnersegments.condition.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.condition.check.Drafts.assertRefused;
import static org.partnersegments.condition.check.Drafts.errors;
import static org.partnersegments.condition.check.Drafts.group;
import static org.partnersegments.condition.check.Drafts.leaf;
import static org.partnersegments.condition.check.Drafts.readOne;
import static org.partnersegments.condition.check.Drafts.sameContract;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invalid group is rejected, and the error names the place. */
class GroupErrorsTest {

  private static final ConditionDraft JOINED = leaf("contractStage", "isAnyOf", "JOINED");

  @Test
  void aConditionMayNotBeMissing() {
    assertEquals(List.of(" required"), errors(null));
    assertEquals(List.of(" required"), errors(leaf(null, null)));
    assertEquals(
        List.of("/conditions/1 required", "/conditions/3 required"),
        errors(group("all", JOINED, null, JOINED, leaf(null, null))));
  }

  @Test
  void aConditionIsOfOneKind() {
    List<ConditionDraft> children = List.of(JOINED);
    assertRefused(
        new ConditionDraft("all", null, children, "partnerGroup", "isSet", null), " both-kinds");
    assertRefused(
        new ConditionDraft("all", null, children, null, null, List.of("17")), " both-kinds");
    assertRefused(
        new ConditionDraft(null, "sameContract", null, "contractStage", null, null), " both-kinds");
    assertRefused(new ConditionDraft(null, null, children, null, "isSet", null), " both-kinds");
    assertRefused(
        new ConditionDraft("any", null, List.of(), "partnerGroup", "isSet", null), " both-kinds");
    assertEquals(
        List.of(" both-kinds"),
        errors(new ConditionDraft("all", null, children, "partnerGroup", "isSet", null)));
  }

  /** Client generators send an empty list for each list that nobody set. */
  @Test
  void anEmptyListOfTheOtherKindCountsAsAbsent() {
    List<ConditionDraft> children = List.of(JOINED);
    assertEquals(
        readOne(group("any", JOINED)),
        readOne(new ConditionDraft("any", null, children, null, null, List.of())));
    assertEquals(
        readOne(sameContract("none", JOINED)),
        readOne(new ConditionDraft("none", "sameContract", children, null, null, List.of())));
    assertEquals(
        readOne(JOINED),
        readOne(
            new ConditionDraft(
                null, null, List.of(), "contractStage", "isAnyOf", List.of("JOINED"))));
    assertEquals(
        readOne(leaf("partnerGroup", "isSet")),
        readOne(new ConditionDraft(null, null, List.of(), "partnerGroup", "isSet", List.of())));
  }

  @Test
  void anEmptyListOfTheOtherKindHidesNoError() {
    assertRefused(
        new ConditionDraft("any", null, List.of(), null, null, List.of()),
        "/conditions empty-group");
    assertRefused(
        new ConditionDraft(null, null, List.of(), "partnerGroup", "isAnyOf", List.of()),
        "/values empty-list");
    assertRefused(
        new ConditionDraft(null, null, List.of(), "partnerName", "is", List.of()),
        "/values one-value-expected");
    assertRefused(
        new ConditionDraft(null, null, List.of(), null, "isSet", null), "/field required");
    assertRefused(
        new ConditionDraft(null, null, List.of(), null, null, null),
        "/match required",
        "/conditions empty-group");
    assertRefused(
        new ConditionDraft(null, null, null, null, null, List.of()),
        "/field required",
        "/operator required");
    assertRefused(new ConditionDraft(null, null, List.of(), null, null, List.of()), " required");
  }

  @Test
  void theRootIsAGroup() {
    assertEquals(List.of(" root-not-a-group"), errors(JOINED));
    assertEquals(
        List.of(" root-not-a-group", "/field unknown-field"), errors(leaf("stage", "isSet")));
  }

  @Test
  void aGroupNeedsAKnownMatch() {
    assertRefused(group(null, JOINED), "/match required");
    for (String match : List.of("", "ALL", "and", " all")) {
      assertRefused(group(match, JOINED), "/match unknown-match");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "samecontract", "SAME_CONTRACT", "sameContract ", "partner"})
  void aGroupSpeaksOfTheSameContractOrOfNothingElse(String on) {
    assertRefused(
        new ConditionDraft("all", on, List.of(JOINED), null, null, null), "/on unknown-on");
  }

  @Test
  void aGroupNeedsConditions() {
    assertRefused(group("none"), "/conditions empty-group");
    assertRefused(new ConditionDraft("all", null, null, null, null, null), "/conditions required");
    assertEquals(List.of("/conditions empty-group"), errors(group("all")));
  }

  @Test
  void allThatAGroupLacksIsSaid() {
    assertRefused(
        new ConditionDraft(null, "contract", null, null, null, null),
        "/match required",
        "/on unknown-on",
        "/conditions required");
    assertRefused(
        group("most", group("all"), JOINED),
        "/match unknown-match",
        "/conditions/0/conditions empty-group");
  }

  @Test
  void sameContractGroupsDoNotNest() {
    assertRefused(
        sameContract("all", sameContract("all", JOINED)), "/conditions/0/on nested-same-contract");
    assertRefused(
        sameContract("all", JOINED, group("any", sameContract("none", JOINED))),
        "/conditions/1/conditions/0/on nested-same-contract");
  }

  @Test
  void onlyContractFieldsStandInASameContractGroup() {
    assertRefused(
        sameContract(
            "all",
            leaf("partnerGroup", "isSet"),
            JOINED,
            leaf("prospectingStage", "isAnyOf", "NEW"),
            group("none", leaf("partnerName", "is", "a"), leaf("partnerId", "isAnyOf", "1"))),
        "/conditions/0/field not-a-contract-field",
        "/conditions/2/field not-a-contract-field",
        "/conditions/3/conditions/0/field not-a-contract-field",
        "/conditions/3/conditions/1/field not-a-contract-field");
  }

  @Test
  void everyContractHasAStage() {
    ConditionDraft none = leaf("contractStage", "isNoneOf", "JOINED", "NONE");
    assertRefused(
        sameContract("all", none, group("any", none)),
        "/conditions/0/values/1 none-in-same-contract",
        "/conditions/1/conditions/0/values/1 none-in-same-contract");
    Drafts.read(group("all", sameContract("all", JOINED), none));
  }
}
