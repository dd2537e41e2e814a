package org.partnersegments.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.partnersegments.program.Grant;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Program;
import org.partnersegments.program.Revisions;
import org.partnersegments.segment.stored.StoredConditions;

/** What may use what, and what holds for every class of a kind. Each rule says why it is there. */
@AnalyzeClasses(packages = "org.partnersegments", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.partnersegments.";

  private static final DescribedPredicate<JavaClass> IS_ENTITY =
      annotatedWith(Entity.class).<JavaClass>forSubtype().or(annotatedWith(MappedSuperclass.class));

  @ArchTest
  static final ArchRule vocabularyIsPlainJava =
      plainJava("vocabulary", "vocabulary")
          .because("conditions and data share its words, and a condition must be testable alone");

  @ArchTest
  static final ArchRule conditionIsPlainJava =
      plainJava("condition", "condition", "vocabulary")
          .because("what a condition means does not depend on how it is stored, sent or evaluated");

  @ArchTest
  static final ArchRule pagingIsPlainJavaButForItsException =
      classes()
          .that()
          .resideInAPackage(ROOT + "paging..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(ROOT + "paging..", "java..", "org.jspecify..", "jakarta.ejb.."))
          .because(
              "pages know nothing of what stands on them; jakarta.ejb is there for"
                  + " @ApplicationException, so that the container does not wrap a refused token");

  @ArchTest
  static final ArchRule program =
      mayUse("program", "paging", "persistence", "vocabulary")
          .because("everything happens in a program, so a program depends on nothing of it");

  @ArchTest
  static final ArchRule partner =
      mayUse("partner", "program", "paging", "persistence", "vocabulary")
          .because("partner data exists without segments, and is the same for all who ask");

  @ArchTest
  static final ArchRule evaluation =
      mayUse(
              "evaluation",
              "condition",
              "partner",
              "paging",
              "persistence",
              "settings",
              "vocabulary")
          .because("it brings conditions and data together and knows nothing of saved segments");

  @ArchTest
  static final ArchRule evaluationDoorKnowsNoEvaluator =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "evaluation")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "evaluation.*..")
          .because("callers ask at the door; which evaluator answers is decided behind it");

  @ArchTest
  static final ArchRule setsArePlainJava =
      plainJava("evaluation.set", "evaluation.set", "condition", "vocabulary")
          .because("every evaluator of whole programs stands on the same algebra of sets");

  @ArchTest
  static final ArchRule evaluationInMemory =
      mayUse("evaluation.memory", "condition", "partner", "persistence", "vocabulary")
          .because("the evaluators can only prove each other right if they share no code");

  @ArchTest
  static final ArchRule segment =
      mayUse(
              "segment",
              "evaluation",
              "condition",
              "partner",
              "program",
              "paging",
              "persistence",
              "vocabulary")
          .because("segments are what the screen works on, and stand on everything but sync");

  @ArchTest
  static final ArchRule sync =
      mayUse("sync", "partner", "program", "persistence", "vocabulary")
          .because("partner data comes in whatever segments there are");

  @ArchTest
  static final ArchRule persistence =
      mayUse("persistence")
          .because("it makes the schema before there is any class that could be loaded from it");

  @ArchTest
  static final ArchRule settings =
      mayUse("settings").because("every package may read settings, and none is read by them");

  @ArchTest
  static final ArchRule settingsAreReadInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "settings..")
          .should()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class, String.class)
          .because("a wrong value must stop the start, and the README must name every setting");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching(ROOT + "(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be understood and changed together");

  @ArchTest
  static final ArchRule criteriaInOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "evaluation.sql..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence.criteria..")
          .because(
              "the laws of conditions (complements, no SQL unknown, no multiplied rows) are kept in"
                  + " one place");

  @ArchTest
  static final ArchRule entitiesBelongToAProgram =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .and()
          .doNotBelongToAnyOf(Program.class, Grant.class)
          .should(haveATenantId())
          .because(
              "Hibernate adds the program to every query of such an entity; one without would show"
                  + " the rows of all programs. Program and Grant say which programs there are");

  @ArchTest
  static final ArchRule servicesWorkInAProgram =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(
              resideInAnyPackage(ROOT + "segment..", ROOT + "partner..", ROOT + "sync..")
                  .and(annotatedWith(Stateless.class)))
          .and()
          .areNotDeclaredIn(StoredConditions.class)
          .should()
          .beAnnotatedWith(InProgram.class)
          .because("a method without it checks no role, and runs in no program or in the last one");

  @ArchTest
  static final ArchRule snapshotsHaveTransactionsOfTheirOwn =
      noClasses()
          .that(
              describe(
                  "do not start a transaction of their own",
                  c ->
                      !c.isAnnotatedWith(TransactionAttribute.class)
                          || c.getAnnotationOfType(TransactionAttribute.class).value()
                              != TransactionAttributeType.REQUIRES_NEW))
          .should()
          .callMethod(Revisions.class, "snapshot")
          .because(
              "to change the isolation of a transaction that has begun commits it on H2, and fails"
                  + " on PostgreSQL");

  @ArchTest
  static final ArchRule stepsOfServicesServeServicesOnly =
      classes()
          .that()
          .belongToAnyOf(StoredConditions.class)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage(ROOT + "segment..")
          .because(
              "it is a transaction within a service's method, works in the program that the"
                  + " method has entered, and leaves the check of roles to it");

  @ArchTest
  static final ArchRule whatWorksInAProgramIsToldWhich =
      methods()
          .that()
          .areAnnotatedWith(InProgram.class)
          .should(takeTheProgramFirst())
          .andShould()
          .bePublic()
          .andShould()
          .notBeFinal()
          .andShould()
          .notBeStatic()
          .because("the interceptor reads the program's key from the first argument");

  @ArchTest
  static final ArchRule namesSayWhatAClassIsAbout =
      noClasses()
          .should()
          .haveNameMatching(".*\\.[^.]*(Util|Helper|Manager|Common)[^.]*")
          .orShould()
          .haveNameMatching(".*Impl")
          .because("a class belongs to the package of what it is about, and is named after it");

  @ArchTest
  static final ArchRule entitiesHaveNoSetters =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(IS_ENTITY)
          .should()
          .haveNameStartingWith("set")
          .because(
              "entities are valid from their constructor on and change by methods that are named"
                  + " for what happens");

  private static ArchRule plainJava(String of, String... own) {
    String[] allowed =
        Stream.concat(
                Stream.of("java..", "org.jspecify.."), Stream.of(own).map(p -> ROOT + p + ".."))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(ROOT + of + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  /** Of our own packages the package uses itself and those that are named. */
  private static ArchRule mayUse(String of, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(of), Stream.of(others))
            .map(p -> ROOT + p + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + of + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are ours and reside outside of " + String.join(", ", allowed),
                c -> c.getPackageName().startsWith(ROOT) && !resideInAnyPackage(allowed).test(c)));
  }

  private static ArchCondition<JavaClass> haveATenantId() {
    return new ArchCondition<>("have a field annotated @TenantId, own or inherited") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        boolean has =
            entity.getAllFields().stream().anyMatch(f -> f.isAnnotatedWith(TenantId.class));
        events.add(
            new SimpleConditionEvent(
                entity, has, entity.getName() + (has ? " has" : " has no") + " @TenantId field"));
      }
    };
  }

  private static ArchCondition<JavaMethod> takeTheProgramFirst() {
    return new ArchCondition<>("have a String as first parameter") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean takes =
            method.getRawParameterTypes().stream()
                .findFirst()
                .filter(type -> type.isEquivalentTo(String.class))
                .isPresent();
        events.add(
            new SimpleConditionEvent(
                method,
                takes,
                method.getFullName() + (takes ? " takes" : " takes no") + " String"));
      }
    };
  }
}
