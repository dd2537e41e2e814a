package org.partnersegments.evaluation.bitmap;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.PackedBitmap;
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
    Long known = index.counts().get(keyOfCount(plan));
    if (known == null) {
      known = members(plan, condition.deadline()).mapToLong(Members::count).sum();
      index.counts().put(keyOfCount(plan), known);
    }
    return known;
  }

  private static Memo.Key keyOfCount(Plan plan) {
    return new Memo.Key(0, 0, plan.digest());
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
    Map<String, Long> counts = counts(plans.values(), root.deadline());
    Map<String, Long> ofNodes = new LinkedHashMap<>();
    plans.forEach((pointer, plan) -> ofNodes.put(pointer, counts.get(plan.digest())));
    return ofNodes;
  }

  /** How many partners each condition selects, by its digest. */
  private Map<String, Long> counts(Collection<Plan> plans, Deadline deadline) {
    Map<String, Long> counts = new HashMap<>();
    Map<String, Plan> unknown = new LinkedHashMap<>();
    for (Plan plan : plans) {
      Long known = index.counts().get(keyOfCount(plan));
      if (known == null) {
        unknown.put(plan.digest(), plan);
      } else {
        counts.put(plan.digest(), known);
      }
    }
    List<Plan> missing = List.copyOf(unknown.values());
    // Parts are worked out side by side if processors are idle; else by this thread alone.
    List<List<Long>> ofParts =
        index.parts().parallelStream()
            .map(live -> new NodeCounts(live, index, missing, deadline).count())
            .toList();
    long[] sums = new long[missing.size()];
    ofParts.forEach(ofPart -> Arrays.setAll(sums, i -> sums[i] + ofPart.get(i)));
    for (int i = 0; i < sums.length; i++) {
      index.counts().put(keyOfCount(missing.get(i)), sums[i]);
      counts.put(missing.get(i).digest(), sums[i]);
    }
    return counts;
  }

  /** Whether the condition selects the partner; false for a partner that does not exist. */
  public boolean contains(PreparedCondition condition, String partnerId) {
    long[] key = {PartnerKey.of(partnerId)};
    for (LivePart live : index.parts()) {
      RoaringBitmap found = live.part().keys().numbers(key, condition.deadline());
      if (!found.isEmpty() && live.isAlive(found.first())) {
        return members(live, plan(condition), condition.deadline()).contains(found.first());
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
    return walk(condition, sort, after, PartCursor::position).limit(limit).toList();
  }

  /** The keys of all partners that the condition selects, in order. */
  public LongStream all(PreparedCondition condition, PartnerSort sort) {
    return walk(condition, sort, null, PartCursor::key).mapToLong(Long::longValue);
  }

  private <T> Stream<T> walk(
      PreparedCondition condition,
      PartnerSort sort,
      @Nullable Position after,
      Function<PartCursor, T> reading) {
    PriorityQueue<PartCursor> cursors = new PriorityQueue<>(PartCursor.order(sort));
    members(plan(condition), condition.deadline())
        .map(members -> new PartCursor(members, sort, after))
        .filter(cursor -> cursor.number() >= 0)
        .forEach(cursors::add);
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
    Deadline deadline = condition.deadline();
    Map<Members, Members> members = new LinkedHashMap<>();
    members(plan(condition), deadline)
        .forEach(
            selected ->
                members.put(
                    selected, new Members(selected.live(), BlockSet.all(List.of()), deadline)));
    return new Composition(
        members.keySet().stream().mapToLong(Members::count).sum(),
        index.countAll(),
        values(members, Part::contractStages, deadline),
        values(members, Part::prospectingStages, deadline),
        values(members, Part::groups, deadline),
        values(members, Part::terms, deadline));
  }

  /**
   * Counts by the values of a property.
   *
   * @param ofParts the members of each part, with all its partners
   */
  private static Composition.Values values(
      Map<Members, Members> ofParts, Function<Part, ValueBitmaps> property, Deadline deadline) {
    Map<String, Composition.Share> shares = new HashMap<>();
    Composition.Share unset = Composition.Share.NOBODY;
    for (Map.Entry<Members, Members> ofPart : ofParts.entrySet()) {
      deadline.check();
      Members members = ofPart.getKey();
      Members all = ofPart.getValue();
      LivePart live = members.live();
      ValueBitmaps bitmaps = property.apply(live.part());
      bitmaps
          .byValue()
          .forEach(
              (value, having) ->
                  shares.merge(value, share(members, all, having), Composition.Share::plus));
      Composition.Share set = share(members, all, bitmaps.any());
      unset =
          unset.plus(
              new Composition.Share(members.count() - set.members(), live.size() - set.total()));
    }
    shares.values().removeIf(share -> share.total() == 0);
    return new Composition.Values(shares, unset);
  }

  private static Composition.Share share(Members members, Members all, PackedBitmap having) {
    boolean allAlive = all.live().dead().isEmpty();
    return new Composition.Share(
        members.countIn(having), allAlive ? having.count() : all.countIn(having));
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
      List<Members> selected =
          IntStream.range(0, size)
              .mapToObj(i -> members(live, plans.get(i), conditions.get(i).deadline()))
              .toList();
      inAll[0] += live.size();
      for (int set = 1; set < inAll.length; set++) {
        inAll[set] += Members.countInAll(Overlap.in(set, selected));
      }
    }
    return new Overlap(inAll);
  }

  private static Plan plan(PreparedCondition condition) {
    return new Plan.Planner().plan(condition.condition());
  }

  private Stream<Members> members(Plan plan, Deadline deadline) {
    return index.parts().stream().map(live -> members(live, plan, deadline));
  }

  private Members members(LivePart live, Plan plan, Deadline deadline) {
    PartSets sets = new PartSets(live.part(), index, deadline, (each, set) -> set);
    return new Members(live, sets.of(plan), deadline);
  }
}
