package org.partnersegments.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/**
 * Refuses bodies over 10 MiB, whether the request announces its length or not. The server's own
 * limit would break the connection without an answer. Partner data has no such limit, because the
 * server reads it as a stream.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {

  static final long MOST_BYTES = 10L * 1024 * 1024;

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod().isAnnotationPresent(Streamed.class) || !request.hasEntity()) {
      return;
    }
    if (request.getLength() > MOST_BYTES) {
      throw tooLarge();
    }
    request.setEntityStream(new Limited(request.getEntityStream()));
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.TOO_LARGE, "A body may have at most " + MOST_BYTES + " bytes.");
  }

  /** Counts the bytes that are read. */
  private static final class Limited extends FilterInputStream {
    private long read;

    Limited(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count(n);
      return n;
    }

    private void count(int n) {
      read += Math.max(n, 0);
      if (read > MOST_BYTES) {
        throw tooLarge();
      }
    }
  }
}
