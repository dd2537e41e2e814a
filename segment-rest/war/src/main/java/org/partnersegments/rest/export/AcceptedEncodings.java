package org.partnersegments.rest.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request's {@code Accept-Encoding} allows (RFC 9110, 12.5.3).
 *
 * <p>{@link jakarta.ws.rs.core.Request#selectVariant} would be the standard way. But RESTEasy 6.2
 * does not know {@code GZIP} in capitals, finds no variant at all for {@code br} or {@code
 * gzip;q=0}, where an answer without encoding is right, and answers 400 to a malformed header,
 * which should not stop an export.
 */
final class AcceptedEncodings {

  static final String GZIP = "gzip";

  /** A weight that is not nothing. */
  private static final Pattern QUALITY = Pattern.compile("q=(1(\\.0*)?|0?\\.0*[1-9]\\d*)");

  private AcceptedEncodings() {}

  /** Whether the answer may be compressed by gzip; not if the header is missing or malformed. */
  static boolean gzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    Map<String, Boolean> allowed = new HashMap<>();
    for (String each : header.split(",", -1)) {
      String[] parts = each.toLowerCase(Locale.ROOT).split(";", 2);
      boolean refused = parts.length == 2 && !QUALITY.matcher(parts[1].strip()).matches();
      allowed.put(parts[0].strip(), !refused);
    }
    return allowed.getOrDefault(GZIP, allowed.getOrDefault("*", false));
  }
}
