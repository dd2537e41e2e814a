package org.partnersegments.it.client;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The class path of an integrator's Java SE program: the client's JAR, and the dependencies that
 * docs/integration.md names, with their own. The build of segment-rest/api writes the list.
 */
final class ClientClassPath {

  private static final Path JAR = Path.of(System.getProperty("client.jar"));
  private static final Path OTHERS = Path.of(System.getProperty("client.class-path"));

  private ClientClassPath() {}

  /** The client's JAR. */
  static Path client() {
    return JAR;
  }

  /** The class path in the form that commands take. */
  static String text() throws IOException {
    return JAR + File.pathSeparator + Files.readString(OTHERS);
  }
}
