package org.partnersegments.rest.security;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request for a password in a 401. Our screen has its own login page and gets none: with it,
 * the browser would show its own dialog first.
 */
public final class Challenge {

  /** The header that our screen sends with each request. */
  public static final String OWN_SCREEN = "X-Requested-With";

  private static final Map<String, String> BASIC =
      Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Partner Segments\", charset=\"UTF-8\"");

  private Challenge() {}

  /**
   * Whether the caller gets a challenge.
   *
   * @param ownScreen the request's header {@value #OWN_SCREEN}
   */
  public static boolean isWanted(@Nullable String ownScreen) {
    return ownScreen == null;
  }

  /** The headers of a 401 to this caller. */
  public static Map<String, String> headers(@Nullable String ownScreen) {
    return isWanted(ownScreen) ? BASIC : Map.of();
  }
}
