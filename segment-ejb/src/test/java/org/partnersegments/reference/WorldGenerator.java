package org.partnersegments.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.reference.World.Contract;
import org.partnersegments.reference.World.Named;
import org.partnersegments.reference.World.Partner;

/** Generates partner data that is as difficult as valid data can be, the same for the same seed. */
public final class WorldGenerator {

  /**
   * The parts of names: scripts, accents, ligatures, and characters with a meaning in SQL or LIKE.
   */
  static final List<String> FRAGMENTS =
      List.of(
          "Pérez",
          "Perez",
          "PEREZ",
          "Müller",
          "Straße",
          "Łódź",
          "Æther",
          "Øre",
          "naïve",
          "Zoë",
          "İstanbul",
          "Diyarbakır",
          "ISPARTA",
          "izmir",
          "Οδός",
          "ΟΔΟΣ",
          "Σίσυφος",
          "Москва",
          "Ёлка",
          "Київ",
          "Àßçđ",
          "中文网",
          "東京",
          "がぎぐ",
          "かき",
          "ｶﾞ",
          "한국",
          "ไทยแลนด์",
          "हिन्दी",
          "العربية",
          "עִבְרִית",
          "ﬁnance",
          "office",
          "oﬃce",
          "Ｆｕｌｌ",
          "full",
          "½",
          "1/2",
          "™",
          "tm",
          "K",
          "Å",
          "😀deals",
          "👩‍💻",
          "50%",
          "50",
          "A_B",
          "AXB",
          "a\\b",
          "a\\\\b",
          "O'Brien",
          "O’Brien",
          "\"quoted\"",
          "--",
          ";drop",
          "%",
          "_",
          "\\",
          "[a-z]",
          "*",
          "?",
          "$1",
          "{}",
          "deals",
          "Deals",
          "coupon",
          "COUPON",
          "shop24",
          "ᾳ",
          "ŉ",
          "Ǆ",
          "x̧̌",
          "ᴬ",
          "²",
          "Ⅷ",
          "¨",
          "ΟΔΥΣΣΕΎΣ",
          "ὈΔΥΣΣΕΎΣ",
          "ẞ",
          "ß",
          "SS",
          "ı",
          "I",
          "i̇",
          "ĳ",
          "ﬀ",
          "ﷺ",
          "مُحَمَّد",
          "שָׁלוֹם",
          "한글",
          "กำ",
          "ñandú",
          "e\u0301\u0323",
          "\u0301",
          "𠮷野家",
          "𝔘𝔫𝔦",
          "𐐀𐐨",
          "🇩🇪",
          "❤️",
          "☃",
          "a\u200db",
          "a\u00adb",
          "\ufeff",
          "\u0007",
          "ハハ",
          "パパ",
          "ババ",
          "ハ\u309aハ\u309a",
          "か\u3099",
          "\u3099",
          "゛",
          "가",
          "각",
          "\u1100\u1161\u11a8",
          "\u1100\u1161",
          "ไม้",
          "ไม",
          "ค\u0e48\u0e38",
          "ค\u0e38\u0e48",
          "កម្ពុជា",
          "क\u094dष",
          "कष",
          "\u0958",
          "क\u093c",
          "\u09c7\u09be",
          "ဗမာ",
          "أحمد",
          "احمد",
          "תל־אביב",
          "e\u20dd",
          "x\u200by",
          "x\u2060y",
          "x\ufeffy",
          "x\u200cy",
          "x y",
          "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
          "❤",
          "葛\udb40\udd00");

  private static final List<String> SPACES =
      List.of(
          " ",
          "  ",
          "\u00a0",
          "\u3000",
          "\t",
          "\u2028",
          "\u0085",
          "\u2009 \u2009",
          "\u200b",
          " \ufeff",
          "\u2060\u00a0",
          "");

  /** IDs that differ only in case, or that LIKE would confuse. */
  private static final List<String> GROUP_IDS = List.of("g", "G", "g_1", "gx1");

  private static final List<String> TERM_IDS = List.of("t", "T", "t%", "été");

  private static final List<String> CONTRACT_ID_STARTS =
      List.of("S-", "P-", "s-", "S_", "S%", "S\\", "Ü-", "U\u0308-", "😀", "it's ", "");

  private static final int GROUPS = 14;
  private static final int TERMS = 20;

  /** This many groups, and this many terms, belong to no partner. */
  private static final int NOBODYS = 2;

  private final Random random;
  private final Map<String, Named> groups = new LinkedHashMap<>();
  private final Map<String, Named> terms = new LinkedHashMap<>();
  private final Set<String> partnerIds = new HashSet<>();
  private final Set<String> contractIds = new HashSet<>();

  /** The most contracts and groups that partners usually have, and whether they have stages. */
  private record Richness(int contracts, int groups, boolean stages) {

    static final Richness USUAL = new Richness(5, 5, true);
  }

  private WorldGenerator(Random random) {
    this.random = random;
  }

  /** A world with this many partners, and with groups and terms. */
  public static World world(long seed, int partners) {
    return new WorldGenerator(new Random(seed)).world(partners, GROUPS, TERMS, Richness.USUAL);
  }

