package org.partnersegments.client;

/**
 * The API, as {@link PartnerSegmentsClient} makes it. It may be used by many threads at once, and
 * holds connections until it is closed.
 *
 * <p>An answer of 400 or more is thrown as a {@link ProblemException}; a connection that fails, as
 * {@link jakarta.ws.rs.ProcessingException}. Parameters that may be null are left out where they
 * are.
 */
public interface PartnerSegments
    extends ProgramsApi, PartnersApi, SegmentsApi, PartnerDataApi, AutoCloseable {

  /** Closes the connections. */
  @Override
  void close();
}
