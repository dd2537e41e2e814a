package org.partnersegments.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.sql.CriteriaPartnerSearch;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;

class DeadlineTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  static List<Database> databases() {
    return Database.all();
  }

  private static Condition ids(Field field, int n) {
    List<String> ids = IntStream.range(1_000, 1_000 + n).mapToObj(Integer::toString).toList();
    return new Group(Match.ALL, false, List.of(new FieldCondition(field, Operator.IS_ANY_OF, ids)));
  }

  @Test
  void aDatabaseCountsWholeSeconds() {
    assertEquals(2, Deadline.in(Duration.ofMillis(1_900)).secondsLeft());
    assertEquals(1, Deadline.in(Duration.ofMillis(500)).secondsLeft());
    assertThrows(SearchTimeoutException.class, Deadline.in(Duration.ZERO)::secondsLeft);
    assertThrows(SearchTimeoutException.class, Deadline.in(Duration.ofSeconds(-1))::check);
    Deadline.in(Duration.ofSeconds(1)).check();
  }

  /** Lists of every kind and length are bound, or stored, and then found. */
  @ParameterizedTest
  @MethodSource("databases")
  void noStepOfASearchBeginsAfterTheDeadline(Database database) {
    int program = TestPrograms.create(database.factory(), "deadline");
    try (EntityManager entityManager =
        TestPrograms.inside(program, database.factory()::createEntityManager)) {
      PartnerSearch search = new CriteriaPartnerSearch(entityManager, 1);
      for (Field field : List.of(Field.PARTNER_ID, Field.PARTNER_GROUP, Field.CONTRACT_ID)) {
        for (int n : new int[] {1, 21, 5_000}) {
          assertThrows(
              SearchTimeoutException.class,
              () ->
                  TestPrograms.inside(
                      program,
                      () ->
                          search.count(
                              new PreparedCondition(
                                  ids(field, n), TODAY, Deadline.in(Duration.ZERO)))));
        }
      }
    }
  }

  /** More entries than one statement stores. */
  @ParameterizedTest
  @MethodSource("databases")
  void aLongListIsFoundInTime(Database database) {
    int program = TestPrograms.create(database.factory(), "long");
    try (EntityManager entityManager =
        TestPrograms.inside(program, database.factory()::createEntityManager)) {
      PartnerSearch search = new CriteriaPartnerSearch(entityManager, 1);
      for (Field field : List.of(Field.PARTNER_ID, Field.PARTNER_GROUP, Field.CONTRACT_ID)) {
        long found =
            TestPrograms.inside(
                program,
                () ->
                    search.count(
                        new PreparedCondition(
                            ids(field, 25_000), TODAY, Deadline.in(Duration.ofMinutes(5)))));
        assertEquals(0, found);
      }
    }
  }
}
