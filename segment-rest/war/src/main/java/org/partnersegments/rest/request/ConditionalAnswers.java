package org.partnersegments.rest.request;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.rest.problem.ProblemException;

/**
 * Gives the answers of operations that are {@link Revalidated} an entity tag, and answers 304 to a
 * caller who has the same already (RFC 9110, 13.2.2). A resource may set a tag of its own; for all
 * others, the tag follows from the content.
 */
@Provider
public class ConditionalAnswers implements ContainerRequestFilter, ContainerResponseFilter {

  /** Callers may keep the answer, each for themselves, but must ask before they use it again. */
  private static final String CACHE_CONTROL = "private, no-cache";

  private static final int TAG_BYTES = 12;
  private static final Annotation[] NO_ANNOTATIONS = {};

  @Context private ResourceInfo resource;
  @Context private HttpServletResponse servletResponse;
  @Context private Providers providers;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    Method method = resource.getResourceMethod();
    if (method == null
        || !method.isAnnotationPresent(Revalidated.class)
        || response.getStatus() != Response.Status.OK.getStatusCode()) {
      return;
    }
    String tag = response.getHeaderString(HttpHeaders.ETAG);
    if (tag == null) {
      byte[] content = content(response.getEntity());
      response.setEntity(content, NO_ANNOTATIONS, response.getMediaType());
      tag = tag(content);
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    }
    String opaque = tag.substring(1, tag.length() - 1);
    EntityTagList expected = list(request, HttpHeaders.IF_MATCH);
    EntityTagList known = list(request, HttpHeaders.IF_NONE_MATCH);
    if (expected != null && !expected.hasStrong(opaque)) {
      Response refusal =
          providers
              .getExceptionMapper(Throwable.class)
              .toResponse(new ProblemException(ProblemType.VERSION_MISMATCH, null));
      response.setStatusInfo(refusal.getStatusInfo());
      response.setEntity(refusal.getEntity(), NO_ANNOTATIONS, refusal.getMediaType());
      return;
    }
    // Not a header of JAX-RS, which would stand beside the one that forbids to keep answers.
    servletResponse.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    if (known != null && known.has(opaque)) {
      response.setStatusInfo(Response.Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  /** Checks the headers of every operation, before it does anything. */
  @Override
  public void filter(ContainerRequestContext request) {
    list(request, HttpHeaders.IF_MATCH);
    list(request, HttpHeaders.IF_NONE_MATCH);
  }

  private static @Nullable EntityTagList list(ContainerRequestContext request, String name) {
    return EntityTagList.of(name, request.getHeaderString(name));
  }

  private static byte[] content(Object entity) throws IOException {
    if (entity instanceof InputStream stream) {
      try (stream) {
        return stream.readAllBytes();
      }
    }
    return entity instanceof byte[] written
        ? written
        : JsonConfiguration.MAPPER.writeValueAsBytes(entity);
  }

  private static String tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
