package org.partnersegments.it.client;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an integrator's Java SE program has on its class path: the client's JAR, and the
 * dependencies that docs/integration.md tells to declare with what they bring. The build of
 * segment-rest/api writes the list.
 */
final class ClientClassPath {

  private static final Path JAR = Path.of(System.getProperty("client.jar"));
  private static final Path OTHERS = Path.of(System.getProperty("client.class-path"));

  private ClientClassPath() {}

  /** The client's JAR. */
  static Path client() {
    return JAR;
  }

  /** The class path, as commands take it. */
  static String text() throws IOException {
    return JAR + File.pathSeparator + Files.readString(OTHERS);
  }
}
