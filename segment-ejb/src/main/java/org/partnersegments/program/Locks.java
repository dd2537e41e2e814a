package org.partnersegments.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import org.jspecify.annotations.Nullable;

/** Rows that a transaction keeps to itself until it ends. */
public final class Locks {

  private Locks() {}

  /**
   * Finds and locks a row, when others have let go of it.
   *
   * @return null where there is none
   * @throws LockedException where they have not for as long as the database waits
   */
  public static <E> @Nullable E find(EntityManager entityManager, Class<E> type, Object id) {
    try {
      return entityManager.find(type, id, LockModeType.PESSIMISTIC_WRITE);
    } catch (PessimisticLockException | LockTimeoutException e) {
      throw new LockedException(e);
    }
  }
}
