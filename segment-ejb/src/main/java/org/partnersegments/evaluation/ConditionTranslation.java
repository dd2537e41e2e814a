package org.partnersegments.evaluation;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Operator;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.Contract_;
import org.partnersegments.partner.GroupMembership;
import org.partnersegments.partner.GroupMembership_;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.Partner_;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.partner.TemplateTerm_;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.LikePattern;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/**
 * Translates a condition into a predicate of the Criteria API.
 *
 * <p>Three rules keep the laws of conditions. Only positive operators are translated; a negative
 * one is {@code not} of its positive, so the two are complements by construction. No predicate is
 * ever SQL's unknown: a column that may be null is tested for that first. What a partner has many
 * of is asked for with {@code exists} or {@code in (select …)}, so no partner is counted twice.
 *
 * <p>The program stands nowhere here: Hibernate adds it to every table of the query.
 */
final class ConditionTranslation {

  private final CriteriaBuilder builder;
  private final AbstractQuery<?> query;
  private final PreparedCondition prepared;

  ConditionTranslation(
      CriteriaBuilder builder, AbstractQuery<?> query, PreparedCondition prepared) {
    this.builder = builder;
    this.query = query;
    this.prepared = prepared;
  }

  /** The partners that the condition selects. */
  Predicate ofPartner(Root<Partner> partner) {
    return ofPartner(prepared.condition(), partner);
  }

  private Predicate ofPartner(Condition condition, Root<Partner> partner) {
    if (condition instanceof Group group) {
      return group.onSameContract()
          ? hasContract(partner, contract -> joined(group, c -> ofContract(c, contract)))
          : joined(group, child -> ofPartner(child, partner));
    }
    FieldCondition leaf = (FieldCondition) condition;
    return signed(leaf, positive(leaf, partner));
  }

  /** The contracts that a condition of a same-contract group selects. */
  private Predicate ofContract(Condition condition, ContractRow contract) {
    if (condition instanceof Group group) {
      return joined(group, child -> ofContract(child, contract));
    }
    FieldCondition leaf = (FieldCondition) condition;
    return signed(leaf, positive(leaf, contract));
  }

  private Predicate joined(Group group, Function<Condition, Predicate> translation) {
    Predicate[] predicates = group.conditions().stream().map(translation).toArray(Predicate[]::new);
    return switch (group.match()) {
      case ALL -> builder.and(predicates);
      case ANY -> builder.or(predicates);
      case NONE -> builder.not(builder.or(predicates));
    };
  }

  private Predicate signed(FieldCondition leaf, Predicate positive) {
    return leaf.operator().isNegative() ? builder.not(positive) : positive;
  }

  /** What the positive of the condition's operator selects. */
  private Predicate positive(FieldCondition leaf, Root<Partner> partner) {
    return switch (leaf.field()) {
      case CONTRACT_STAGE -> contractStage(leaf, partner);
      case CONTRACT_ID, TEMPLATE_TERM -> hasContract(partner, contract -> positive(leaf, contract));
      case PARTNER_GROUP -> partnerGroup(leaf, partner);
      case PROSPECTING_STAGE -> prospectingStage(leaf, partner);
      case PARTNER_NAME -> partnerName(leaf, partner);
      case PARTNER_ID -> partnerKeys(leaf, partner);
    };
  }

  private Predicate positive(FieldCondition leaf, ContractRow contract) {
    return switch (leaf.field()) {
      case CONTRACT_STAGE ->
          contract.row().get(Contract_.stage).in(stages(leaf, ContractStage::valueOf));
      case CONTRACT_ID -> {
        Path<String> id = contract.row().get(Contract_.contractId);
        yield leaf.operator() == Operator.STARTS_WITH
            ? like(id, LikePattern.startsWith(leaf.text()))
            : isOneOf(id, leaf, contract.query());
      }
      case TEMPLATE_TERM -> templateTerm(leaf, contract);
      case PARTNER_GROUP, PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID ->
          throw new IllegalArgumentException(leaf.field() + " in a same-contract group");
    };
  }

  private Predicate contractStage(FieldCondition leaf, Root<Partner> partner) {
    boolean none = leaf.values().contains(Stages.NONE);
    Predicate hasNone = builder.not(hasContract(partner, contract -> builder.conjunction()));
    if (none && distinct(leaf).size() == 1) {
      return hasNone;
    }
    Predicate hasStage = hasContract(partner, contract -> positive(leaf, contract));
    return none ? builder.or(hasStage, hasNone) : hasStage;
  }

  private Predicate templateTerm(FieldCondition leaf, ContractRow contract) {
    Path<String> term = contract.row().get(Contract_.templateTermId);
    Predicate isSet = builder.isNotNull(term);
    return switch (leaf.operator().positive()) {
      case IS_SET -> isSet;
      case NAME_CONTAINS -> {
        Subquery<String> named = contract.query().subquery(String.class);
        Root<TemplateTerm> row = named.from(TemplateTerm.class);
        named
            .select(row.get(TemplateTerm_.id))
            .where(
                like(
                    row.get(TemplateTerm_.normalName),
                    LikePattern.contains(NormalForm.of(leaf.text()))));
        yield builder.and(isSet, term.in(named));
      }
      case IS_ANY_OF -> builder.and(isSet, isOneOf(term, leaf, contract.query()));
      default -> throw untranslated(leaf);
    };
  }

