package org.partnersegments.rest.help;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.api.problem.CodeDescription;
import org.partnersegments.api.problem.ProblemDescription;
import org.partnersegments.api.problem.ProblemError;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.vocabulary.ErrorCode;

/** The catalogue has everything that the product answers, and nothing else. */
class CatalogueTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.partnersegments");

  private enum Sample {
    USED,
    SWITCHED_OVER,
    UNUSED;

    static Sample used() {
      return USED;
    }

    static int switched(Sample sample) {
      return switch (sample) {
        case SWITCHED_OVER -> 1;
        default -> 2;
      };
    }
  }

  /** The constants that some code takes. To switch over them is not enough. */
  private static Set<String> used(JavaClasses classes, Class<? extends Enum<?>> type) {
    return classes.get(type).getFieldAccessesToSelf().stream()
        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
        .filter(access -> !isOfCompiler(access.getOrigin()))
        .map(access -> access.getTarget().getName())
        .filter(name -> constants(type).contains(name))
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isOfCompiler(JavaCodeUnit code) {
    return code.getName().equals("<clinit>") || code.getName().equals("$values");
  }

  private static Set<String> constants(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .collect(toCollection(TreeSet::new));
  }

  static List<Class<? extends Enum<?>>> catalogued() {
    return List.of(ProblemType.class, ErrorCode.class, Warning.Code.class);
  }

  @ParameterizedTest
  @MethodSource("catalogued")
  void theProductUsesEachOfThem(Class<? extends Enum<?>> type) {
    assertEquals(constants(type), used(PRODUCT, type), "remove what nothing answers");
  }

  @Test
  void aConstantThatNothingUsesIsNoticed() {
    JavaClasses sample =
        new ClassFileImporter().importPackages(CatalogueTest.class.getPackageName());
    assertEquals(Set.of("USED"), used(sample, Sample.class));
    assertEquals(Sample.USED, Sample.used());
    assertEquals(2, Sample.switched(Sample.valueOf("UNUSED")));
  }

  /** All others take an {@link ErrorCode}, so the compiler refuses a code of their own. */
  private static ArchRule made(Class<?> document, String... makers) {
    return noClasses()
        .that()
        .resideInAPackage("..rest..")
        .and()
        .haveNameNotMatching(String.join("|", makers))
        .should()
        .callConstructorWhere(target(owner(equivalentTo(document))));
  }

  @Test
  void noErrorHasACodeOfItsOwn() {
    made(ProblemError.class, ".*\\.rest\\.problem\\.ProblemException").check(PRODUCT);
    made(SyncReport.LineError.class, ".*\\.rest\\.sync\\.SyncTally").check(PRODUCT);
  }

  @Test
  void anErrorWithACodeOfItsOwnIsNoticed() {
    assertThrows(AssertionError.class, () -> made(ProblemError.class, "nobody").check(PRODUCT));
    assertThrows(
        AssertionError.class, () -> made(SyncReport.LineError.class, "nobody").check(PRODUCT));
  }

  static Stream<String> texts() {
    return Stream.concat(
        Catalogue.ALL.items().stream()
            .flatMap(problem -> Stream.of(problem.title(), problem.cause(), problem.remedy())),
        Stream.concat(Catalogue.ALL.errors().stream(), Catalogue.ALL.warnings().stream())
            .flatMap(code -> Stream.of(code.cause(), code.remedy())));
  }

  /** They are shown in Markdown, in HTML and as they are. */
  @ParameterizedTest
  @MethodSource("texts")
  void textsArePlain(String text) {
    assertTrue(text.matches("[A-Z][A-Za-z0-9 .,:;'%/_()-]*"), text);
  }

  @Test
  void causesAndRemediesAreSentences() {
    for (ProblemDescription problem : Catalogue.ALL.items()) {
      assertTrue(problem.cause().endsWith("."), problem::cause);
      assertTrue(problem.remedy().endsWith("."), problem::remedy);
    }
    for (CodeDescription code : Catalogue.ALL.errors()) {
      assertTrue(code.cause().endsWith("."), code::cause);
      assertTrue(code.remedy().endsWith("."), code::remedy);
    }
  }

  @Test
  void eachCodeIsThereOnce() {
    assertEquals(
        ErrorCode.values().length,
        Catalogue.ALL.errors().stream().map(CodeDescription::code).distinct().count());
    assertEquals(
        Warning.Code.values().length,
        Catalogue.ALL.warnings().stream().map(CodeDescription::code).distinct().count());
    for (ProblemType type : ProblemType.values()) {
      assertEquals(ProblemDescription.of(type), Catalogue.problem(type.code()).orElseThrow());
    }
    assertEquals(false, Catalogue.problem("IN_USE").isPresent());
  }
}
