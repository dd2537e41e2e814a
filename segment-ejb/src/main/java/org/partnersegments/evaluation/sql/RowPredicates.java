package org.partnersegments.evaluation.sql;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.set.PartnerSet;
import org.partnersegments.evaluation.set.PartnerSet.Having;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.Contract_;
import org.partnersegments.partner.GroupMembership;
import org.partnersegments.partner.GroupMembership_;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.Partner_;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.partner.TemplateTerm_;
import org.partnersegments.persistence.ArrayFunctions;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.LikePattern;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/**
 * What a condition says of one row, as a predicate of the Criteria API.
 *
 * <p>Two rules keep the laws of conditions. Only positive operators are translated; a negative one
 * is {@code not} of its positive, so the two are complements by construction. No predicate is ever
 * SQL's unknown: a column that may be null is tested for that first.
 */
final class RowPredicates {

  /**
   * A list of more values is one parameter, an array, or stored where the database takes no arrays.
   * All of a condition's shorter lists together stay below the 65,535 parameters of a statement;
   * and H2 compares each row with each of them.
   */
  static final int MOST_PARAMETERS_OF_A_LIST = 20;

  private final HibernateCriteriaBuilder builder;
  private final PreparedCondition prepared;

  RowPredicates(HibernateCriteriaBuilder builder, PreparedCondition prepared) {
    this.builder = builder;
    this.prepared = prepared;
  }

  HibernateCriteriaBuilder builder() {
    return builder;
  }

  /**
   * A table whose rows belong to partners, inside of a query.
   *
   * @param partnerKey the partner's key, in the row or where the query has it from
   */
  record Rows(From<?, ?> row, Expression<Long> partnerKey) {}

  /** Makes the query range over a table. */
  Rows rows(PartnerSet.Table table, AbstractQuery<?> query) {
    return switch (table) {
      case CONTRACT -> {
        Root<Contract> row = query.from(Contract.class);
        yield new Rows(row, row.get(Contract_.partnerKey));
      }
      case MEMBERSHIP -> {
        Root<GroupMembership> row = query.from(GroupMembership.class);
        yield new Rows(row, row.get(GroupMembership_.partnerKey));
      }
      case PARTNER -> {
        Root<Partner> row = query.from(Partner.class);
        yield new Rows(row, row.get(Partner_.key));
      }
    };
  }

  /** What the set asks of a row of {@link #rows}; true where any row will do. */
  Predicate such(Having having, Rows rows, AbstractQuery<?> query) {
    return having.isOfPartnerRow()
        ? such(having, new PartnerColumns(rows.row(), rows.partnerKey()), query)
        : such(having, leaf -> ofRow(leaf, rows, query));
  }

  /**
   * The same where the query may range over more than the rows, as long as each row comes once: it
   * then reads a stored list of partners and looks each up, where it would look each partner of the
   * program up in the list.
   */
  Predicate suchJoined(Having having, Rows rows, AbstractQuery<?> query) {
    List<Condition> all = new ArrayList<>(conjuncts(having.such()));
    Optional<FieldCondition> listed =
        all.stream()
            .filter(FieldCondition.class::isInstance)
            .map(FieldCondition.class::cast)
            .filter(prepared::isStored)
            .filter(leaf -> !leaf.operator().isNegative() && leaf.valueKind().isPartner())
            .findFirst();
    if (listed.isEmpty()) {
      return such(having, rows, query);
    }
    Predicate inList = isInList(query.from(ListedPartner.class), listed.get(), rows.partnerKey());
    all.remove(listed.get());
    return all.isEmpty()
        ? inList
        : builder.and(
            inList,
            such(new Having(having.table(), new Group(Match.ALL, false, all)), rows, query));
  }

  private static List<Condition> conjuncts(@Nullable Condition such) {
    if (such instanceof Group group && group.match() == Match.ALL) {
      return group.conditions();
    }
    return such == null ? List.of() : List.of(such);
  }

  /** What the set asks of a partner's own row. */
  Predicate such(Having having, PartnerColumns partner, AbstractQuery<?> query) {
    return such(having, leaf -> ofPartner(leaf, partner, query));
  }

  private Predicate such(Having having, Function<FieldCondition, Predicate> positive) {
    Condition such = having.such();
    return such == null ? builder.conjunction() : holds(such, positive);
  }

  private Predicate holds(Condition condition, Function<FieldCondition, Predicate> positive) {
    if (condition instanceof FieldCondition leaf) {
      Predicate holds = positive.apply(leaf);
      return leaf.operator().isNegative() ? builder.not(holds) : holds;
    }
    Group group = (Group) condition;
    Predicate[] parts =
        group.conditions().stream().map(part -> holds(part, positive)).toArray(Predicate[]::new);
    return switch (group.match()) {
      case ALL -> builder.and(parts);
      case ANY -> builder.or(parts);
      case NONE -> builder.not(builder.or(parts));
    };
  }

