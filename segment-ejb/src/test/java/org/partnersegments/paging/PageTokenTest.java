package org.partnersegments.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {

  private static final String QUERY = "partners acme-eu name ";

  @Test
  void aTokenNamesThePositionThatItWasMadeOf() {
    for (List<String> position :
        List.of(
            List.of("1"),
            List.of(""),
            List.of("", ""),
            List.of("acme deals", "2552842"),
            List.of("été 😀 \n\t %_\\'\"/?&=+", "-1"),
            List.of("x".repeat(600), "9999999999999999999", "3"))) {
      String token = PageToken.write(QUERY, position);
      assertEquals(position, PageToken.read(token, QUERY, position.size()));
    }
  }

  @Test
  void aTokenNeedsNoEscapingInAUrl() {
    for (int i = 0; i < 500; i++) {
      String token = PageToken.write(QUERY + i, List.of("ÿÿÿ>>>???" + i));
      assertTrue(token.matches("[A-Za-z0-9_-]+"), token);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "partners acme-eu name", "partners acme-us name ", "partners"})
  void theTokenOfAnotherQueryIsRefused(String other) {
    String token = PageToken.write(QUERY, List.of("a", "1"));
    refused(token, other, 2);
  }

  @Test
  void aTokenWithAnotherNumberOfKeysIsRefused() {
    String token = PageToken.write(QUERY, List.of("a", "1"));
    refused(token, QUERY, 1);
    refused(token, QUERY, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "null", "../..", "AAAAAAAAAAAA", "%00", "😀"})
  void garbageIsRefused(String garbage) {
    refused(garbage, QUERY, 2);
    refused(PageToken.write(QUERY, List.of("a", "1")).substring(0, 12) + garbage + "*", QUERY, 2);
  }

  @Test
  void aTokenThatWasCutIsRefused() {
    String token = PageToken.write(QUERY, List.of("acme", ""));
    for (int length = 0; length < 17; length++) {
      refused(token.substring(0, length), QUERY, 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1.5", "1 ", "9223372036854775808", "0x1"})
  void aKeyThatIsNoNumberIsRefused(String key) {
    assertThrows(InvalidPageTokenException.class, () -> PageToken.number(key));
  }

  @Test
  void aKeyThatIsANumberIsRead() {
    assertEquals(Long.MIN_VALUE, PageToken.number(Long.toString(Long.MIN_VALUE)));
    assertEquals(42, PageToken.number("42"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-01-31",
        "1969-12-31T23:59:59.999999999Z",
        "-0001-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z"
      })
  void aKeyThatIsNoTimeOfADatabaseIsRefused(String key) {
    assertThrows(InvalidPageTokenException.class, () -> PageToken.instant(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1970-01-01T00:00:00Z", "2026-01-31T12:00:00.123456Z", "9999-12-31T23:59:59Z"})
  void aKeyThatIsATimeIsRead(String key) {
    assertEquals(Instant.parse(key), PageToken.instant(key));
  }

  private static void refused(String token, String query, int size) {
    assertThrows(
        InvalidPageTokenException.class, () -> PageToken.read(token, query, size), () -> token);
  }
}
