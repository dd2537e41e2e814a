package org.partnersegments.evaluation.memory;

import org.partnersegments.condition.Condition;

/**
 * A condition that is compiled once and then tests any number of partners in memory, one at a time.
 * It gives the same results as a search of the database. It is immutable, and so thread-safe.
 */
public final class CompiledCondition {

  private final CompiledNode root;

  private CompiledCondition(CompiledNode root) {
    this.root = root;
  }

  /** Compiles a tree, in about the time needed to sort its lists. */
  public static CompiledCondition of(Condition condition) {
    return new CompiledCondition(CompiledNode.of(condition));
  }

  /** Whether the condition selects the partner. */
  public boolean holds(PartnerFacts partner) {
    return root.holds(partner);
  }
}
