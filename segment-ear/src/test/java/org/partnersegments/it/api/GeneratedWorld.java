package org.partnersegments.it.api;

import org.partnersegments.reference.ReferenceEvaluator;
import org.partnersegments.reference.TreeGenerator;
import org.partnersegments.reference.World;
import org.partnersegments.reference.WorldGenerator;

/** 500 generated partners, both in a program and in memory. No test changes them. */
public final class GeneratedWorld {

  /** {@code -Dsegment.it.seed} changes it. */
  public static final long SEED = Long.getLong("segment.it.seed", 20_260_101L);

  public static final int PARTNERS = 500;

  public static final World WORLD = WorldGenerator.world(SEED, PARTNERS);

  public static final ReferenceEvaluator REFERENCE = new ReferenceEvaluator(WORLD);

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () -> {
            System.out.println("Generated world: -Dsegment.it.seed=" + SEED);
            TestProgram program = TestProgram.create("generated");
            program.load(WORLD.lines());
            return program;
          });

  private GeneratedWorld() {}

  public static TestProgram program() {
    return PROGRAM.get();
  }

  /** A generator of conditions. Different numbers give different conditions. */
  public static TreeGenerator generator(int user) {
    return new TreeGenerator(WORLD, SEED + user);
  }
}
