package org.partnersegments.evaluation.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * Everything that conditions can test about one partner.
 *
 * @param normalName the normal form of its name
 * @param prospectingStage null if none is set
 * @param groupIds the groups that it belongs to
 * @param contracts in any order; the record sorts them by contract ID
 */
public record PartnerFacts(
    String partnerId,
    String normalName,
    @Nullable ProspectingStage prospectingStage,
    Set<String> groupIds,
    List<ContractFacts> contracts) {

  public PartnerFacts {
    groupIds = Set.copyOf(groupIds);
    contracts =
        contracts.size() < 2
            ? List.copyOf(contracts)
            : contracts.stream().sorted(Comparator.comparing(ContractFacts::contractId)).toList();
  }
}
