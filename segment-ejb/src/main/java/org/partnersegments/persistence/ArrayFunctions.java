package org.partnersegments.persistence;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Adds PostgreSQL's {@code = any(array)} to Hibernate. It takes a list of any length as one
 * parameter, and the planner sees how many values there are. Hibernate's own {@code array_contains}
 * becomes an operator that cannot use an index.
 */
public final class ArrayFunctions implements FunctionContributor {

  /** {@code is_one_of(value, array)}. */
  public static final String IS_ONE_OF = "is_one_of";

  @Override
  public void contributeFunctions(FunctionContributions contributions) {
    if (DatabaseProduct.of(contributions.getDialect()) == DatabaseProduct.POSTGRESQL) {
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
