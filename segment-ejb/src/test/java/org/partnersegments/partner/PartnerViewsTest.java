package org.partnersegments.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.vocabulary.ProspectingStage;

/** Only the parts that callers want are read from the database. */
class PartnerViewsTest {

  private static final List<PartnerRow> ROWS =
      List.of(
          new PartnerRow(1, "1", "One", "one", ProspectingStage.NEW),
          new PartnerRow(2, "2", "Two", "two", null));

  private static PartnerViews withoutDatabase() {
    PartnerViews views = new PartnerViews();
    views.entityManager =
        (EntityManager)
            Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  throw new UnsupportedOperationException(method.getName());
                });
    return views;
  }

  @Test
  void aPartnersOwnRowNeedsNoQuery() {
    assertEquals(
        List.of(
            new PartnerView("1", "One", ProspectingStage.NEW, List.of(), List.of()),
            new PartnerView("2", "Two", null, List.of(), List.of())),
        withoutDatabase().of(ROWS, new PartnerParts(false, false)));
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "true, true"})
  void eachPartNeedsAQuery(boolean groups, boolean contracts) {
    assertThrows(
        UnsupportedOperationException.class,
        () -> withoutDatabase().of(ROWS, new PartnerParts(groups, contracts)));
  }
}
