package org.partnersegments.rest.request;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ID of a segment. Each segment has one: no sign, no zeros in front, no digits of other
 * scripts, all of which Java's own parser takes.
 */
@Provider
public class SegmentIds implements ParamConverterProvider {

  /** All numbers of so many digits are in the range of the database's IDs. */
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  /** The ID; empty if the text is none. */
  public static Optional<Long> parse(String text) {
    return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // The type is long, so T is Long.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == long.class
            && Arrays.stream(annotations).anyMatch(a -> a.annotationType() == PathParam.class)
        ? (ParamConverter<T>) new InPath()
        : null;
  }

  /** An address with another text is unknown. */
  private static final class InPath implements ParamConverter<Long> {

    @Override
    public Long fromString(String text) {
      return parse(text).orElseThrow(NotFoundException::new);
    }

    @Override
    public String toString(Long id) {
      return id.toString();
    }
  }
}
