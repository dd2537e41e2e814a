package org.partnersegments.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The classes that the API may use. */
@AnalyzeClasses(
    packages = "org.partnersegments",
    importOptions = ImportOption.DoNotIncludeTests.class)
class RestArchitectureTest {

  @ArchTest
  static final ArchRule entitiesStayBehindTheServices =
      noClasses()
          .that()
          .resideInAPackage("..rest..")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class)
          .because("a document that shows an entity changes whenever the database does");

  @ArchTest
  static final ArchRule theDatabaseIsReachedThroughServices =
      noClasses()
          .that()
          .resideInAPackage("..rest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..")
          .because("services start transactions and keep programs apart");

  @ArchTest
  static final ArchRule conditionsAreReadBySearchesAlone =
      noClasses()
          .that()
          .resideInAPackage("..rest..")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameStartingWith("StoredConditions")
          .because("it does not check the caller's roles");

  @ArchTest
  static final ArchRule resourcesAreNamedForWhatTheyAre =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .because("developers look for addresses there");

  @ArchTest
  static final ArchRule documentsLiveBesideTheClient =
      noClasses()
          .that()
          .resideInAPackage("..rest..")
          .should()
          .beAnnotatedWith(Schema.class)
          .because("the Java client needs every document, and has none of the server's classes");

  @ArchTest
  static final ArchRule theServerDoesNotCallItself =
      noClasses()
          .that()
          .resideInAPackage("..rest..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.partnersegments.client..")
          .because("the client is for other systems");

  @ArchTest
  static final ArchRule packagesHaveAnOrder =
      slices()
          .matching("org.partnersegments.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be understood and changed together");
}
