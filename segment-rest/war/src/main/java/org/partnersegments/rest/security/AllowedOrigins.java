package org.partnersegments.rest.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersegments.settings.Setting;

/** The origins of other sites whose pages may call the API (CORS). */
public final class AllowedOrigins {

  private static final Set<String> ORIGINS = of(Setting.CORS_ORIGINS.value());

  private AllowedOrigins() {}

  static Set<String> of(String setting) {
    return setting.equals(Setting.CORS_ORIGINS.byDefault())
        ? Set.of()
        : Arrays.stream(setting.split(",")).map(String::strip).collect(Collectors.toSet());
  }

  /** Whether there is any. If not, the server does not look at origins. */
  public static boolean exist() {
    return !ORIGINS.isEmpty();
  }

  /**
   * Whether pages of an origin may call the API.
   *
   * @param origin the header {@code Origin}; browsers send it in one form, so it is compared as it
   *     is
   */
  public static boolean include(@Nullable String origin) {
    return origin != null && ORIGINS.contains(origin);
  }
}
