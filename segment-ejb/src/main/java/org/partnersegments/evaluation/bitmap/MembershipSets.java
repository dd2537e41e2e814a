package org.partnersegments.evaluation.bitmap;

import org.partnersegments.condition.FieldCases;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Values;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.part.Part;

/** The partners of a part with at least one group for which the positive of a condition holds. */
final class MembershipSets extends FieldCases<BlockSet> {

  private final Part part;

  MembershipSets(FieldCondition leaf, Part part) {
    super(leaf);
    this.part = part;
  }

  @Override
  public BlockSet none() {
    return part.groups().any();
  }

  @Override
  public BlockSet ids(Values.Ids values) {
    return switch (values.match()) {
      case ANY -> part.groups().anyOf(values.list().distinct());
      case ALL -> part.groups().allOf(values.list().distinct());
    };
  }
}
