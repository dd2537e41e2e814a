package org.partnersegments.it.api;

import org.partnersegments.reference.ReferenceEvaluator;
import org.partnersegments.reference.TreeGenerator;
import org.partnersegments.reference.World;
import org.partnersegments.reference.WorldGenerator;

/** 500 generated partners, in a program of their own and in memory. Nobody changes them. */
public final class GeneratedWorld {

  /** Another one by {@code -Dsegment.it.seed}. */
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

  /** Makes conditions; each user asks with a number of its own, and so gets others. */
  public static TreeGenerator generator(int user) {
    return new TreeGenerator(WORLD, SEED + user);
  }
}
