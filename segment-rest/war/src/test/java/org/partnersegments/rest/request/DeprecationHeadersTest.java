package org.partnersegments.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeprecationHeadersTest {

  static class Operations {
    @DeprecatedOperation(since = "2027-01-31", sunset = "2028-03-01", instead = "Use `new`.")
    void old() {}

    @DeprecatedOperation(since = "2027-03-01", sunset = "2028-02-29", instead = "Use `new`.")
    void tooSoon() {}

    void current() {}
  }

  @DeprecatedOperation(since = "2027-01-31", sunset = "2028-01-31", instead = "Use the others.")
  static class OldOperations {
    void one() {}
  }

  private static DeprecatedOperation of(Class<?> type, String method) throws NoSuchMethodException {
    return Objects.requireNonNull(DeprecationHeaders.of(type.getDeclaredMethod(method)));
  }

  @Test
  void anAnswerSaysSinceWhenUntilWhenAndWhereToRead() throws NoSuchMethodException {
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    headers.add("Link", "<next>; rel=\"next\"");
    new DeprecationHeaders.Headers(of(Operations.class, "old"))
        .add("/partner-segments/api/v1/", headers);
    assertEquals(
        Map.of(
            "Deprecation",
            List.of("@1801353600"),
            "Sunset",
            List.of("Wed, 01 Mar 2028 00:00:00 GMT"),
            "Link",
            List.of(
                "<next>; rel=\"next\"",
                "</partner-segments/api/v1/openapi.json>; rel=\"deprecation\"")),
        headers);
  }

  @Test
  void anOperationOrAllOfItsClassMayBeDeprecated() throws NoSuchMethodException {
    assertNotNull(of(OldOperations.class, "one"));
    assertNull(DeprecationHeaders.of(Operations.class.getDeclaredMethod("current")));
  }

  @Test
  void callersHaveAYear() throws NoSuchMethodException {
    DeprecatedOperation tooSoon = of(Operations.class, "tooSoon");
    assertThrows(IllegalArgumentException.class, () -> new DeprecationHeaders.Headers(tooSoon));
  }
}
