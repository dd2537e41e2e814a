package org.partnersegments.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No package of the module or of its tests has more than {@value #MOST_FILES} files, which a
 * newcomer can take in at a glance.
 */
class PackageSizeTest {

  private static final int MOST_FILES = 20;

  @Test
  void packagesAreSmall() throws IOException {
    Map<Path, Long> sizes;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      sizes =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .collect(groupingBy(Path::getParent, TreeMap::new, counting()));
    }
    assertTrue(sizes.size() > 10, "packages were found");
    sizes.values().removeIf(size -> size <= MOST_FILES);
    assertEquals(Map.of(), sizes, "larger packages");
  }
}
