package org.partnersegments.demo;

import static org.partnersegments.vocabulary.ContractStage.ADVERTISER_COUNTERED;
import static org.partnersegments.vocabulary.ContractStage.ADVERTISER_DECLINED;
import static org.partnersegments.vocabulary.ContractStage.ADVERTISER_RETRACTED;
import static org.partnersegments.vocabulary.ContractStage.ARCHIVED;
import static org.partnersegments.vocabulary.ContractStage.AWAITING_ADVERTISER_APPROVAL;
import static org.partnersegments.vocabulary.ContractStage.AWAITING_CONTRACT_START;
import static org.partnersegments.vocabulary.ContractStage.AWAITING_PUBLISHER_APPROVAL;
import static org.partnersegments.vocabulary.ContractStage.CANCELLED;
import static org.partnersegments.vocabulary.ContractStage.EXPIRED;
import static org.partnersegments.vocabulary.ContractStage.JOINED;
import static org.partnersegments.vocabulary.ContractStage.PENDING_CONTRACT_EXPIRED;
import static org.partnersegments.vocabulary.ContractStage.PUBLISHER_COUNTERED;
import static org.partnersegments.vocabulary.ContractStage.PUBLISHER_DEACTIVATED;
import static org.partnersegments.vocabulary.ContractStage.PUBLISHER_DECLINED;
import static org.partnersegments.vocabulary.ContractStage.PUBLISHER_RETRACTED;
import static org.partnersegments.vocabulary.ContractStage.SUSPENDED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.line.SyncLine.TermLine;
import org.partnersegments.vocabulary.ContractStage;

/**
 * Creates the partners' contracts. Most partners have few, and most contracts are joined or over.
 */
final class DemoContracts {

  private static final Weighted<Integer> COUNTS =
      new Weighted<Integer>().with(25, 0).with(35, 1).with(20, 2).with(12, 3).with(5, 4).with(3, 5);

  private static final Weighted<ContractStage> STAGES =
      new Weighted<ContractStage>()
          .with(480, JOINED)
          .with(150, EXPIRED)
          .with(80, AWAITING_PUBLISHER_APPROVAL)
          .with(60, AWAITING_ADVERTISER_APPROVAL)
          .with(50, CANCELLED)
          .with(45, PUBLISHER_DECLINED)
          .with(35, ADVERTISER_DECLINED)
          .with(25, ARCHIVED)
          .with(20, AWAITING_CONTRACT_START)
          .with(15, PENDING_CONTRACT_EXPIRED)
          .with(12, SUSPENDED)
          .with(10, PUBLISHER_DEACTIVATED)
          .with(7, ADVERTISER_RETRACTED)
          .with(5, ADVERTISER_COUNTERED)
          .with(4, PUBLISHER_COUNTERED)
          .with(2, PUBLISHER_RETRACTED);

  private static final List<TermLine> CURRENT_TERMS = terms(term -> !term.archived());
  private static final List<TermLine> ARCHIVED_TERMS = terms(TermLine::archived);

  /** What a stage implies for the contract's dates and for the form of its ID. */
  private enum Phase {
    PROPOSED,
    UPCOMING,
    RUNNING,
    OVER;

    static Phase of(ContractStage stage) {
      return switch (stage) {
        case AWAITING_PUBLISHER_APPROVAL,
            AWAITING_ADVERTISER_APPROVAL,
            PUBLISHER_DECLINED,
            ADVERTISER_DECLINED,
            ADVERTISER_RETRACTED,
            ADVERTISER_COUNTERED,
            PUBLISHER_RETRACTED,
            PUBLISHER_COUNTERED,
            PENDING_CONTRACT_EXPIRED ->
            PROPOSED;
        case AWAITING_CONTRACT_START -> UPCOMING;
        case JOINED, SUSPENDED -> RUNNING;
        case EXPIRED, ARCHIVED, CANCELLED, PUBLISHER_DEACTIVATED -> OVER;
      };
    }
  }

  private final Random random;
  private int lastContract = 7_000_000;
  private int lastProposal = 25_000_000;

  DemoContracts(Random random) {
    this.random = random;
  }

  /** Creates one partner's contracts, by ID. Each ID is unique among all partners. */
  Map<String, Contract.Terms> draw() {
    Map<String, Contract.Terms> contracts = new LinkedHashMap<>();
    for (int left = COUNTS.draw(random); left > 0; left--) {
      ContractStage stage = STAGES.draw(random);
      Phase phase = Phase.of(stage);
      contracts.put(id(phase), terms(stage, phase));
    }
    return Collections.unmodifiableMap(contracts);
  }

  private String id(Phase phase) {
    int step = 1 + random.nextInt(40);
    if (phase == Phase.PROPOSED) {
      lastProposal += step;
      return "P-" + lastProposal;
    }
    lastContract += step;
    return "S-" + lastContract;
  }

  private Contract.Terms terms(ContractStage stage, Phase phase) {
    String term = term(stage);
    return switch (phase) {
      case PROPOSED -> {
        LocalDate start = chance(50) ? day(LocalDate.of(2025, 7, 1), 540) : null;
        yield new Contract.Terms(
            stage, term, start, start != null && chance(40) ? start.plusYears(1) : null);
      }
      case UPCOMING -> {
        LocalDate start = day(LocalDate.of(2026, 12, 1), 90);
        yield new Contract.Terms(stage, term, start, chance(50) ? start.plusYears(1) : null);
      }
      case RUNNING ->
          new Contract.Terms(
              stage,
              term,
              day(LocalDate.of(2024, 1, 1), 900),
              chance(30) ? LocalDate.of(chance(50) ? 2026 : 2027, 12, 31) : null);
      case OVER -> {
        LocalDate start = day(LocalDate.of(2024, 1, 1), 540);
        yield new Contract.Terms(stage, term, start, day(start.plusDays(30), 365));
      }
    };
  }

  private @Nullable String term(ContractStage stage) {
    // An archived contract belongs to an archived term.
    if (stage == ARCHIVED) {
      return Skewed.draw(ARCHIVED_TERMS, random).id();
    }
    if (chance(12)) {
      return null;
    }
    boolean old = stage == EXPIRED && chance(50);
    List<TermLine> terms = old ? ARCHIVED_TERMS : CURRENT_TERMS;
    return Skewed.draw(terms, random).id();
  }

  private LocalDate day(LocalDate first, int days) {
    return first.plusDays(random.nextInt(days));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private static List<TermLine> terms(Predicate<TermLine> which) {
    return DemoCatalogue.TERMS.stream().filter(which).toList();
  }
}
