package org.partnersegments.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers of an operation that it will go: {@code Deprecation} (RFC 9745), {@code Sunset}
 * (RFC 8594), and a link to the document.
 */
@Provider
public class DeprecationHeaders implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    DeprecatedOperation deprecated = of(resource.getResourceMethod());
    if (deprecated != null) {
      context.register(new Headers(deprecated));
    }
  }

  /** What is said about the operation of a method, or about all of its class. */
  public static @Nullable DeprecatedOperation of(Method method) {
    return method.isAnnotationPresent(DeprecatedOperation.class)
        ? method.getAnnotation(DeprecatedOperation.class)
        : method.getDeclaringClass().getAnnotation(DeprecatedOperation.class);
  }

  /** Adds the headers to each answer of one operation. */
  record Headers(DeprecatedOperation deprecated) implements ContainerResponseFilter {

    /** RFC 9110, 5.6.7. Java's own format has days of one digit. */
    private static final DateTimeFormatter HTTP_DATE =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /**
     * The headers of one operation.
     *
     * @throws IllegalArgumentException if callers have less than a year
     */
    Headers {
      if (LocalDate.parse(deprecated.sunset())
          .isBefore(LocalDate.parse(deprecated.since()).plusYears(1))) {
        throw new IllegalArgumentException("less than a year: " + deprecated);
      }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
      add(request.getUriInfo().getBaseUri().getPath(), answer.getHeaders());
    }

    /** Adds the headers. */
    void add(String api, MultivaluedMap<String, Object> headers) {
      headers.putSingle("Deprecation", "@" + start(deprecated.since()).getEpochSecond());
      headers.putSingle(
          "Sunset", HTTP_DATE.format(start(deprecated.sunset()).atZone(ZoneOffset.UTC)));
      headers.add(HttpHeaders.LINK, "<" + api + "openapi.json>; rel=\"deprecation\"");
    }

    private static Instant start(String day) {
      return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }
}
