package org.partnersegments.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packages of this module's tests have no cycles. */
class TestPackagesTest {

  private static final Path CLASSES = Path.of("target/test-classes");

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
