package org.partnersegments.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conditions and the algebra of sets compile with only the JDK and JSpecify: no Jakarta, no JSON,
 * no Hibernate on the class path.
 */
class PlainJavaTest {

  private static final Path SOURCES = Path.of("src/main/java/org/partnersegments");

  @TempDir private Path output;

  @Test
  void conditionsAndSetsCompileWithoutJakarta() throws Exception {
    assertEquals("", compile(List.of("vocabulary", "condition", "evaluation/set")));
  }

  /** The check itself works: a package that needs Jakarta does not compile this way. */
  @Test
  void whatNeedsJakartaDoesNotCompileWithoutIt() throws Exception {
    assertFalse(compile(List.of("vocabulary", "condition", "evaluation/set", "paging")).isEmpty());
  }

  /** Compiles packages and their subpackages, and returns the compiler's errors. */
  private String compile(List<String> packages) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  errors,
                  files,
                  null,
                  List.of("-proc:none", "-d", output.toString(), "-classpath", jspecify()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources(packages)))
              .call();
      return compiled ? "" : errors.toString();
    }
  }

  private static String jspecify() throws Exception {
    return Path.of(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  private static List<Path> sources(List<String> packages) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String each : packages) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(each))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
