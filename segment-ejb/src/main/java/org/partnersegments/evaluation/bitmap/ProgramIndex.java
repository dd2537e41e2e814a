package org.partnersegments.evaluation.bitmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.RoaringSet;
import org.partnersegments.evaluation.bitmap.part.PartBuilder;
import org.partnersegments.evaluation.bitmap.part.PartFacts;
import org.partnersegments.evaluation.bitmap.part.PartSizes;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * The index of a program at one revision. It is immutable, and so thread-safe; a change makes
 * another index that shares most of its parts with this one. {@link IndexSearch} searches it.
 */
public final class ProgramIndex {

  /** An earlier part is merged if it is at most this many times as large as what follows it. */
  private static final int GROWTH = 2;

  private final long revision;
  private final List<LivePart> parts;
  private final TermNames terms;
  private final PartSizes sizes;
  private final Memo<BlockSet> memo;
  private final Memo<Long> counts;

  ProgramIndex(
      long revision, List<LivePart> parts, TermNames terms, PartSizes sizes, Memo<BlockSet> memo) {
    this.revision = revision;
    this.parts = List.copyOf(parts);
    this.terms = terms;
    this.sizes = sizes;
    this.memo = memo;
    this.counts = Memo.ofCounts(parts.stream().mapToLong(LivePart::sizeInBytes).sum());
  }

  /** The revision of the program at which the index is exact. */
  public long revision() {
    return revision;
  }

  /** How many partners the program has. */
  public long countAll() {
    return parts.stream().mapToLong(LivePart::size).sum();
  }

  /**
   * About how many bytes of the heap the index takes, with the results that it remembers. Indexes
   * that share parts each count them.
   */
  public long sizeInBytes() {
    return parts.stream().mapToLong(LivePart::sizeInBytes).sum()
        + terms.sizeInBytes()
        + memo.sizeInBytes()
        + counts.sizeInBytes();
  }

  /**
   * The most bytes that revisions of a program's index take together, with all results that they
   * may remember. Parts that they share count once.
   */
  public static long mostBytes(Collection<ProgramIndex> revisions) {
    Map<Long, Long> ofParts = new HashMap<>();
    IdentityHashMap<Memo<BlockSet>, Long> ofMemos = new IdentityHashMap<>();
    long others = 0;
    for (ProgramIndex index : revisions) {
      index.parts.forEach(live -> ofParts.put(live.part().serial(), live.part().sizeInBytes()));
      ofMemos.put(index.memo, index.memo.mostBytes());
      others +=
          index.terms.sizeInBytes()
              + index.counts.mostBytes()
              + index.parts.stream().mapToLong(live -> RoaringSet.sizeInBytes(live.dead())).sum();
    }
    return others
        + ofParts.values().stream().mapToLong(Long::longValue).sum()
        + ofMemos.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The facts of all partners, in no particular order. */
  public Stream<PartnerFacts> facts() {
    return parts.stream().flatMap(this::facts);
  }

  private Stream<PartnerFacts> facts(LivePart live) {
    return PartFacts.of(live.part(), live.dead(), terms.byId());
  }

  /** In how many parts the partners are. Searches take longer with many of them. */
  public int partCount() {
    return parts.size();
  }

  /** How many rows of changed and deleted partners still take memory and time. */
  public long deadCount() {
    return parts.stream().mapToLong(part -> part.dead().getLongCardinality()).sum();
  }

  List<LivePart> parts() {
    return parts;
  }

  TermNames terms() {
    return terms;
  }

  /** The sets of parts that were found before. */
  Memo<BlockSet> memo() {
    return memo;
  }

  /** How many partners conditions selected at this revision. */
  Memo<Long> counts() {
    return counts;
  }

  /**
   * The index after changes. Changed partners move to a new part. Small parts that precede it are
   * merged with it, so that the number of parts stays low; large parts are shared.
   *
   * @throws IllegalArgumentException if the changes do not lead to a later revision, or name a
   *     partner twice
   */
  public ProgramIndex with(ProgramChanges changes) {
    if (changes.revision() <= revision) {
      throw new IllegalArgumentException(
          "changes to revision " + changes.revision() + " of an index at " + revision);
    }
    TermNames termsAfter = terms.with(changes);
    long[] keys =
        Stream.concat(
                changes.partners().stream().map(PartnerFacts::partnerId),
                changes.deletedPartners().stream())
            .mapToLong(PartnerKey::of)
            .sorted()
            .toArray();
    List<LivePart> after = new ArrayList<>();
    for (LivePart live : parts) {
      LivePart rest = live.without(live.part().keys().numbers(keys, Deadline.never()));
      if (rest.size() > 0) {
        after.add(rest);
      }
    }
    if (!changes.partners().isEmpty()) {
      List<LivePart> merged =
          after.subList(firstMerged(after, changes.partners().size()), after.size());
      PartBuilder builder = new PartBuilder(sizes);
      merged.stream().flatMap(this::facts).forEach(builder::add);
      changes.partners().forEach(builder::add);
      merged.clear();
      after.add(LivePart.of(builder.build()));
    }
    return new ProgramIndex(changes.revision(), after, termsAfter, sizes, memo);
  }

  private int firstMerged(List<LivePart> live, int changed) {
    int first = live.size();
    int size = changed;
    while (first > 0
        && live.get(first - 1).part().size() <= sizes.mostMerged()
        && live.get(first - 1).size() <= GROWTH * size
        && live.get(first - 1).size() + size <= sizes.mostMerged()) {
      first--;
      size += live.get(first).size();
    }
    return first;
  }

  /**
   * The same index in as few parts as possible, without rows of changed and deleted partners. It
   * takes about as long as building the index; this index stays usable meanwhile.
   */
  public ProgramIndex compacted() {
    ProgramIndexBuilder builder = new ProgramIndexBuilder(revision, terms, sizes);
    facts().forEach(builder::add);
    return builder.build();
  }

  @Override
  public String toString() {
    return "index of %d partners at revision %d in parts of %s"
        .formatted(
            countAll(),
            revision,
            Arrays.toString(parts.stream().mapToInt(LivePart::size).toArray()));
  }
}
