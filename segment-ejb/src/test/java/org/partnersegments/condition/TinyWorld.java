package org.partnersegments.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/**
 * Every possible partner with one of two IDs, a few names, stages and groups, and up to two
 * contracts: few enough to test each condition with all of them.
 */
public final class TinyWorld {

  static final List<String> PARTNER_IDS = List.of("1", "2");
  static final List<String> GROUP_IDS = List.of("a", "b");
  static final List<String> CONTRACT_IDS = List.of("S-1", "S-2");
  static final List<String> NAMES = List.of("Ab", "B", "bab", "c");
  static final List<ProspectingStage> PROSPECTING_STAGES =
      List.of(ProspectingStage.NEW, ProspectingStage.JOINED);
  static final List<ContractStage> CONTRACT_STAGES =
      List.of(ContractStage.JOINED, ContractStage.EXPIRED);

  /** Name by ID. */
  public static final Map<String, String> TERMS = Map.of("x", "Bab", "y", "C");

  /** A partner of the world. */
  public record Partner(
      String id,
      String name,
      @Nullable ProspectingStage stage,
      Set<String> groups,
      List<Contract> contracts) {}

  /** A contract of a partner. */
  public record Contract(String id, ContractStage stage, @Nullable String term) {}

  private final List<Contract> contracts = new ArrayList<>();
  private final List<Partner> partners = new ArrayList<>();

  public TinyWorld() {
    for (String id : CONTRACT_IDS) {
      for (ContractStage stage : CONTRACT_STAGES) {
        Stream.of("x", "y").forEach(term -> contracts.add(new Contract(id, stage, term)));
        contracts.add(new Contract(id, stage, null));
      }
    }
    List<List<Contract>> portfolios = new ArrayList<>(List.of(List.of()));
    for (Contract contract : contracts) {
      portfolios.add(List.of(contract));
      contracts.stream()
          .filter(other -> contract.id().compareTo(other.id()) < 0)
          .forEach(other -> portfolios.add(List.of(contract, other)));
    }
    for (List<Contract> portfolio : portfolios) {
      for (Set<String> groups :
          List.of(Set.<String>of(), Set.of("a"), Set.of("b"), Set.of("a", "b"))) {
        for (String id : PARTNER_IDS) {
          for (String name : NAMES) {
            partners.add(new Partner(id, name, null, groups, portfolio));
            PROSPECTING_STAGES.forEach(
                stage -> partners.add(new Partner(id, name, stage, groups, portfolio)));
          }
        }
      }
    }
  }

  /** All partners. */
  public List<Partner> partners() {
    return Collections.unmodifiableList(partners);
  }

  /** Which partners the condition selects, by their index. */
  public BitSet partners(Condition condition) {
    return which(partners, partner -> holds(condition, partner));
  }

  /** Which contracts the condition of a same-contract group selects. */
  public BitSet contracts(Condition condition) {
    return which(contracts, contract -> holds(condition, contract));
  }

  private static <T> BitSet which(List<T> all, Predicate<T> test) {
    BitSet which = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      which.set(i, test.test(all.get(i)));
    }
    return which;
  }

  private static boolean holds(Condition condition, Partner partner) {
    if (condition instanceof Group group) {
      return group.onSameContract()
          ? partner.contracts().stream().anyMatch(c -> joined(group, child -> holds(child, c)))
          : joined(group, child -> holds(child, partner));
    }
    FieldCondition leaf = (FieldCondition) condition;
    return leaf.operator().isNegative() != holds(leaf, partner);
  }

  private static boolean holds(Condition condition, Contract contract) {
    if (condition instanceof Group group) {
      return joined(group, child -> holds(child, contract));
    }
    FieldCondition leaf = (FieldCondition) condition;
    return leaf.operator().isNegative() != holds(leaf, contract);
  }

  private static boolean joined(Group group, Predicate<Condition> test) {
    return switch (group.match()) {
      case ALL -> group.conditions().stream().allMatch(test);
      case ANY -> group.conditions().stream().anyMatch(test);
      case NONE -> group.conditions().stream().noneMatch(test);
    };
  }

  /** Whether the positive of the condition's operator holds. */
  private static boolean holds(FieldCondition leaf, Partner partner) {
    return switch (leaf.field()) {
      case CONTRACT_STAGE ->
          partner.contracts().isEmpty()
              ? leaf.values().written().contains(Stages.NONE)
              : partner.contracts().stream().anyMatch(contract -> holds(leaf, contract));
      case CONTRACT_ID, TEMPLATE_TERM ->
          partner.contracts().stream().anyMatch(contract -> holds(leaf, contract));
      case PARTNER_GROUP ->
          switch (leaf.operator().positive()) {
            case IS_SET -> !partner.groups().isEmpty();
            case IS_ALL_OF -> partner.groups().containsAll(leaf.values().written());
            default -> partner.groups().stream().anyMatch(leaf.values().written()::contains);
          };
      case PROSPECTING_STAGE -> {
        ProspectingStage stage = partner.stage();
        yield leaf.values().written().contains(stage == null ? Stages.NONE : stage.name());
      }
      case PARTNER_NAME ->
          leaf.valueKind() == ValueKind.TEXT
              ? holds(leaf.operator().positive(), partner.name(), leaf.values().written().get(0))
              : leaf.values().written().contains(partner.id());
      case PARTNER_ID -> leaf.values().written().contains(partner.id());
    };
  }

  private static boolean holds(FieldCondition leaf, Contract contract) {
    String term = contract.term();
    return switch (leaf.field()) {
      case CONTRACT_STAGE -> leaf.values().written().contains(contract.stage().name());
      case CONTRACT_ID ->
          leaf.operator() == Operator.STARTS_WITH
              ? contract.id().startsWith(leaf.values().written().get(0))
              : leaf.values().written().contains(contract.id());
      case TEMPLATE_TERM ->
          switch (leaf.operator().positive()) {
            case IS_SET -> term != null;
            case IS_ANY_OF -> term != null && leaf.values().written().contains(term);
            default ->
                term != null
                    && holds(
                        Operator.CONTAINS,
                        TERMS.getOrDefault(term, term),
                        leaf.values().written().get(0));
          };
      default -> throw new IllegalArgumentException(leaf.field() + " of a contract");
    };
  }

  private static boolean holds(Operator operator, String name, String text) {
    String own = NormalForm.of(name);
    String asked = NormalForm.of(text);
    return switch (operator) {
      case IS -> own.equals(asked);
      case CONTAINS -> own.contains(asked);
      case STARTS_WITH -> own.startsWith(asked);
      case ENDS_WITH -> own.endsWith(asked);
      default -> throw new IllegalArgumentException(operator + " of a text");
    };
  }
}
