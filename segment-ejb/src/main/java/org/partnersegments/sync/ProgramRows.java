package org.partnersegments.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * The rows that a chunk of lines concerns, as they are in the database or as the lines change them.
 */
final class ProgramRows {

  final Map<String, Entry> groups;
  final Map<String, Entry> terms;
  final Map<Long, Profile> partners;
  final Map<Long, Set<String>> groupsOf;
  final Map<String, Holding> contracts;

  ProgramRows() {
    this.groups = new HashMap<>();
    this.terms = new HashMap<>();
    this.partners = new HashMap<>();
    this.groupsOf = new HashMap<>();
    this.contracts = new HashMap<>();
  }

  /** Creates an independent copy. It shares the sets, which are replaced but never modified. */
  ProgramRows(ProgramRows other) {
    this.groups = new HashMap<>(other.groups);
    this.terms = new HashMap<>(other.terms);
    this.partners = new HashMap<>(other.partners);
    this.groupsOf = new HashMap<>(other.groupsOf);
    this.contracts = new HashMap<>(other.contracts);
  }

  /** A group or a term. */
  record Entry(String name, boolean archived) {}

  /** A partner without its contracts and groups. */
  record Profile(String partnerId, String name, @Nullable ProspectingStage stage) {}

  /** A contract and the key of its partner. */
  record Holding(long partner, Contract.Terms terms) {}

  Set<String> groupsOf(long partner) {
    return groupsOf.getOrDefault(partner, Set.of());
  }

  /** The IDs of each partner's contracts, as far as these rows contain them. */
  Map<Long, Set<String>> contractsOf(Collection<Long> keys) {
    Map<Long, Set<String>> contractsOf = new HashMap<>();
    keys.forEach(key -> contractsOf.put(key, new HashSet<>()));
    contracts.forEach(
        (id, holding) -> {
          Set<String> ids = contractsOf.get(holding.partner());
          if (ids != null) {
            ids.add(id);
          }
        });
    return contractsOf;
  }
}
