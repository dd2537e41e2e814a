package org.partnersegments.demo;

import static org.partnersegments.vocabulary.ProspectingStage.EXPIRED;
import static org.partnersegments.vocabulary.ProspectingStage.JOINED;
import static org.partnersegments.vocabulary.ProspectingStage.NEGOTIATING;
import static org.partnersegments.vocabulary.ProspectingStage.NEW;
import static org.partnersegments.vocabulary.ProspectingStage.OUTREACH;
import static org.partnersegments.vocabulary.ProspectingStage.REJECTED_BY_PARTNER;
import static org.partnersegments.vocabulary.ProspectingStage.REJECTED_BY_YOU;
import static org.partnersegments.vocabulary.ProspectingStage.SUSPENDED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.sync.line.SyncLine.PartnerLine;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.ProspectingStage;

/** The partner data of the demo program, always the same for one version of this package. */
final class DemoData {

  static final int PARTNERS = 5_000;

  private static final long SEED = 2_552_842;

  /** One in this many partners has a longer ID than usual. */
  private static final int LONG_IDS = 400;

  private static final Weighted<Optional<ProspectingStage>> WITHOUT_CONTRACT =
      new Weighted<Optional<ProspectingStage>>()
          .with(48, Optional.empty())
          .with(22, Optional.of(NEW))
          .with(15, Optional.of(OUTREACH))
          .with(7, Optional.of(NEGOTIATING))
          .with(5, Optional.of(REJECTED_BY_PARTNER))
          .with(3, Optional.of(REJECTED_BY_YOU));

  private static final Weighted<Optional<ProspectingStage>> WITH_JOINED_CONTRACT =
      new Weighted<Optional<ProspectingStage>>()
          .with(83, Optional.empty())
          .with(17, Optional.of(JOINED));

  private static final Weighted<Optional<ProspectingStage>> WITH_OTHER_CONTRACTS =
      new Weighted<Optional<ProspectingStage>>()
          .with(64, Optional.empty())
          .with(10, Optional.of(OUTREACH))
          .with(9, Optional.of(NEGOTIATING))
          .with(8, Optional.of(EXPIRED))
          .with(5, Optional.of(REJECTED_BY_PARTNER))
          .with(2, Optional.of(REJECTED_BY_YOU))
          .with(2, Optional.of(SUSPENDED));

  private static final Weighted<Integer> GROUP_COUNTS =
      new Weighted<Integer>()
          .with(28, 0)
          .with(30, 1)
          .with(20, 2)
          .with(11, 3)
          .with(6, 4)
          .with(3, 5)
          .with(2, 6);

  private final Random random = new Random(SEED);
  private final DemoContracts contracts = new DemoContracts(random);
  private final Set<String> partnerIds = new HashSet<>();

  private DemoData() {}

  /** Groups, then terms, then partners. */
  static List<SyncLine> lines() {
    List<SyncLine> lines = new ArrayList<>();
    lines.addAll(DemoCatalogue.GROUPS);
    lines.addAll(DemoCatalogue.TERMS);
    lines.addAll(new DemoData().partners());
    return lines;
  }

  private List<PartnerLine> partners() {
    return DemoNames.draw(PARTNERS, random).stream().map(this::partner).toList();
  }

  private PartnerLine partner(String name) {
    String id = partnerId();
    Map<String, Contract.Terms> terms = contracts.draw();
    return new PartnerLine(
        id, name, stages(terms.values()).draw(random).orElse(null), groups(), terms);
  }

  private String partnerId() {
    while (true) {
      int digits =
          random.nextInt(LONG_IDS) == 0
              ? 9 + random.nextInt(Identifiers.MAX_PARTNER_ID_DIGITS - 8)
              : 6 + random.nextInt(3);
      StringBuilder id = new StringBuilder().append(1 + random.nextInt(9));
      while (id.length() < digits) {
        id.append(random.nextInt(10));
      }
      if (partnerIds.add(id.toString())) {
        return id.toString();
      }
    }
  }

  private static Weighted<Optional<ProspectingStage>> stages(Collection<Contract.Terms> contracts) {
    if (contracts.isEmpty()) {
      return WITHOUT_CONTRACT;
    }
    return contracts.stream().anyMatch(terms -> terms.stage() == ContractStage.JOINED)
        ? WITH_JOINED_CONTRACT
        : WITH_OTHER_CONTRACTS;
  }

  private Set<String> groups() {
    int count = GROUP_COUNTS.draw(random);
    // Linked, because the iteration order of a HashSet is not specified.
    Set<String> groups = new LinkedHashSet<>();
    while (groups.size() < count) {
      groups.add(Skewed.draw(DemoCatalogue.GROUPS, random).id());
    }
    return Collections.unmodifiableSet(groups);
  }
}
