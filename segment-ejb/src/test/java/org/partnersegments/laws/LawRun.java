package org.partnersegments.laws;

import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Runs a law as often as {@code -Dlaws.trees} says, with the seed {@code -Dlaws.seed}. If it fails,
 * prints the command that runs it again.
 */
final class LawRun implements AroundPropertyHook {

  private static final int TREES = Integer.getInteger("laws.trees", 2_000);

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    int oneIn = context.findAnnotation(Law.class).orElseThrow().oneIn();
    PropertyAttributes attributes = context.attributes();
    attributes.setTries(Math.max(1, TREES / oneIn / Scene.TREES));
    String seed = System.getProperty("laws.seed");
    if (seed != null) {
      attributes.setSeed(seed);
    }
    // Shrinking takes about a minute: worth it for a failure, not for a mutant of PIT.
    attributes.setShrinking(
        Boolean.parseBoolean(System.getProperty("laws.shrink", "true"))
            ? ShrinkingMode.FULL
            : ShrinkingMode.OFF);
    PropertyExecutionResult result = property.execute();
    if (result.status() == PropertyExecutionResult.Status.FAILED) {
      System.out.printf(
          "To run it again: mvn test -pl segment-ejb -Dtest=%s -Dlaws.seed=%s -Dlaws.trees=%d%n",
          context.containerClass().getSimpleName(), result.seed().orElse("?"), TREES);
    }
    return result;
  }
}
