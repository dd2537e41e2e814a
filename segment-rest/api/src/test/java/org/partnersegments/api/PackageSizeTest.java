package org.partnersegments.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages stay small, so that a reader finds a class by its package. */
class PackageSizeTest {

  private static final int MOST_FILES = 20;

  /** Checks the sources of the product and of its tests. */
  @Test
  void noPackageHasMoreThanTwentyFiles() throws IOException {
    try (Stream<Path> found = Files.walk(Path.of("src"))) {
      List<String> full =
          found
              .filter(Files::isDirectory)
              .filter(folder -> files(folder) > MOST_FILES)
              .map(folder -> folder + ": " + files(folder))
              .toList();
      assertEquals(List.of(), full, "split these packages by feature");
    }
  }

  private static long files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
