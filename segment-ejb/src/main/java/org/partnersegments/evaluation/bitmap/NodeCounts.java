package org.partnersegments.evaluation.bitmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.block.Block;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.PackedBitmap;
import org.partnersegments.evaluation.bitmap.block.Scratch;

/**
 * Counts the partners of a part for many conditions at once. A condition that is part of another is
 * worked out with it, once for each block. The sets of groups are remembered for the next edit.
 */
final class NodeCounts {

  private final LivePart live;
  private final Deadline deadline;
  private final Memo<BlockSet> memo;
  private final PartSets sets;
  private final Set<String> asked;
  private final List<Counted> counted;
  private final Map<String, Counted> byDigest = new HashMap<>();
  private final Block alive = new Block();

  /**
   * @param plans the largest first, with different digests
   */
  NodeCounts(LivePart live, ProgramIndex index, List<Plan> plans, Deadline deadline) {
    this.live = live;
    this.deadline = deadline;
    this.memo = index.memo();
    this.sets = new PartSets(live.part(), index, deadline, this::counted);
    this.asked = plans.stream().map(Plan::digest).collect(Collectors.toSet());
    this.counted =
        plans.stream()
            .map(
                plan -> {
                  sets.of(plan);
                  return byDigest.get(plan.digest());
                })
            .toList();
  }

  private BlockSet counted(Plan plan, BlockSet set) {
    if (!asked.contains(plan.digest())) {
      return set;
    }
    Memo.Key key = sets.key(plan);
    Counted counting =
        new Counted(set, plan.conditions().isEmpty() || memo.get(key) != null ? null : key);
    byDigest.put(plan.digest(), counting);
    return counting;
  }

  /** How many partners that are alive each condition selects. */
  List<Long> count() {
    Scratch scratch = new Scratch();
    Block spare = scratch.take();
    for (int block = 0; block < live.blockCount(); block++) {
      live.write(block, alive, scratch);
      for (Counted set : counted) {
        if (set.blocks == block) {
          set.write(block, spare, scratch);
        }
      }
    }
    counted.forEach(Counted::remember);
    return counted.stream().map(set -> set.count).toList();
  }

  /** Counts the numbers of a set while they are written. */
  private final class Counted implements BlockSet {

    private final BlockSet set;
    private final Memo.@Nullable Key key;
    private final PackedBitmap.Blocks packed = new PackedBitmap.Blocks();
    private long count;

    /** How many blocks are counted. */
    private int blocks;

    /**
     * @param key to remember the set; null not to remember it
     */
    Counted(BlockSet set, Memo.@Nullable Key key) {
      this.set = set;
      this.key = key;
    }

    @Override
    public void write(int block, Block into, Scratch scratch) {
      deadline.check();
      set.write(block, into, scratch);
      if (blocks == block) {
        blocks++;
        count += into.countIn(alive);
        if (key != null) {
          packed.add(into);
        }
      }
    }

    void remember() {
      if (key != null) {
        memo.put(key, packed.build());
      }
    }

    @Override
    public long sizeInBytes() {
      return set.sizeInBytes();
    }
  }
}
