package org.partnersegments.rest.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/**
 * What a caller accepts of the media types that the server has (RFC 9110, 12.5.1), in a form that
 * JAX-RS understands.
 *
 * <p>JAX-RS alone does not do what the caller wants: it takes a type with {@code q=0} if another
 * range such as <code>*&#47;*</code> includes it, gives a type the best weight of all ranges
 * instead of the weight of the most precise one, and in RESTEasy, what a method consumes comes
 * before all of that. So the header is replaced by the types themselves, without ranges, in the
 * caller's order.
 */
public final class AcceptedTypes {

  /** A type that no operation has. */
  private static final String NOTHING = "application/x-nothing";

  /** All types that operations have, with the parameters of their content; the server's choice. */
  static final Map<String, Map<String, String>> SERVED = served();

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  private static final Pattern RANGE = Pattern.compile("(" + TOKEN + ")(?:/(" + TOKEN + "))?");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "[ \\t]*;[ \\t]*(?:("
              + TOKEN
              + ")[ \\t]*=[ \\t]*("
              + TOKEN
              + "|\"(?:[^\"\\\\]|\\\\.)*+\"))?");

  private static final Pattern SPACE = Pattern.compile("[ \\t]*");

  /** Far more than there is to say about the server's types. */
  private static final int LONGEST = 8_000;

  private static final String ANY = "*";

  /**
   * A range of media types.
   *
   * @param parameters names in small letters, without the weight
   */
  private record Range(
      String type, String subtype, Map<String, String> parameters, BigDecimal weight) {

    boolean includes(String mediaType, Map<String, String> having) {
      String[] parts = mediaType.split("/", 2);
      return (type.equals(ANY) || type.equals(parts[0]))
          && (subtype.equals(ANY) || subtype.equals(parts[1]))
          && parameters.entrySet().stream()
              .allMatch(p -> p.getValue().equalsIgnoreCase(having.get(p.getKey())));
    }

    int precision() {
      return type.equals(ANY) ? 0 : subtype.equals(ANY) ? 1 : 2 + parameters.size();
    }
  }

  private AcceptedTypes() {}

  private static Map<String, Map<String, String>> served() {
    Map<String, Map<String, String>> types = new LinkedHashMap<>();
    types.put("application/json", Map.of("charset", "UTF-8"));
    types.put("text/csv", Map.of("charset", "UTF-8", "header", "present"));
    types.put("application/x-ndjson", Map.of("charset", "UTF-8"));
    types.put("text/html", Map.of("charset", "UTF-8"));
    return types;
  }

  /**
   * The server's types that the caller accepts, the most wanted first, as a value of {@code
   * Accept}.
   *
   * @param lines the lines of {@code Accept}
   * @throws ProblemException 400 if the header is malformed
   */
  public static String ranked(List<String> lines) {
    List<Range> ranges = ranges(String.join(",", lines));
    if (ranges.isEmpty()) {
      return "*/*";
    }
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    SERVED.forEach(
        (type, parameters) -> {
          BigDecimal weight = weight(type, parameters, ranges);
          if (weight.signum() > 0) {
            weights.put(type, weight);
          }
        });
    List<String> ranked = new ArrayList<>();
    List<BigDecimal> steps =
        weights.values().stream()
            .map(BigDecimal::stripTrailingZeros)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    weights.forEach(
        (type, weight) ->
            ranked.add(type + ";q=0." + (9 - steps.indexOf(weight.stripTrailingZeros()))));
    return ranked.isEmpty() ? NOTHING : String.join(", ", ranked);
  }

  /** The weight that the most precise range gives a type; of two as precise, the larger one. */
  private static BigDecimal weight(
      String type, Map<String, String> parameters, List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.includes(type, parameters))
        .max(Comparator.comparingInt(Range::precision).thenComparing(Range::weight))
        .map(Range::weight)
        .orElse(BigDecimal.ZERO);
  }

  private static List<Range> ranges(String header) {
    if (header.length() > LONGEST) {
      throw malformed();
    }
    List<Range> ranges = new ArrayList<>();
    int at = 0;
    while (at < header.length()) {
      at = after(SPACE, header, at);
      if (at < header.length() && header.charAt(at) != ',') {
        at = after(SPACE, header, range(header, at, ranges));
      }
      if (at < header.length() && header.charAt(at) != ',') {
        throw malformed();
      }
      at++;
    }
    return ranges;
  }

  /** Reads a range, and returns the place behind it. */
  private static int range(String header, int from, List<Range> ranges) {
    Matcher range = RANGE.matcher(header).region(from, header.length());
    if (!range.lookingAt()) {
      throw malformed();
    }
    String type = range.group(1).toLowerCase(Locale.ROOT);
    String subtype = range.group(2) == null ? null : range.group(2).toLowerCase(Locale.ROOT);
    // Java's own HttpURLConnection sends "*" for all types.
    if (subtype == null ? !type.equals(ANY) : type.equals(ANY) && !subtype.equals(ANY)) {
      throw malformed();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    BigDecimal weight = BigDecimal.ONE;
    int at = range.end();
    Matcher parameter = PARAMETER.matcher(header).region(at, header.length());
    while (parameter.lookingAt()) {
      String name = parameter.group(1);
      if (name != null && name.equalsIgnoreCase("q")) {
        BigDecimal given = Quality.of(parameter.group(2));
        if (given == null) {
          throw malformed();
        }
        weight = given;
      } else if (name != null) {
        parameters.put(name.toLowerCase(Locale.ROOT), unquoted(parameter.group(2)));
      }
      at = parameter.end();
      parameter.region(at, header.length());
    }
    ranges.add(new Range(type, subtype == null ? ANY : subtype, parameters, weight));
    return at;
  }

  private static int after(Pattern pattern, String text, int from) {
    Matcher matcher = pattern.matcher(text).region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : from;
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }

  private static ProblemException malformed() {
    return new ProblemException(
        ProblemType.BAD_REQUEST,
        "Accept is malformed. An example of a correct one: text/csv, application/json;q=0.5");
  }
}
