package org.partnersegments.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.EntityTagList.Tag;

/** Conditions of requests, read as a whole. */
class EntityTagListTest {

  private static EntityTagList list(String header) {
    return Objects.requireNonNull(EntityTagList.of("If-Match", header));
  }

  @Test
  void aListMayHaveSpacesAndEmptyMembers() {
    List<Tag> tags = List.of(new Tag(false, "5"), new Tag(true, "a,b"), new Tag(false, ""));
    assertEquals(tags, list("\"5\", W/\"a,b\",\"\"").tags());
    assertEquals(tags, list(" , \"5\" ,\t, W/\"a,b\" , \"\",").tags());
    assertTrue(list(" * ").any());
    assertNull(EntityTagList.of("If-Match", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", " , ,"})
  void anEmptyListHasNoTag(String header) {
    assertEquals(new EntityTagList(false, List.of()), list(header));
    assertFalse(list(header).has("5"));
  }

  @Test
  void aWeakTagIsEqualOnlyWhereThatIsEnough() {
    EntityTagList weak = list("W/\"5\"");
    assertFalse(weak.hasStrong("5"));
    assertTrue(weak.has("5"));
    assertTrue(list("\"5\"").hasStrong("5"));
    assertFalse(list("\"5\"").has("50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "\"5",
        "5\"",
        "\"5\"x",
        "x\"5\"",
        "\"5\" \"6\"",
        "\"5\";q=1",
        "w/\"5\"",
        "W/5",
        "W / \"5\"",
        "'5'",
        "*, \"5\"",
        "\"5\", *",
        "**",
        "\"a b\"",
        "\"5\"\"6\""
      })
  void whatIsNotWellFormedAsAWholeIsRefused(String header) {
    ProblemException refused = assertThrows(ProblemException.class, () -> list(header));
    assertEquals(ProblemType.BAD_REQUEST, refused.type());
  }

  @Test
  void longHeadersAreReadInOnePass() {
    String many = "\"5\",".repeat(30_000);
    assertEquals(30_000, list(many).tags().size());
    assertThrows(ProblemException.class, () -> list("\"" + "x".repeat(120_000)));
  }
}
