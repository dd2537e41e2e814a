package org.partnersegments.rest.request;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content encodings that a caller accepts (RFC 9110, 12.5.3), of the two that the server has.
 *
 * <p>{@link jakarta.ws.rs.core.Request#selectVariant} would be the standard way. But RESTEasy 6.2
 * does not know {@code GZIP} in capitals, finds no variant at all for {@code br} or {@code
 * gzip;q=0}, where an answer without encoding is right, and answers 400 to a malformed header,
 * which should not stop an answer. The container's own handler answers 406 to a {@code *;q=0} even
 * if another member of the list allows an encoding.
 *
 * @param gzip how much the caller wants gzip; zero if not at all
 * @param identity how much the caller wants no encoding; null if the header does not say
 */
public record AcceptedEncodings(BigDecimal gzip, @Nullable BigDecimal identity) {

  public static final String GZIP = "gzip";

  /** The same under an old name (RFC 9110, 8.4.1.3). */
  private static final String X_GZIP = "x-gzip";

  private static final String IDENTITY = "identity";
  private static final String ANY = "*";

  private static final AcceptedEncodings ONLY_IDENTITY =
      new AcceptedEncodings(BigDecimal.ZERO, null);

  /** What an answer may be encoded with; {@code NONE} if the caller refuses all. */
  public enum Encoding {
    GZIP,
    IDENTITY,
    NONE
  }

  /**
   * What a header says. A missing or malformed one leaves answers as they are.
   *
   * @param lines the lines of {@code Accept-Encoding}
   */
  public static AcceptedEncodings of(List<String> lines) {
    Map<String, BigDecimal> weights = new HashMap<>();
    for (String member : String.join(",", lines).split(",", -1)) {
      String[] parts = member.split(";", 2);
      BigDecimal weight = parts.length == 1 ? BigDecimal.ONE : weight(parts[1]);
      String name = parts[0].strip().toLowerCase(Locale.ROOT);
      if (weight == null || (name.isEmpty() && parts.length == 2)) {
        return ONLY_IDENTITY;
      }
      weights.merge(name.equals(X_GZIP) ? GZIP : name, weight, BigDecimal::max);
    }
    BigDecimal any = weights.get(ANY);
    return new AcceptedEncodings(
        weights.getOrDefault(GZIP, any == null ? BigDecimal.ZERO : any),
        weights.getOrDefault(IDENTITY, any));
  }

  private static @Nullable BigDecimal weight(String parameter) {
    String[] parts = parameter.split("=", 2);
    return parts.length == 2 && parts[0].strip().equalsIgnoreCase("q")
        ? Quality.of(parts[1].strip())
        : null;
  }

  /** The encoding of an answer that should be compressed if the caller does not mind. */
  public Encoding gzipFirst() {
    return isGzip() && (identity == null || gzip.compareTo(identity) >= 0)
        ? Encoding.GZIP
        : identityFirst();
  }

  /** The encoding of an answer that should be left as it is if the caller accepts that. */
  public Encoding identityFirst() {
    if (identity == null || identity.signum() > 0) {
      return Encoding.IDENTITY;
    }
    return isGzip() ? Encoding.GZIP : Encoding.NONE;
  }

  private boolean isGzip() {
    return gzip.signum() > 0;
  }
}
