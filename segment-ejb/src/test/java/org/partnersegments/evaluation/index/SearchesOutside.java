package org.partnersegments.evaluation.index;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.IndexOutside;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.bitmap.ProgramIndexBuilder;
import org.partnersegments.evaluation.bitmap.part.PartSizes;

/** Creates searches of indexes for tests outside a container, which injects nothing there. */
public final class SearchesOutside {

  private SearchesOutside() {}

  /** Builds an index as the product does, but with parts of other sizes. */
  public static ProgramIndex build(EntityManager entityManager, int program, PartSizes sizes) {
    return IndexReading.read(
        entityManager,
        program,
        Deadline.fromNow(),
        facts -> {
          ProgramIndexBuilder builder =
              IndexOutside.builder(facts.termNames(IndexFacts.BEGINNING), sizes);
          facts.forEachPartner(IndexFacts.BEGINNING, builder::add);
          return builder.build();
        });
  }

  /** Searches an index. If it fails, the test fails: the database does not answer instead. */
  public static PartnerSearch of(ProgramIndex index, EntityManager entityManager) {
    PartnerSearch nobody =
        (PartnerSearch)
            Proxy.newProxyInstance(
                PartnerSearch.class.getClassLoader(),
                new Class<?>[] {PartnerSearch.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError("the index failed, see the log");
                });
    return new IndexedPartnerSearch(index, entityManager, nobody, new IndexSlot(), new NoChecks());
  }

  private static final class NoChecks extends IndexChecks {
    @Override
    void sample(PreparedCondition condition) {}
  }
}
