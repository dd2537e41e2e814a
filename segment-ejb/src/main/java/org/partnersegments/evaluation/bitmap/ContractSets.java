package org.partnersegments.evaluation.bitmap;

import java.util.List;
import java.util.function.UnaryOperator;
import org.partnersegments.condition.FieldCases;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Values;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.part.ContractLayer;
import org.partnersegments.evaluation.bitmap.part.Contracts;
import org.partnersegments.evaluation.bitmap.part.Part;
import org.partnersegments.evaluation.bitmap.part.ValueBitmaps;

/**
 * The contracts of a part for which the positive of a condition holds, in each layer; or, as the
 * only element, the partners with at least one such contract.
 */
final class ContractSets {

  private ContractSets() {}

  /** The numbers of the contracts, in each layer. */
  static FieldCases<List<BlockSet>> ofContracts(
      FieldCondition leaf, Part part, TermNames terms, Deadline deadline) {
    Contracts contracts = part.contracts();
    return switch (leaf.field()) {
      case CONTRACT_STAGE ->
          new OfStage(leaf, contracts.layers().stream().map(ContractLayer::stages).toList());
      case TEMPLATE_TERM ->
          new OfTerm(leaf, contracts.layers().stream().map(ContractLayer::terms).toList(), terms);
      case CONTRACT_ID -> new OfId(leaf, contracts, found -> found, deadline);
      case PARTNER_GROUP, PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID ->
          throw noFieldOfContracts(leaf);
    };
  }

  /** The numbers of the partners, which have bitmaps of their own for stages and terms. */
  static FieldCases<List<BlockSet>> ofPartners(
      FieldCondition leaf, Part part, TermNames terms, Deadline deadline) {
    Contracts contracts = part.contracts();
    return switch (leaf.field()) {
      case CONTRACT_STAGE -> new OfStage(leaf, List.of(part.contractStages()));
      case TEMPLATE_TERM -> new OfTerm(leaf, List.of(part.terms()), terms);
      case CONTRACT_ID ->
          new OfId(
              leaf, contracts, found -> List.of(contracts.ownersOf(found, deadline)), deadline);
      case PARTNER_GROUP, PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID ->
          throw noFieldOfContracts(leaf);
    };
  }

  private static IllegalArgumentException noFieldOfContracts(FieldCondition leaf) {
    return new IllegalArgumentException(leaf.field() + " is not a field of a contract");
  }

  private static final class OfStage extends FieldCases<List<BlockSet>> {

    private final List<ValueBitmaps> stages;

    OfStage(FieldCondition leaf, List<ValueBitmaps> stages) {
      super(leaf);
      this.stages = stages;
    }

    @Override
    public List<BlockSet> codes(Values.Codes values) {
      return stages.stream().map(bitmaps -> bitmaps.anyOf(values.written())).toList();
    }
  }

  private static final class OfTerm extends FieldCases<List<BlockSet>> {

    private final List<ValueBitmaps> terms;
    private final TermNames names;

    OfTerm(FieldCondition leaf, List<ValueBitmaps> terms, TermNames names) {
      super(leaf);
      this.terms = terms;
      this.names = names;
    }

    @Override
    public List<BlockSet> none() {
      return terms.stream().<BlockSet>map(ValueBitmaps::any).toList();
    }

    @Override
    public List<BlockSet> ids(Values.Ids values) {
      return anyOf(values.list().distinct());
    }

    @Override
    public List<BlockSet> text(Values.Text values) {
      return anyOf(names.matching(values));
    }

    private List<BlockSet> anyOf(List<String> ids) {
      return terms.stream().map(bitmaps -> bitmaps.anyOf(ids)).toList();
    }
  }

  private static final class OfId extends FieldCases<List<BlockSet>> {

    private final Contracts contracts;
    private final UnaryOperator<List<BlockSet>> result;
    private final Deadline deadline;

    OfId(
        FieldCondition leaf,
        Contracts contracts,
        UnaryOperator<List<BlockSet>> result,
        Deadline deadline) {
      super(leaf);
      this.contracts = contracts;
      this.result = result;
      this.deadline = deadline;
    }

    @Override
    public List<BlockSet> ids(Values.Ids values) {
      return result.apply(contracts.withIds(values.list().distinct(), deadline));
    }

    @Override
    public List<BlockSet> text(Values.Text values) {
      return result.apply(contracts.withIdsLike(values.match(), values.compared(), deadline));
    }
  }
}
