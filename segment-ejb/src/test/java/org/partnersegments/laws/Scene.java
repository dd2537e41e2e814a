package org.partnersegments.laws;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.partnersegments.reference.Database;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.World;

/** The data of a program, and conditions to evaluate on them. */
record Scene(World world, List<Tree.Group> trees) {

  /** Conditions for each program: loading a program takes longer than evaluating a condition. */
  static final int TREES = 25;

  private static final int SHOWN_PARTNERS = 20;
  private static final int SHOWN_TREES = 3;

  Scene {
    trees = List.copyOf(trees);
  }

  /** Runs a check with each evaluator on each database, for each condition. */
  void eachEvaluator(BiConsumer<Asked, Tree.Group> check) {
    eachDatabase(
        program -> {
          for (Evaluator evaluator : Evaluator.ALL) {
            Asked asked = new Asked(evaluator, program);
            trees.forEach(tree -> check.accept(asked, tree));
          }
        });
  }

  /** Loads the world into a program of each database, and checks both at the same time. */
  void eachDatabase(Consumer<LoadedProgram> check) {
    CompletableFuture<?>[] running =
        Database.all().stream()
            .map(database -> CompletableFuture.runAsync(() -> loaded(database, check)))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(running).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof AssertionError difference) {
        throw difference;
      }
      throw e;
    }
  }

  /** The same for each search of the product: by the database, and by the index. */
  void eachSearch(Consumer<SearchAnswers> check) {
    eachDatabase(program -> program.searches().forEach(check));
  }

  private void loaded(Database database, Consumer<LoadedProgram> check) {
    try (LoadedProgram program = LoadedProgram.of(world, database)) {
      check.accept(program);
    }
  }

  /** The IDs of all partners, in numeric order. */
  List<String> everybody() {
    return ids(partner -> true);
  }

  /** The IDs of the partners with at least one contract, in numeric order. */
  List<String> partnersWithContracts() {
    return ids(partner -> !partner.contracts().isEmpty());
  }

  private List<String> ids(Predicate<World.Partner> such) {
    return world.partners().stream()
        .filter(such)
        .map(World.Partner::id)
        .sorted(Comparator.comparing(BigInteger::new))
        .toList();
  }

  /** The trees and the sync lines, if they are few, as after a failure was shrunk. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(trees.size()).append(" conditions");
    if (trees.size() <= SHOWN_TREES) {
      trees.forEach(tree -> text.append("\n  ").append(tree.json()));
    }
    text.append("\n").append(world.partners().size()).append(" partners");
    if (world.partners().size() <= SHOWN_PARTNERS) {
      world.lines().forEach(line -> text.append("\n  ").append(line));
    }
    return text.toString();
  }
}
