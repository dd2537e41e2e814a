package org.partnersegments.segment.partners;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Node;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.condition.check.InvalidConditionException;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.paging.InvalidPageTokenException;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramCalendar;
import org.partnersegments.segment.CheckedSegment;
import org.partnersegments.segment.InvalidSegmentException;
import org.partnersegments.segment.partners.Preview.NodeCount;
import org.partnersegments.segment.words.ConditionDescriptions;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/** Finds the partners that unsaved conditions select now. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class PreviewService {

  /** The most conditions that one request may count. */
  public static final int MOST_CONDITIONS = 50;

  /**
   * The most groups and field conditions of all these conditions together: as many as ten of the
   * largest conditions have.
   */
  static final int MOST_NODES = 5_000;

  @Inject private ProgramCalendar calendar;
  @Inject private PartnerSearches searches;
  @Inject private PartnerPages pages;
  @Inject private ConditionDescriptions descriptions;
  @Inject private CompositionNames compositions;

  /**
   * Calculates the figures of a condition.
   *
   * @throws InvalidSegmentException if the condition is not valid
   */
  @InProgram(Permission.READ)
  public Preview preview(String program, PreviewRequest request) {
    PreparedCondition condition =
        PreparedCondition.of(CheckedSegment.condition(request.condition()), calendar.today());
    return preview(condition, request, searches.snapshot(condition.deadline()));
  }

  private Preview preview(
      PreparedCondition prepared, PreviewRequest request, PartnerSearch search) {
    long total = search.countAll(prepared.deadline());
    Map<String, Long> nodes = request.nodes() ? search.nodeCounts(prepared) : Map.of();
    Long ofRoot = nodes.get("");
    long count = ofRoot == null ? search.count(prepared) : ofRoot;
    ConditionDescriptions.Description description =
        descriptions.describe(prepared, search, request.unknownPartners());
    List<Warning> warnings = new ArrayList<>(description.warnings());
    if (count == 0) {
      warnings.add(new Warning("", Warning.Code.MATCHES_NOBODY, "No partner matches."));
    } else if (count == total) {
      warnings.add(
          new Warning("", Warning.Code.MATCHES_EVERYBODY, "Every partner of the program matches."));
    }
    return new Preview(
        search.revision(),
        total,
        count,
        description.words(),
        nodeCounts(nodes),
        warnings,
        request.composition() ? compositions.named(search.composition(prepared)) : null);
  }

  private static List<NodeCount> nodeCounts(Map<String, Long> byPointer) {
    return byPointer.entrySet().stream()
        .map(node -> new NodeCount(node.getKey(), node.getValue()))
        .toList();
  }

  /**
   * Reads a page of the partners that a condition selects, without counting them.
   *
   * @throws InvalidSegmentException if the condition is not valid
   * @throws InvalidPageTokenException if {@code after} belongs to another list
   */
  @InProgram(Permission.READ)
  public SegmentPartners partners(String program, PreviewPageRequest request) {
    PreparedCondition condition =
        PreparedCondition.of(CheckedSegment.condition(request.condition()), calendar.today());
    PartnerSearch search = searches.snapshot(condition.deadline());
    return new SegmentPartners(
        search.revision(), pages.page(search, program, condition, request.page()));
  }

  /**
   * Counts the partners that each condition selects.
   *
   * @param drafts 1 to {@value #MOST_CONDITIONS}
   * @throws InvalidSegmentException if there are too few, too many or too large conditions, or one
   *     is not valid
   */
  @InProgram(Permission.READ)
  public ConditionCounts counts(String program, @Nullable List<@Nullable ConditionDraft> drafts) {
    List<Condition> conditions = checked(drafts);
    LocalDate today = calendar.today();
    Deadline deadline = Deadline.fromNow();
    PartnerSearch search = searches.snapshot(deadline);
    Map<Condition, Long> counts = new HashMap<>();
    return new ConditionCounts(
        search.revision(),
        conditions.stream()
            .map(
                each ->
                    counts.computeIfAbsent(
                        each, same -> search.count(new PreparedCondition(same, today, deadline))))
            .toList());
  }

  private static List<Condition> checked(@Nullable List<@Nullable ConditionDraft> drafts) {
    if (drafts == null) {
      throw refused(ErrorCode.REQUIRED, "Send a list of conditions.");
    }
    if (drafts.isEmpty()) {
      throw refused(ErrorCode.EMPTY_LIST, "Send at least one condition.");
    }
    if (drafts.size() > MOST_CONDITIONS) {
      throw refused(
          ErrorCode.TOO_MANY_VALUES,
          "The request may contain at most "
              + MOST_CONDITIONS
              + " conditions; it has "
              + drafts.size()
              + ".");
    }
    List<Condition> conditions = new ArrayList<>();
    List<Fault> errors = new ArrayList<>();
    int nodes = 0;
    for (int i = 0; i < drafts.size(); i++) {
      Condition condition = CheckedSegment.condition("/conditions/" + i, drafts.get(i), errors);
      if (condition != null) {
        conditions.add(condition);
        nodes += Node.of(condition).size();
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidSegmentException(
          errors.subList(0, Math.min(errors.size(), InvalidConditionException.MOST_ERRORS)));
    }
    if (nodes > MOST_NODES) {
      throw refused(
          ErrorCode.TOO_MANY_NODES,
          "All conditions together may have at most "
              + MOST_NODES
              + " groups and conditions; they have "
              + nodes
              + ".");
    }
    return conditions;
  }

  private static InvalidSegmentException refused(ErrorCode code, String detail) {
    return new InvalidSegmentException(List.of(new Fault("/conditions", code, detail)));
  }
}
