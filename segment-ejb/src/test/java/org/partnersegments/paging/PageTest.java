package org.partnersegments.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void aListThatFitsIsTheLastPage() {
    assertEquals(new Page<>(List.of(1, 2), Optional.empty()), pageOf(2));
    assertEquals(new Page<>(List.of(), Optional.empty()), pageOf(0));
  }

  @Test
  void oneRowMoreSaysThatThereIsANextPageAndIsNotShown() {
    Page<Integer> page = pageOf(3);
    assertEquals(List.of(1, 2), page.items());
    assertEquals(List.of("2"), PageToken.read(page.next().orElseThrow(), "query", 1));
  }

  @Test
  void mappingKeepsOrderAndNextPage() {
    Page<Integer> page = pageOf(3);
    assertEquals(new Page<>(List.of("<1>", "<2>"), page.next()), page.map(n -> "<" + n + ">"));
  }

  private static Page<Integer> pageOf(int rows) {
    return Page.of(
        IntStream.rangeClosed(1, rows).boxed().toList(), 2, "query", n -> List.of(n.toString()));
  }
}
