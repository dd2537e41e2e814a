package org.partnersegments.sync;

import java.util.List;

/** What a sync would do apart from what its lines say: the result of a {@link DryRun}. */
public record SyncEffects(
    Some<MovedContract> movedContracts, Some<NewEntry> newGroups, Some<NewEntry> newTerms) {

  /**
   * Some of the effects of a kind.
   *
   * @param count the number of all
   * @param items the first {@value DryRun#MOST_NAMED}
   */
  public record Some<T>(long count, List<T> items) {}

  /** A contract that would leave a partner for another one. */
  public record MovedContract(String contractId, String from, String to) {}

  /**
   * A group or term that would be created.
   *
   * @param sameName existing ones whose name is the same but for upper and lower case, accents and
   *     white space; at most {@value DryRun#MOST_NAMESAKES}
   */
  public record NewEntry(String id, String name, List<Namesake> sameName) {}

  /** An existing group or term. */
  public record Namesake(String id, String name) {}
}
