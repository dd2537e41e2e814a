package org.partnersegments.evaluation.bitmap.block;

import java.util.Arrays;
import java.util.List;

/** The numbers that are in at least one of the bitmaps. */
final class Union implements BlockSet {

  private final PackedBitmap[] bitmaps;

  Union(List<PackedBitmap> bitmaps) {
    this.bitmaps = bitmaps.toArray(new PackedBitmap[0]);
  }

  @Override
  public void write(int block, Block into, Scratch scratch) {
    into.clear();
    for (PackedBitmap bitmap : bitmaps) {
      bitmap.addTo(into, block);
    }
  }

  @Override
  public long sizeInBytes() {
    return Arrays.stream(bitmaps).mapToLong(BlockSet::sizeInBytes).sum();
  }
}
