package org.partnersegments.evaluation.bitmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnersegments.evaluation.bitmap.part.PartBuilder;
import org.partnersegments.evaluation.bitmap.part.PartSizes;
import org.partnersegments.evaluation.memory.PartnerFacts;

/**
 * Builds the index of a program from the facts of its partners, in any order. Partners in the order
 * of their names take less time to sort.
 */
public final class ProgramIndexBuilder {

  private final long revision;
  private final TermNames terms;
  private final PartSizes sizes;
  private final List<LivePart> parts = new ArrayList<>();
  private PartBuilder next;

  /**
   * Begins the index of a program without partners.
   *
   * @param revision the revision at which all facts are read
   * @param termNames the normal forms of the names of all template terms, by ID
   */
  public ProgramIndexBuilder(long revision, Map<String, String> termNames) {
    this(revision, new TermNames(termNames), PartSizes.DEFAULT);
  }

  ProgramIndexBuilder(long revision, TermNames terms, PartSizes sizes) {
    this.revision = revision;
    this.terms = terms;
    this.sizes = sizes;
    this.next = new PartBuilder(sizes);
  }

  /** Adds a partner. Each partner must be added only once. */
  public ProgramIndexBuilder add(PartnerFacts partner) {
    next.add(partner);
    if (next.isFull()) {
      finishPart();
    }
    return this;
  }

  private void finishPart() {
    parts.add(LivePart.of(next.build()));
    next = new PartBuilder(sizes);
  }

  /** The index of the partners that were added. Do not use the builder afterwards. */
  public ProgramIndex build() {
    if (next.size() > 0) {
      finishPart();
    }
    long bytes = parts.stream().mapToLong(LivePart::sizeInBytes).sum();
    return new ProgramIndex(revision, parts, terms, sizes, Memo.ofSets(bytes));
  }
}
