package org.partnersegments.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysetTest {

  private record Row(String name, long id, Instant at) {}

  private static final Instant AT = Instant.parse("2026-11-30T01:02:03.000004Z");
  private static final List<Row> ROWS = List.of(new Row("a", 7, AT), new Row("b", 3, AT));

  private static final Keyset<Row> UP =
      new Keyset<>(Keyset.Key.text("e.name", Row::name), Keyset.Key.number("e.id", Row::id), false);
  private static final Keyset<Row> DOWN =
      new Keyset<>(Keyset.Key.time("e.at", Row::at), Keyset.Key.number("e.id", Row::id), true);

  private final Map<String, Object> parameters = new HashMap<>();

  @Test
  void theFirstPageHasNoCondition() {
    assertEquals("", UP.after("list", null, parameters));
    assertEquals(Map.of(), parameters);
  }

  @Test
  void theNextPageBeginsAfterTheLastRowOfThePageBefore() {
    Page<Row> page = UP.page(ROWS, 1, "list");
    assertEquals(ROWS.subList(0, 1), page.items());
    assertEquals(
        " and e.name >= :afterFirst and (e.name > :afterFirst or e.id > :afterUnique)",
        UP.after("list", page.next().orElseThrow(), parameters));
    assertEquals(Map.of("afterFirst", "a", "afterUnique", 7L), parameters);
    assertEquals("e.name, e.id", UP.columns());
  }

  @Test
  void aDescendingListGoesTheOtherWay() {
    String next = DOWN.page(ROWS, 1, "list").next().orElseThrow();
    assertEquals(
        " and e.at <= :afterFirst and (e.at < :afterFirst or e.id < :afterUnique)",
        DOWN.after("list", next, parameters));
    assertEquals(Map.of("afterFirst", AT, "afterUnique", 7L), parameters);
    assertEquals("e.at desc, e.id desc", DOWN.columns());
  }

  @Test
  void aTokenOfAnotherListIsRefused() {
    String next = UP.page(ROWS, 1, "list").next().orElseThrow();
    assertThrows(InvalidPageTokenException.class, () -> UP.after("other", next, parameters));
    assertThrows(InvalidPageTokenException.class, () -> DOWN.after("list", next, parameters));
  }
}
