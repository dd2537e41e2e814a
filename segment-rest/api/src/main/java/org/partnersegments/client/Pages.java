package org.partnersegments.client;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lists that are cut into pages. */
public final class Pages {

  private Pages() {}

  /**
   * All pages, each asked for when it is reached: {@code Pages.all(after ->
   * api.listSegments("demo", null, "name", 500, after), SegmentPage::next)}.
   *
   * @param page asks for the page after a token; for the first one after null
   * @param next the token that a page ends with; null on the last
   */
  public static <P> Stream<P> all(
      Function<@Nullable String, P> page, Function<P, @Nullable String> next) {
    return Stream.iterate(page.apply(null), Objects::nonNull, read -> after(read, page, next));
  }

  private static <P> @Nullable P after(
      P read, Function<@Nullable String, P> page, Function<P, @Nullable String> next) {
    String token = next.apply(read);
    return token == null ? null : page.apply(token);
  }
}
