package org.partnersegments.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of this module's tests stay small and have no cycles. */
class TestPackagesTest {

  /** The limit of files in a folder, so that readers find what they look for. */
  private static final int MOST_FILES = 20;

  private static final Path SOURCES = Path.of("src/test/java");
  private static final Path CLASSES = Path.of("target/test-classes");

  @Test
  void noPackageHasMoreThan20Files() throws IOException {
    Map<Path, Long> files;
    try (Stream<Path> tree = Files.walk(SOURCES)) {
      files =
          tree.filter(Files::isRegularFile)
              .collect(
                  groupingBy(
                      file -> SOURCES.relativize(file.getParent()), TreeMap::new, counting()));
    }
    files.values().removeIf(count -> count <= MOST_FILES);
    assertEquals(Map.of(), files, "packages with more than " + MOST_FILES + " files: split them");
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.partnersegments.(**)")
        .should()
        .beFreeOfCycles()
        .because("packages in a cycle can only be understood and changed together")
        .check(new ClassFileImporter().importPath(CLASSES));
  }
}
