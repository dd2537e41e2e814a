package org.partnersegments.evaluation.bitmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Node;
import org.partnersegments.evaluation.Composition;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Overlap;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.part.Bits;
import org.partnersegments.evaluation.bitmap.part.Part;
import org.partnersegments.evaluation.bitmap.part.ValueBitmaps;
import org.partnersegments.vocabulary.PartnerKey;
import org.roaringbitmap.RoaringBitmap;

/**
 * Finds the partners that conditions select, in the index of a program. Each method throws {@link
 * org.partnersegments.evaluation.SearchTimeoutException} if the deadline of a condition passes.
 */
public final class IndexSearch {

  private final ProgramIndex index;

  public IndexSearch(ProgramIndex index) {
    this.index = index;
  }

  /** How many partners the condition selects. */
  public long count(PreparedCondition condition) {
    Plan plan = plan(condition);
    return index.parts().stream()
        .mapToLong(live -> live.count(evaluation(live, condition.deadline()).evaluate(plan)))
        .sum();
  }

  /**
   * How many partners each node of a tree selects by itself, by the node's JSON Pointer, in the
   * order of {@link Node#of}. A condition of a same-contract group counts the partners with at
   * least one contract that meets it.
   */
  public Map<String, Long> nodeCounts(PreparedCondition root) {
    Plan.Planner planner = new Plan.Planner();
    Map<String, Plan> plans = new LinkedHashMap<>();
    Node.of(root.condition())
        .forEach(node -> plans.put(node.pointer(), planner.plan(node.standalone())));
    Map<String, Long> counts = new LinkedHashMap<>();
    plans.keySet().forEach(pointer -> counts.put(pointer, 0L));
    for (LivePart live : index.parts()) {
      PartEvaluation evaluation = evaluation(live, root.deadline());
      plans.forEach(
          (pointer, plan) ->
              counts.merge(pointer, live.count(evaluation.evaluate(plan)), Long::sum));
    }
    return counts;
  }

  /** Whether the condition selects the partner; false for a partner that does not exist. */
  public boolean contains(PreparedCondition condition, String partnerId) {
    long[] key = {PartnerKey.of(partnerId)};
    for (LivePart live : index.parts()) {
      RoaringBitmap found = live.part().keys().numbers(key, condition.deadline());
      if (!found.isEmpty() && live.isAlive(found.first())) {
        return evaluation(live, condition.deadline())
            .evaluate(plan(condition))
            .contains(found.first());
      }
    }
    return false;
  }

  /**
   * The first partners after a position.
   *
   * @param after null for the beginning; it need not be the position of a partner
   * @return their positions, at most {@code limit}
   */
  public List<Position> page(
      PreparedCondition condition, PartnerSort sort, @Nullable Position after, int limit) {
    return members(condition, sort, after, PartCursor::position).limit(limit).toList();
  }

  /** The keys of all partners that the condition selects, in order. */
  public LongStream all(PreparedCondition condition, PartnerSort sort) {
    return members(condition, sort, null, PartCursor::key).mapToLong(Long::longValue);
  }

  private <T> Stream<T> members(
      PreparedCondition condition,
      PartnerSort sort,
      @Nullable Position after,
      Function<PartCursor, T> reading) {
    Plan plan = plan(condition);
    PriorityQueue<PartCursor> cursors = new PriorityQueue<>(PartCursor.order(sort));
    for (LivePart live : index.parts()) {
      Bits members = evaluation(live, condition.deadline()).evaluate(plan);
      PartCursor cursor = new PartCursor(live, members, sort, after);
      if (cursor.number() >= 0) {
        cursors.add(cursor);
      }
    }
    return Stream.iterate(cursors.peek(), cursor -> cursor != null, cursor -> next(cursors))
        .map(reading);
  }

  private static @Nullable PartCursor next(PriorityQueue<PartCursor> cursors) {
    PartCursor first = cursors.remove();
    first.advance();
    if (first.number() >= 0) {
      cursors.add(first);
    }
    return cursors.peek();
  }

  /** Which values the partners have that the condition selects. */
  public Composition composition(PreparedCondition condition) {
    Plan plan = plan(condition);
    Map<LivePart, RoaringBitmap> members = new LinkedHashMap<>();
    for (LivePart live : index.parts()) {
      Bits selected = evaluation(live, condition.deadline()).evaluate(plan);
      members.put(live, live.alive(selected));
    }
    return new Composition(
        members.values().stream().mapToLong(RoaringBitmap::getLongCardinality).sum(),
        index.countAll(),
        values(members, Part::contractStages, condition.deadline()),
        values(members, Part::prospectingStages, condition.deadline()),
        values(members, Part::groups, condition.deadline()),
        values(members, Part::terms, condition.deadline()));
  }

  private static Composition.Values values(
      Map<LivePart, RoaringBitmap> members,
      Function<Part, ValueBitmaps> property,
      Deadline deadline) {
    Map<String, Composition.Share> shares = new HashMap<>();
    Composition.Share[] unset = {Composition.Share.NOBODY};
    members.forEach(
        (live, selected) -> {
          deadline.check();
          ValueBitmaps bitmaps = property.apply(live.part());
          bitmaps
              .byValue()
              .forEach(
                  (value, having) ->
                      shares.merge(value, share(live, selected, having), Composition.Share::plus));
          Composition.Share set = share(live, selected, bitmaps.any());
          unset[0] =
              unset[0].plus(
                  new Composition.Share(
                      selected.getLongCardinality() - set.members(), live.size() - set.total()));
        });
    shares.values().removeIf(share -> share.total() == 0);
    return new Composition.Values(shares, unset[0]);
  }

  private static Composition.Share share(
      LivePart live, RoaringBitmap selected, RoaringBitmap having) {
    return new Composition.Share(
        RoaringBitmap.andCardinality(selected, having), live.count(Bits.of(having)));
  }

  /**
   * How many partners the conditions share.
   *
   * @param conditions two to four
   */
  public Overlap overlap(List<PreparedCondition> conditions) {
    int size = conditions.size();
    if (size < Overlap.FEWEST || size > Overlap.MOST) {
      throw new IllegalArgumentException("an overlap of " + size + " segments");
    }
    List<Plan> plans = conditions.stream().map(IndexSearch::plan).toList();
    long[] inAll = new long[1 << size];
    for (LivePart live : index.parts()) {
      List<Bits> selected = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        selected.add(evaluation(live, conditions.get(i).deadline()).evaluate(plans.get(i)));
      }
      inAll[0] += live.size();
      for (int set = 1; set < inAll.length; set++) {
        inAll[set] += live.count(Bits.all(Overlap.in(set, selected)));
      }
    }
    return new Overlap(inAll);
  }

  private static Plan plan(PreparedCondition condition) {
    return new Plan.Planner().plan(condition.condition());
  }

  private PartEvaluation evaluation(LivePart live, Deadline deadline) {
    return new PartEvaluation(live.part(), index, deadline);
  }
}
