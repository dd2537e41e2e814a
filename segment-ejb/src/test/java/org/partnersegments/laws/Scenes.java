package org.partnersegments.laws;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.TreeGenerator;
import org.partnersegments.reference.World;
import org.partnersegments.reference.WorldGenerator;

/** Generates programs of 0 to 300 partners, and any conditions on them. */
class Scenes implements ArbitrarySupplier<Scene> {

  static final int MOST_PARTNERS = 300;

  private final Function<TreeGenerator, Tree.Group> tree;
  private final int trees;

  Scenes() {
    this(generator -> generator.group(1, false), Scene.TREES);
  }

  private Scenes(Function<TreeGenerator, Tree.Group> tree, int trees) {
    this.tree = tree;
    this.trees = trees;
  }

  /** Conditions with siblings that may contradict or repeat each other. */
  static final class OfSiblings extends Scenes {
    OfSiblings() {
      super(TreeGenerator::siblings, Scene.TREES);
    }
  }

  /** Conditions with lists that are too long to be sent value by value. */
  static final class OfLongLists extends Scenes {
    OfLongLists() {
      super(TreeGenerator::ofLongLists, Scene.TREES);
    }
  }

  @Override
  public Arbitrary<Scene> get() {
    return Arbitraries.fromGenerator(random -> new Shrinking(scene(random)));
  }

  /** A scene; the same for the same state of the random numbers. */
  Scene scene(Random random) {
    World world = WorldGenerator.anyWorld(random, MOST_PARTNERS);
    TreeGenerator generator = new TreeGenerator(world, random);
    return new Scene(world, Stream.generate(() -> tree.apply(generator)).limit(trees).toList());
  }

  /** Shrinks to fewer conditions, then to fewer partners, then to less of each. */
  private record Shrinking(Scene value) implements Shrinkable<Scene> {

    @Override
    public Stream<Shrinkable<Scene>> shrink() {
      return Smaller.scenes(value).map(Shrinking::new);
    }

    @Override
    public ShrinkingDistance distance() {
      return Smaller.size(value);
    }
  }
}
