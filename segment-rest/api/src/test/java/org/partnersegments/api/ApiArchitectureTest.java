package org.partnersegments.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The classes that the documents and the client may use. Integrators have no others. */
@AnalyzeClasses(
    packages = "org.partnersegments",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTest {

  private static final String DOCUMENTS = "org.partnersegments.api..";
  private static final String CLIENT = "org.partnersegments.client..";

  @ArchTest
  static final ArchRule theServerStaysOutside =
      classes()
          .should()
          .resideInAnyPackage(DOCUMENTS, CLIENT)
          .because("integrators get this JAR without the server's");

  @ArchTest
  static final ArchRule documentsNeedJsonAlone =
      classes()
          .that()
          .resideInAPackage(DOCUMENTS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              DOCUMENTS,
              "java..",
              "com.fasterxml.jackson.annotation..",
              "org.eclipse.microprofile.openapi.annotations..",
              "org.jspecify.annotations..")
          .because("server and client share them, and each may change without the other");

  @ArchTest
  static final ArchRule documentsAreValues =
      classes()
          .that()
          .resideInAPackage(DOCUMENTS)
          .and()
          .haveSimpleNameNotEndingWith("package-info")
          .should()
          .beRecords()
          .orShould()
          .beEnums()
          .orShould()
          .beInterfaces()
          .because("a document only contains what is sent");

  @ArchTest
  static final ArchRule theClientRunsOnAnyImplementation =
      classes()
          .that()
          .resideInAPackage(CLIENT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              DOCUMENTS,
              CLIENT,
              "java..",
              "com.fasterxml.jackson..",
              "jakarta.ws.rs..",
              "org.eclipse.microprofile.rest.client..",
              "org.jspecify.annotations..")
          .because("that is all that docs/integration.md tells integrators to have");

  @ArchTest
  static final ArchRule annotationsAreNotNeededAtRunTime =
      noClasses()
          .should()
          .accessClassesThat(
              JavaClass.Predicates.resideInAnyPackage(
                  "org.eclipse.microprofile.openapi..", "org.jspecify.."))
          .because("integrators do not have these annotations");

  @ArchTest
  static final ArchRule packagesHaveAnOrder =
      slices()
          .matching("org.partnersegments.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be understood and changed together");
}
