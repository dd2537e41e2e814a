package org.partnersegments.partner;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.StandardBasicTypes;
import org.partnersegments.persistence.DatabaseProduct;

/**
 * Teaches Hibernate PostgreSQL's {@code = any(array)}, which takes a list of any length as one
 * parameter, and for which the planner sees how many values there are. Hibernate's own {@code
 * array_contains} becomes an operator that no index serves.
 */
public final class ArrayFunctions implements FunctionContributor {

  /** {@code is_one_of(value, array)}. */
  public static final String IS_ONE_OF = "is_one_of";

  /** Whether the database is PostgreSQL; H2, if not. */
  public static boolean arePossible(EntityManager entityManager) {
    return arePossible(
        entityManager
            .unwrap(Session.class)
            .getSessionFactory()
            .unwrap(SessionFactoryImplementor.class)
            .getJdbcServices()
            .getDialect());
  }

  private static boolean arePossible(Dialect dialect) {
    return DatabaseProduct.of(dialect) == DatabaseProduct.POSTGRESQL;
  }

  @Override
  public void contributeFunctions(FunctionContributions contributions) {
    if (arePossible(contributions.getDialect())) {
      contributions
          .getFunctionRegistry()
          .registerPattern(
              IS_ONE_OF,
              "?1=any(?2)",
              contributions
                  .getTypeConfiguration()
                  .getBasicTypeRegistry()
                  .resolve(StandardBasicTypes.BOOLEAN));
    }
  }
}
