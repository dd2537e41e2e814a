package org.partnersegments.evaluation.bitmap.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of numbers in memory. It is quicker to write to blocks than a {@code RoaringBitmap}, whose
 * arrays have up to 4,096 numbers, and which gives its arrays away only as copies.
 */
public final class PackedBitmap implements BlockSet {

  private final @Nullable PackedBlock[] blocks;
  private final long count;

  private PackedBitmap(List<@Nullable PackedBlock> blocks) {
    this.blocks = blocks.toArray(new @Nullable PackedBlock[0]);
    this.count =
        Arrays.stream(this.blocks).mapToLong(block -> block == null ? 0 : block.count()).sum();
  }

  /** The numbers that are in at least one of the bitmaps. */
  public static PackedBitmap union(List<PackedBitmap> bitmaps) {
    BlockSet all = BlockSet.anyOf(bitmaps);
    Blocks union = new Blocks();
    Scratch scratch = new Scratch();
    Block block = scratch.take();
    int length = bitmaps.stream().mapToInt(bitmap -> bitmap.blocks.length).max().orElse(0);
    for (int i = 0; i < length; i++) {
      all.write(i, block, scratch);
      union.add(block);
    }
    return union.build();
  }

  /** How many numbers there are. */
  public long count() {
    return count;
  }

  @Override
  public void write(int block, Block into, Scratch scratch) {
    into.clear();
    addTo(into, block);
  }

  void addTo(Block into, int block) {
    if (block < blocks.length) {
      PackedBlock numbers = blocks[block];
      if (numbers != null) {
        numbers.addTo(into.words());
      }
    }
  }

  /**
   * How many numbers this bitmap shares with blocks.
   *
   * @param others all that have numbers of this bitmap, in their order
   */
  public long countIn(List<Block> others) {
    long shared = 0;
    for (int i = 0; i < blocks.length; i++) {
      PackedBlock numbers = blocks[i];
      if (numbers != null) {
        shared += numbers.countIn(others.get(i).words());
      }
    }
    return shared;
  }

  /** Calls the action with each number, in ascending order. */
  public void forEach(IntConsumer action) {
    for (int i = 0; i < blocks.length; i++) {
      PackedBlock numbers = blocks[i];
      if (numbers != null) {
        int first = Block.first(i);
        numbers.forEach(number -> action.accept(first + number));
      }
    }
  }

  @Override
  public long sizeInBytes() {
    return 48
        + Arrays.stream(blocks)
            .mapToLong(block -> 4 + (block == null ? 0 : block.sizeInBytes()))
            .sum();
  }

  /** Collects whole blocks in their order. */
  public static final class Blocks {

    private final List<@Nullable PackedBlock> blocks = new ArrayList<>();

    /** Adds what a block has now. */
    public void add(Block block) {
      int count = block.count();
      blocks.add(count == 0 ? null : PackedBlock.of(block.words(), count));
    }

    /** The numbers of the blocks. */
    public PackedBitmap build() {
      return new PackedBitmap(blocks);
    }
  }

  /** Collects numbers in ascending order. */
  public static final class Builder {

    private final List<@Nullable PackedBlock> blocks = new ArrayList<>();

    /** The numbers of the block after those that are packed. */
    private char[] numbers = new char[4];

    private int size;

    /** Adds a number. It must not be less than the one before. */
    public void add(int number) {
      while (blocks.size() < Block.of(number)) {
        pack();
      }
      char inBlock = (char) number;
      if (size == 0 || numbers[size - 1] != inBlock) {
        if (size == numbers.length) {
          numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = inBlock;
      }
    }

    private void pack() {
      blocks.add(size == 0 ? null : PackedBlock.of(numbers, size));
      size = 0;
    }

    /** The numbers that were added. Do not use the builder afterwards. */
    public PackedBitmap build() {
      pack();
      return new PackedBitmap(blocks);
    }
  }
}
