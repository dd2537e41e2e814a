package org.partnersegments.laws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;
import org.partnersegments.reference.Plain;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.Vocabulary;
import org.partnersegments.reference.World;
import org.partnersegments.reference.World.Contract;
import org.partnersegments.reference.World.Named;
import org.partnersegments.reference.World.Partner;

/**
 * Makes a scene smaller, one part at a time and the largest parts first, until a failing scene
 * contains only what the failure needs. Every smaller scene is as valid as the original.
 */
final class Smaller {

  private Smaller() {}

  /** The size of a scene: conditions count more than partners, and partners more than the rest. */
  static ShrinkingDistance size(Scene scene) {
    World world = scene.world();
    return ShrinkingDistance.of(
        scene.trees().size(),
        world.partners().size(),
        scene.trees().stream().mapToLong(Smaller::size).sum(),
        world.partners().stream().mapToLong(Smaller::size).sum(),
        Stream.of(world.groups(), world.terms())
            .flatMap(named -> named.values().stream())
            .mapToLong(named -> 1 + named.name().length())
            .sum());
  }

  private static long size(Tree tree) {
    if (tree instanceof Group group) {
      return 1
          + (group.sameContract() ? 1 : 0)
          + group.conditions().stream().mapToLong(Smaller::size).sum();
    }
    return 1 + ((Leaf) tree).values().stream().mapToLong(value -> 1 + value.length()).sum();
  }

  private static long size(Partner partner) {
    return partner.name().length()
        + (partner.stage() == null ? 0 : 1)
        + partner.groups().size()
        + partner.contracts().stream().mapToLong(c -> c.term() == null ? 1 : 2).sum();
  }

  /** All scenes that are one step smaller than this one. */
  static Stream<Scene> scenes(Scene scene) {
    World world = scene.world();
    return Stream.of(
            fewer(scene.trees()).filter(trees -> !trees.isEmpty()).map(t -> new Scene(world, t)),
            fewer(world.partners()).map(p -> new Scene(withPartners(world, p), scene.trees())),
            one(scene.trees(), Smaller::trees).map(t -> new Scene(world, t)),
            one(world.partners(), Smaller::partners)
                .map(p -> new Scene(withPartners(world, p), scene.trees())),
            catalogues(world).map(w -> new Scene(w, scene.trees())))
        .flatMap(scenes -> scenes);
  }

  private static World withPartners(World world, List<Partner> partners) {
    return new World(world.groups(), world.terms(), partners);
  }

