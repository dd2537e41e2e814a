package org.partnersegments.it.export;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Part of the test's archive: while it is on, an answer fails after its first bytes. */
@Provider
public class BreakingWriter implements WriterInterceptor {

  /** The system property that switches it on. Its value is the number of bytes to send. */
  static final String AFTER = "segment.test.break-after";

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Long after = Long.getLong(AFTER);
    if (after != null) {
      context.setOutputStream(new Breaking(context.getOutputStream(), after));
    }
    context.proceed();
  }

  private static final class Breaking extends FilterOutputStream {
    private long left;

    Breaking(OutputStream out, long left) {
      super(out);
      this.left = left;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int n = (int) Math.min(left, length);
      out.write(bytes, offset, n);
      out.flush();
      left -= n;
      if (n < length) {
        throw new IOException("broken by the test");
      }
    }
  }
}
