package org.partnersegments.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A property that holds for every condition and every program; docs/conditions.md gives the laws
 * their titles. {@link LawRun} decides how often it runs.
 */
@Property(generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(LawRun.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Law {

  /** The law runs with one in this many generated conditions. */
  int oneIn() default 10;
}
