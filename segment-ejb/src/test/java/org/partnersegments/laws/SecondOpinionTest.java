package org.partnersegments.laws;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.ValueKind;
import org.partnersegments.reference.ReferenceEvaluator;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.TreeGenerator;
import org.partnersegments.reference.Vocabulary;
import org.partnersegments.reference.World;
import org.partnersegments.reference.WorldGenerator;

/**
 * The second opinion that the laws compare with covers the whole catalogue. Without these tests, a
 * new field would pass all laws because no law ever sees it.
 */
class SecondOpinionTest {

  private static final int PARTNERS = 200;
  private static final World WORLD = WorldGenerator.world(19, PARTNERS);

  /** Each operator of each field of the product's catalogue. */
  static Stream<Arguments> operators() {
    return Arrays.stream(Field.values())
        .flatMap(field -> field.operators().keySet().stream().map(o -> Arguments.of(field, o)));
  }

  @Test
  void theVocabularyIsTheCatalogue() {
    Set<String> catalogue = new TreeSet<>();
    for (Field field : Field.values()) {
      field
          .operators()
          .forEach(
              (operator, kind) ->
                  catalogue.add(
                      "%s %s %s %s"
                          .formatted(
                              field.id(),
                              operator.id(),
                              kind.map(ValueKind::id).orElse(""),
                              operator.arity() == Operator.Arity.MANY)));
    }
    Set<String> vocabulary = new TreeSet<>();
    Vocabulary.OPERATORS.forEach(
        (field, operators) ->
            operators.forEach(
                (operator, kind) ->
                    vocabulary.add(
                        "%s %s %s %s".formatted(field, operator, kind.id(), kind.isList()))));
    assertEquals(catalogue, vocabulary);
  }

  @Test
  void theVocabularyHasTheNegativesAndTheContractFields() {
    assertEquals(
        Stream.of(Operator.values())
            .filter(Operator::isNegative)
            .collect(toMap(negative -> negative.positive().id(), Operator::id)),
        Vocabulary.NEGATIVES);
    assertEquals(
        Stream.of(Field.values()).filter(Field::isContractField).map(Field::id).collect(toSet()),
        Set.copyOf(Vocabulary.CONTRACT_FIELDS));
  }

  /** A text is read as any kind of value, so the reference needs no generator for an answer. */
  @ParameterizedTest
  @MethodSource("operators")
  void theReferenceAnswersForEachOperator(Field field, Operator operator) {
    List<String> values =
        operator.arity() == Operator.Arity.NONE ? List.of() : List.of("2026-12-31");
    long members =
        new ReferenceEvaluator(WORLD).count(Tree.all(new Leaf(field.id(), operator.id(), values)));
    assertTrue(members <= PARTNERS);
  }

  @ParameterizedTest
  @MethodSource("operators")
  void theGeneratorMakesConditionsThatTheProductReads(Field field, Operator operator) {
    generated(field, operator).forEach(Conditions::of);
  }

  /** Otherwise the generated partners lack the data that would tell evaluators apart. */
  @ParameterizedTest
  @MethodSource("operators")
  void theGeneratedPartnersMeetEachOperatorAndDoNotMeetIt(Field field, Operator operator) {
    ReferenceEvaluator reference = new ReferenceEvaluator(WORLD);
    List<Long> counts = generated(field, operator).map(reference::count).toList();
    assertTrue(counts.stream().anyMatch(count -> count > 0), "nobody ever meets it");
    assertTrue(counts.stream().anyMatch(count -> count < PARTNERS), "everybody always meets it");
  }

  private static Stream<Tree.Group> generated(Field field, Operator operator) {
    TreeGenerator generator = new TreeGenerator(WORLD, 19);
    return IntStream.range(0, 100)
        .mapToObj(i -> Tree.all(generator.leaf(field.id(), operator.id(), false)));
  }
}
