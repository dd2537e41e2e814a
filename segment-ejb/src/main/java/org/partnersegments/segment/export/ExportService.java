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
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.partner.PartnerView;
import org.partnersegments.partner.PartnerViews;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramCalendar;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.segment.stored.SavedSegment;
import org.partnersegments.segment.stored.StoredConditions;
import org.partnersegments.segment.stored.UnknownSegmentException;

/** Exports all partners of a segment, however many there are. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // for the snapshot
public class ExportService {

  /**
   * The number of partners that are in memory at once, and whose contracts and groups are read
   * together.
   */
  private static final int BATCH = 512;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @EJB private StoredConditions conditions;
  @Inject private ProgramCalendar calendar;
  @Inject private PartnerSearches searches;
  @Inject private PartnerViews views;

  /**
   * Describes the export as of now, without its partners.
   *
   * @throws UnknownSegmentException if the program has no such segment
   * @throws BrokenSegmentException if its condition is no longer valid
   */
  @InProgram(Permission.READ)
  public Export describe(String program, long id) {
    SavedSegment saved = conditions.of(id);
    PreparedCondition condition = PreparedCondition.of(saved.condition(), calendar.today());
    PartnerSearch search = searches.snapshot(condition.deadline());
    return new Export(saved.name(), search.revision(), search.count(condition));
  }

  /**
   * Reads all partners of a segment from one snapshot, whatever others commit in the meantime.
   *
   * <p>The method holds a connection for as long as the receiver takes, so the receiver must not
   * wait for clients.
   *
   * @param receiver takes the partners in order, batch by batch
   * @throws UnknownSegmentException if the program has no such segment
   * @throws BrokenSegmentException if its condition is no longer valid
   */
  @InProgram(Permission.READ)
  public Export export(
      String program, long id, PartnerSort sort, Consumer<List<PartnerView>> receiver) {
    SavedSegment saved = conditions.of(id);
    PreparedCondition condition = PreparedCondition.of(saved.condition(), calendar.today());
    PartnerSearch search = searches.snapshot(condition.deadline());
    // Nothing is written here, so Hibernate need not check for changes before each query.
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
    return new Export(saved.name(), search.revision(), count);
  }

  private static List<PartnerRow> next(Iterator<PartnerRow> rows) {
    List<PartnerRow> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH && rows.hasNext()) {
      batch.add(rows.next());
    }
    return batch;
  }
}
