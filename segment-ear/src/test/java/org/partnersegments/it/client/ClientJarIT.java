package org.partnersegments.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The client's JAR is the client and the API's documents, and stands on what it says it needs. */
class ClientJarIT {

  private static final String CLIENT = "org.partnersegments.client.";
  private static final String DOCUMENTS = "org.partnersegments.rest.";

  /** Annotations of the documents; where they are missing at run time, nobody sees them. */
  private static final List<String> NOT_NEEDED =
      List.of("org.eclipse.microprofile.openapi.annotations.", "org.jspecify.annotations.");

  private static List<String> classes() throws IOException {
    try (JarFile jar = new JarFile(ClientClassPath.client().toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  /** An isolated class loader: only the JDK, and what the integrator declares. */
  private static URLClassLoader loader() throws IOException {
    return new URLClassLoader(ClientClassPath.urls(), ClassLoader.getPlatformClassLoader());
  }

  @Test
  void itHasTheClientAndRecordsAlone() throws IOException, ReflectiveOperationException {
    List<String> classes = classes();
    assertTrue(classes.contains(CLIENT + "PartnerSegments"));
    assertTrue(classes.contains(DOCUMENTS + "partner.PartnerDto"));
    try (URLClassLoader loader = loader()) {
      for (String name : classes) {
        Class<?> type = Class.forName(name, true, loader);
        // What the class names in its signatures is loaded with these.
        Stream.of(
                type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
            .flatMap(Arrays::stream)
            .forEach(member -> assertFalse(member.toString().isEmpty()));
        assertEquals(0, annotations(type, NOT_NEEDED), name);
        assertTrue(
            name.startsWith(CLIENT)
                || type.isRecord()
                || name.equals(DOCUMENTS + "problem.ProblemType"),
            name + " is no document");
      }
      assertThrows(ClassNotFoundException.class, () -> loader.loadClass("jakarta.servlet.Servlet"));
      assertThrows(
          ClassNotFoundException.class,
          () -> loader.loadClass("org.eclipse.microprofile.openapi.annotations.media.Schema"));
    }
  }

  private static long annotations(Class<?> type, List<String> packages) {
    return Arrays.stream(type.getAnnotations())
        .filter(a -> packages.stream().anyMatch(a.annotationType().getName()::startsWith))
        .count();
  }

  /** Also inside of methods: no class is named that the integrator does not have. */
  @Test
  void nothingIsMissingButAnnotations() throws IOException {
    StringWriter missing = new StringWriter();
    StringWriter errors = new StringWriter();
    int result =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(missing),
                new PrintWriter(errors),
                "--multi-release",
                "17",
                "--missing-deps",
                "--class-path",
                ClientClassPath.text(),
                ClientClassPath.client().toString());
    assertEquals(0, result, errors.toString());
    List<String> needed =
        missing
            .toString()
            .lines()
            .filter(line -> line.contains("->"))
            .filter(line -> !line.contains(" -> " + ClientClassPath.client().getFileName()))
            .map(line -> line.replaceAll(".*->\\s*(\\S+).*", "$1"))
            .filter(name -> !name.endsWith(".jar") && !name.equals("not"))
            .filter(name -> NOT_NEEDED.stream().noneMatch(name::startsWith))
            .distinct()
            .toList();
    assertTrue(missing.toString().contains(NOT_NEEDED.get(0)), "jdeps reports what is missing");
    assertEquals(List.of(), needed);
  }
}
