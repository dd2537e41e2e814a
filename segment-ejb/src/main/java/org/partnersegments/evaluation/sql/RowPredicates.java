package org.partnersegments.evaluation.sql;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCases;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Values;
import org.partnersegments.evaluation.set.PartnerSet;
import org.partnersegments.evaluation.set.PartnerSet.WithRow;
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
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/**
 * Translates a condition on one row into a predicate of the Criteria API.
 *
 * <p>Two rules keep the laws of conditions. Only positive operators are translated; a negative one
 * is {@code not} of its positive, so the two are always complements. No predicate evaluates to
 * SQL's unknown: a nullable column is tested for null first.
 */
final class RowPredicates {

  /** Values of a list that are sent as parameters; the statement's text then stays the same. */
  private static final int MOST_PARAMETERS_OF_A_LIST = 20;

  private final TimedQueries queries;
  private final HibernateCriteriaBuilder builder;

  RowPredicates(TimedQueries queries) {
    this.queries = queries;
    this.builder = queries.builder();
  }

  HibernateCriteriaBuilder builder() {
    return builder;
  }

  /**
   * A table in a query whose rows belong to partners.
   *
   * @param partnerKey the partner's key, from the row or from elsewhere in the query
   */
  record Rows(From<?, ?> row, Expression<Long> partnerKey) {}

  /** Adds a table to the query's {@code from}. */
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

  /** Whether a row of {@link #rows} meets the set's condition; true if any row will do. */
  Predicate where(WithRow set, Rows rows, AbstractQuery<?> query) {
    return set.isOfPartnerRow()
        ? where(set, new PartnerColumns(rows.row(), rows.partnerKey()))
        : where(set, leaf -> ofRow(leaf, rows, query));
  }

  /** Whether a partner's own row meets the set's condition. */
  Predicate where(WithRow set, PartnerColumns partner) {
    return where(set, leaf -> ofPartner(leaf, partner));
  }

  private Predicate where(WithRow set, Function<FieldCondition, Predicate> positive) {
    Condition where = set.where();
    return where == null ? builder.conjunction() : holds(where, positive);
  }

  private Predicate holds(Condition condition, Function<FieldCondition, Predicate> positive) {
    return condition.fold(
        group -> holds(group, positive),
        leaf -> {
          Predicate holds = positive.apply(leaf);
          return leaf.operator().isNegative() ? builder.not(holds) : holds;
        });
  }

  private Predicate holds(Group group, Function<FieldCondition, Predicate> positive) {
    Predicate[] parts =
        group.conditions().stream().map(part -> holds(part, positive)).toArray(Predicate[]::new);
    return switch (group.match()) {
      case ALL -> builder.and(parts);
      case ANY -> builder.or(parts);
      case NONE -> builder.not(builder.or(parts));
    };
  }

  /** Whether a contract or a membership meets the positive of a condition. */
  private Predicate ofRow(FieldCondition leaf, Rows rows, AbstractQuery<?> query) {
    From<?, ?> row = rows.row();
    return leaf.values()
        .fold(
            switch (leaf.field()) {
              case CONTRACT_STAGE -> new OfContractStage(leaf, row.get(Contract_.STAGE));
              case CONTRACT_ID -> new OfText(leaf, row.get(Contract_.CONTRACT_ID));
              case TEMPLATE_TERM -> new OfTerm(leaf, row.get(Contract_.TEMPLATE_TERM_ID), query);
              case PARTNER_GROUP -> new OfText(leaf, row.get(GroupMembership_.GROUP_ID));
              case PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID ->
                  throw new IllegalArgumentException(
                      leaf.field() + " is a field of the partner's own row");
            });
  }

  /** Whether a partner's own row meets the positive of a condition. */
  private Predicate ofPartner(FieldCondition leaf, PartnerColumns partner) {
    return leaf.values()
        .fold(
            switch (leaf.field()) {
              case PROSPECTING_STAGE -> new OfProspectingStage(leaf, partner.prospectingStage());
              case PARTNER_NAME, PARTNER_ID -> new OfPartner(leaf, partner);
              case CONTRACT_STAGE, CONTRACT_ID, TEMPLATE_TERM, PARTNER_GROUP ->
                  throw new IllegalArgumentException(
                      leaf.field() + " is not a field of the partner's own row");
            });
  }

  private static final class OfContractStage extends FieldCases<Predicate> {

    private final Path<ContractStage> stage;

