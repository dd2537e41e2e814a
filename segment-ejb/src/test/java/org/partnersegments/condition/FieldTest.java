package org.partnersegments.condition;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

/** The catalogue is complete and matches the product's vocabulary. */
class FieldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          contractStage    | Contract Stage        | CODE: isAnyOf isNoneOf
          partnerGroup     | Partner Group         | PARTNER_GROUP: isAnyOf isAllOf isNoneOf; isSet isNotSet
          prospectingStage | Prospecting Stage     | CODE: isAnyOf isNoneOf
          contractId       | Contract ID           | CONTRACT_ID: isAnyOf isNoneOf; EXACT_TEXT: startsWith
          partnerName      | Partner Name          | PARTNER: isAnyOf isNoneOf; TEXT: is isNot contains doesNotContain startsWith endsWith
          partnerId        | Partner ID            | PARTNER_ID: isAnyOf isNoneOf
          templateTerm     | Partner Template Term | TEMPLATE_TERM: isAnyOf isNoneOf; TEXT: nameContains nameDoesNotContain; isSet isNotSet
          """)
  void aFieldHasTheseOperators(String id, String label, String operators) {
    Field field = Field.of(id).orElseThrow();
    assertEquals(label, field.label());
    assertEquals(
        Arrays.stream(operators.split("; ")).collect(toSet()),
        field.operators().values().stream()
            .distinct()
            .map(kind -> kind.map(k -> k + ": ").orElse("") + operators(field, kind))
            .collect(toSet()));
  }

  private static String operators(Field field, Optional<ValueKind> kind) {
    return field.operators().keySet().stream()
        .filter(operator -> field.valueKind(operator).equals(kind))
        .map(Operator::id)
        .collect(joining(" "));
  }

  @Test
  void thereIsNoOtherField() {
    assertEquals(7, Field.values().length);
  }

  @Test
  void wordsOfTheApiAreUnique() {
    assertUnique(Field.values(), Field::id);
    assertUnique(Field.values(), Field::label);
    assertUnique(Operator.values(), Operator::id);
    assertUnique(Operator.values(), Operator::label);
    assertUnique(Match.values(), Match::id);
    for (Field field : Field.values()) {
      assertUnique(field.codes().toArray(Code[]::new), Code::code);
      assertUnique(field.codes().toArray(Code[]::new), Code::label);
    }
  }

  private static <T> void assertUnique(T[] all, Function<T, String> word) {
    List<String> words = Arrays.stream(all).map(word).toList();
    assertEquals(words.stream().distinct().toList(), words);
  }

  @Test
  void everyWordOfTheApiIsUnderstood() {
    for (Field field : Field.values()) {
      assertEquals(Optional.of(field), Field.of(field.id()));
    }
    for (Operator operator : Operator.values()) {
      assertEquals(Optional.of(operator), Operator.of(operator.id()));
    }
    for (Match match : Match.values()) {
      assertEquals(Optional.of(match), Match.of(match.id()));
    }
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void aFieldWithANegativeOperatorHasItsPositiveWithTheSameValues(Field field) {
    field
        .operators()
        .forEach(
            (operator, kind) -> {
              assertEquals(kind, field.operators().get(operator.positive()));
              assertTrue(field.positiveOperators().contains(operator.positive()));
            });
    assertTrue(field.positiveOperators().stream().noneMatch(Operator::isNegative));
    assertTrue(field.operators().keySet().containsAll(field.positiveOperators()));
  }

  @ParameterizedTest
  @CsvSource({
    "isNoneOf, isAnyOf",
    "isNotSet, isSet",
    "isNot, is",
    "doesNotContain, contains",
    "nameDoesNotContain, nameContains"
  })
  void aNegativeOperatorIsTheComplementOfItsPositive(String negative, String positive) {
    Operator denial = Operator.of(negative).orElseThrow();
    assertTrue(denial.isNegative());
    assertEquals(positive, denial.positive().id());
    assertEquals(denial.arity(), denial.positive().arity());
  }

  @Test
  void thereIsNoOtherNegativeOperator() {
    assertEquals(5, Stream.of(Operator.values()).filter(Operator::isNegative).count());
    for (Operator operator : Operator.values()) {
      assertFalse(operator.positive().isNegative());
      assertEquals(operator.isNegative(), operator.positive() != operator);
    }
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void anOperatorHasAValueKindWhereItTakesValues(Field field) {
    field
        .operators()
        .forEach(
            (operator, kind) ->
                assertEquals(operator.arity() != Operator.Arity.NONE, kind.isPresent()));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void aFieldHasCodesWhereItComparesThem(Field field) {
    assertEquals(
        field.operators().containsValue(Optional.of(ValueKind.CODE)), !field.codes().isEmpty());
  }

  @Test
  void theCodesAreTheStagesAndNoneBeforeThem() {
    assertEquals(
        Stream.concat(Stream.of("NONE"), Stream.of(ContractStage.values()).map(Enum::name))
            .toList(),
        Field.CONTRACT_STAGE.codes().stream().map(Code::code).toList());
    assertEquals(
        Stream.concat(Stream.of("NONE"), Stream.of(ProspectingStage.values()).map(Enum::name))
            .toList(),
        Field.PROSPECTING_STAGE.codes().stream().map(Code::code).toList());
    assertEquals(17, Field.CONTRACT_STAGE.codes().size());
    assertEquals(9, Field.PROSPECTING_STAGE.codes().size());
  }

  @Test
  void onlyNoContractAtAllIsNoStageOfAContract() {
    for (Code code : Field.CONTRACT_STAGE.codes()) {
      assertEquals(!code.code().equals("NONE"), code.inSameContract());
    }
  }

  @Test
  void theContractFieldsAreThoseOfAContract() {
    assertEquals(
        Set.of(Field.CONTRACT_STAGE, Field.CONTRACT_ID, Field.TEMPLATE_TERM),
        Stream.of(Field.values()).filter(Field::isContractField).collect(toSet()));
  }

  @Test
  void theCatalogueCannotBeChanged() {
    assertThrows(
        UnsupportedOperationException.class,
        () -> Field.PARTNER_ID.operators().remove(Operator.IS_ANY_OF));
    assertThrows(UnsupportedOperationException.class, () -> Field.CONTRACT_STAGE.codes().remove(0));
  }

  @Test
  void aFieldConditionIsWhatTheCatalogueAllows() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new FieldCondition(Field.PARTNER_ID, Operator.CONTAINS, List.of("1")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new FieldCondition(Field.PARTNER_ID, Operator.IS_ANY_OF, List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new FieldCondition(Field.PARTNER_NAME, Operator.IS, List.of("a", "b")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new FieldCondition(Field.PARTNER_GROUP, Operator.IS_SET, List.of("17")));
    assertThrows(IllegalArgumentException.class, () -> new Group(Match.ALL, false, List.of()));
  }
}
