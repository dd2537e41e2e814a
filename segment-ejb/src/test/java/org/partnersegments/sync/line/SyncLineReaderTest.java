package org.partnersegments.sync.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.line.SyncDraft.ContractDraft;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

class SyncLineReaderTest {

  private static final ContractDraft CONTRACT =
      new ContractDraft("S-7777777", "JOINED", "42", "2026-01-01", "2026-12-31");

  @Test
  void aPartnerGroupLineIsRead() throws InvalidLineException {
    assertEquals(
        new SyncLine.GroupLine("17", "Coupon sites", true),
        SyncLineReader.read(entry("partnerGroup", " 17 ", " Coupon sites ", true)));
    assertEquals(
        new SyncLine.GroupLine("17", "Coupon sites", false),
        SyncLineReader.read(entry("partnerGroup", "17", "Coupon sites", null)));
  }

  @Test
  void aTemplateTermLineIsRead() throws InvalidLineException {
    assertEquals(
        new SyncLine.TermLine("42", "Standard 2026", false),
        SyncLineReader.read(entry("templateTerm", "42", "Standard 2026", false)));
  }

  @Test
  void aPartnerLineIsRead() throws InvalidLineException {
    assertEquals(
        new SyncLine.PartnerLine(
            "2552842",
            "Acme Deals",
            ProspectingStage.NEW,
            Set.of("17", "18"),
            Map.of(
                "S-7777777",
                new Contract.Terms(
                    ContractStage.JOINED,
                    "42",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31)))),
        SyncLineReader.read(
            partner(
                " 2552842 ",
                " Acme Deals ",
                "NEW",
                List.of("17", " 18 ", "17"),
                List.of(CONTRACT))));
  }

  @Test
  void whatAPartnerLineDoesNotNameIsNotSet() throws InvalidLineException {
    assertEquals(
        new SyncLine.PartnerLine("1", "A", null, Set.of(), Map.of()),
        SyncLineReader.read(partner("1", "A", null, null, null)));
    assertEquals(
        new SyncLine.PartnerLine(
            "1",
            "A",
            null,
            Set.of(),
            Map.of("c", new Contract.Terms(ContractStage.EXPIRED, null, null, null))),
        SyncLineReader.read(withContracts(new ContractDraft("c", "EXPIRED", null, null, null))));
  }

  @Test
  void aPartnerDeletedLineIsRead() throws InvalidLineException {
    assertEquals(
        new SyncLine.PartnerDeletedLine("2552843"), SyncLineReader.read(deleted(" 2552843 ")));
  }

  @Test
  void aLineNeedsAKnownType() {
    SyncDraft none = new SyncDraft(null, "1", "A", null, null, null, null, null);
    assertEquals(List.of("/type required"), errors(none));
    for (String type : List.of("", "Partner", "partner ", "contract")) {
      assertEquals(List.of("/type unknown-type"), errors(entry(type, "1", "A", null)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"partnerGroup", "templateTerm"})
  void aCatalogueLineHasNoPartnerProperties(String type) {
    SyncDraft draft = new SyncDraft(type, "1", "A", true, "1", "NEW", List.of(), List.of(CONTRACT));
    assertEquals(
        List.of(
            "/partnerId unknown-property",
            "/prospectingStage unknown-property",
            "/groups unknown-property",
            "/contracts unknown-property"),
        errors(draft));
  }

  @Test
  void aPartnerLineHasNoCatalogueProperties() {
    SyncDraft draft = new SyncDraft("partner", "1", "A", false, "1", null, null, null);
    assertEquals(List.of("/id unknown-property", "/archived unknown-property"), errors(draft));
  }

  @Test
  void aDeletionHasNothingButThePartnerId() {
    SyncDraft draft =
        new SyncDraft("partnerDeleted", "1", "A", true, "1", "NEW", List.of("17"), List.of());
    assertEquals(
        List.of(
            "/id unknown-property",
            "/archived unknown-property",
            "/name unknown-property",
            "/prospectingStage unknown-property",
            "/groups unknown-property",
            "/contracts unknown-property"),
        errors(draft));
  }

  @Test
  void whatMustBeThereIsMissed() {
    assertEquals(
        List.of("/id required", "/name required"), errors(entry("partnerGroup", null, null, null)));
    assertEquals(List.of("/name required"), errors(entry("templateTerm", "1", " \t ", null)));
    assertEquals(
        List.of("/partnerId required", "/name required"),
        errors(partner(null, null, null, null, null)));
    assertEquals(List.of("/partnerId required"), errors(deleted(null)));
    assertEquals(
        List.of("/contracts/0/contractId required", "/contracts/0/stage required"),
        errors(withContracts(new ContractDraft(null, null, null, null, null))));
    assertEquals(
        List.of("/groups/1 required", "/contracts/1 required"),
        errors(partner("1", "A", null, Arrays.asList("17", null), Arrays.asList(CONTRACT, null))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "01", "x", "1 2", "10000000000000000000"})
  void aPartnerIdIsChecked(String id) {
    assertEquals(List.of("/partnerId malformed-id"), errors(deleted(id)));
    assertEquals(List.of("/partnerId malformed-id"), errors(partner(id, "A", null, null, null)));
  }

  @Test
  void otherIdsAreChecked() {
    String tooLong = "x".repeat(65);
    assertEquals(List.of("/id malformed-id"), errors(entry("partnerGroup", " ", "A", null)));
    assertEquals(List.of("/id malformed-id"), errors(entry("templateTerm", tooLong, "A", null)));
    assertEquals(
        List.of(
            "/groups/0 malformed-id",
            "/groups/2 malformed-id",
            "/contracts/0/contractId malformed-id",
            "/contracts/0/templateTerm malformed-id"),
        errors(
            partner(
                "1",
                "A",
                null,
                List.of("", "17", "a\u0000"),
                List.of(new ContractDraft(tooLong, "JOINED", "", null, null)))));
  }

  @Test
  void aNameFitsItsColumn() throws InvalidLineException {
    SyncLineReader.read(entry("partnerGroup", "1", "x".repeat(255), null));
    assertEquals(
        List.of("/name too-long"), errors(entry("partnerGroup", "1", "x".repeat(256), null)));
    // This character becomes eighteen characters in the normal form.
    assertEquals(List.of("/name too-long"), errors(partner("1", "ﷺ".repeat(40), null, null, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\ud83d", "\ude00b"})
  void aNameCanBeStored(String name) {
    assertEquals(List.of("/name malformed-text"), errors(entry("templateTerm", "1", name, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202e", "\u2066", "\u0007", "\n", "\udb40\udc41", "\u206f"})
  void aGroupOrTermIsVisibleText(String distorting) throws InvalidLineException {
    String name = "a" + distorting + "b";
    for (String type : List.of("partnerGroup", "templateTerm")) {
      assertEquals(List.of("/name malformed-text"), errors(entry(type, "1", name, null)));
    }
    assertEquals(
        new SyncLine.PartnerLine("1", name, null, Set.of(), Map.of()),
        SyncLineReader.read(partner("1", name, null, null, null)),
        "partners choose their names themselves");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u200d\u2060", "\u0007", "\u3164", "\u0e49", "\udb40\udc41"})
  void aNameHasAVisibleCharacter(String invisible) {
    assertEquals(List.of("/name required"), errors(partner("1", invisible, null, null, null)));
    assertEquals(List.of("/name required"), errors(entry("partnerGroup", "1", invisible, null)));
  }

  @Test
  void spaceAroundNamesAndIdsIsNoneOfThem() throws InvalidLineException {
    String s = "\u200b\u00a0\ufeff";
    assertEquals(
        new SyncLine.PartnerLine(
            "1",
            "A\u200bB",
            null,
            Set.of("17"),
            Map.of("S-1", new Contract.Terms(ContractStage.JOINED, "t", null, null))),
        SyncLineReader.read(
            partner(
                s + "1" + s,
                s + "A\u200bB" + s,
                null,
                List.of(s + "17" + s),
                List.of(new ContractDraft(s + "S-1" + s, "JOINED", s + "t" + s, null, null)))));
  }

  /** The length is checked before anything that costs more than the length. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0323\u0301", "\u0e48\u0e38", "ﷺ", "a", "\u202e"})
  void aVeryLongNameIsRefusedAtOnce(String part) {
    String name = part.repeat(2_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(List.of("/name too-long"), errors(partner("1", name, null, null, null)));
          assertEquals(
              List.of("/id malformed-id", "/name too-long"),
              errors(entry("partnerGroup", name, name, null)));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "joined", "", "Joined"})
  void aStageIsOneOfItsCodesAndNeverNone(String code) {
    assertEquals(
        List.of("/prospectingStage unknown-code", "/contracts/0/stage unknown-code"),
        errors(
            partner(
                "1", "A", code, null, List.of(new ContractDraft("c", code, null, null, null)))));
  }

  @ParameterizedTest
  @EnumSource(ContractStage.class)
  void everyContractStageIsRead(ContractStage stage) throws InvalidLineException {
    SyncLine line =
        SyncLineReader.read(withContracts(new ContractDraft("c", stage.name(), null, null, null)));
    assertEquals(
        new SyncLine.PartnerLine(
            "1", "A", null, Set.of(), Map.of("c", new Contract.Terms(stage, null, null, null))),
        line);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-29",
    "2026-13-01",
    "2026-1-1",
    "2026-01-01T00:00:00Z",
    "20260101",
    "26-01-01",
    "''",
    "+12026-01-01",
    "-2026-01-01",
    "' 2026-01-01'",
    "２０２６-01-01"
  })
  void aDateIsADayOfTheCalendar(String date) {
    assertEquals(
        List.of("/contracts/0/startDate malformed-date", "/contracts/0/endDate malformed-date"),
        errors(withContracts(new ContractDraft("c", "JOINED", null, date, date))));
  }

  @Test
  void aContractStandsInALineOnce() {
    ContractDraft spaced = new ContractDraft(" S-7777777 ", "EXPIRED", null, null, null);
    ContractDraft other = new ContractDraft("s-7777777", "EXPIRED", null, null, null);
    assertEquals(
        List.of("/contracts/2/contractId repeated-contract"),
        errors(withContracts(CONTRACT, other, spaced)));
  }

  @Test
  void ofALineTheFirst100ErrorsAreKept() {
    ContractDraft bad = new ContractDraft(null, "NONE", null, null, null);
    SyncDraft draft = partner("1", "A", null, null, Collections.nCopies(70_000, bad));
    List<String> errors = errors(draft);
    assertEquals(100, errors.size());
    assertEquals("/contracts/49/stage unknown-code", errors.get(99));
  }

  private static SyncDraft entry(
      String type, @Nullable String id, @Nullable String name, @Nullable Boolean archived) {
    return new SyncDraft(type, id, name, archived, null, null, null, null);
  }

  private static SyncDraft partner(
      @Nullable String partnerId,
      @Nullable String name,
      @Nullable String stage,
      @Nullable List<@Nullable String> groups,
      @Nullable List<@Nullable ContractDraft> contracts) {
    return new SyncDraft("partner", null, name, null, partnerId, stage, groups, contracts);
  }

  private static SyncDraft withContracts(ContractDraft... contracts) {
    return partner("1", "A", null, null, Arrays.asList(contracts));
  }

  private static SyncDraft deleted(@Nullable String partnerId) {
    return new SyncDraft("partnerDeleted", null, null, null, partnerId, null, null, null);
  }

  /** The pointer and code of each error. */
  private static List<String> errors(SyncDraft draft) {
    return assertThrows(InvalidLineException.class, () -> SyncLineReader.read(draft))
        .errors()
        .stream()
        .map(error -> error.pointer() + " " + error.code())
        .toList();
  }
}
