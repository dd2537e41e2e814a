package org.partnersegments.rest.openapi;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;

/**
 * The permissions that a resource's method needs: those of the services that it calls, directly or
 * not.
 */
final class NeededPermissions {

  private static final String OURS = "org.partnersegments";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(OURS);

  Set<Permission> of(Method resource) {
    Set<Permission> needed = EnumSet.noneOf(Permission.class);
    collect(
        classes.get(resource.getDeclaringClass()).getMethods().stream()
            .filter(method -> method.reflect().equals(resource))
            .findFirst()
            .orElseThrow(),
        needed,
        new HashSet<>());
    return needed;
  }

  private static void collect(JavaMethod method, Set<Permission> needed, Set<JavaMethod> seen) {
    if (!seen.add(method)) {
      return;
    }
    if (method.isAnnotatedWith(InProgram.class)) {
      needed.add(method.getAnnotationOfType(InProgram.class).value());
      return;
    }
    for (JavaFieldAccess access : method.getFieldAccesses()) {
      if (access.getTargetOwner().isEquivalentTo(Permission.class)) {
        needed.add(Permission.valueOf(access.getTarget().getName()));
      }
    }
    for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
      if (call.getTargetOwner().getPackageName().startsWith(OURS)) {
        call.getTarget().resolveMember().ifPresent(called -> collect(called, needed, seen));
      }
    }
  }
}
