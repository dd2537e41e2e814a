package org.partnersegments.sync.line;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.partnersegments.sync.line.PartnerUpdateDraft.ContractUpdateDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.ContractsDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.GroupsDraft;
import org.partnersegments.sync.line.SyncLine.ContractChanges;
import org.partnersegments.sync.line.SyncLine.ContractUpdate;
import org.partnersegments.sync.line.SyncLine.GroupChanges;
import org.partnersegments.sync.line.SyncLine.PartnerUpdateLine;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.ProspectingStage;

/** Turns a {@link PartnerUpdateDraft} into a line. */
final class PartnerUpdateReader {

  private final LineChecks checks;

  PartnerUpdateReader(LineChecks checks) {
    this.checks = checks;
  }

  PartnerUpdateLine read(PartnerUpdateDraft draft) {
    return new PartnerUpdateLine(
        checks.partnerId(draft.partnerId()),
        draft.name() == null ? null : checks.partnerName(draft.name().value()),
        changed(
            "/prospectingStage",
            draft.prospectingStage(),
            (at, code) -> checks.stage(at, code, ProspectingStage.class)),
        draft.groups() == null ? null : groups(draft.groups()),
        draft.contracts() == null ? null : contracts(draft.contracts()));
  }

  /** The new value; an error of the text has been noted. */
  private static <T> @Nullable NewValue<T> changed(
      String at, @Nullable NewValue<String> given, BiFunction<String, String, @Nullable T> reader) {
    if (given == null) {
      return null;
    }
    return new NewValue<>(given.value() == null ? null : reader.apply(at, given.value()));
  }

  private GroupChanges groups(GroupsDraft draft) {
    if (draft.all() != null) {
      return new GroupChanges(checks.ids("/groups", draft.all()), Set.of(), Set.of());
    }
    Set<String> added = checks.ids("/groups/add", draft.add());
    Set<String> removed = checks.ids("/groups/remove", draft.remove());
    refuseBoth(
        "/groups/remove", added, removed, "The line adds this group, and removes it as well.");
    return new GroupChanges(null, added, removed);
  }

  private void refuseBoth(String at, Set<String> put, Set<String> removed, String detail) {
    GivenIds.places(removed)
        .forEach(
            (id, place) -> {
              if (put.contains(id) && Identifiers.isId(id)) {
                checks.error(at + "/" + place, ErrorCode.NOT_TOGETHER, detail);
              }
            });
  }

  private ContractChanges contracts(ContractsDraft draft) {
    if (draft.all() != null) {
      return new ContractChanges(checks.contracts(draft.all()), Map.of(), Set.of());
    }
    Map<String, ContractUpdate> updates = updates(draft.update());
    Set<String> removed = checks.ids("/contracts/remove", draft.remove());
    refuseBoth(
        "/contracts/remove",
        updates.keySet(),
        removed,
        "The line updates this contract, and removes it as well.");
    return new ContractChanges(null, updates, removed);
  }

  private Map<String, ContractUpdate> updates(List<@Nullable ContractUpdateDraft> given) {
    Map<String, ContractUpdate> updates = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String at = "/contracts/update/" + i;
      ContractUpdateDraft draft = given.get(i);
      if (draft == null) {
        checks.error(at, ErrorCode.REQUIRED, "The contract is missing.");
        continue;
      }
      String id = checks.id(at + "/contractId", draft.contractId());
      ContractUpdate update = update(at, draft);
      if (!checks.isRepeated(at, id, ids)) {
        updates.put(id, update);
      }
    }
    return updates;
  }

  private ContractUpdate update(String at, ContractUpdateDraft draft) {
    ContractStage stage = null;
    if (draft.stage() != null) {
      stage = checks.stage(at + "/stage", draft.stage().value(), ContractStage.class);
      if (draft.stage().value() == null) {
        checks.error(at + "/stage", ErrorCode.REQUIRED, "A contract needs a stage.");
      }
    }
    return new ContractUpdate(
        stage,
        changed(at + "/templateTerm", draft.templateTerm(), checks::id),
        date(at + "/startDate", draft.startDate()),
        date(at + "/endDate", draft.endDate()));
  }

  private @Nullable NewValue<LocalDate> date(String at, @Nullable NewValue<String> given) {
    return changed(at, given, checks::date);
  }
}
