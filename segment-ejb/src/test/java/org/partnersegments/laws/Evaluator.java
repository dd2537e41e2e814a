package org.partnersegments.laws;

import java.util.List;
import java.util.function.BiFunction;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.memory.CompiledCondition;
import org.partnersegments.evaluation.memory.PartnerFacts;

/**
 * A part of the product that decides who is in a segment. The laws of docs/conditions.md hold for
 * each of them.
 *
 * @param members the IDs of the partners that a condition selects, in numeric order
 */
record Evaluator(String name, BiFunction<LoadedProgram, Condition, List<String>> members) {

  /** Every evaluator of the product. */
  static final List<Evaluator> ALL =
      List.of(
          new Evaluator(
              "database",
              (program, condition) -> program.byDatabase().all(condition, PartnerSort.PARTNER_ID)),
          new Evaluator("one partner in memory", Evaluator::each),
          new Evaluator(
              "index",
              (program, condition) -> program.byIndex().all(condition, PartnerSort.PARTNER_ID)));

  private static List<String> each(LoadedProgram program, Condition condition) {
    CompiledCondition compiled = CompiledCondition.of(condition);
    return program.facts().stream().filter(compiled::holds).map(PartnerFacts::partnerId).toList();
  }
}
