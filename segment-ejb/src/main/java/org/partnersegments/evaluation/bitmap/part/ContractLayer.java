package org.partnersegments.evaluation.bitmap.part;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Some contracts of a part, with numbers of their own. In most layers a partner has at most one
 * contract, whose number is that of the partner: then the step from contracts to partners costs
 * nothing.
 */
public final class ContractLayer {

  private static final int BATCH = 4_096;

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
  RoaringBitmap ownersOf(Bits contracts) {
    RoaringBitmap existing =
        contracts.complement()
            ? RoaringBitmap.andNot(stages.any(), contracts.bitmap())
            : contracts.bitmap();
    if (owners == null) {
      return existing;
    }
    RoaringBitmap partners = new RoaringBitmap();
    BatchIterator numbers = existing.getBatchIterator();
    int[] batch = new int[BATCH];
    while (numbers.hasNext()) {
      int count = numbers.nextBatch(batch);
      for (int i = 0; i < count; i++) {
        partners.add(owners[batch[i]]);
      }
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
