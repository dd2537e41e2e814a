package org.partnersegments.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Partner data of one program. The same seed gives the same data. It is skewed like a real program:
 * most contracts are joined or expired, few groups have many partners and many have few, and names
 * share words.
 */
final class PartnerData {

  static final int GROUPS = 300;
  static final int TERMS = 120;

  private static final String[] CONTRACT_STAGES = {
    "JOINED",
    "EXPIRED",
    "CANCELLED",
    "PUBLISHER_DECLINED",
    "AWAITING_PUBLISHER_APPROVAL",
    "ARCHIVED",
    "PUBLISHER_DEACTIVATED",
    "SUSPENDED",
    "ADVERTISER_DECLINED",
    "AWAITING_ADVERTISER_APPROVAL",
    "PENDING_CONTRACT_EXPIRED",
    "AWAITING_CONTRACT_START",
    "PUBLISHER_RETRACTED",
    "ADVERTISER_RETRACTED",
    "PUBLISHER_COUNTERED",
    "ADVERTISER_COUNTERED"
  };
  // In 1/10,000.
  private static final int[] CONTRACT_STAGE_WEIGHTS = {
    3700, 2300, 1100, 800, 600, 400, 300, 250, 200, 150, 80, 50, 30, 20, 12, 8
  };
  private static final String[] PROSPECTING_STAGES = {
    "NEW",
    "OUTREACH",
    "NEGOTIATING",
    "REJECTED_BY_PARTNER",
    "REJECTED_BY_YOU",
    "JOINED",
    "EXPIRED",
    "SUSPENDED"
  };
  private static final int[] PROSPECTING_STAGE_WEIGHTS = {900, 500, 120, 160, 90, 1900, 300, 30};
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

  private final SplittableRandom random;
  private int nextId;
  private final String[] words;

  /**
   * @param firstId the ID of the first partner; the others count up from it
   */
  PartnerData(long seed, int firstId) {
    this.random = new SplittableRandom(seed);
    this.nextId = firstId;
    this.words = words();
  }

  /** A contract. Its term is null if it has none. */
  record Contract(
      String id, String stage, @Nullable String term, LocalDate start, @Nullable LocalDate end) {}

  /** A partner. Its stage is null if it is not a prospect. */
  record Partner(
      int id,
      String name,
      @Nullable String prospectingStage,
      List<Contract> contracts,
      List<String> groups) {}

  static String groupName(int group) {
    return "Group " + group;
  }

  static String termName(int term) {
    return (term % 7 == 0 ? "Influencer" : "Standard") + " terms " + term;
  }

  /** The next partner, in order of IDs. */
  Partner next() {
    return partner(nextId++);
  }

  private Partner partner(int id) {
    int stage = weighted(PROSPECTING_STAGE_WEIGHTS, 10_000);
    List<Contract> contracts = new ArrayList<>();
    int count = contractCount();
    for (int i = 0; i < count; i++) {
      contracts.add(contract(id, i));
    }
    TreeSet<String> groups = new TreeSet<>();
    for (int i = groupCount(); i > 0; i--) {
      groups.add(Integer.toString(skewed(GROUPS)));
    }
    return new Partner(
        id,
        name(),
        stage < 0 ? null : PROSPECTING_STAGES[stage],
        contracts,
        new ArrayList<>(groups));
  }

  private Contract contract(int partner, int number) {
    String stage = CONTRACT_STAGES[weighted(CONTRACT_STAGE_WEIGHTS, 10_000)];
    boolean proposal = stage.startsWith("AWAITING") || stage.contains("RETRACTED");
    LocalDate start = FIRST_DAY.plusDays(random.nextInt(2_500));
    return new Contract(
        (proposal ? "P-" : "S-") + (partner * 8L + number),
        stage,
        random.nextInt(10) == 0 ? null : Integer.toString(skewed(TERMS)),
        start,
        random.nextInt(3) == 0 ? start.plusDays(365) : null);
  }

  /** On average 1.5 contracts; every sixth partner has none. */
  private int contractCount() {
    int n = random.nextInt(60);
    return n < 10 ? 0 : n < 38 ? 1 : n < 50 ? 2 : n < 56 ? 3 : 5;
  }

  /** About two groups on average: the draw gives a few more, but some repeat. */
  private int groupCount() {
    int n = random.nextInt(20);
    return n < 3 ? 0 : n < 9 ? 1 : n < 14 ? 2 : n < 18 ? 4 : 7;
  }

  /** A number from 0. Small numbers are much more frequent. */
  private int skewed(int bound) {
    double u = random.nextDouble();
    return (int) (bound * u * u * u);
  }

  private int weighted(int[] weights, int total) {
    int n = random.nextInt(total);
    for (int i = 0; i < weights.length; i++) {
      n -= weights[i];
      if (n < 0) {
        return i;
      }
    }
    return -1;
  }

  private String name() {
    StringBuilder name = new StringBuilder(words[skewed(words.length)]);
    int more = 1 + random.nextInt(2);
    for (int i = 0; i < more; i++) {
      name.append(' ').append(words[random.nextInt(words.length)]);
    }
    return name.toString();
  }

  /** 3,000 invented words of two or three syllables. */
  private static String[] words() {
    SplittableRandom random = new SplittableRandom(7);
    String[] starts = {"b", "br", "c", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "s", "t"};
    String[] middles = {"a", "e", "i", "o", "u", "ai", "eo", "é", "ö"};
    String[] ends = {"", "n", "r", "s", "l", "x", "nd", "st"};
    TreeSet<String> words = new TreeSet<>();
    while (words.size() < 3_000) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
        word.append(starts[random.nextInt(starts.length)])
            .append(middles[random.nextInt(middles.length)])
            .append(ends[random.nextInt(ends.length)]);
      }
      words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, new Random(7));
    return shuffled.toArray(String[]::new);
  }
}
