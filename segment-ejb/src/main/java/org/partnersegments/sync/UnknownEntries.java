package org.partnersegments.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.line.GivenIds;
import org.partnersegments.sync.line.NewValue;
import org.partnersegments.sync.line.SyncLine.ContractChanges;
import org.partnersegments.sync.line.SyncLine.ContractUpdate;
import org.partnersegments.sync.line.SyncLine.GroupChanges;
import org.partnersegments.sync.line.SyncLine.PartnerLine;
import org.partnersegments.sync.line.SyncLine.PartnerUpdateLine;
import org.partnersegments.sync.line.SyncLineReader;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/** Finds the groups and terms that a line names and the program does not have. */
final class UnknownEntries {

  private final ProgramRows rows;
  private final List<Fault> errors = new ArrayList<>();

  private UnknownEntries(ProgramRows rows) {
    this.rows = rows;
  }

  static List<Fault> of(PartnerLine line, ProgramRows rows) {
    UnknownEntries unknown = new UnknownEntries(rows);
    unknown.groups("/groups", line.groups());
    unknown.terms(line.contracts());
    return unknown.errors;
  }

  static List<Fault> of(PartnerUpdateLine line, ProgramRows rows) {
    UnknownEntries unknown = new UnknownEntries(rows);
    GroupChanges groups = line.groups();
    if (groups != null && groups.all() != null) {
      unknown.groups("/groups", groups.all());
    } else if (groups != null) {
      unknown.groups("/groups/add", groups.add());
    }
    ContractChanges contracts = line.contracts();
    if (contracts != null && contracts.all() != null) {
      unknown.terms(contracts.all());
    } else if (contracts != null) {
      unknown.updatedTerms(contracts.update());
    }
    return unknown.errors;
  }

  private void groups(String at, Set<String> ids) {
    GivenIds.places(ids)
        .forEach(
            (id, place) -> {
              if (!rows.groups.containsKey(id)) {
                error(
                    at + "/" + place,
                    ErrorCode.UNKNOWN_GROUP,
                    "The program has no group with this ID.");
              }
            });
  }

  private void terms(Map<String, Contract.Terms> contracts) {
    int place = 0;
    for (Contract.Terms terms : contracts.values()) {
      term("/contracts/" + place++, terms.templateTermId());
    }
  }

  private void updatedTerms(Map<String, ContractUpdate> updates) {
    int place = 0;
    for (ContractUpdate update : updates.values()) {
      term("/contracts/update/" + place++, NewValue.or(update.templateTerm(), null));
    }
  }

  private void term(String contract, @Nullable String id) {
    if (id != null && !rows.terms.containsKey(id)) {
      error(
          contract + "/templateTerm",
          ErrorCode.UNKNOWN_TERM,
          "The program has no term with this ID.");
    }
  }

  private void error(String pointer, ErrorCode code, String detail) {
    if (errors.size() < SyncLineReader.MOST_ERRORS) {
      errors.add(new Fault(pointer, code, detail));
    }
  }
}
