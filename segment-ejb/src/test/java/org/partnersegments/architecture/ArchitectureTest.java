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
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
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
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.program.Grant;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Program;
import org.partnersegments.program.Revisions;
import org.partnersegments.segment.stored.StoredConditions;

/**
 * Which packages may use which, and what holds for all classes of a kind. Each rule states its
 * reason.
 */
@AnalyzeClasses(packages = "org.partnersegments", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.partnersegments.";

  private static final DescribedPredicate<JavaClass> IS_ENTITY =
      annotatedWith(Entity.class).<JavaClass>forSubtype().or(annotatedWith(MappedSuperclass.class));

  @ArchTest
  static final ArchRule vocabularyIsPlainJava =
      plainJava("vocabulary", "vocabulary")
          .because("conditions and data share these types, and conditions must be testable alone");

  @ArchTest
  static final ArchRule conditionIsPlainJava =
      plainJava("condition", "condition", "vocabulary")
          .because(
              "the meaning of a condition does not depend on how it is stored, sent or evaluated");

  @ArchTest
  static final ArchRule pagingIsPlainJavaButForItsException =
      classes()
          .that()
          .resideInAPackage(ROOT + "paging..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(ROOT + "paging..", "java..", "org.jspecify..", "jakarta.ejb.."))
          .because(
              "pages do not know what they contain; jakarta.ejb is allowed for"
                  + " @ApplicationException, so that the container does not wrap the exception");

  @ArchTest
  static final ArchRule program =
      mayUse("program", "paging", "persistence", "vocabulary")
          .because("everything happens in a program, so programs depend on nothing of that");

  @ArchTest
  static final ArchRule partner =
      mayUse("partner", "program", "paging", "persistence", "vocabulary")
          .because("partner data exists without segments and is the same for all readers");

  @ArchTest
  static final ArchRule evaluation =
      mayUse(
              "evaluation",
              "condition",
              "partner",
              "program",
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
          .because("callers use this package alone, and do not know which evaluator runs");

  @ArchTest
  static final ArchRule setsArePlainJava =
      plainJava("evaluation.set", "evaluation.set", "condition", "vocabulary")
          .because("all evaluators of whole programs can share this algebra of sets");

  @ArchTest
  static final ArchRule evaluationInMemory =
      mayUse("evaluation.memory", "condition", "partner", "persistence", "vocabulary")
          .because("comparing the evaluators finds errors only if they share no code");

  @ArchTest
  static final ArchRule evaluationByIndex =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "evaluation.bitmap..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..",
              "org.hibernate..",
              ROOT + "evaluation.index..",
              ROOT + "evaluation.sql..",
              ROOT + "partner..",
              ROOT + "persistence..",
              ROOT + "settings..")
          .because("the index is a value: tests build it from facts, without database and server");

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
          .because("segments are what the screen shows, and use everything except sync");

  @ArchTest
  static final ArchRule sync =
      mayUse("sync", "partner", "program", "persistence", "vocabulary")
          .because("the import of partner data does not depend on segments");

  @ArchTest
  static final ArchRule persistence =
      mayUse("persistence", "vocabulary")
          .because(
              "it makes the schema before there is any class that could be loaded from it;"
                  + " migrations compute the forms of names");

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
          .because("developers can understand and change packages in a cycle only together");

  @ArchTest
  static final ArchRule criteriaInOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "evaluation.sql..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence.criteria..")
          .because(
              "one package keeps the laws of conditions (complements, no SQL unknown, no multiplied"
                  + " rows)");

  @ArchTest
  static final ArchRule entitiesBelongToAProgram =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .and()
          .doNotBelongToAnyOf(Program.class, Grant.class)
          .should(haveATenantId())
          .because(
              "Hibernate adds the program to every query of such an entity; without it, queries would"
                  + " return the rows of all programs. Program and Grant define the programs");

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
          .because("a method without it checks no role and runs in no program or in the last one");

  @ArchTest
  static final ArchRule snapshotsHaveTransactionsOfTheirOwn =
      noClasses()
          .that(
              describe(
                  "do not start a transaction of their own",
                  c ->
                      !c.isAssignableTo(PartnerSearches.class)
                          && !startsATransactionInEachMethod(c)))
          .should()
          .accessTargetWhere(
              describe(
                  "it begins a snapshot",
                  access ->
                      (access.getTargetOwner().isEquivalentTo(Revisions.class)
                              || access.getTargetOwner().isEquivalentTo(PartnerSearches.class))
                          && access.getTarget().getName().equals("snapshot")))
          .because(
              "changing the isolation level of a started transaction commits it on H2 and fails"
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
              "it runs its own transaction inside a service method, in the program that this"
                  + " method has entered, and relies on the method's check of roles");

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
          .because("a class is in the package of its subject, and is named after the subject");

  @ArchTest
  static final ArchRule whiteSpaceIsDefinedOnce =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "the method is String's own for white space",
                  call ->
                      call.getTargetOwner().isEquivalentTo(String.class)
                          && call.getName().matches("strip.*|trim|isBlank")))
          .orShould()
          .callMethod(Character.class, "isWhitespace", char.class)
          .orShould()
          .callMethod(Character.class, "isWhitespace", int.class)
          .because(
              "Java's white space leaves out what people paste along, such as no-break spaces and"
                  + " byte order marks; use vocabulary.WhiteSpace");

  @ArchTest
  static final ArchRule normalFormsAreComputedOnce =
      noClasses()
          .that()
          .doNotHaveSimpleName("NormalForm")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Normalizer.class)
          .because(
              "names are compared in one form, and the JDK's normalizer takes quadratic time for"
                  + " long texts; use vocabulary.NormalForm");

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
              "constructors create valid entities, and methods that change them are named after"
                  + " the change");

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

  /** Of the product's packages, the package uses only itself and the given ones. */
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

  private static boolean startsATransactionInEachMethod(JavaClass c) {
    return startsATransaction(c).orElse(false)
        && c.getMethods().stream().allMatch(method -> startsATransaction(method).orElse(true));
  }

  private static Optional<Boolean> startsATransaction(HasAnnotations<?> place) {
    return place
        .tryGetAnnotationOfType(TransactionAttribute.class)
        .map(attribute -> attribute.value() == TransactionAttributeType.REQUIRES_NEW);
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
