package org.partnersegments.evaluation.bitmap.part;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.block.Block;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.RoaringSet;
import org.partnersegments.evaluation.bitmap.block.Scratch;
import org.roaringbitmap.RoaringBitmap;

/**
 * Some contracts of a part, with numbers of their own. In most layers a partner has at most one
 * contract, whose number is that of the partner: then the step from contracts to partners costs
 * nothing.
 */
public final class ContractLayer {

  private final ValueBitmaps stages;
  private final ValueBitmaps terms;
  private final int @Nullable [] owners;

  /**
   * @param owners the partner of each contract; null if the numbers are those of the partners
   */
  ContractLayer(ValueBitmaps stages, ValueBitmaps terms, int @Nullable [] owners) {
    this.stages = stages;
    this.terms = terms;
    this.owners = owners;
  }

  /** The contracts in each stage, by its code; each contract is in one. */
  public ValueBitmaps stages() {
    return stages;
  }

  /** The contracts under each template term. */
  public ValueBitmaps terms() {
    return terms;
  }

  /** A number above those of all contracts. */
  int limit(int partners) {
    return owners == null ? partners : owners.length;
  }

  int owner(int contract) {
    return owners == null ? contract : owners[contract];
  }

  /** The partners that own at least one of the contracts. Other numbers count for nothing. */
  BlockSet ownersOf(BlockSet contracts, Deadline deadline) {
    BlockSet existing = BlockSet.all(List.of(contracts, stages.any()));
    return owners == null ? existing : new RoaringSet(partners(existing, owners, deadline));
  }

  private static RoaringBitmap partners(BlockSet contracts, int[] owners, Deadline deadline) {
    RoaringBitmap partners = new RoaringBitmap();
    Scratch scratch = new Scratch();
    Block numbers = scratch.take();
    for (int i = 0; i < Block.count(owners.length); i++) {
      deadline.check();
      contracts.write(i, numbers, scratch);
      int first = Block.first(i);
      numbers.forEach(number -> partners.add(owners[first + number]));
    }
    return partners;
  }

  long sizeInBytes() {
    return 32
        + stages.sizeInBytes()
        + terms.sizeInBytes()
        + (owners == null ? 0 : 16 + 4L * owners.length);
  }
}
