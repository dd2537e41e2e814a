package org.partnersegments.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.condition.check.Drafts.group;
import static org.partnersegments.condition.check.Drafts.leaf;
import static org.partnersegments.condition.check.Drafts.read;
import static org.partnersegments.condition.check.Drafts.sameContract;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.check.ConditionDraft;

class ConditionWordsTest {

  private static final ConditionDraft A = leaf("partnerGroup", "isSet");
  private static final ConditionDraft B = leaf("templateTerm", "isNotSet");
  private static final ConditionDraft C = leaf("partnerName", "startsWith", "a");

  private static final ConditionNames NAMES =
      new ConditionNames(
          Map.of("17", "Coupon sites", "2552842", "not this"),
          Map.of("42", "Standard 2026", "17", "not this"),
          Map.of("2552842", "Acme Deals", "42", "not this"));

  @Test
  void conditionsAreJoinedByAndOrOr() {
    assertWords(
        "Contract Stage is any of Joined or Awaiting Contract Start, and Partner Group is none of"
            + " Coupon sites",
        group(
            "all",
            leaf("contractStage", "isAnyOf", "JOINED", "AWAITING_CONTRACT_START"),
            leaf("partnerGroup", "isNoneOf", "17")));
    assertWords("A, or B, or C", group("any", A, B, C));
    assertWords("A", group("any", A));
  }

  @Test
  void noneIsSaid() {
    assertWords("not (A)", group("none", A));
    assertWords("none of (A, or B)", group("none", A, B));
    assertWords("not (A, and B)", group("none", group("all", A, B)));
    assertWords("none of ((A, and B), or C)", group("none", group("all", A, B), C));
    assertWords("not (not (A))", group("none", group("none", A)));
  }

  @Test
  void bracketsStandWhereAReaderWouldHaveToGuess() {
    assertWords("A, and (B, or C)", group("all", A, group("any", B, C)));
    assertWords("(A, and B), or C", group("any", group("all", A, B), C));
    assertWords("A, and (B, and C)", group("all", A, group("all", B, C)));
    assertWords("A, and (B, or C)", group("all", A, group("all", group("any", B, C))));
  }

  @Test
  void bracketsStandNowhereElse() {
    assertWords("B, or C", group("all", group("any", B, C)));
    assertWords("A, and B", group("all", A, group("any", B)));
    assertWords("A, and B", group("all", A, group("any", group("all", B))));
    assertWords("A, and none of (B, or C)", group("all", A, group("none", B, C)));
    assertWords("A, and not (B)", group("all", A, group("all", group("none", B))));
  }

  @Test
  void aSameContractGroupIsSaid() {
    ConditionDraft b = B;
    ConditionDraft joined = leaf("contractStage", "isAnyOf", "JOINED");
    assertWords(
        "on one contract (Contract Stage is any of Joined, and B)", sameContract("all", joined, b));
    assertWords("A, or on one contract (B)", group("any", A, sameContract("all", b)));
    assertWords("A, or on one contract (B, and B)", group("any", A, sameContract("all", b, b)));
    assertWords("on one contract (not (B))", sameContract("none", b));
    assertWords("not (on one contract (B))", group("none", sameContract("any", b)));
    assertWords(
        "on one contract (B, and (Contract Stage is any of Joined, or B))",
        sameContract("all", b, group("any", joined, b)));
  }

  @Test
  void theLastOfSeveralValuesStandsBehindAWordAndNoComma() {
    assertWords(
        "Contract Stage is any of Joined or Expired, or A",
        group("any", leaf("contractStage", "isAnyOf", "JOINED", "EXPIRED"), A));
    assertWords(
        "A, and Contract Stage is none of Joined or Expired",
        group("all", A, leaf("contractStage", "isNoneOf", "JOINED", "EXPIRED")));
    assertWords(
        "Partner Group is all of Coupon sites and 42",
        group("all", leaf("partnerGroup", "isAllOf", "17", "42")));
  }

  @Test
  void aListIsCutAfterFiveDifferentValues() {
    assertWords(
        "Contract ID is any of a, b, c, d or e", oneOf("contractId", "a", "b", "a", "c", "d", "e"));
    assertWords(
        "Contract ID is any of a, b, c, d, e and 1 more",
        oneOf("contractId", "a", "b", "c", "d", "e", "f", "e", "f"));
    assertWords(
        "Partner ID is any of 1, 2, 3, 4, 5 and 3 more",
        oneOf("partnerId", "1", "2", "3", "4", "5", "6", "7", "8"));
  }

  @Test
  void whatIsKnownIsNamedAndTheRestIsShownByItsId() {
    assertWords("Partner Group is any of Coupon sites or 42", oneOf("partnerGroup", "17", "42"));
    assertWords(
        "Partner Template Term is any of Standard 2026 or 2552842",
        oneOf("templateTerm", "42", "2552842"));
    assertWords("Partner Name is any of Acme Deals or 17", oneOf("partnerName", "2552842", "17"));
    assertWords("Partner ID is any of 2552842", oneOf("partnerId", "2552842"));
    assertWords("Contract ID is any of 17", oneOf("contractId", "17"));
    assertWords(
        "Prospecting Stage is any of None or New", oneOf("prospectingStage", "NONE", "NEW"));
  }

  @Test
  void textsStandInQuotes() {
    assertWords(
        "Partner Name does not contain “50% off”",
        group("all", leaf("partnerName", "doesNotContain", "50% off")));
    assertWords(
        "Contract ID starts with “S-”", group("all", leaf("contractId", "startsWith", "S-")));
    assertWords(
        "Partner Template Term name contains “2026”",
        group("all", leaf("templateTerm", "nameContains", "2026")));
  }

  @Test
  void whatTheWordsShowIsReferredTo() {
    Group tree =
        read(
            group(
                "all",
                oneOf("partnerGroup", "1", "2", "1", "3", "4", "5", "6"),
                sameContract("all", leaf("templateTerm", "isNoneOf", "42")),
                oneOf("partnerName", "7"),
                oneOf("partnerId", "8"),
                oneOf("contractId", "9"),
                A,
                C));
    assertEquals(
        new References(Set.of("1", "2", "3", "4", "5"), Set.of("42"), Set.of("7")),
        References.shownInWords(tree));
    assertEquals(
        new References(Set.of("1", "2", "3", "4", "5", "6"), Set.of("42"), Set.of("7")),
        References.of(tree));
  }

  private static ConditionDraft oneOf(String field, String first, String... more) {
    return group("all", leaf(field, "isAnyOf", first, more));
  }

  /** A, B and C stand for the words of the three conditions. */
  private static void assertWords(String expected, ConditionDraft draft) {
    assertEquals(
        expected,
        ConditionWords.of(read(draft), NAMES)
            .replace("Partner Group is set", "A")
            .replace("Partner Template Term is not set", "B")
            .replace("Partner Name starts with “a”", "C"));
  }
}
