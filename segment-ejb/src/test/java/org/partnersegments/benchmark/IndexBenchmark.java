package org.partnersegments.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.partnersegments.condition.Group;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.IndexSearch;
import org.partnersegments.evaluation.bitmap.ProgramChanges;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.bitmap.ProgramIndexBuilder;
import org.partnersegments.evaluation.memory.PartnerFacts;

/**
 * Measures the segment index without database and server. The arguments are the number of partners
 * (default 1,000,000), the number of trees for each size (default 200) and the seed (default 1).
 */
public final class IndexBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final int PAGE = 50;
  private static final int CHUNK = 4_000;
  private static final int WARM_UP = 200;

  private final int partners;
  private final int trees;
  private final GeneratedFacts facts;
  private final GeneratedTrees generator;
  private final SplittableRandom random;
  private ProgramIndex index;

  private IndexBenchmark(int partners, int trees, long seed) {
    this.partners = partners;
    this.trees = trees;
    this.facts = new GeneratedFacts(seed);
    this.generator = new GeneratedTrees(seed + 1, facts, partners);
    this.random = new SplittableRandom(seed + 2);
    this.index = build();
  }

  /** Prints the figures. */
  public static void main(String[] arguments) {
    int partners = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int trees = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    System.out.printf("%,d partners, %d trees of each size, seed %d%n", partners, trees, seed);
    new IndexBenchmark(partners, trees, seed).run();
  }

  private ProgramIndex build() {
    long empty = usedHeap();
    long generating = System.nanoTime();
    long sum = 0;
    for (int i = 0; i < partners; i++) {
      sum += facts.partner(i, 0).contracts().size();
    }
    System.out.printf("generating the facts of %,d contracts: %.1f s%n", sum, seconds(generating));
    long start = System.nanoTime();
    ProgramIndexBuilder builder = new ProgramIndexBuilder(1, facts.termNames());
    for (int i = 0; i < partners; i++) {
      builder.add(facts.partner(i, 0));
    }
    ProgramIndex built = builder.build();
    System.out.printf("building, generating included: %.1f s%n", seconds(start));
    System.out.printf(
        Locale.ROOT,
        "%.1f MB counted, %.1f MB more heap used%n",
        built.sizeInBytes() / 1e6,
        (usedHeap() - empty) / 1e6);
    return built;
  }

  private void run() {
    for (int i = 0; i < WARM_UP; i++) {
      preview(generator.tree(10 + i % 90));
    }
    for (int conditions : new int[] {10, 30, 100}) {
      long[] previews = new long[trees];
      long[] edits = new long[trees];
      for (int i = 0; i < trees; i++) {
        Group tree = generator.tree(conditions);
        previews[i] = preview(tree);
        edits[i] = preview(generator.edited(tree));
      }
      print("preview of " + conditions + " conditions", previews);
      print("  after an edit", edits);
    }
    print("page of 50 by partner ID", timed(i -> page(PartnerSort.PARTNER_ID)));
    print("page of 50 by name, descending", timed(i -> page(PartnerSort.NAME_DESCENDING)));
    print(
        "composition",
        timed(i -> new IndexSearch(index).composition(prepared(generator.tree(10)))));
    print(
        "overlap of three",
        timed(
            i ->
                new IndexSearch(index)
                    .overlap(
                        IntStream.range(0, 3)
                            .mapToObj(j -> prepared(generator.tree(5)))
                            .toList())));
    List<PreparedCondition> segments =
        IntStream.range(0, 500).mapToObj(i -> prepared(generator.tree(6))).toList();
    long sizes = System.nanoTime();
    IndexSearch search = new IndexSearch(index);
    segments.forEach(search::count);
    System.out.printf(Locale.ROOT, "sizes of 500 segments: %.0f ms%n", 1_000 * seconds(sizes));
    changes();
  }

  private void changes() {
    for (int size : new int[] {1, 100, CHUNK}) {
      print("changes of " + size + " partners", timed(i -> change(size)));
    }
    System.out.printf(
        "%d parts, %,d dead; preview of 30 conditions now:%n",
        index.partCount(), index.deadCount());
    long[] previews = new long[trees];
    for (int i = 0; i < trees; i++) {
      previews[i] = preview(generator.tree(30));
    }
    print("  preview", previews);
    System.out.printf(Locale.ROOT, "%.1f MB counted%n", index.sizeInBytes() / 1e6);
    long start = System.nanoTime();
    index = index.compacted();
    System.out.printf(Locale.ROOT, "compacting: %.1f s%n", seconds(start));
  }

  private void change(int size) {
    int version = (int) index.revision();
    List<PartnerFacts> changed = new ArrayList<>();
    random
        .ints(0, partners)
        .distinct()
        .limit(size)
        .forEach(number -> changed.add(facts.partner(number, version)));
    index = index.with(new ProgramChanges(index.revision() + 1, changed, Set.of(), Map.of()));
  }

  /** How long the figures with the counts of all nodes and the first page take. */
  private long preview(Group tree) {
    long start = System.nanoTime();
    PreparedCondition condition = prepared(tree);
    IndexSearch search = new IndexSearch(index);
    search.nodeCounts(condition);
    search.page(condition, PartnerSort.NAME, null, PAGE);
    return System.nanoTime() - start;
  }

  private void page(PartnerSort sort) {
    new IndexSearch(index).page(prepared(generator.tree(3)), sort, null, PAGE);
  }

  private static PreparedCondition prepared(Group tree) {
    return new PreparedCondition(tree, TODAY, Deadline.never());
  }

  private long[] timed(IntConsumer work) {
    long[] times = new long[50];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      work.accept(i);
      times[i] = System.nanoTime() - start;
    }
    return times;
  }

  private static void print(String what, long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f ms, p95 %.2f ms, longest %.2f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
