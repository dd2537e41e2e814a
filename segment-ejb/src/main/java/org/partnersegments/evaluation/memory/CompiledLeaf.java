package org.partnersegments.evaluation.memory;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.memory.Explanation.DecidedBy;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/**
 * A field condition of a compiled tree. Only positive operators are given a meaning: a negative one
 * turns the answer of its positive round, so that the two are complements by construction.
 */
sealed interface CompiledLeaf extends CompiledNode permits ContractLeaf, MembershipLeaf, ValueLeaf {

  /** What of the partner decided the answer. */
  DecidedBy decidedBy(PartnerFacts partner);

  static CompiledLeaf of(FieldCondition leaf) {
    return switch (leaf.field()) {
      case CONTRACT_STAGE -> contractStage(leaf);
      case CONTRACT_ID -> contractId(leaf);
      case TEMPLATE_TERM -> templateTerm(leaf);
      case PARTNER_GROUP -> MembershipLeaf.of(leaf);
      case PROSPECTING_STAGE -> prospectingStage(leaf);
      case PARTNER_NAME ->
          leaf.operator().positive() == Operator.IS_ANY_OF ? partnerId(leaf) : partnerName(leaf);
      case PARTNER_ID -> partnerId(leaf);
    };
  }

  private static CompiledLeaf contractStage(FieldCondition leaf) {
    Set<ContractStage> stages = EnumSet.noneOf(ContractStage.class);
    boolean none = false;
    for (String code : leaf.values()) {
      if (code.equals(Stages.NONE)) {
        none = true;
      } else {
        stages.add(ContractStage.valueOf(code));
      }
    }
    return new ContractLeaf(
        leaf.operator().isNegative(), c -> stages.contains(c.stage()), none, OWN_WEIGHT);
  }

  private static CompiledLeaf contractId(FieldCondition leaf) {
    if (leaf.operator() == Operator.STARTS_WITH) {
      String start = leaf.text();
      return contracts(leaf, c -> c.contractId().startsWith(start), 0);
    }
    Set<String> ids = Set.copyOf(leaf.values());
    return contracts(leaf, c -> ids.contains(c.contractId()), weight(ids));
  }

  private static CompiledLeaf templateTerm(FieldCondition leaf) {
    return switch (leaf.operator().positive()) {
      case IS_SET -> contracts(leaf, c -> c.templateTerm() != null, 0);
      case IS_ANY_OF -> {
        Set<String> ids = Set.copyOf(leaf.values());
        yield contracts(
            leaf, c -> c.templateTerm() != null && ids.contains(c.templateTerm()), weight(ids));
      }
      case NAME_CONTAINS -> {
        String text = NormalForm.of(leaf.text());
        yield contracts(
            leaf, c -> c.templateTermName() != null && c.templateTermName().contains(text), 0);
      }
      default -> throw unknown(leaf);
    };
  }

  private static CompiledLeaf contracts(
      FieldCondition leaf, Predicate<ContractFacts> positive, long weight) {
    return new ContractLeaf(leaf.operator().isNegative(), positive, false, OWN_WEIGHT + weight);
  }

  private static CompiledLeaf prospectingStage(FieldCondition leaf) {
    Set<String> codes = Set.copyOf(leaf.values());
    return new ValueLeaf(
        leaf.operator().isNegative(),
        partner -> code(partner.prospectingStage()),
        codes::contains,
        OWN_WEIGHT);
  }

  private static String code(@Nullable ProspectingStage stage) {
    return stage == null ? Stages.NONE : stage.name();
  }

  private static CompiledLeaf partnerName(FieldCondition leaf) {
    String text = NormalForm.of(leaf.text());
    Predicate<String> positive =
        switch (leaf.operator().positive()) {
          case IS -> text::equals;
          case CONTAINS -> name -> name.contains(text);
          case STARTS_WITH -> name -> name.startsWith(text);
          case ENDS_WITH -> name -> name.endsWith(text);
          default -> throw unknown(leaf);
        };
    return new ValueLeaf(
        leaf.operator().isNegative(), PartnerFacts::normalName, positive, OWN_WEIGHT);
  }

  private static CompiledLeaf partnerId(FieldCondition leaf) {
    PartnerIdSet ids = PartnerIdSet.of(leaf.values());
    return new ValueLeaf(
        leaf.operator().isNegative(),
        PartnerFacts::partnerId,
        ids::contains,
        OWN_WEIGHT + ids.weight());
  }

  /** About how many bytes a set of texts takes. */
  static long weight(Collection<String> texts) {
    return texts.stream().mapToLong(text -> 64 + text.length()).sum();
  }

  /** The catalogue has an operator that is not known here: a test walks through all. */
  static IllegalStateException unknown(FieldCondition leaf) {
    return new IllegalStateException(leaf.field() + " " + leaf.operator() + " has no meaning");
  }
}
