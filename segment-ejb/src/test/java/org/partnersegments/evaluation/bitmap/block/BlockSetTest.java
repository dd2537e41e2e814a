package org.partnersegments.evaluation.bitmap.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

/** Sets of three and a half blocks against {@link BitSet}. */
class BlockSetTest {

  private static final int LIMIT = 3 * Block.SIZE + Block.SIZE / 2;

  /** Nothing, one number, sparse and dense sets, the borders of blocks and words, and ranges. */
  static Stream<BitSet> sets() {
    SplittableRandom random = new SplittableRandom(20261130);
    return Stream.concat(
        Stream.of(
            bits(IntStream.empty()),
            bits(IntStream.of(0)),
            bits(IntStream.of(LIMIT - 1)),
            bits(IntStream.of(63, 64, Block.SIZE - 1, Block.SIZE, 2 * Block.SIZE - 1)),
            bits(IntStream.range(0, LIMIT)),
            bits(IntStream.range(100, Block.SIZE + 3)),
            bits(IntStream.range(Block.SIZE, 2 * Block.SIZE)),
            bits(IntStream.range(3 * Block.SIZE, LIMIT)),
            bits(IntStream.range(0, 511)),
            bits(IntStream.range(0, 1_025).map(i -> 63 * i))),
        random.ints(12, 1, 3_000).mapToObj(gap -> bits(random.ints(LIMIT / gap + 1, 0, LIMIT))));
  }

  static Stream<List<BitSet>> lists() {
    List<BitSet> all = sets().toList();
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                List.of(
                    all.get(i),
                    all.get((i * 7 + 3) % all.size()),
                    all.get((i * 5 + 1) % all.size())));
  }

  private static BitSet bits(IntStream numbers) {
    BitSet bits = new BitSet();
    numbers.forEach(bits::set);
    return bits;
  }

  private static PackedBitmap packed(BitSet bits) {
    PackedBitmap.Builder builder = new PackedBitmap.Builder();
    bits.stream().forEach(builder::add);
    return builder.build();
  }

  private static BlockSet roaring(BitSet bits, boolean withRuns) {
    RoaringBitmap bitmap = RoaringBitmap.bitmapOf(bits.stream().toArray());
    if (withRuns) {
      bitmap.runOptimize();
    }
    return new RoaringSet(bitmap);
  }

  private static BitSet read(BlockSet set) {
    BitSet numbers = new BitSet();
    Scratch scratch = new Scratch();
    Block block = scratch.take();
    for (int i = 0; i < Block.count(LIMIT); i++) {
      int first = Block.first(i);
      set.write(i, block, scratch);
      block.forEach(
          number -> {
            if (first + number < LIMIT) {
              numbers.set(first + number);
            }
          });
    }
    return numbers;
  }

  private static BitSet joined(List<BitSet> sets, BiConsumer<BitSet, BitSet> step) {
    BitSet result = (BitSet) sets.get(0).clone();
    sets.subList(1, sets.size()).forEach(set -> step.accept(result, set));
    return result;
  }

  @ParameterizedTest
  @MethodSource("sets")
  void aSetHasWhatWasAdded(BitSet bits) {
    PackedBitmap packed = packed(bits);
    assertEquals(bits, read(packed));
    assertEquals(bits.cardinality(), packed.count());
    BitSet visited = new BitSet();
    packed.forEach(visited::set);
    assertEquals(bits, visited);
    assertEquals(bits, read(roaring(bits, false)));
    assertEquals(bits, read(roaring(bits, true)));
    assertEquals(bits, read(packed.negated().negated()));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void aPackedSetTakesLittleMoreThanItsBits(BitSet bits) {
    long most = 200 + Block.count(LIMIT) * 80L + LIMIT / 8;
    assertTrue(packed(bits).sizeInBytes() <= most);
    assertTrue(packed(bits).sizeInBytes() <= 400 + 16L * bits.cardinality());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void setsAreJoined(List<BitSet> bits) {
    List<PackedBitmap> packed = bits.stream().map(BlockSetTest::packed).toList();
    List<BlockSet> mixed =
        List.of(packed.get(0), roaring(bits.get(1), true), roaring(bits.get(2), false));
    BitSet union = joined(bits, BitSet::or);
    BitSet shared = joined(bits, BitSet::and);
    assertEquals(union, read(BlockSet.any(mixed)));
    assertEquals(union, read(BlockSet.anyOf(packed)));
    assertEquals(union, read(PackedBitmap.union(packed)));
    assertEquals(shared, read(BlockSet.all(mixed)));
    assertEquals(
        joined(bits, BitSet::andNot),
        read(BlockSet.all(List.of(mixed.get(0), mixed.get(1).negated(), mixed.get(2).negated()))));
    BitSet neither = (BitSet) union.clone();
    neither.flip(0, LIMIT);
    assertEquals(neither, read(BlockSet.any(mixed).negated()));
    assertEquals(new BitSet(), read(BlockSet.any(List.of())));
    assertEquals(LIMIT, read(BlockSet.all(List.of())).cardinality());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void whatSetsShareIsCounted(List<BitSet> bits) {
    Scratch scratch = new Scratch();
    List<Block> blocks =
        IntStream.range(0, Block.count(LIMIT))
            .mapToObj(
                i -> {
                  Block block = new Block();
                  packed(bits.get(1)).write(i, block, scratch);
                  return block;
                })
            .toList();
    BitSet shared = joined(bits.subList(0, 2), BitSet::and);
    assertEquals(shared.cardinality(), packed(bits.get(0)).countIn(blocks));
    Block first = new Block();
    packed(bits.get(0)).write(0, first, scratch);
    assertEquals(shared.get(0, Block.SIZE).cardinality(), first.countIn(blocks.get(0)));
    first.andNot(blocks.get(0));
    assertEquals(
        joined(bits.subList(0, 2), BitSet::andNot).get(0, Block.SIZE).cardinality(), first.count());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void numbersAreFoundUpAndDown(BitSet bits) {
    Block block = new Block();
    packed(bits).write(0, block, new Scratch());
    BitSet inBlock = bits.get(0, Block.SIZE);
    for (int from : new int[] {0, 1, 62, 63, 64, 65, 127, 128, 40_000, 65_534, 65_535}) {
      assertEquals(inBlock.nextSetBit(from), block.next(from));
      assertEquals(inBlock.previousSetBit(from), block.previous(from));
      assertEquals(inBlock.get(from), block.contains(from));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 127, 65_535, 65_536, 100_000})
  void aBlockIsFilledBelowALimit(int limit) {
    Block block = new Block();
    block.fill(limit);
    assertEquals(Math.min(limit, Block.SIZE), block.count());
    assertEquals(Math.min(limit, Block.SIZE) - 1, block.previous(Block.SIZE - 1));
  }

  @Test
  void aNumberThatIsAddedTwiceCountsOnce() {
    PackedBitmap.Builder builder = new PackedBitmap.Builder();
    IntStream.of(5, 5, 70_000, 70_000, 70_001).forEach(builder::add);
    assertEquals(3, builder.build().count());
  }
}
