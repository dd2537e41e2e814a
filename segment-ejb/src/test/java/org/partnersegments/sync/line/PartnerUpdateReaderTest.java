package org.partnersegments.sync.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.line.PartnerUpdateDraft.ContractUpdateDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.ContractsDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.GroupsDraft;
import org.partnersegments.sync.line.SyncDraft.ContractDraft;
import org.partnersegments.sync.line.SyncLine.ContractChanges;
import org.partnersegments.sync.line.SyncLine.ContractUpdate;
import org.partnersegments.sync.line.SyncLine.GroupChanges;
import org.partnersegments.sync.line.SyncLine.PartnerUpdateLine;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

class PartnerUpdateReaderTest {

  private static final NewValue<String> NULL = new NewValue<>(null);

  @Test
  void whatALineDoesNotNameStays() throws InvalidLineException {
    assertEquals(
        new PartnerUpdateLine("1", null, null, null, null),
        SyncLineReader.read(new PartnerUpdateDraft(" 1 ", null, null, null, null)));
  }

  @Test
  void whatALineNamesChanges() throws InvalidLineException {
    assertEquals(
        new PartnerUpdateLine(
            "1",
            "Acme",
            new NewValue<>(ProspectingStage.NEW),
            new GroupChanges(null, Set.of("17", "18"), Set.of("19")),
            new ContractChanges(
                null,
                Map.of(
                    "S-1",
                    new ContractUpdate(
                        ContractStage.JOINED,
                        new NewValue<>("42"),
                        new NewValue<>(LocalDate.of(2026, 1, 31)),
                        new NewValue<>(null)),
                    "S-2",
                    new ContractUpdate(null, null, null, null)),
                Set.of("S-3"))),
        SyncLineReader.read(
            new PartnerUpdateDraft(
                "1",
                new NewValue<>(" Acme "),
                new NewValue<>("NEW"),
                new GroupsDraft(null, List.of(" 17", "18", "17"), List.of("19 ")),
                new ContractsDraft(
                    null,
                    List.of(
                        new ContractUpdateDraft(
                            " S-1",
                            new NewValue<>("JOINED"),
                            new NewValue<>(" 42 "),
                            new NewValue<>("2026-01-31"),
                            NULL),
                        new ContractUpdateDraft("S-2", null, null, null, null)),
                    List.of("S-3", "S-3")))));
  }

  @Test
  void aLineMayNameAllGroupsAndContracts() throws InvalidLineException {
    assertEquals(
        new PartnerUpdateLine(
            "1",
            null,
            new NewValue<>(null),
            new GroupChanges(Set.of("17"), Set.of(), Set.of()),
            new ContractChanges(
                Map.of("S-1", new Contract.Terms(ContractStage.EXPIRED, null, null, null)),
                Map.of(),
                Set.of())),
        SyncLineReader.read(
            new PartnerUpdateDraft(
                "1",
                null,
                NULL,
                new GroupsDraft(List.of("17"), List.of(), List.of()),
                new ContractsDraft(
                    List.of(new ContractDraft("S-1", "EXPIRED", null, null, null)),
                    List.of(),
                    List.of()))));
  }

  @Test
  void allErrorsAreNamed() {
    assertEquals(
        List.of(
            "/partnerId required",
            "/name required",
            "/prospectingStage unknown-code",
            "/groups/add/1 malformed-id",
            "/groups/remove/0 required",
            "/contracts/update/0/contractId malformed-id",
            "/contracts/update/0/stage required",
            "/contracts/update/0/templateTerm malformed-id",
            "/contracts/update/1 required",
            "/contracts/update/2/stage unknown-code",
            "/contracts/update/2/startDate malformed-date",
            "/contracts/update/2/endDate malformed-date",
            "/contracts/remove/0 malformed-id"),
        errors(
            new PartnerUpdateDraft(
                null,
                NULL,
                new NewValue<>("NONE"),
                new GroupsDraft(null, List.of("17", ""), Arrays.asList((String) null)),
                new ContractsDraft(
                    null,
                    Arrays.asList(
                        new ContractUpdateDraft("", NULL, new NewValue<>(""), null, NULL),
                        null,
                        new ContractUpdateDraft(
                            "S-1",
                            new NewValue<>("joined"),
                            null,
                            new NewValue<>("2026-02-30"),
                            new NewValue<>("tomorrow"))),
                    List.of("\u0000")))));
  }

  @ParameterizedTest
  @CsvSource({
    "'', required",
    "' ', required",
    "\u200b, required",
    "a\u0000b, malformed-text",
    "a\ud83d, malformed-text"
  })
  void aNewNameIsChecked(String name, String code) {
    assertEquals(
        List.of("/name " + code),
        errors(new PartnerUpdateDraft("1", new NewValue<>(name), null, null, null)));
  }

  @Test
  void nothingIsBothPutAndRemoved() {
    assertEquals(
        List.of("/groups/remove/1 not-together", "/groups/remove/3 not-together"),
        errors(
            withGroups(
                new GroupsDraft(
                    null, List.of("a", "b", "c"), List.of("x", " b", "b", "c", "y", "c")))));
    assertEquals(
        List.of("/contracts/remove/2 not-together"),
        errors(
            withContracts(
                List.of(new ContractUpdateDraft("a ", null, null, null, null)),
                List.of("A", "b", "a"))));
  }

  @Test
  void aContractIsUpdatedOnce() {
    ContractUpdateDraft update = new ContractUpdateDraft("a", null, null, null, null);
    ContractUpdateDraft again = new ContractUpdateDraft(" a", NULL, null, null, null);
    assertEquals(
        List.of(
            "/contracts/update/1/stage required",
            "/contracts/update/1/contractId repeated-contract"),
        errors(withContracts(List.of(update, again), List.of())));
  }

  @Test
  void ofALineTheFirst100ErrorsAreKept() {
    ContractUpdateDraft bad = new ContractUpdateDraft(null, NULL, null, null, null);
    assertEquals(
        100, errors(withContracts(Collections.nCopies(70_000, bad), List.of("", ""))).size());
  }

  private static PartnerUpdateDraft withGroups(GroupsDraft groups) {
    return new PartnerUpdateDraft("1", null, null, groups, null);
  }

  private static PartnerUpdateDraft withContracts(
      List<@Nullable ContractUpdateDraft> update, List<@Nullable String> remove) {
    return new PartnerUpdateDraft("1", null, null, null, new ContractsDraft(null, update, remove));
  }

  /** The pointer and code of each error. */
  private static List<String> errors(PartnerUpdateDraft draft) {
    return assertThrows(InvalidLineException.class, () -> SyncLineReader.read(draft))
        .errors()
        .stream()
        .map(error -> error.pointer() + " " + error.code())
        .toList();
  }
}
