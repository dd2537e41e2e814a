package org.partnersegments.it.server;

import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archives that the tests deploy. */
public final class Ear {

  /** The EAR exactly as shipped. */
  public static final Path FILE =
      Path.of(System.getProperty("segment.ear", "target/partner-segments.ear"));

  private Ear() {}

  /** The same EAR with the tests' classes added to its WAR. */
  public static EnterpriseArchive with(Class<?>... testClasses) {
    EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, FILE.toFile());
    WebArchive war = ear.getAsType(WebArchive.class, "/segment-rest.war");
    war.addClasses(testClasses);
    return ear.addAsModule(Testable.archiveToTest(war));
  }
}
