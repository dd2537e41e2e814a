package org.partnersegments.evaluation.index;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.QueryTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.sql.CriteriaPartnerSearch;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.Revisions;

/**
 * Lets a program's index answer if it can be brought to the revision of the question at once.
 * Otherwise the database answers, and the index is built in the background.
 */
@ApplicationScoped
public class IndexedSearches implements PartnerSearches {

  private static final System.Logger LOG = System.getLogger(IndexedSearches.class.getName());

  /** Searches take longer with more parts. */
  private static final int MANY_PARTS = 12;

  /** An index is built anew when one in so many rows is dead. */
  private static final int DEAD_SHARE = 4;

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @Inject Revisions revisions;
  @Inject ProgramIndexes indexes;
  @EJB IndexBuilds builds;
  @Inject IndexChecks checks;
  @Inject Clock clock;

  @Override
  public PartnerSearch snapshot(Deadline deadline) {
    PartnerSearch database = new CriteriaPartnerSearch(entityManager, revisions.snapshot());
    if (ProgramIndexes.mostBytes() == 0) {
      return database;
    }
    int program = CurrentProgram.id();
    IndexSlot slot = indexes.of(program);
    Optional<ProgramIndex> index = index(program, slot, database.revision(), deadline);
    if (needsBuild(slot, database.revision()) && slot.want(clock.instant())) {
      builds.build(program);
    }
    return index
        .<PartnerSearch>map(
            found -> new IndexedPartnerSearch(found, entityManager, database, slot, checks))
        .orElse(database);
  }

  /** Whether there is no index, or it is far behind, or it has become slow. */
  private static boolean needsBuild(IndexSlot slot, long revision) {
    return slot.latest().filter(index -> index.revision() >= revision && isTidy(index)).isEmpty();
  }

  private static boolean isTidy(ProgramIndex index) {
    return index.partCount() <= MANY_PARTS
        && index.deadCount() * DEAD_SHARE <= index.countAll() + index.deadCount();
  }

  private Optional<ProgramIndex> index(
      int program, IndexSlot slot, long revision, Deadline deadline) {
    Instant now = clock.instant();
    slot.wasAsked(now);
    if (slot.isAheadOfDatabase(revision, now)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The data of program {0} is at an earlier revision than its index, which is dropped.",
          Integer.toString(program));
      slot.drop();
    }
    Optional<ProgramIndex> exact = slot.at(revision);
    if (exact.isPresent() || slot.latest().filter(i -> i.revision() < revision).isEmpty()) {
      return exact;
    }
    try {
      slot.change(before -> caughtUp(program, before, revision, deadline), deadline, now);
      indexes.keepWithinBounds(slot);
      return slot.at(revision);
    } catch (SearchTimeoutException e) {
      throw e;
    } catch (QueryTimeoutException | org.hibernate.QueryTimeoutException e) {
      throw new SearchTimeoutException(e);
    }
  }

  /** The index at the question's revision; unchanged if it is later, or far behind. */
  private @Nullable ProgramIndex caughtUp(
      int program, @Nullable ProgramIndex index, long revision, Deadline deadline) {
    if (index == null || index.revision() >= revision) {
      return index;
    }
    return IndexReading.read(
        entityManager,
        program,
        deadline,
        facts ->
            IndexReading.isFarBehind(facts, index) ? index : IndexReading.caughtUp(facts, index));
  }
}
