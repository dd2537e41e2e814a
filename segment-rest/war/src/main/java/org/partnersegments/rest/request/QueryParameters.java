package org.partnersegments.rest.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.paging.SortOrder;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.WhiteSpace;

/**
 * Checks and reads query parameters. Refuses unknown and repeated ones, and parameters inside the
 * path.
 */
@Provider
public class QueryParameters implements ContainerRequestFilter {

  /** The most characters of a value. The longest are page tokens, which may contain a name. */
  public static final int MOST_CHARACTERS = 4_096;

  /** The most characters of a list. The longest are the IDs of 500 segments, and their commas. */
  private static final int MOST_CHARACTERS_OF_A_LIST = 10_000;

  /** As long as the longest name. Longer texts cost much to normalize. */
  public static final int MAX_QUERY_LENGTH = 255;

  /** RFC 3339, without what the date and time of day mean. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

  /** No time is longer. */
  public static final String LONGEST_TIME = "2026-01-31T08:00:00.123456789+01:00";

  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  @Context private ResourceInfo resource;

  /**
   * Refuses what the operation does not take: if it ignored a mistyped filter, it would answer too
   * much.
   */
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPathParameters().values().stream()
        .flatMap(Collection::stream)
        .anyMatch(QueryParameters::isGarbled)) {
      throw new ProblemException(ProblemType.NOT_FOUND, null);
    }
    refuseMatrixParameters(request.getUriInfo());
    Map<String, Boolean> known = new TreeMap<>();
    for (Parameter parameter : resource.getResourceMethod().getParameters()) {
      remember(parameter, parameter.getType(), known);
    }
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!known.containsKey(name)) {
                throw ProblemException.parameter(
                    name,
                    ErrorCode.UNKNOWN_PARAMETER,
                    known.isEmpty()
                        ? "This operation takes no query parameters."
                        : "Unknown query parameter. Use "
                            + String.join(", ", known.keySet())
                            + ".");
              }
              int most = known.get(name) ? MOST_CHARACTERS_OF_A_LIST : MOST_CHARACTERS;
              if (values.stream().anyMatch(value -> value.length() > most)) {
                throw ProblemException.parameter(
                    name,
                    ErrorCode.TOO_LONG,
                    "This parameter has at most " + most + " characters.");
              }
              if (values.stream().anyMatch(QueryParameters::isGarbled)) {
                throw ProblemException.parameter(
                    name,
                    ErrorCode.MALFORMED_TEXT,
                    "The text contains a NUL character or is not valid UTF-8.");
              }
              if (values.size() > 1 && !known.get(name)) {
                throw ProblemException.parameter(
                    name, ErrorCode.REPEATED_PARAMETER, "Send this parameter once.");
              }
            });
  }

  /**
   * Adds the name of a parameter, or the names of the fields of a bean of parameters, and whether
   * it may repeat.
   */
  private static void remember(AnnotatedElement place, Class<?> type, Map<String, Boolean> known) {
    QueryParam query = place.getAnnotation(QueryParam.class);
    if (query != null) {
      known.put(query.value(), Collection.class.isAssignableFrom(type));
    } else if (place.isAnnotationPresent(BeanParam.class)) {
      for (Field field : type.getDeclaredFields()) {
        remember(field, field.getType(), known);
      }
    }
  }

  /** No operation takes parameters inside the path ({@code /segments;a=b}). */
  private static void refuseMatrixParameters(UriInfo uri) {
    for (PathSegment segment : uri.getPathSegments()) {
      for (String name : segment.getMatrixParameters().keySet()) {
        throw ProblemException.parameter(
            name,
            ErrorCode.UNKNOWN_PARAMETER,
            "The path may not contain parameters (;name=value).");
      }
    }
  }

  /** Whether the database cannot store the text, or the server could not decode it. */
  private static boolean isGarbled(String text) {
    return !Identifiers.isStorable(text) || text.indexOf('\uFFFD') >= 0;
  }

  /**
   * The value of the parameter {@code query}: a text to search for, trimmed; empty if it is
   * missing.
   *
   * @throws ProblemException 400 if it is longer than any name
   */
  public static String searchText(@Nullable String query) {
    String text = query == null ? "" : WhiteSpace.trimmed(query);
    if (text.length() > MAX_QUERY_LENGTH) {
      throw ProblemException.parameter(
          "query",
          ErrorCode.TOO_LONG,
          "A search text has at most " + MAX_QUERY_LENGTH + " characters.");
    }
    return text;
  }

  /** The value of a parameter that takes one of several words. */
  private static <E> E oneOf(
      String parameter,
      @Nullable String text,
      E byDefault,
      Function<String, Optional<E>> reading,
      E[] all,
      Function<E, String> word) {
    return text == null
        ? byDefault
        : reading
            .apply(text)
            .orElseThrow(
                () ->
                    ProblemException.parameter(
                        parameter,
                        ErrorCode.UNKNOWN_VALUE,
                        "Unknown value. Use "
                            + Arrays.stream(all).map(word).collect(Collectors.joining(", "))
                            + "."));
  }

  /** The order that the parameter {@code sort} names. */
  public static <S extends Enum<S> & SortOrder> S sort(@Nullable String text, S byDefault) {
    Class<S> orders = byDefault.getDeclaringClass();
    return oneOf(
        "sort",
        text,
        byDefault,
        word -> SortOrder.of(orders, word),
        orders.getEnumConstants(),
        SortOrder::id);
  }

  /**
   * The value of a parameter that takes {@code true} or {@code false}.
   *
   * @param byDefault the value if it is missing
   */
  public static boolean flag(String parameter, @Nullable String text, boolean byDefault) {
    return oneOf(
        parameter,
        text,
        byDefault,
        t ->
            t.equals("true") || t.equals("false")
                ? Optional.of(t.equals("true"))
                : Optional.empty(),
        new Boolean[] {true, false},
        Object::toString);
  }

  /**
   * The value of a parameter that takes a time, to the microsecond, as databases store it; null if
   * it is missing.
   *
   * @throws ProblemException 400 if it is not a time in RFC 3339, in the years 1970 to 9999
   */
  public static @Nullable Instant time(String parameter, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (TIME.matcher(text).matches()) {
        Instant time = OffsetDateTime.parse(text).toInstant();
        if (!time.isBefore(Instant.EPOCH) && time.isBefore(YEAR_10000)) {
          return time.truncatedTo(ChronoUnit.MICROS);
        }
      }
    } catch (DateTimeParseException e) {
      // The error is thrown below.
    }
    throw ProblemException.parameter(
        parameter,
        ErrorCode.MALFORMED_TIME,
        "Enter a time with seconds and offset, such as 2026-01-31T08:00:00Z, in the years 1970 to"
            + " 9999. In an address, + is written %2B.");
  }

  /** Refuses too many values of a repeated parameter. */
  public static <T> List<T> atMost(int most, String parameter, List<T> values) {
    if (values.size() > most) {
      throw ProblemException.parameter(
          parameter,
          ErrorCode.TOO_MANY_VALUES,
          "The request may contain at most " + most + " values; it has " + values.size() + ".");
    }
    return values;
  }
}
