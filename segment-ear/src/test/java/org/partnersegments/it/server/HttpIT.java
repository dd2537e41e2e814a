package org.partnersegments.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of the shipped EAR over HTTP. Arquillian would deploy the EAR again for each class, so all
 * these tests share one deployment, which ends with the server.
 */
@ArquillianTest
@RunAsClient
public abstract class HttpIT {

  private static boolean deployed;

  @BeforeEach
  void deployOnce() throws IOException, ServerDeploymentHelper.ServerDeploymentException {
    if (!deployed) {
      try (ModelControllerClient server =
              ModelControllerClient.Factory.create(Ports.HOST, Ports.MANAGEMENT);
          InputStream ear = Files.newInputStream(Ear.FILE)) {
        new ServerDeploymentHelper(server).deploy(Ear.FILE.getFileName().toString(), ear);
      }
      deployed = true;
    }
  }
}
