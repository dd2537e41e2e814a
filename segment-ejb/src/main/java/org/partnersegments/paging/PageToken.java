package org.partnersegments.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The opaque text that marks the place where a page ended. It is bound to its query: a token of
 * another query is rejected, because it would lead to a meaningless page.
 */
public final class PageToken {

  private static final int FINGERPRINT_BYTES = 9;
  private static final int FINGERPRINT_CHARS = FINGERPRINT_BYTES / 3 * 4;
  private static final String SEPARATOR = "\u0000";
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  private PageToken() {}

  /**
   * Writes a token.
   *
   * @param query everything that the order and content of the list depend on
   * @param position the sort keys of the page's last item
   */
  public static String write(String query, List<String> position) {
    return fingerprint(query)
        + base64(String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the position from a token.
   *
   * @param size how many sort keys the query has
   * @throws InvalidPageTokenException if the token is not valid, or belongs to another query
   */
  public static List<String> read(String token, String query, int size) {
    if (!token.startsWith(fingerprint(query))) {
      throw new InvalidPageTokenException();
    }
    byte[] position;
    try {
      position = Base64.getUrlDecoder().decode(token.substring(FINGERPRINT_CHARS));
    } catch (IllegalArgumentException e) {
      throw new InvalidPageTokenException();
    }
    List<String> keys = List.of(new String(position, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    if (keys.size() != size) {
      throw new InvalidPageTokenException();
    }
    return keys;
  }

  /**
   * Reads a sort key that is a number.
   *
   * @throws InvalidPageTokenException if it is not a number
   */
  public static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw new InvalidPageTokenException();
    }
  }

  /**
   * Reads a sort key that is a time in the years 1970 to 9999.
   *
   * @throws InvalidPageTokenException if it is not such a time: a token can be forged, and
   *     databases do not support all years that Java supports
   */
  public static Instant instant(String key) {
    try {
      Instant instant = Instant.parse(key);
      if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(YEAR_10000)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // The error is thrown below.
    }
    throw new InvalidPageTokenException();
  }

  private static String fingerprint(String query) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
      return base64(Arrays.copyOf(digest, FINGERPRINT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
