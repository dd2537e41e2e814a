package org.partnersegments.segment.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.partner.PartnerView;
import org.partnersegments.partner.PartnerViews;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramCalendar;
import org.partnersegments.program.Revisions;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.segment.stored.SavedSegment;
import org.partnersegments.segment.stored.StoredConditions;
import org.partnersegments.segment.stored.UnknownSegmentException;

/** Hands out all partners of a segment, however many they are. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class ExportService {

  /** Partners that are in memory at once, and whose contracts and groups are read together. */
  private static final int BATCH = 512;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @EJB private StoredConditions conditions;
  @Inject private ProgramCalendar calendar;
  @Inject private Revisions revisions;
  @Inject private PartnerSearch search;
  @Inject private PartnerViews views;

  /**
   * What an export would be now, without the partners.
   *
   * @throws UnknownSegmentException where the program has no such segment
   * @throws BrokenSegmentException where its condition is not valid any more
   */
  @InProgram(Permission.READ)
  public Export describe(String program, long id) {
    SavedSegment saved = conditions.of(id);
    PreparedCondition condition = search.prepare(saved.condition(), calendar.today());
    long revision = revisions.snapshot();
    return new Export(saved.name(), revision, search.count(condition));
  }

  /**
   * Reads all partners of a segment, all of them as of one moment, whatever is committed meanwhile.
   *
   * <p>A connection is held for as long as the receiver takes: it must not wait for anybody.
   *
   * @param receiver takes the partners in their order, some at a time
   * @throws UnknownSegmentException where the program has no such segment
   * @throws BrokenSegmentException where its condition is not valid any more
   */
  @InProgram(Permission.READ)
  public Export export(
      String program, long id, PartnerSort sort, Consumer<List<PartnerView>> receiver) {
    SavedSegment saved = conditions.of(id);
    PreparedCondition condition = search.prepare(saved.condition(), calendar.today());
    long revision = revisions.snapshot();
    // Nothing is written here, so queries need not look for what has changed in memory.
    entityManager.setFlushMode(FlushModeType.COMMIT);
    Function<List<PartnerRow>, List<PartnerView>> shown = views.inTurns();
    long count = 0;
    try (Stream<PartnerRow> rows = search.all(condition, sort)) {
      Iterator<PartnerRow> remaining = rows.iterator();
      while (remaining.hasNext()) {
        List<PartnerRow> batch = next(remaining);
        receiver.accept(shown.apply(batch));
        count += batch.size();
        entityManager.clear();
      }
    }
    return new Export(saved.name(), revision, count);
  }

  private static List<PartnerRow> next(Iterator<PartnerRow> rows) {
    List<PartnerRow> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH && rows.hasNext()) {
      batch.add(rows.next());
    }
    return batch;
  }
}