  /**
   * The list without some of its elements: without half of them, then without a quarter, and at
   * last without single ones.
   */
  private static <T> Stream<List<T>> fewer(List<T> list) {
    List<Integer> sizes = new ArrayList<>();
    for (int size = (list.size() + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
      sizes.add(size);
    }
    return sizes.stream()
        .flatMap(
            size ->
                IntStream.iterate(0, from -> from < list.size(), from -> from + size)
                    .mapToObj(
                        from -> {
                          List<T> rest = new ArrayList<>(list);
                          rest.subList(from, Math.min(from + size, list.size())).clear();
                          return rest;
                        }));
  }

  /** The list with one of its elements replaced by a smaller one. */
  private static <T> Stream<List<T>> one(
      List<T> list, java.util.function.Function<T, Stream<? extends T>> smaller) {
    return IntStream.range(0, list.size())
        .boxed()
        .flatMap(
            i ->
                smaller
                    .apply(list.get(i))
                    .map(
                        element -> {
                          List<T> changed = new ArrayList<>(list);
                          changed.set(i, element);
                          return changed;
                        }));
  }

  private static Stream<Group> trees(Group group) {
    return Stream.of(
            group.conditions().stream().filter(Group.class::isInstance).map(Group.class::cast),
            fewer(group.conditions()).filter(c -> !c.isEmpty()).map(c -> with(group, c)),
            one(group.conditions(), Smaller::nodes).map(c -> with(group, c)),
            Stream.of(new Group(group.match(), false, group.conditions()))
                .filter(plain -> group.sameContract()))
        .flatMap(trees -> trees);
  }

  private static Group with(Group group, List<Tree> conditions) {
    return new Group(group.match(), group.sameContract(), conditions);
  }

  private static Stream<Tree> nodes(Tree tree) {
    return tree instanceof Group group
        ? Stream.concat(group.conditions().stream(), trees(group))
        : leaves((Leaf) tree);
  }

  private static Stream<Tree> leaves(Leaf leaf) {
    Stream<List<String>> smaller =
        switch (Vocabulary.kind(leaf.field(), leaf.operator())) {
          case NONE -> Stream.empty();
          case TEXT -> one(leaf.values(), Smaller::texts);
          case CODE, PARTNER_GROUP, TEMPLATE_TERM, PARTNER, PARTNER_ID, CONTRACT_ID ->
              fewer(leaf.values()).filter(values -> !values.isEmpty());
        };
    return smaller.map(values -> new Leaf(leaf.field(), leaf.operator(), values));
  }

  /** Shorter texts and names that are not blank. */
  private static Stream<String> texts(String text) {
    return fewer(text.codePoints().boxed().toList())
        .map(
            letters -> {
              StringBuilder shorter = new StringBuilder();
              letters.forEach(shorter::appendCodePoint);
              return shorter.toString();
            })
        .filter(shorter -> !Plain.form(shorter).isEmpty());
  }

  private static Stream<Partner> partners(Partner p) {
    return Stream.of(
            Stream.of(partner(p, p.name(), null, p.groups(), p.contracts()))
                .filter(unset -> p.stage() != null),
            fewer(List.copyOf(p.groups()))
                .map(g -> partner(p, p.name(), p.stage(), new HashSet<>(g), p.contracts())),
            fewer(p.contracts()).map(c -> partner(p, p.name(), p.stage(), p.groups(), c)),
            one(p.contracts(), Smaller::contracts)
                .map(c -> partner(p, p.name(), p.stage(), p.groups(), c)),
            texts(p.name()).map(name -> partner(p, name, p.stage(), p.groups(), p.contracts())))
        .flatMap(partners -> partners);
  }

  private static Partner partner(
      Partner partner,
      String name,
      @Nullable String stage,
      Set<String> groups,
      List<Contract> contracts) {
    return new Partner(partner.id(), name, stage, groups, contracts);
  }

  private static Stream<Contract> contracts(Contract contract) {
    return contract.term() == null
        ? Stream.empty()
        : Stream.of(new Contract(contract.id(), contract.stage(), null));
  }

  /** Removes groups and terms that no partner has, and shortens the names of the others. */
  private static Stream<World> catalogues(World world) {
    Set<String> groups = new HashSet<>();
    Set<String> terms = new HashSet<>();
    for (Partner partner : world.partners()) {
      groups.addAll(partner.groups());
      for (Contract contract : partner.contracts()) {
        if (contract.term() != null) {
          terms.add(contract.term());
        }
      }
    }
    return Stream.concat(
        catalogues(world.groups(), groups).map(g -> new World(g, world.terms(), world.partners())),
        catalogues(world.terms(), terms).map(t -> new World(world.groups(), t, world.partners())));
  }

  private static Stream<Map<String, Named>> catalogues(Map<String, Named> all, Set<String> needed) {
    List<Named> named = List.copyOf(all.values());
    return Stream.concat(
            fewer(named).filter(rest -> rest.stream().map(Named::id).toList().containsAll(needed)),
            one(named, n -> texts(n.name()).map(name -> new Named(n.id(), name, n.archived()))))
        .map(
            list -> {
              Map<String, Named> byId = new LinkedHashMap<>();
              list.forEach(n -> byId.put(n.id(), n));
              return byId;
            });
  }
}
