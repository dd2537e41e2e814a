package org.partnersegments.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No Java package of the product or its tests, in any module, has more files than the limit. */
class PackageSizeTest {

  /** The limit of files in a package, so that a newcomer takes in their names at a glance. */
  private static final int MOST_FILES = 20;

  /** The checkout: modules are tested in their own folders. */
  private static final Path ROOT = Path.of("..");

  private static final List<String> MODULES = List.of("segment-ejb", "segment-rest", "segment-ear");

  @Test
  void packagesAreSmall() throws IOException {
    Map<Path, Long> sizes = new TreeMap<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        files
            .filter(file -> file.toString().endsWith(".java") && isSource(file))
            .forEach(file -> sizes.merge(ROOT.relativize(file.getParent()), 1L, Long::sum));
      }
    }
    assertTrue(sizes.size() > 50, "packages were found");
    sizes.values().removeIf(size -> size <= MOST_FILES);
    assertEquals(Map.of(), sizes, "packages with more files than " + MOST_FILES + ": split them");
  }

  /** Generated sources in {@code target} do not count. */
  private static boolean isSource(Path file) {
    for (Path part : file) {
      if (part.toString().equals("target")) {
        return false;
      }
    }
    return true;
  }
}