  /** What the positive of the condition's operator asks of a contract or a membership. */
  private Predicate ofRow(FieldCondition leaf, Rows rows, AbstractQuery<?> query) {
    From<?, ?> row = rows.row();
    return switch (leaf.field()) {
      case CONTRACT_STAGE ->
          row.<ContractStage>get(Contract_.STAGE).in(stages(leaf, ContractStage::valueOf));
      case CONTRACT_ID -> {
        Path<String> id = row.get(Contract_.CONTRACT_ID);
        yield leaf.operator() == Operator.STARTS_WITH
            ? like(id, LikePattern.startsWith(leaf.text()))
            : isOneOf(id, leaf, query);
      }
      case TEMPLATE_TERM -> templateTerm(leaf, row.get(Contract_.TEMPLATE_TERM_ID), query);
      // Having a membership at all is being in some group.
      case PARTNER_GROUP ->
          leaf.values().isEmpty()
              ? builder.conjunction()
              : isOneOf(row.get(GroupMembership_.GROUP_ID), leaf, query);
      case PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID ->
          throw new IllegalArgumentException(leaf.field() + " is of the partner's own row");
    };
  }

  private Predicate templateTerm(FieldCondition leaf, Path<String> term, AbstractQuery<?> query) {
    Predicate isSet = builder.isNotNull(term);
    return switch (leaf.operator().positive()) {
      case IS_SET -> isSet;
      case NAME_CONTAINS -> {
        Subquery<String> named = query.subquery(String.class);
        Root<TemplateTerm> row = named.from(TemplateTerm.class);
        named
            .select(row.get(TemplateTerm_.id))
            .where(
                like(
                    row.get(TemplateTerm_.normalName),
                    LikePattern.contains(NormalForm.of(leaf.text()))));
        yield builder.and(isSet, term.in(named));
      }
      case IS_ANY_OF -> builder.and(isSet, isOneOf(term, leaf, query));
      default -> throw untranslated(leaf);
    };
  }

  /** What the positive of the condition's operator asks of a partner's own row. */
  private Predicate ofPartner(FieldCondition leaf, PartnerColumns partner, AbstractQuery<?> query) {
    return switch (leaf.field()) {
      case PROSPECTING_STAGE -> prospectingStage(leaf, partner.prospectingStage());
      case PARTNER_NAME -> partnerName(leaf, partner, query);
      case PARTNER_ID -> isOneOf(leaf, partner, query);
      case CONTRACT_STAGE, CONTRACT_ID, TEMPLATE_TERM, PARTNER_GROUP ->
          throw new IllegalArgumentException(leaf.field() + " is of other rows");
    };
  }

  private Predicate prospectingStage(FieldCondition leaf, Expression<ProspectingStage> stage) {
    Set<ProspectingStage> stages = stages(leaf, ProspectingStage::valueOf);
    Predicate isOne = builder.and(builder.isNotNull(stage), stage.in(stages));
    if (!leaf.values().contains(Stages.NONE)) {
      return isOne;
    }
    return stages.isEmpty() ? builder.isNull(stage) : builder.or(builder.isNull(stage), isOne);
  }

  private Predicate partnerName(
      FieldCondition leaf, PartnerColumns partner, AbstractQuery<?> query) {
    Operator operator = leaf.operator().positive();
    if (operator == Operator.IS_ANY_OF) {
      return isOneOf(leaf, partner, query);
    }
    Expression<String> name = partner.normalName();
    String text = NormalForm.of(leaf.text());
    return switch (operator) {
      case IS -> builder.equal(name, text);
      case CONTAINS -> like(name, LikePattern.contains(text));
      case STARTS_WITH -> like(name, LikePattern.startsWith(text));
      case ENDS_WITH -> like(name, LikePattern.endsWith(text));
      default -> throw untranslated(leaf);
    };
  }

  private Predicate isOneOf(FieldCondition leaf, PartnerColumns partner, AbstractQuery<?> query) {
    if (!prepared.isStored(leaf)) {
      return isOneOf(
          partner.key(),
          leaf.values().stream().map(PartnerKey::of).distinct().toArray(Long[]::new));
    }
    Subquery<Integer> listed = query.subquery(Integer.class);
    return builder.exists(
        listed
            .select(builder.literal(1))
            .where(isInList(listed.from(ListedPartner.class), leaf, partner.key())));
  }

  private Predicate isInList(
      Root<ListedPartner> listed, FieldCondition leaf, Expression<Long> partner) {
    return builder.and(
        builder.equal(listed.get(ListedPartner_.listId), prepared.listOf(leaf)),
        builder.equal(listed.get(ListedPartner_.partnerKey), partner));
  }

  /** Whether a text is one of the condition's values. */
  private Predicate isOneOf(Expression<String> text, FieldCondition leaf, AbstractQuery<?> query) {
    if (!prepared.isStored(leaf)) {
      return isOneOf(text, leaf.values().stream().distinct().toArray(String[]::new));
    }
    Subquery<Integer> entries = query.subquery(Integer.class);
    Root<ListedValue> entry = entries.from(ListedValue.class);
    return builder.exists(
        entries
            .select(builder.literal(1))
            .where(
                builder.equal(entry.get(ListedValue_.listId), prepared.listOf(leaf)),
                builder.equal(entry.get(ListedValue_.value), text)));
  }

  private <T> Predicate isOneOf(Expression<T> expression, T[] values) {
    return values.length <= MOST_PARAMETERS_OF_A_LIST
        ? expression.in((Object[]) values)
        : builder.isTrue(
            builder.function(
                ArrayFunctions.IS_ONE_OF, Boolean.class, expression, builder.value(values)));
  }

  private Predicate like(Expression<String> expression, String pattern) {
    return builder.like(expression, pattern, LikePattern.ESCAPE);
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
}
