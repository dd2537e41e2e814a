package org.partnersegments.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;

import java.io.IOException;
import java.io.InputStream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnersegments.example.deployed.NewsletterApplication;
import org.partnersegments.example.deployed.PartnerSegmentsConnection;
import org.partnersegments.example.deployed.RecipientResource;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;

/**
 * The client in another application on a server. Its WAR contains the client's JAR, and the server
 * provides everything else.
 */
class DeployedClientIT extends HttpIT {

  private static final String WAR = "newsletter.war";
  private static final String BASE =
      "http://" + Ports.HOST + ":" + Ports.HTTP + "/newsletter/newsletter";

  @BeforeEach
  void deploy() throws IOException, ServerDeploymentHelper.ServerDeploymentException {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, WAR)
            .addClasses(
                NewsletterApplication.class,
                PartnerSegmentsConnection.class,
                RecipientResource.class)
            .addAsLibrary(ClientClassPath.client().toFile())
            .addAsWebInfResource(new StringAsset("<beans version='4.0'/>"), "beans.xml")
            .addAsResource(
                new StringAsset(
                    "partner-segments.api="
                        + Api.BASE
                        + "\npartner-segments.user=admin\npartner-segments.password=admin\n"),
                "META-INF/microprofile-config.properties");
    try (ModelControllerClient server = server();
        InputStream content = war.as(ZipExporter.class).exportAsInputStream()) {
      new ServerDeploymentHelper(server).deploy(WAR, content);
    }
  }

  @AfterEach
  void undeploy() throws IOException, ServerDeploymentHelper.ServerDeploymentException {
    try (ModelControllerClient server = server()) {
      new ServerDeploymentHelper(server).undeploy(WAR);
    }
  }

  private static ModelControllerClient server() throws IOException {
    return ModelControllerClient.Factory.create(Ports.HOST, Ports.MANAGEMENT);
  }

  @Test
  void aDeployedApplicationPushesAndReads() {
    TestProgram program = TestProgram.create("deployed");
    String own = BASE + "/" + program.key();
    Api newsletter = Api.anonymous().with("Content-Type", "text/plain");
    assertEquals("1", newsletter.put(own + "/partners/2", "Best Blog").is(200).text());
    assertEquals("1", newsletter.put(own + "/partners/1", "Acme Deals").is(200).text());
    assertEquals("0", newsletter.put(own + "/partners/1", "Acme Deals").is(200).text());
    long everybody =
        program
            .save("Everybody", any(leaf("partnerGroup", "isSet"), leaf("partnerGroup", "isNotSet")))
            .number("/id");
    assertEquals(
        "Acme Deals\nBest Blog", newsletter.get(own + "/segments/" + everybody).is(200).text());
    assertEquals(404, newsletter.get(own + "/segments/" + (everybody + 1_000)).status());
  }
}
