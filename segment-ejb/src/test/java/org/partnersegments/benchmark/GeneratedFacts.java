package org.partnersegments.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * The facts of generated partners, the same for the same seed and number. They are skewed like a
 * real program: two stages have most contracts, few groups have many partners, and names share
 * words. A partner has 1.5 contracts and two groups on average.
 */
final class GeneratedFacts {

  static final int GROUPS = 300;
  static final int TERMS = 75;

  private static final int FIRST_PARTNER_ID = 10_000_000;
  private static final int WORDS = 4_000;
  private static final String[] SYLLABLES =
      ("ba be bi bo bu ca ce co da de di do fa fi fo ga go ka ke ki la le li lo lu ma me mi mo na"
              + " ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za zo")
          .split(" ", -1);

  private final long seed;
  private final String[] words = new String[WORDS];

  GeneratedFacts(long seed) {
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = 2 + random.nextInt(3); j > 0; j--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      words[i] = word.toString();
    }
  }

  Map<String, String> termNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < TERMS; i++) {
      names.put(Integer.toString(i), words[i] + " " + words[i / 3] + " terms");
    }
    return names;
  }

  String word(int index) {
    return words[index];
  }

  static String partnerId(int number) {
    return Integer.toString(FIRST_PARTNER_ID + number);
  }

  static String contractId(int number, int contract) {
    return "S-" + (4L * number + contract);
  }

  /**
   * The facts of a partner.
   *
   * @param version other versions of a partner have other facts
   */
  PartnerFacts partner(int number, int version) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number * 7_919L + version);
    String name = words[skewed(random, WORDS)] + " " + words[random.nextInt(WORDS)];
    Set<String> groups = new HashSet<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      groups.add(Integer.toString(skewed(random, GROUPS)));
    }
    List<ContractFacts> contracts = new ArrayList<>();
    for (int i = Math.max(0, random.nextInt(5) - 1); i > 0; i--) {
      String term = random.nextInt(10) == 0 ? null : Integer.toString(skewed(random, TERMS));
      contracts.add(new ContractFacts(contractId(number, i), stage(random), term, null));
    }
    return new PartnerFacts(
        partnerId(number),
        random.nextInt(3) == 0 ? name : name + " " + random.nextInt(1_000),
        prospectingStage(random),
        groups,
        contracts);
  }

  private static int skewed(SplittableRandom random, int size) {
    return (int) (size * Math.pow(random.nextDouble(), 2.5));
  }

  private static ContractStage stage(SplittableRandom random) {
    int chance = random.nextInt(100);
    if (chance < 60) {
      return chance < 37 ? ContractStage.JOINED : ContractStage.EXPIRED;
    }
    ContractStage[] all = ContractStage.values();
    return all[Math.min(random.nextInt(all.length), random.nextInt(all.length))];
  }

  private static @Nullable ProspectingStage prospectingStage(SplittableRandom random) {
    ProspectingStage[] all = ProspectingStage.values();
    return random.nextInt(10) < 6 ? null : all[skewed(random, all.length)];
  }
}
