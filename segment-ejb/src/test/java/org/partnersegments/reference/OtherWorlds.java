package org.partnersegments.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.partnersegments.reference.World.Named;
import org.partnersegments.reference.World.Partner;

/** Makes worlds that later revisions of a program could be. */
public final class OtherWorlds {

  private OtherWorlds() {}

  /** The world after some partners were deleted, created and changed, and some terms renamed. */
  public static World after(World world, Random random) {
    List<Partner> partners = new ArrayList<>(world.partners());
    int most = random.nextInt(4) == 0 ? partners.size() : 1 + random.nextInt(5);
    for (int i = random.nextInt(most + 1); i > 0 && partners.size() > 1; i--) {
      int at = random.nextInt(partners.size());
      int other = random.nextInt(partners.size());
      switch (random.nextInt(4)) {
        case 0 -> partners.remove(at);
        case 1 -> partners.add(created(partners.get(at), random));
        default -> exchange(partners, at, other, random);
      }
    }
    return new World(world.groups(), terms(world, random), partners);
  }

  /** A partner like another one. It has no contracts, because their IDs are unique. */
  private static Partner created(Partner model, Random random) {
    return new Partner(
        "99" + (100_000_000_000L + random.nextInt(Integer.MAX_VALUE)),
        model.name(),
        model.stage(),
        model.groups(),
        List.of());
  }

  /** Some of the facts of two partners change places. */
  private static void exchange(List<Partner> partners, int at, int other, Random random) {
    if (at == other) {
      return;
    }
    Partner one = partners.get(at);
    Partner two = partners.get(other);
    boolean names = random.nextBoolean();
    boolean stages = random.nextBoolean();
    boolean groups = random.nextBoolean();
    boolean contracts = random.nextBoolean();
    partners.set(
        at,
        new Partner(
            one.id(),
            names ? two.name() : one.name(),
            stages ? two.stage() : one.stage(),
            groups ? two.groups() : one.groups(),
            contracts ? two.contracts() : one.contracts()));
    partners.set(
        other,
        new Partner(
            two.id(),
            names ? one.name() : two.name(),
            stages ? one.stage() : two.stage(),
            groups ? one.groups() : two.groups(),
            contracts ? one.contracts() : two.contracts()));
  }

  private static Map<String, Named> terms(World world, Random random) {
    if (world.terms().isEmpty() || random.nextInt(3) > 0) {
      return world.terms();
    }
    List<Named> all = List.copyOf(world.terms().values());
    Named renamed = all.get(random.nextInt(all.size()));
    String name = all.get(random.nextInt(all.size())).name();
    Map<String, Named> terms = new LinkedHashMap<>(world.terms());
    terms.put(renamed.id(), new Named(renamed.id(), name, renamed.archived()));
    return terms;
  }
}
