package org.partnersegments.evaluation.index;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.evaluation.bitmap.IndexSearch;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.sql.CriteriaPartnerSearch;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.Revisions;
import org.partnersegments.vocabulary.PartnerKey;

/** Compares what an index finds with what the database finds. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class IndexComparison {

  private static final System.Logger LOG = System.getLogger(IndexComparison.class.getName());

  /** How many partners are compared, besides the count of all. */
  private static final int PAGE = 50;

  /** A condition can have megabytes. */
  private static final int LONGEST_LOGGED = 10_000;

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @Inject Revisions revisions;
  @Inject ProgramIndexes indexes;
  @Inject IndexChecks checks;

  /**
   * Asks for the partners that a condition selects, if the index is at the database's revision. A
   * difference is logged, and the index is dropped.
   */
  @Asynchronous
  public void compare(CurrentProgram.Entered program, PreparedCondition asked) {
    try {
      CurrentProgram.run(
          program,
          () -> {
            long revision = revisions.snapshot();
            IndexSlot slot = indexes.of(program.id());
            slot.at(revision)
                .ifPresent(
                    index ->
                        compare(
                            PreparedCondition.of(asked.condition(), asked.today()), slot, index));
          });
    } catch (SearchTimeoutException e) {
      LOG.log(System.Logger.Level.DEBUG, "The database took too long for a comparison.", e);
    } finally {
      checks.done();
    }
  }

  private static String shortened(PreparedCondition condition) {
    String text = condition.condition().toString();
    return text.substring(0, Math.min(text.length(), LONGEST_LOGGED));
  }

  private void compare(PreparedCondition condition, IndexSlot slot, ProgramIndex index) {
    PartnerSearch database = new CriteriaPartnerSearch(entityManager, index.revision());
    IndexSearch search = new IndexSearch(index);
    long found = search.count(condition);
    long right = database.count(condition);
    List<String> first =
        search.page(condition, PartnerSort.PARTNER_ID, null, PAGE).stream()
            .map(position -> PartnerKey.partnerId(position.key()))
            .toList();
    List<String> rightFirst =
        database.page(condition, PartnerSort.PARTNER_ID, PAGE, "", null).items().stream()
            .map(PartnerRow::partnerId)
            .toList();
    if (found != right || !first.equals(rightFirst)) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The index found {0} partners and the database {1}; the index is dropped. {2}:"
              + " condition {3}, first partners {4} and {5}",
          Long.toString(found),
          Long.toString(right),
          index,
          shortened(condition),
          first,
          rightFirst);
      slot.drop();
    }
  }
}
