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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.vocabulary.Identifiers;

/**
 * Query parameters: unknown and repeated ones are refused, and texts become what they stand for.
 * Parameters within the path are refused, too.
 */
@Provider
public class QueryParameters implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  /** A mistyped filter that was ignored would answer more than was asked for. */
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
                    "unknown-parameter",
                    known.isEmpty()
                        ? "This takes no query parameters."
                        : "Unknown query parameter; expected "
                            + String.join(", ", known.keySet())
                            + ".");
              }
              if (values.stream().anyMatch(QueryParameters::isGarbled)) {
                throw ProblemException.parameter(
                    name, "malformed-text", "The text has a NUL or is not UTF-8.");
              }
              if (values.size() > 1 && !known.get(name)) {
                throw ProblemException.parameter(
                    name, "repeated-parameter", "This parameter is given more than once.");
              }
            });
  }

  /** The name of a parameter, or those of the fields that it is made of, and which may repeat. */
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

  /** Nothing here takes parameters within a path ({@code /segments;a=b}). */
  private static void refuseMatrixParameters(UriInfo uri) {
    for (PathSegment segment : uri.getPathSegments()) {
      for (String name : segment.getMatrixParameters().keySet()) {
        throw ProblemException.parameter(
            name, "unknown-parameter", "Parameters within the path are not taken.");
      }
    }
  }

  /** Whether no database keeps the text, or the server could not decode it. */
  private static boolean isGarbled(String text) {
    return !Identifiers.isStorable(text) || text.indexOf('\uFFFD') >= 0;
  }

  /** The value of a parameter that takes one of a few words. */
  public static <E> E oneOf(
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
                        "unknown-value",
                        "Expected one of "
                            + Arrays.stream(all).map(word).collect(Collectors.joining(", "))
                            + "."));
  }

  /** A switch: {@code true} or {@code false}, off if not given. */
  public static boolean flag(String parameter, @Nullable String text) {
    return oneOf(
        parameter,
        text,
        false,
        t ->
            t.equals("true") || t.equals("false")
                ? Optional.of(t.equals("true"))
                : Optional.empty(),
        new Boolean[] {true, false},
        Object::toString);
  }

  /** Refuses more values of a repeated parameter than are answered at once. */
  public static <T> List<T> atMost(int most, String parameter, List<T> values) {
    if (values.size() > most) {
      throw ProblemException.parameter(
          parameter, "too-many-values", "At most " + most + " at once, not " + values.size() + ".");
    }
    return values;
  }
}
