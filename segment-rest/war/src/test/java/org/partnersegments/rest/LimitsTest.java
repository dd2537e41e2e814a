package org.partnersegments.rest;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.settings.Setting;

/** The limits in docs/ match the code. */
class LimitsTest {

  private static final Path ROOT = root();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.partnersegments");

  /** A row of a table: limit, value, what happens beyond it, what sets it. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\| (?<limit>.+) \\| (?<number>[0-9,]+)(?: (?<unit>\\w+))?(?:, .*)? \\| .+ \\|"
              + " `(?<setBy>[^`]+)` \\|");

  private static final Map<String, Long> BYTES =
      Map.of("KiB", 1024L, "MiB", 1024L * 1024, "MB", 1_000_000L);

  /**
   * The units that mark a number in a document as a limit. Seconds and rows also appear in
   * measurements.
   */
  private static final Pattern LIMIT_IN_PROSE =
      Pattern.compile("([0-9][0-9,]*) (levels|nodes|values|characters|items|IDs|MiB|KiB)\\b");

  private record Limit(String name, long number, String unit, String setBy) {

    long value() {
      return number * BYTES.getOrDefault(unit, 1L);
    }

    @Override
    public String toString() {
      return name + " (" + setBy + ")";
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/limits.md"))) {
      folder = requireNonNull(folder.getParent());
    }
    return folder;
  }

  static List<Limit> limits() throws IOException {
    List<Limit> limits = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/limits.md"))) {
      if (!line.startsWith("|") || line.startsWith("| Limit |") || line.startsWith("| ---")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      assertTrue(matcher.matches(), () -> "no limit with value and constant: " + line);
      String unit = matcher.group("unit");
      limits.add(
          new Limit(
              matcher.group("limit"),
              number(matcher.group("number")),
              unit == null ? "" : unit,
              matcher.group("setBy")));
    }
    return limits;
  }

  private static long number(String text) {
    return Long.parseLong(text.replaceAll("[,_]", ""));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void aDocumentedLimitIsThatOfTheCode(Limit limit) throws Exception {
    String[] place = limit.setBy().split("[. ]", -1);
    switch (place.length) {
      case 2 -> assertConstant(limit, constant(place[0], place[1]));
      case 3 ->
          assertEquals(
              limit.value(), setting(place[0] + "." + place[1], place[2]), limit::toString);
      default -> fail(limit + ": neither Class.CONSTANT nor a file and a name in it");
    }
  }

  /** The constant of the class with this simple name, in any package. */
  private static Object constant(String className, String name) throws Exception {
    List<JavaClass> found =
        CLASSES.stream().filter(c -> c.getSimpleName().equals(className)).toList();
    assertEquals(1, found.size(), () -> "classes named " + className + ": " + found);
    Field field = Class.forName(found.get(0).getName()).getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  private static void assertConstant(Limit limit, Object constant) {
    if (constant instanceof Pattern form) {
      String longest = "a".repeat(Math.toIntExact(limit.value()));
      assertTrue(
          form.matcher(longest).matches(), () -> limit + " refuses what is as long: " + form);
      assertTrue(
          !form.matcher(longest + "a").matches(), () -> limit + " takes what is longer: " + form);
    } else {
      String value =
          constant instanceof Setting setting ? setting.byDefault() : constant.toString();
      assertEquals(limit.value(), Long.parseLong(value), limit::toString);
    }
  }

  /** The value that a script or a TypeScript file, in any folder, assigns to a name. */
  private static long setting(String file, String name) throws IOException {
    Pattern assignment =
        Pattern.compile(
            "\\b" + Pattern.quote(name) + "(?:\\s?[=:]\\s?|,value=)([0-9_]+(?: \\* [0-9_]+)*)");
    for (String folder : List.of("wildfly-config/cli", "segment-ui/src")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path path : files.filter(f -> f.getFileName().toString().equals(file)).toList()) {
          Matcher matcher = assignment.matcher(Files.readString(path));
          if (matcher.find()) {
            return Stream.of(matcher.group(1).split(" \\* ", -1))
                .mapToLong(LimitsTest::number)
                .reduce(1, (a, b) -> a * b);
          }
        }
      }
    }
    return fail("no " + name + " in a file " + file);
  }

  @Test
  void everyLimitOfTheCodeIsDocumented() throws IOException {
    Set<String> documented = limits().stream().map(Limit::setBy).collect(toSet());
    Set<String> missing =
        CLASSES.stream()
            .flatMap(c -> c.getFields().stream())
            .filter(LimitsTest::isLimit)
            .map(f -> f.getOwner().getSimpleName() + "." + f.getName())
            .filter(constant -> !documented.contains(constant))
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), missing, "docs/limits.md does not have them");
  }

  private static boolean isLimit(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && (field.getName().matches("(MOST|MAX)_.*")
            || field.getOwner().getSimpleName().equals("ConditionLimits"));
  }

  @Test
  void noOtherDocumentNamesAnotherLimit() throws IOException {
    Set<String> known = limits().stream().map(l -> l.number() + " " + l.unit()).collect(toSet());
    List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder : List.of("docs", "docs/decisions")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(f -> f.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    List<String> others = new ArrayList<>();
    for (Path document : documents) {
      Matcher matcher = LIMIT_IN_PROSE.matcher(Files.readString(document));
      while (matcher.find()) {
        if (!known.contains(number(matcher.group(1)) + " " + matcher.group(2))) {
          others.add(ROOT.relativize(document) + ": " + matcher.group());
        }
      }
    }
    assertEquals(List.of(), others, "no limits of docs/limits.md");
  }
}