  private Predicate partnerGroup(FieldCondition leaf, Root<Partner> partner) {
    return switch (leaf.operator().positive()) {
      case IS_SET, IS_ANY_OF ->
          builder.exists(memberships(Integer.class, row -> builder.literal(1), leaf, partner));
      // A membership is there once, so as many memberships as groups are all of the groups.
      case IS_ALL_OF ->
          builder.equal(
              memberships(Long.class, builder::count, leaf, partner), (long) distinct(leaf).size());
      default -> throw untranslated(leaf);
    };
  }

  /** The partner's memberships in the groups that are named; in any group, where none is. */
  private <T> Subquery<T> memberships(
      Class<T> type,
      Function<Root<GroupMembership>, Expression<T>> selection,
      FieldCondition leaf,
      Root<Partner> partner) {
    Subquery<T> memberships = query.subquery(type);
    Root<GroupMembership> row = memberships.from(GroupMembership.class);
    Predicate own = builder.equal(row.get(GroupMembership_.partnerKey), partner.get(Partner_.key));
    return memberships
        .select(selection.apply(row))
        .where(
            leaf.values().isEmpty()
                ? own
                : builder.and(own, isOneOf(row.get(GroupMembership_.groupId), leaf, memberships)));
  }

  private Predicate prospectingStage(FieldCondition leaf, Root<Partner> partner) {
    Path<ProspectingStage> stage = partner.get(Partner_.prospectingStage);
    Set<ProspectingStage> stages = stages(leaf, ProspectingStage::valueOf);
    Predicate isOne = builder.and(builder.isNotNull(stage), stage.in(stages));
    if (!leaf.values().contains(Stages.NONE)) {
      return isOne;
    }
    return stages.isEmpty() ? builder.isNull(stage) : builder.or(builder.isNull(stage), isOne);
  }

  private Predicate partnerName(FieldCondition leaf, Root<Partner> partner) {
    Operator operator = leaf.operator().positive();
    if (operator == Operator.IS_ANY_OF) {
      return partnerKeys(leaf, partner);
    }
    Path<String> name = partner.get(Partner_.normalName);
    String text = NormalForm.of(leaf.text());
    return switch (operator) {
      case IS -> builder.equal(name, text);
      case CONTAINS -> like(name, LikePattern.contains(text));
      case STARTS_WITH -> like(name, LikePattern.startsWith(text));
      case ENDS_WITH -> like(name, LikePattern.endsWith(text));
      default -> throw untranslated(leaf);
    };
  }

  private Predicate partnerKeys(FieldCondition leaf, Root<Partner> partner) {
    return prepared.listOf(leaf).isPresent()
        ? isOneOf(partner.get(Partner_.partnerId), leaf, query)
        : partner
            .get(Partner_.key)
            .in(leaf.values().stream().map(PartnerKey::of).collect(Collectors.toSet()));
  }

  /** Whether a text is one of the condition's values: sent with the query, or stored as rows. */
  private Predicate isOneOf(Expression<String> text, FieldCondition leaf, AbstractQuery<?> within) {
    Optional<Long> list = prepared.listOf(leaf);
    if (list.isEmpty()) {
      return text.in(distinct(leaf));
    }
    Subquery<String> values = within.subquery(String.class);
    Root<ValueListEntry> entry = values.from(ValueListEntry.class);
    values
        .select(entry.get(ValueListEntry_.value))
        .where(builder.equal(entry.get(ValueListEntry_.listId), list.get()));
    return text.in(values);
  }

  private Predicate hasContract(Root<Partner> partner, Function<ContractRow, Predicate> such) {
    Subquery<Integer> contracts = query.subquery(Integer.class);
    Root<Contract> row = contracts.from(Contract.class);
    contracts
        .select(builder.literal(1))
        .where(
            builder.equal(row.get(Contract_.partnerKey), partner.get(Partner_.key)),
            such.apply(new ContractRow(row, contracts)));
    return builder.exists(contracts);
  }

  private Predicate like(Expression<String> expression, String pattern) {
    return builder.like(expression, pattern, LikePattern.ESCAPE);
  }

  private static Set<String> distinct(FieldCondition leaf) {
    return Set.copyOf(leaf.values());
  }

  private static <S> Set<S> stages(FieldCondition leaf, Function<String, S> stage) {
    return leaf.values().stream()
        .filter(code -> !code.equals(Stages.NONE))
        .map(stage)
        .collect(Collectors.toSet());
  }

  /** The catalogue has an operator that this class does not know: a test walks through all. */
  private static IllegalStateException untranslated(FieldCondition leaf) {
    return new IllegalStateException(leaf.field() + " " + leaf.operator() + " has no translation");
  }

  /** A contract inside the subquery that ranges over contracts. */
  private record ContractRow(Root<Contract> row, Subquery<?> query) {}
}
