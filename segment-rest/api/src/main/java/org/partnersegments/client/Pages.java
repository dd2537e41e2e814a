package org.partnersegments.client;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lists page by page. */
public final class Pages {

  private Pages() {}

  /**
   * All pages. The stream requests each page when you reach it: {@code Pages.all(after ->
   * api.listPartners("demo", null, null, 500, after), PartnerPage::next)}.
   *
   * @param page requests the page after a token, or the first page for null
   * @param next the token for the page after a page; null on the last page
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
