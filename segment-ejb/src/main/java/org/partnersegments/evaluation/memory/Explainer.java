package org.partnersegments.evaluation.memory;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Node;
import org.partnersegments.evaluation.memory.Explanation.Explained;
import org.partnersegments.evaluation.memory.Explanation.KeptOut;

/**
 * Explains a tree for one partner. For each node it finds the result and the smallest set of
 * outcomes whose reversal would reverse that result. A group's set follows from those of its
 * conditions: if some conditions settle the group, all of these must be reversed; if none does,
 * reversing one is enough. No outcome belongs to two places of a tree, so smallest sets of the
 * parts make a smallest set of the whole.
 */
final class Explainer {

  private final PartnerFacts partner;
  private final Map<FieldCondition, CompiledLeaf> compiled = new HashMap<>();

  Explainer(PartnerFacts partner) {
    this.partner = partner;
  }

  /**
   * A node of the tree.
   *
   * @param children the nodes of a group's conditions
   */
  private record Place(Node node, List<Place> children) {

    static Place of(Node node) {
      return new Place(node, node.children().stream().map(Place::of).toList());
    }

    Condition condition() {
      return node.condition();
    }

    /** The outcome of the condition for the partner, or for one of its contracts. */
    Outcome outcome(@Nullable String contract) {
      return new Outcome(node.pointer(), contract);
    }
  }

  private record Outcome(String pointer, @Nullable String contract) {}

  /** The result of a node, and the smallest set of outcomes whose reversal would reverse it. */
  private record Reading(Explained shown, List<Outcome> turnedBy) {

    boolean holds() {
      return shown.holds();
    }
  }

  Explanation explain(Condition root) {
    Reading reading = ofPartner(Place.of(new Node("", root, false)));
    return new Explanation(
        reading.shown(), reading.holds() ? List.of() : keptOutBy(root, reading.turnedBy()));
  }

  /** The conditions that the outcomes belong to, in the order of the tree. */
  private static List<KeptOut> keptOutBy(Condition root, List<Outcome> outcomes) {
    Map<String, List<String>> contracts =
        outcomes.stream()
            .collect(
                groupingBy(
                    Outcome::pointer,
                    flatMapping(outcome -> Stream.ofNullable(outcome.contract()), toList())));
    return Node.of(root).stream()
        .flatMap(
            node ->
                Stream.ofNullable(contracts.get(node.pointer()))
                    .map(ids -> new KeptOut(node.pointer(), node.condition(), ids)))
        .toList();
  }

  private Reading ofPartner(Place place) {
    return place
        .condition()
        .fold(
            group ->
                group.onSameContract()
                    ? ofSomeContract(place)
                    : joined(place, group.match(), this::ofPartner),
            leaf -> ofPartner(place, compiled(leaf)));
  }

  private CompiledLeaf compiled(FieldCondition leaf) {
    return compiled.computeIfAbsent(leaf, CompiledLeaf::of);
  }

  private Reading ofPartner(Place place, CompiledLeaf leaf) {
    return new Reading(
        new Explained(place.condition(), leaf.holds(partner), List.of(), leaf.decidedBy(partner)),
        List.of(place.outcome(null)));
  }

  private Reading ofContract(Place place, ContractFacts contract) {
    return place
        .condition()
        .fold(
            group -> joined(place, group.match(), child -> ofContract(child, contract)),
            leaf ->
                new Reading(
                    plain(leaf, compiled(leaf).holds(contract), List.of()),
                    List.of(place.outcome(contract.contractId()))));
  }

  private static Reading joined(Place place, Match match, Function<Place, Reading> reading) {
    List<Reading> readings = place.children().stream().map(reading).toList();
    // A condition that does not hold settles "all"; one that holds settles "any" and "none".
    List<Reading> settling =
        readings.stream().filter(child -> child.holds() != (match == Match.ALL)).toList();
    boolean holds =
        switch (match) {
          case ALL, NONE -> settling.isEmpty();
          case ANY -> !settling.isEmpty();
        };
    return new Reading(
        plain(place.condition(), holds, readings.stream().map(Reading::shown).toList()),
        settling.isEmpty() ? easiest(readings).turnedBy() : allTurned(settling));
  }

  /**
   * One contract is enough for the group, so it fails only if every contract that satisfies it is
   * reversed.
   */
  private Reading ofSomeContract(Place place) {
    List<ContractReading> all =
        partner.contracts().stream()
            .map(c -> new ContractReading(c, ofContract(place, c)))
            .toList();
    if (all.isEmpty()) {
      Explained empty =
          new Explained(
              place.condition(),
              false,
              place.children().stream().map(Explainer::nothingHolds).toList(),
              new DecidedBy.OneContract(List.of(), null));
      return new Reading(empty, List.of(place.outcome(null)));
    }
    List<ContractReading> satisfying = all.stream().filter(c -> c.reading().holds()).toList();
    boolean holds = !satisfying.isEmpty();
    ContractReading spokenOf = holds ? satisfying.get(0) : closest(all);
    return new Reading(
        new Explained(
            place.condition(),
            holds,
            spokenOf.reading().shown().conditions(),
            new DecidedBy.OneContract(
                satisfying.stream().map(ContractReading::contract).toList(), spokenOf.contract())),
        holds
            ? allTurned(satisfying.stream().map(ContractReading::reading).toList())
            : spokenOf.reading().turnedBy());
  }

  /** The result of a same-contract group for one contract. */
  private record ContractReading(ContractFacts contract, Reading reading) {}

  private static ContractReading closest(List<ContractReading> readings) {
    return readings.stream()
        .min(Comparator.comparingInt(c -> c.reading().turnedBy().size()))
        .orElseThrow();
  }

  /** The first of those that need the fewest reversed outcomes. */
  private static Reading easiest(List<Reading> readings) {
    return readings.stream().min(Comparator.comparingInt(r -> r.turnedBy().size())).orElseThrow();
  }

  private static List<Outcome> allTurned(List<Reading> readings) {
    return readings.stream().flatMap(reading -> reading.turnedBy().stream()).toList();
  }

  /** A node inside a same-contract group of a partner without contracts. */
  private static Explained nothingHolds(Place place) {
    return plain(
        place.condition(), false, place.children().stream().map(Explainer::nothingHolds).toList());
  }

  private static Explained plain(Condition condition, boolean holds, List<Explained> conditions) {
    return new Explained(condition, holds, conditions, null);
  }
}
