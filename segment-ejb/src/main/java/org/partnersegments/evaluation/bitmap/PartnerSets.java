package org.partnersegments.evaluation.bitmap;

import java.util.List;
import org.partnersegments.condition.FieldCases;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Values;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.RoaringSet;
import org.partnersegments.evaluation.bitmap.part.Part;
import org.partnersegments.evaluation.bitmap.part.ValueBitmaps;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.Stages;

/** The partners of a part for which the positive of a condition on their own row holds. */
final class PartnerSets {

  private PartnerSets() {}

  static FieldCases<BlockSet> of(FieldCondition leaf, Part part, Deadline deadline) {
    return switch (leaf.field()) {
      case PROSPECTING_STAGE -> new OfProspectingStage(leaf, part.prospectingStages());
      case PARTNER_NAME, PARTNER_ID -> new OfPartner(leaf, part, deadline);
      case CONTRACT_STAGE, CONTRACT_ID, TEMPLATE_TERM, PARTNER_GROUP ->
          throw new IllegalArgumentException(
              leaf.field() + " is not a field of the partner's own row");
    };
  }

  private static final class OfProspectingStage extends FieldCases<BlockSet> {

    private final ValueBitmaps stages;

    OfProspectingStage(FieldCondition leaf, ValueBitmaps stages) {
      super(leaf);
      this.stages = stages;
    }

    @Override
    public BlockSet codes(Values.Codes values) {
      BlockSet staged = stages.anyOf(values.written());
      return values.written().contains(Stages.NONE)
          ? BlockSet.any(List.of(staged, stages.any().negated()))
          : staged;
    }
  }

  /** The partner by its ID or its name. */
  private static final class OfPartner extends FieldCases<BlockSet> {

    private final Part part;
    private final Deadline deadline;

    OfPartner(FieldCondition leaf, Part part, Deadline deadline) {
      super(leaf);
      this.part = part;
      this.deadline = deadline;
    }

    @Override
    public BlockSet partners(Values.Partners values) {
      long[] keys = values.list().written().stream().mapToLong(PartnerKey::of).sorted().toArray();
      return new RoaringSet(part.keys().numbers(keys, deadline));
    }

    @Override
    public BlockSet text(Values.Text values) {
      return new RoaringSet(part.names().matching(values.match(), values.compared(), deadline));
    }
  }
}
