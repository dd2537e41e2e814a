package org.partnersegments.evaluation.bitmap.block;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.Container;
import org.roaringbitmap.ContainerPointer;
import org.roaringbitmap.RoaringBitmap;

/** The numbers of a bitmap that nobody changes. */
public final class RoaringSet implements BlockSet {

  private final RoaringBitmap bitmap;
  private final @Nullable Container[] blocks;

  /** The numbers of this bitmap. */
  public RoaringSet(RoaringBitmap bitmap) {
    this.bitmap = bitmap;
    this.blocks = new Container[bitmap.isEmpty() ? 0 : Block.of(bitmap.last()) + 1];
    ContainerPointer next = bitmap.getContainerPointer();
    while (next.getContainer() != null) {
      blocks[next.key()] = next.getContainer();
      next.advance();
    }
  }

  @Override
  public void write(int block, Block into, Scratch scratch) {
    into.clear();
    if (block < blocks.length) {
      Container numbers = blocks[block];
      if (numbers != null) {
        into.add(numbers, scratch);
      }
    }
  }

  @Override
  public long sizeInBytes() {
    return 32 + 4L * blocks.length + sizeInBytes(bitmap);
  }

  /** About how many bytes of the heap a bitmap takes, with the objects that it consists of. */
  public static long sizeInBytes(RoaringBitmap bitmap) {
    long containers = bitmap.isEmpty() ? 0 : 1L + (bitmap.last() >>> 16) - (bitmap.first() >>> 16);
    return 96
        + 48 * Math.min(containers, bitmap.getLongCardinality())
        + bitmap.getLongSizeInBytes();
  }
}
