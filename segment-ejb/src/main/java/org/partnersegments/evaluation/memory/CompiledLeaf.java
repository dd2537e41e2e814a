package org.partnersegments.evaluation.memory;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.FieldCases;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Values;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/**
 * A field condition of a compiled tree. Only positive operators are implemented: a negative one
 * reverses the result of its positive, so the two are always complements.
 */
sealed interface CompiledLeaf extends CompiledNode permits ContractLeaf, MembershipLeaf, ValueLeaf {

  /** The facts about the partner that decided the result. */
  DecidedBy decidedBy(PartnerFacts partner);

  /** Compiles a field condition. */
  static CompiledLeaf of(FieldCondition leaf) {
    return leaf.values()
        .fold(
            switch (leaf.field()) {
              case CONTRACT_STAGE -> new OfContractStage(leaf);
              case CONTRACT_ID ->
                  new OfContract(leaf, ContractFacts::contractId, ContractFacts::contractId);
              case TEMPLATE_TERM ->
                  new OfContract(
                      leaf, ContractFacts::templateTerm, ContractFacts::templateTermName);
              case PARTNER_GROUP -> new OfGroups(leaf);
              case PROSPECTING_STAGE -> new OfProspectingStage(leaf);
              case PARTNER_NAME, PARTNER_ID -> new OfPartner(leaf);
            });
  }

  /** The stage of a contract; "None" means no contract at all. */
  final class OfContractStage extends FieldCases<CompiledLeaf> {

    OfContractStage(FieldCondition leaf) {
      super(leaf);
    }

    @Override
    public CompiledLeaf codes(Values.Codes values) {
      Set<ContractStage> stages = EnumSet.noneOf(ContractStage.class);
      boolean none = false;
      for (String code : values.written()) {
        if (code.equals(Stages.NONE)) {
          none = true;
        } else {
          stages.add(ContractStage.valueOf(code));
        }
      }
      return new ContractLeaf(
          condition().operator().isNegative(), c -> stages.contains(c.stage()), none);
    }
  }

  /** A property of a contract, which may be unset. */
  final class OfContract extends FieldCases<CompiledLeaf> {

    private final Function<ContractFacts, @Nullable String> id;
    private final Function<ContractFacts, @Nullable String> text;

    /**
     * @param id the property that is compared with IDs
     * @param text the property that is compared with texts
     */
    OfContract(
        FieldCondition leaf,
        Function<ContractFacts, @Nullable String> id,
        Function<ContractFacts, @Nullable String> text) {
      super(leaf);
      this.id = id;
      this.text = text;
    }

    @Override
    public CompiledLeaf none() {
      return leaf(c -> id.apply(c) != null);
    }

    @Override
    public CompiledLeaf ids(Values.Ids values) {
      Set<String> ids = Set.copyOf(values.list().distinct());
      return leaf(
          c -> {
            String own = id.apply(c);
            return own != null && ids.contains(own);
          });
    }

    @Override
    public CompiledLeaf text(Values.Text values) {
      return leaf(
          c -> {
            String own = text.apply(c);
            return own != null && values.match().test(own, values.compared());
          });
    }

    private CompiledLeaf leaf(Predicate<ContractFacts> positive) {
      return new ContractLeaf(condition().operator().isNegative(), positive, false);
    }
  }

  /** The groups of a partner. */
  final class OfGroups extends FieldCases<CompiledLeaf> {

    OfGroups(FieldCondition leaf) {
      super(leaf);
    }

    @Override
    public CompiledLeaf none() {
      return leaf(Set.of(), own -> !own.isEmpty(), false);
    }

    @Override
    public CompiledLeaf ids(Values.Ids values) {
      Set<String> named = Set.copyOf(values.list().distinct());
      return switch (values.match()) {
        case ANY -> leaf(named, own -> own.stream().anyMatch(named::contains), false);
        case ALL -> leaf(named, own -> own.containsAll(named), true);
      };
    }

    private CompiledLeaf leaf(Set<String> named, Predicate<Set<String>> positive, boolean all) {
      return new MembershipLeaf(condition().operator().isNegative(), named, positive, all);
    }
  }

  /** The prospecting stage of a partner; "None" means that none is set. */
  final class OfProspectingStage extends FieldCases<CompiledLeaf> {

    OfProspectingStage(FieldCondition leaf) {
      super(leaf);
    }

    @Override
    public CompiledLeaf codes(Values.Codes values) {
      Set<String> codes = Set.copyOf(values.written());
      return new ValueLeaf(
          condition().operator().isNegative(),
          partner -> code(partner.prospectingStage()),
          codes::contains);
    }

    private static String code(@Nullable ProspectingStage stage) {
      return stage == null ? Stages.NONE : stage.name();
    }
  }

  /** The partner by its ID or its name. */
  final class OfPartner extends FieldCases<CompiledLeaf> {

    OfPartner(FieldCondition leaf) {
      super(leaf);
    }

    @Override
    public CompiledLeaf partners(Values.Partners values) {
      PartnerIdSet ids = PartnerIdSet.of(values.list().distinct());
      return new ValueLeaf(
          condition().operator().isNegative(), PartnerFacts::partnerId, ids::contains);
    }

    @Override
    public CompiledLeaf text(Values.Text values) {
      return new ValueLeaf(
          condition().operator().isNegative(),
          PartnerFacts::normalName,
          name -> values.match().test(name, values.compared()));
    }
  }
}
