package org.partnersegments.evaluation.bitmap;

import org.partnersegments.condition.FieldCases;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Values;
import org.partnersegments.evaluation.bitmap.part.Bits;
import org.partnersegments.evaluation.bitmap.part.Part;

/** The partners of a part with at least one group for which the positive of a condition holds. */
final class MembershipBits extends FieldCases<Bits> {

  private final Part part;

  MembershipBits(FieldCondition leaf, Part part) {
    super(leaf);
    this.part = part;
  }

  @Override
  public Bits none() {
    return Bits.of(part.groups().any());
  }

  @Override
  public Bits ids(Values.Ids values) {
    return Bits.of(
        switch (values.match()) {
          case ANY -> part.groups().anyOf(values.list().distinct());
          case ALL -> part.groups().allOf(values.list().distinct());
        });
  }
}
