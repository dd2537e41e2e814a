package org.partnersegments.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.Partner;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.sync.line.SyncLine.GroupLine;
import org.partnersegments.sync.line.SyncLine.PartnerLine;
import org.partnersegments.sync.line.SyncLine.TermLine;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.ProspectingStage;

class DemoDataTest {

  private static final List<SyncLine> LINES = DemoData.lines();
  private static final List<GroupLine> GROUPS = lines(GroupLine.class);
  private static final List<TermLine> TERMS = lines(TermLine.class);
  private static final List<PartnerLine> PARTNERS = lines(PartnerLine.class);

  @Test
  void isTheSameEachTime() {
    assertEquals(LINES, DemoData.lines());
  }

  @Test
  void hasGroupsTermsAndPartners() {
    assertEquals(25, GROUPS.size());
    assertEquals(40, TERMS.size());
    assertEquals(5_000, PARTNERS.size());
    assertEquals(25 + 40 + 5_000, LINES.size());
  }

  @Test
  void someGroupsAndTermsAreArchivedAndMostAreNot() {
    long groups = GROUPS.stream().filter(GroupLine::archived).count();
    long terms = TERMS.stream().filter(TermLine::archived).count();
    assertTrue(groups > 0 && groups < 25 / 2, "archived groups: " + groups);
    assertTrue(terms > 0 && terms < 40 / 2, "archived terms: " + terms);
  }

  @Test
  void constantsNameWhatTheyAreNamedAfter() {
    Map<String, String> groups =
        GROUPS.stream().collect(Collectors.toMap(GroupLine::id, GroupLine::name));
    assertEquals("Coupon sites", groups.get(DemoCatalogue.COUPON_SITES));
    assertEquals("Content creators", groups.get(DemoCatalogue.CONTENT_CREATORS));
    assertEquals("Influencers DACH", groups.get(DemoCatalogue.INFLUENCERS_DACH));
    assertEquals("Do not contact", groups.get(DemoCatalogue.DO_NOT_CONTACT));
    Map<String, String> terms =
        TERMS.stream().collect(Collectors.toMap(TermLine::id, TermLine::name));
    assertEquals("Standard 2026", terms.get(DemoCatalogue.STANDARD_2026));
  }

  @Test
  void partnerIdsAreWellFormedAndUniqueAndSomeAreLong() {
    List<String> ids = PARTNERS.stream().map(PartnerLine::partnerId).toList();
    assertEquals(List.of(), ids.stream().filter(id -> !Identifiers.isPartnerId(id)).toList());
    assertUnique(ids);
    long longOnes = ids.stream().filter(id -> id.length() > 8).count();
    assertTrue(longOnes > 0 && longOnes < 50, "longer than 8 digits: " + longOnes);
    assertTrue(
        ids.stream().anyMatch(id -> id.length() == Identifiers.MAX_PARTNER_ID_DIGITS),
        "none of the greatest length");
  }

  @Test
  void contractIdsAreUniqueAndTellProposals() {
    List<Map.Entry<String, Contract.Terms>> contracts =
        PARTNERS.stream().flatMap(p -> p.contracts().entrySet().stream()).toList();
    assertUnique(contracts.stream().map(Map.Entry::getKey).toList());
    assertEquals(
        EnumSet.of(
            ContractStage.JOINED,
            ContractStage.EXPIRED,
            ContractStage.AWAITING_CONTRACT_START,
            ContractStage.ARCHIVED,
            ContractStage.SUSPENDED,
            ContractStage.CANCELLED,
            ContractStage.PUBLISHER_DEACTIVATED),
        stagesOf(contracts, "S-[0-9]{7}"));
    assertEquals(
        EnumSet.complementOf(EnumSet.copyOf(stagesOf(contracts, "S-[0-9]{7}"))),
        stagesOf(contracts, "P-[0-9]{8}"));
  }

  @Test
  void everyStageOccursAndMostPartnersHaveNoProspectingStage() {
    assertEquals(
        EnumSet.allOf(ContractStage.class),
        contracts().map(Contract.Terms::stage).collect(Collectors.toSet()));
    List<ProspectingStage> set =
        PARTNERS.stream().flatMap(p -> Stream.ofNullable(p.prospectingStage())).toList();
    assertEquals(EnumSet.allOf(ProspectingStage.class), EnumSet.copyOf(set));
    assertTrue(set.size() < PARTNERS.size() / 2, "with a stage: " + set.size());
  }