    OfContractStage(FieldCondition leaf, Path<ContractStage> stage) {
      super(leaf);
      this.stage = stage;
    }

    @Override
    public Predicate codes(Values.Codes values) {
      return stage.in(stages(values, ContractStage::valueOf));
    }
  }

  /** A text column that is never null. */
  private class OfText extends FieldCases<Predicate> {

    private final Expression<String> column;

    OfText(FieldCondition leaf, Expression<String> column) {
      super(leaf);
      this.column = column;
    }

    @Override
    public Predicate none() {
      return builder.conjunction();
    }

    @Override
    public Predicate ids(Values.Ids values) {
      return isOneOf(column, values.list().distinct().toArray(String[]::new));
    }

    @Override
    public Predicate text(Values.Text values) {
      return matches(column, values);
    }
  }

  /** The term of a contract, which may be unset. */
  private final class OfTerm extends OfText {

    private final Path<String> term;
    private final AbstractQuery<?> query;

    OfTerm(FieldCondition leaf, Path<String> term, AbstractQuery<?> query) {
      super(leaf, term);
      this.term = term;
      this.query = query;
    }

    @Override
    public Predicate none() {
      return builder.isNotNull(term);
    }

    @Override
    public Predicate ids(Values.Ids values) {
      return builder.and(builder.isNotNull(term), super.ids(values));
    }

    @Override
    public Predicate text(Values.Text values) {
      Subquery<String> named = query.subquery(String.class);
      Root<TemplateTerm> row = named.from(TemplateTerm.class);
      named
          .select(row.get(TemplateTerm_.id))
          .where(matches(row.get(TemplateTerm_.normalName), values));
      return builder.and(builder.isNotNull(term), term.in(named));
    }
  }

  private final class OfProspectingStage extends FieldCases<Predicate> {

    private final Expression<ProspectingStage> stage;

    OfProspectingStage(FieldCondition leaf, Expression<ProspectingStage> stage) {
      super(leaf);
      this.stage = stage;
    }

    @Override
    public Predicate codes(Values.Codes values) {
      Set<ProspectingStage> stages = stages(values, ProspectingStage::valueOf);
      Predicate isOne = builder.and(builder.isNotNull(stage), stage.in(stages));
      if (!values.written().contains(Stages.NONE)) {
        return isOne;
      }
      return stages.isEmpty() ? builder.isNull(stage) : builder.or(builder.isNull(stage), isOne);
    }
  }

  /** The partner by its ID or its name. */
  private final class OfPartner extends FieldCases<Predicate> {

    private final PartnerColumns partner;

    OfPartner(FieldCondition leaf, PartnerColumns partner) {
      super(leaf);
      this.partner = partner;
    }

    @Override
    public Predicate partners(Values.Partners values) {
      return isOneOf(
          partner.key(),
          values.list().distinct().stream().map(PartnerKey::of).toArray(Long[]::new));
    }

    @Override
    public Predicate text(Values.Text values) {
      return matches(partner.normalName(), values);
    }
  }

  private Predicate matches(Expression<String> column, Values.Text text) {
    return switch (text.match()) {
      case EQUALS -> builder.equal(column, text.compared());
      case CONTAINS -> like(column, LikePattern.contains(text.compared()));
      case STARTS_WITH -> like(column, LikePattern.startsWith(text.compared()));
      case ENDS_WITH -> like(column, LikePattern.endsWith(text.compared()));
    };
  }

  private Predicate like(Expression<String> column, String pattern) {
    return builder.like(column, pattern, LikePattern.ESCAPE);
  }

  /**
   * Whether a value is in a list. A long list is one array on PostgreSQL. H2 would compare each row
   * with each element of an array or with each parameter; it looks rows up only in a list of
   * literals.
   */
  private <T> Predicate isOneOf(Expression<T> expression, T[] values) {
    if (values.length <= MOST_PARAMETERS_OF_A_LIST) {
      return expression.in((Object[]) values);
    }
    return switch (queries.database()) {
      case POSTGRESQL ->
          builder.isTrue(
              builder.function(
                  ArrayFunctions.IS_ONE_OF, Boolean.class, expression, builder.value(values)));
      case H2 -> expression.in(Stream.of(values).map(builder::literal).toArray(Expression[]::new));
    };
  }

  private static <S> Set<S> stages(Values.Codes values, Function<String, S> stage) {
    return values.written().stream()
        .filter(code -> !code.equals(Stages.NONE))
        .map(stage)
        .collect(toSet());
  }
}
