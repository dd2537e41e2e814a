package org.partnersegments.evaluation.bitmap.block;

import java.util.ArrayDeque;
import org.roaringbitmap.ArrayContainer;
import org.roaringbitmap.BitmapContainer;

/** Memory that is used again and again while sets are joined. For one thread. */
public final class Scratch {

  /** The most numbers of a container that is an array. */
  private static final int LONGEST_ARRAY = 4_096;

  private final ArrayDeque<Block> free = new ArrayDeque<>();
  private final int[] numbers = new int[LONGEST_ARRAY];
  private final long[] words = new long[Block.WORDS];

  /** A block with any content. */
  public Block take() {
    Block block = free.poll();
    return block == null ? new Block() : block;
  }

  /** Takes a block back that nobody uses any more. */
  public void giveBack(Block block) {
    free.push(block);
  }

  /** The numbers of an array, until the next call. */
  int[] numbers(ArrayContainer array) {
    array.fillLeastSignificant16bits(numbers, 0, 0);
    return numbers;
  }

  /** The words of a bitmap, until the next call. */
  long[] words(BitmapContainer bitmap) {
    bitmap.copyBitmapTo(words, 0);
    return words;
  }
}
