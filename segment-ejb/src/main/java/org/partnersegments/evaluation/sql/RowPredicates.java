package org.partnersegments.evaluation.sql;

import static java.util.stream.Collectors.toSet;

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
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCases;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.ValueList;
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
        ? where(set, new PartnerColumns(rows.row(), rows.partnerKey()), query)
        : where(set, leaf -> ofRow(leaf, rows, query));
  }

  /**
   * The same for a query to which this may add another table, if each row still occurs only once.
   * With a stored list of partners, the query looks up the row of each listed partner; otherwise it
   * would look up each partner of the program in the list.
   */
  Predicate whereJoined(WithRow set, Rows rows, AbstractQuery<?> query) {
    List<Condition> all = new ArrayList<>(conjuncts(set.where()));
    for (Condition condition : all) {
      Optional<Long> list = storedPartners(condition);
      if (list.isPresent()) {
        Predicate inList =
            isInList(query.from(StoredListPartner.class), list.get(), rows.partnerKey());
        all.remove(condition);
        return all.isEmpty()
            ? inList
            : builder.and(
                inList,
                where(new WithRow(set.table(), new Group(Match.ALL, false, all)), rows, query));
      }
    }
    return where(set, rows, query);
  }

  private static List<Condition> conjuncts(@Nullable Condition where) {
    return where == null
        ? List.of()
        : where.fold(
            group -> group.match() == Match.ALL ? group.conditions() : List.of(group), List::of);
  }

  /** The stored list of a positive condition on partner IDs. */
  private Optional<Long> storedPartners(Condition condition) {
    Optional<ValueList> list =
        condition.fold(
            group -> Optional.empty(),
            leaf ->
                leaf.operator().isNegative()
                    ? Optional.empty()
                    : leaf.values().idList().filter(ValueList::isOfPartners));
    return list.flatMap(queries::storedList);
  }

  /** Whether a partner's own row meets the set's condition. */
  Predicate where(WithRow set, PartnerColumns partner, AbstractQuery<?> query) {
    return where(set, leaf -> ofPartner(leaf, partner, query));
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
              case CONTRACT_ID -> new OfText(leaf, row.get(Contract_.CONTRACT_ID), query);
              case TEMPLATE_TERM -> new OfTerm(leaf, row.get(Contract_.TEMPLATE_TERM_ID), query);
              case PARTNER_GROUP -> new OfText(leaf, row.get(GroupMembership_.GROUP_ID), query);
              case PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID ->
                  throw new IllegalArgumentException(
                      leaf.field() + " is a field of the partner's own row");
            });
  }

  /** Whether a partner's own row meets the positive of a condition. */
  private Predicate ofPartner(FieldCondition leaf, PartnerColumns partner, AbstractQuery<?> query) {
    return leaf.values()
        .fold(
            switch (leaf.field()) {
              case PROSPECTING_STAGE -> new OfProspectingStage(leaf, partner.prospectingStage());
              case PARTNER_NAME, PARTNER_ID -> new OfPartner(leaf, partner, query);
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
    private final AbstractQuery<?> query;

    OfText(FieldCondition leaf, Expression<String> column, AbstractQuery<?> query) {
      super(leaf);
      this.column = column;
      this.query = query;
    }

    @Override
    public Predicate none() {
      return builder.conjunction();
    }

    @Override
    public Predicate ids(Values.Ids values) {
      return isOneOf(column, values.list(), query);
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
      super(leaf, term, query);
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
    private final AbstractQuery<?> query;

    OfPartner(FieldCondition leaf, PartnerColumns partner, AbstractQuery<?> query) {
      super(leaf);
      this.partner = partner;
      this.query = query;
    }

    @Override
    public Predicate partners(Values.Partners values) {
      Optional<Long> stored = queries.storedList(values.list());
      if (stored.isEmpty()) {
        return isOneOf(
            partner.key(),
            values.list().distinct().stream().map(PartnerKey::of).toArray(Long[]::new));
      }
      Subquery<Integer> listed = query.subquery(Integer.class);
      return builder.exists(
          listed
              .select(builder.literal(1))
              .where(isInList(listed.from(StoredListPartner.class), stored.get(), partner.key())));
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

  private Predicate isInList(Root<StoredListPartner> listed, long list, Expression<Long> partner) {
    return builder.and(
        builder.equal(listed.get(StoredListPartner_.listId), list),
        builder.equal(listed.get(StoredListPartner_.partnerKey), partner));
  }

  private Predicate isOneOf(Expression<String> column, ValueList list, AbstractQuery<?> query) {
    Optional<Long> stored = queries.storedList(list);
    if (stored.isEmpty()) {
      return isOneOf(column, list.distinct().toArray(String[]::new));
    }
    Subquery<Integer> entries = query.subquery(Integer.class);
    Root<StoredListEntry> entry = entries.from(StoredListEntry.class);
    return builder.exists(
        entries
            .select(builder.literal(1))
            .where(
                builder.equal(entry.get(StoredListEntry_.listId), stored.get()),
                builder.equal(entry.get(StoredListEntry_.value), column)));
  }

  private <T> Predicate isOneOf(Expression<T> expression, T[] values) {
    return values.length <= TimedQueries.MOST_PARAMETERS_OF_A_LIST
        ? expression.in((Object[]) values)
        : builder.isTrue(
            builder.function(
                ArrayFunctions.IS_ONE_OF, Boolean.class, expression, builder.value(values)));
  }

  private static <S> Set<S> stages(Values.Codes values, Function<String, S> stage) {
    return values.written().stream()
        .filter(code -> !code.equals(Stages.NONE))
        .map(stage)
        .collect(toSet());
  }
}
