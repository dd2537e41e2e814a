package org.partnersegments.client;

/**
 * The operations of the API. {@link PartnerSegmentsClient} creates an instance. Many threads can
 * use it at the same time. It holds connections until you close it.
 *
 * <p>A method throws a {@link ProblemException} if the server answers with a status of 400 or more,
 * and a {@link jakarta.ws.rs.ProcessingException} if the connection fails. The client does not send
 * parameters that are null.
 */
public interface PartnerSegments
    extends ProgramsApi, PartnersApi, SegmentsApi, PartnerDataApi, ProblemsApi, AutoCloseable {

  /** Closes the connections. */
  @Override
  void close();
}
