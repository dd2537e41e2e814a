package org.partnersegments.rest.request;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a member of a list (RFC 9110, 12.4.2). Digits beyond the third, and a missing zero
 * before the point, are taken too: Java's own {@code HttpURLConnection} sends {@code q=.2}.
 */
final class Quality {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{0,9})?|\\.[0-9]{1,9}");

  private Quality() {}

  /** The weight, from 0 to 1; null if the text is none. */
  static @Nullable BigDecimal of(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    BigDecimal weight = new BigDecimal(text.endsWith(".") ? text + "0" : text);
    return weight.compareTo(BigDecimal.ONE) > 0 ? null : weight;
  }
}
