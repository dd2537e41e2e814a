package org.partnersegments.reference;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.World.Contract;
import org.partnersegments.reference.World.Named;
import org.partnersegments.reference.World.Partner;

/**
 * Evaluates conditions exactly as the domain defines them: each partner against each condition, in
 * memory, with little regard for speed. It must not share code with the product.
 */
public final class ReferenceEvaluator {

  private final World world;

  /** A cache, because names are tested again and again, possibly by several threads at once. */
  private final Map<String, String> forms = new ConcurrentHashMap<>();

  public ReferenceEvaluator(World world) {
    this.world = world;
  }

  /** The IDs of the partners that the condition selects, in one of the API's four orders. */
  public List<String> members(Tree condition, String sort) {
    return world.partners().stream()
        .filter(partner -> holds(condition, partner))
        .sorted(order(sort))
        .map(Partner::id)
        .toList();
  }

  /** How many partners have a single contract that satisfies the whole condition on contracts. */
  public long countWithContract(Tree condition) {
    return world.partners().stream()
        .filter(p -> p.contracts().stream().anyMatch(c -> holds(condition, c)))
        .count();
  }

  public long count(Tree condition) {
    return members(condition, "partnerId").size();
  }

  private String form(String text) {
    return forms.computeIfAbsent(text, Plain::form);
  }

  private Comparator<Partner> order(String sort) {
    Comparator<Partner> byId = Comparator.comparing(partner -> new BigInteger(partner.id()));
    Comparator<Partner> byName =
        Comparator.comparing((Partner partner) -> form(partner.name()), Plain.byCodePoints());
    return switch (sort) {
      case "name" -> byName.thenComparing(byId);
      case "-name" -> byName.thenComparing(byId).reversed();
      case "partnerId" -> byId;
      case "-partnerId" -> byId.reversed();
      default -> throw new IllegalArgumentException(sort);
    };
  }

  private boolean holds(Tree condition, Partner partner) {
    if (condition instanceof Group group) {
      return group.sameContract()
          ? partner.contracts().stream().anyMatch(c -> joined(group, child -> holds(child, c)))
          : joined(group, child -> holds(child, partner));
    }
    Leaf leaf = (Leaf) condition;
    String operator = positiveOf(leaf.operator());
    return isNegative(leaf.operator()) != positive(leaf.field(), operator, values(leaf), partner);
  }

  private boolean holds(Tree condition, Contract contract) {
    if (condition instanceof Group group) {
      return joined(group, child -> holds(child, contract));
    }
    Leaf leaf = (Leaf) condition;
    String operator = positiveOf(leaf.operator());
    return isNegative(leaf.operator()) != positive(leaf.field(), operator, values(leaf), contract);
  }

  private static boolean joined(Group group, Predicate<Tree> holds) {
    int matching = 0;
    for (Tree child : group.conditions()) {
      matching += holds.test(child) ? 1 : 0;
    }
    return switch (group.match()) {
      case "all" -> matching == group.conditions().size();
      case "any" -> matching > 0;
      case "none" -> matching == 0;
      default -> throw new IllegalArgumentException(group.match());
    };
  }

  private boolean positive(String field, String operator, List<String> values, Partner partner) {
    return switch (field) {
      case "contractStage" ->
          (values.contains("NONE") && partner.contracts().isEmpty())
              || hasContract(field, operator, values, partner);
      case "contractId", "templateTerm" -> hasContract(field, operator, values, partner);
      case "partnerGroup" ->
          switch (operator) {
            case "isSet" -> !partner.groups().isEmpty();
            case "isAnyOf" -> intersects(values, partner.groups());
            case "isAllOf" -> partner.groups().containsAll(values);
            default -> throw new IllegalArgumentException(operator);
          };
      case "prospectingStage" ->
          values.contains(Objects.requireNonNullElse(partner.stage(), "NONE"));
      case "partnerId" -> values.contains(partner.id());
      case "partnerName" ->
          operator.equals("isAnyOf")
              ? values.contains(partner.id())
              : text(operator, form(partner.name()), form(values.get(0)));
      default -> throw new IllegalArgumentException(field);
    };
  }

  private boolean hasContract(String field, String operator, List<String> values, Partner partner) {
    return partner.contracts().stream().anyMatch(c -> positive(field, operator, values, c));
  }

  private boolean positive(String field, String operator, List<String> values, Contract contract) {
    return switch (field) {
      case "contractStage" -> values.contains(contract.stage());
      case "contractId" ->
          operator.equals("startsWith")
              ? contract.id().startsWith(values.get(0))
              : values.contains(contract.id());
      case "templateTerm" -> {
        Named term = contract.term() == null ? null : world.terms().get(contract.term());
        yield term != null
            && switch (operator) {
              case "isSet" -> true;
              case "isAnyOf" -> values.contains(term.id());
              case "nameContains" -> form(term.name()).contains(form(values.get(0)));
              default -> throw new IllegalArgumentException(operator);
            };
      }
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static boolean text(String operator, String name, String text) {
    return switch (operator) {
      case "is" -> name.equals(text);
      case "contains" -> name.contains(text);
      case "startsWith" -> name.startsWith(text);
      case "endsWith" -> name.endsWith(text);
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private static boolean intersects(Collection<String> some, Collection<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return !both.isEmpty();
  }

  private static List<String> values(Leaf leaf) {
    return leaf.values().stream().map(Plain::trimmed).toList();
  }

  private static boolean isNegative(String operator) {
    return !positiveOf(operator).equals(operator);
  }

  private static String positiveOf(String operator) {
    return switch (operator) {
      case "isNoneOf" -> "isAnyOf";
      case "isNotSet" -> "isSet";
      case "isNot" -> "is";
      case "doesNotContain" -> "contains";
      case "nameDoesNotContain" -> "nameContains";
      default -> operator;
    };
  }
}
