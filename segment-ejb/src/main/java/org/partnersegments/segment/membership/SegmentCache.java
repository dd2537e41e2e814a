package org.partnersegments.segment.membership;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps compiled segments in memory, by program: whatever was compiled last of the programs that
 * were asked last, up to a weight. It does not know what is in the database; whoever takes a
 * segment out of it compares its version with the one there.
 */
final class SegmentCache {

  private final long mostWeight;
  private final Map<Integer, Kept> byProgram = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  /**
   * @param mostWeight about how many bytes it may take; a segment that would take more than an
   *     eighth of that is not kept
   */
  SegmentCache(long mostWeight) {
    this.mostWeight = mostWeight;
  }

  private record Kept(Map<Long, CompiledSegment> segments, long weight) {

    static final Kept NOTHING = new Kept(Map.of(), 0);
  }

  /** A program's segments by ID, as far as they are kept. Not to be changed. */
  synchronized Map<Long, CompiledSegment> of(int program) {
    return byProgram.getOrDefault(program, Kept.NOTHING).segments();
  }

  /** Keeps a program's segments, as many as fit, instead of those that it had. */
  synchronized void keep(int program, Collection<CompiledSegment> segments) {
    weight -= Objects.requireNonNullElse(byProgram.remove(program), Kept.NOTHING).weight();
    Kept kept = thoseThatFit(segments);
    if (kept.segments().isEmpty()) {
      return;
    }
    byProgram.put(program, kept);
    weight += kept.weight();
    // What was put last goes last, and fits by itself.
    Iterator<Kept> longestUnasked = byProgram.values().iterator();
    while (weight > mostWeight) {
      weight -= longestUnasked.next().weight();
      longestUnasked.remove();
    }
  }

  private Kept thoseThatFit(Collection<CompiledSegment> segments) {
    Map<Long, CompiledSegment> fitting = new HashMap<>();
    long sum = 0;
    for (CompiledSegment segment : segments) {
      long own = segment.weight();
      if (own <= mostWeight / 8 && sum + own <= mostWeight) {
        fitting.put(segment.id(), segment);
        sum += own;
      }
    }
    return new Kept(fitting, sum);
  }
}