  @Test
  void partnersHaveNoneToFiveContractsAndNoneToSixGroups() {
    assertEquals(
        IntStream.rangeClosed(0, 5).boxed().collect(Collectors.toSet()),
        PARTNERS.stream().map(p -> p.contracts().size()).collect(Collectors.toSet()));
    assertEquals(
        IntStream.rangeClosed(0, 6).boxed().collect(Collectors.toSet()),
        PARTNERS.stream().map(p -> p.groups().size()).collect(Collectors.toSet()));
    double mean = (double) contracts().count() / PARTNERS.size();
    assertEquals(1.5, mean, 0.1);
  }

  @Test
  void partnersNameTheGroupsAndTermsThatThereAre() {
    assertEquals(
        GROUPS.stream().map(GroupLine::id).collect(Collectors.toSet()),
        PARTNERS.stream().flatMap(p -> p.groups().stream()).collect(Collectors.toSet()));
    assertEquals(
        TERMS.stream().map(TermLine::id).collect(Collectors.toSet()),
        contracts()
            .flatMap(c -> Stream.ofNullable(c.templateTermId()))
            .collect(Collectors.toSet()));
    assertTrue(contracts().anyMatch(c -> c.templateTermId() == null), "no contract without term");
  }

  @Test
  void noContractEndsBeforeItStarts() {
    assertEquals(
        List.of(),
        contracts()
            .filter(c -> c.startDate() != null && c.endDate() != null)
            .filter(
                c ->
                    Objects.requireNonNull(c.endDate())
                        .isBefore(Objects.requireNonNull(c.startDate())))
            .toList());
  }

  @Test
  void namesAreStorableMostlyUniqueAndInManyScripts() {
    List<String> names = PARTNERS.stream().map(PartnerLine::name).toList();
    assertEquals(
        List.of(),
        names.stream()
            .filter(
                name ->
                    name.isBlank()
                        || !name.equals(name.strip())
                        || name.length() > Partner.MAX_NAME_LENGTH
                        || !Identifiers.isStorable(name))
            .toList());
    int distinct = new HashSet<>(names).size();
    assertTrue(distinct > 4_750 && distinct < 5_000, "distinct names: " + distinct);
    Set<Character.UnicodeScript> scripts =
        names.stream()
            .flatMapToInt(String::codePoints)
            .filter(Character::isLetter)
            .mapToObj(Character.UnicodeScript::of)
            .collect(Collectors.toSet());
    assertTrue(
        scripts.containsAll(
            List.of(
                Character.UnicodeScript.LATIN,
                Character.UnicodeScript.GREEK,
                Character.UnicodeScript.CYRILLIC,
                Character.UnicodeScript.HIRAGANA,
                Character.UnicodeScript.KATAKANA,
                Character.UnicodeScript.HAN,
                Character.UnicodeScript.HANGUL,
                Character.UnicodeScript.ARABIC,
                Character.UnicodeScript.HEBREW,
                Character.UnicodeScript.DEVANAGARI)),
        scripts.toString());
    for (String tricky : List.of("O'Brien Media", "50% Club", "A_B Testing Blog", "ﬁt & ﬁne")) {
      assertTrue(names.contains(tricky), tricky);
    }
  }

  private static <L extends SyncLine> List<L> lines(Class<L> type) {
    return LINES.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Stream<Contract.Terms> contracts() {
    return PARTNERS.stream().map(PartnerLine::contracts).flatMap(c -> c.values().stream());
  }

  /** The stages of contracts with IDs of this form. */
  private static Set<ContractStage> stagesOf(
      List<Map.Entry<String, Contract.Terms>> contracts, String form) {
    return contracts.stream()
        .filter(c -> c.getKey().matches(form))
        .map(c -> c.getValue().stage())
        .collect(Collectors.toSet());
  }

  private static void assertUnique(Collection<String> ids) {
    Set<String> seen = new HashSet<>();
    assertEquals(List.of(), ids.stream().filter(id -> !seen.add(id)).toList());
    assertFalse(seen.isEmpty());
  }
}
