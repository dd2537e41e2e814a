package org.partnersegments.example.deployed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.partnersegments.client.PartnerSegments;
import org.partnersegments.client.PartnerSegmentsClient;

/** Creates the client for the whole application, from its configuration. */
@ApplicationScoped
public class PartnerSegmentsConnection {

  @Produces
  @ApplicationScoped
  PartnerSegments connect(
      @ConfigProperty(name = "partner-segments.api") URI api,
      @ConfigProperty(name = "partner-segments.user") String user,
      @ConfigProperty(name = "partner-segments.password") String password) {
    return PartnerSegmentsClient.connect(api, user, password);
  }

  void close(@Disposes PartnerSegments api) {
    api.close();
  }
}
