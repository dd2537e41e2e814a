package org.partnersegments.laws;

import java.util.List;
import java.util.function.BiFunction;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.memory.CompiledCondition;
import org.partnersegments.evaluation.memory.PartnerFacts;

/**
 * A part of the product that says who is in a segment. The laws hold for each of them.
 *
 * @param members the IDs of a condition's partners, by the numbers that they are
 */
record Evaluator(String name, BiFunction<LoadedProgram, Condition, List<String>> members) {

  /** All that the product has. */
  static final List<Evaluator> ALL =
      List.of(
          new Evaluator(
              "search", (program, condition) -> program.all(condition, PartnerSort.PARTNER_ID)),
          new Evaluator("one partner in memory", Evaluator::each));

  private static List<String> each(LoadedProgram program, Condition condition) {
    CompiledCondition compiled = CompiledCondition.of(condition);
    return program.facts().stream().filter(compiled::holds).map(PartnerFacts::partnerId).toList();
  }
}
