package org.partnersegments.laws;

import java.util.List;
import java.util.function.BiFunction;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.IndexSearch;
import org.partnersegments.evaluation.memory.CompiledCondition;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.vocabulary.PartnerKey;

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
          new Evaluator("index", Evaluator::inIndex));

  private static List<String> each(LoadedProgram program, Condition condition) {
    CompiledCondition compiled = CompiledCondition.of(condition);
    return program.facts().stream().filter(compiled::holds).map(PartnerFacts::partnerId).toList();
  }

  /** Without the partners' rows, which other laws read. */
  private static List<String> inIndex(LoadedProgram program, Condition condition) {
    return new IndexSearch(program.index())
        .all(PreparedCondition.of(condition, LoadedProgram.TODAY), PartnerSort.PARTNER_ID)
        .mapToObj(PartnerKey::partnerId)
        .toList();
  }
}
