package org.partnersegments.it.client;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an integrator's Java SE program has on its class path: the client's JAR, and the
 * dependencies that docs/integration.md tells to declare with what they bring.
 */
final class ClientClassPath {

  private static final Path FOLDER = Path.of(System.getProperty("client.class-path"));

  private ClientClassPath() {}

  /** The client's JAR. */
  static Path client() {
    return FOLDER.resolve("segment-rest-client.jar");
  }

  /** All JARs, the client's among them. */
  static List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  static URL[] urls() throws IOException {
    return jars().stream().map(ClientClassPath::url).toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The class path, as commands take it. */
  static String text() throws IOException {
    return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