  /**
   * A world with at most this many partners, and usually few. Some worlds have no groups or terms,
   * or partners without contracts and groups.
   */
  public static World anyWorld(Random random, int mostPartners) {
    WorldGenerator generator = new WorldGenerator(random);
    int most =
        switch (random.nextInt(10)) {
          case 0 -> 3;
          case 1, 2, 3, 4 -> 30;
          case 5, 6, 7 -> 100;
          default -> mostPartners;
        };
    return generator.world(
        random.nextInt(Math.min(most, mostPartners) + 1),
        random.nextInt(12) == 0 ? 0 : GROUPS,
        random.nextInt(12) == 0 ? 0 : TERMS,
        new Richness(
            random.nextInt(12) == 0 ? 0 : 5,
            random.nextInt(12) == 0 ? 0 : 5,
            random.nextInt(12) != 0));
  }

  private World world(int size, int groupCount, int termCount, Richness richness) {
    for (int i = 0; i < groupCount; i++) {
      String id = i < GROUP_IDS.size() ? GROUP_IDS.get(i) : Integer.toString(i);
      groups.put(id, new Named(id, line(), i % 5 == 4));
    }
    for (int i = 0; i < termCount; i++) {
      String id = i < TERM_IDS.size() ? TERM_IDS.get(i) : Integer.toString(40 + i);
      terms.put(id, new Named(id, line(), i % 6 == 5));
    }
    List<Partner> partners = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      partners.add(
          new Partner(
              partnerId(),
              i % 9 == 8 ? partners.get(random.nextInt(i)).name() : name(),
              !richness.stages() || random.nextInt(4) == 0
                  ? null
                  : any(Vocabulary.PROSPECTING_STAGES),
              // Some partners are in nearly all groups.
              someGroups(richness.groups() * (random.nextInt(25) == 0 ? 9 : 1)),
              contracts(skewed(richness.contracts()))));
    }
    return new World(groups, terms, partners);
  }

  private List<Contract> contracts(int count) {
    List<Contract> contracts = new ArrayList<>();
    while (contracts.size() < count) {
      String id = contractId();
      if (contractIds.add(id)) {
        // Half of the contracts are in the first few stages, so that several conditions match the
        // same contract.
        List<String> stages = Vocabulary.CONTRACT_STAGES;
        String stage = any(random.nextBoolean() ? stages.subList(4, 6) : stages);
        contracts.add(new Contract(id, stage, term()));
      }
    }
    return contracts;
  }

  private @Nullable String term() {
    return terms.isEmpty() || random.nextInt(5) == 0 ? null : anyOfSomebody(terms);
  }

  /** More partners have the first entries than the later ones, and nobody has the last ones. */
  private String anyOfSomebody(Map<String, Named> catalogue) {
    return List.copyOf(catalogue.keySet()).get(skewed(catalogue.size() - 1 - NOBODYS));
  }

  private String contractId() {
    String number = Integer.toString(random.nextInt(100_000));
    return any(CONTRACT_ID_STARTS) + number;
  }

  /**
   * One to 19 digits: often short, so that some IDs are prefixes of others, and some beyond 63
   * bits.
   */
  private String partnerId() {
    while (true) {
      StringBuilder id = new StringBuilder();
      id.append(1 + random.nextInt(9));
      int length = random.nextInt(3) == 0 ? 19 : 1 + random.nextInt(9);
      while (id.length() < length) {
        id.append(random.nextInt(10));
      }
      if (partnerIds.add(id.toString())) {
        return id.toString();
      }
    }
  }

  /** A name, of which people must see something. */
  private String name() {
    StringBuilder name = new StringBuilder();
    while (Plain.form(name.toString()).isEmpty() || !isVisible(name.toString())) {
      name.setLength(0);
      int length = 1 + random.nextInt(3);
      for (int i = 0; i < length; i++) {
        name.append(i == 0 ? "" : any(SPACES)).append(decorated(any(FRAGMENTS)));
      }
    }
    return name.toString();
  }

  /** A name of one line without control characters, as groups and terms have. */
  private String line() {
    return name().replaceAll("[\\p{Cc}\\x{2028}\\x{2029}]", " ");
  }

  private static boolean isVisible(String name) {
    return name.codePoints()
        .anyMatch(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SPACE_SEPARATOR,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.NON_SPACING_MARK,
                      Character.COMBINING_SPACING_MARK,
                      Character.ENCLOSING_MARK ->
                      false;
                  default -> true;
                });
  }

  /** The same text written another way. */
  String decorated(String text) {
    return switch (random.nextInt(8)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      case 2 -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case 3 -> Normalizer.normalize(text, Normalizer.Form.NFC);
      case 4 -> fullWidth(text);
      default -> text;
    };
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.codePoints().map(c -> c > ' ' && c < 0x7f ? c + 0xfee0 : c).forEach(wide::appendCodePoint);
    return wide.toString();
  }

  /** A number from 0 to {@code most}; small numbers are more likely. */
  private int skewed(int most) {
    return Math.min(random.nextInt(most + 1), random.nextInt(most + 1));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Set<String> someGroups(int most) {
    Set<String> some = new LinkedHashSet<>();
    for (int i = groups.isEmpty() ? 0 : skewed(most); i > 0; i--) {
      some.add(anyOfSomebody(groups));
    }
    return some;
  }
}
