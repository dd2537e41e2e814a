package org.partnersegments.evaluation;

/** The entry to evaluation: begins searches of the current program. */
public interface PartnerSearches {

  /**
   * Makes all queries of the transaction see one snapshot of the data, whatever others commit, and
   * returns the search of that snapshot. Call it before the first query of a new transaction.
   *
   * @param deadline when the caller's searches must be done
   */
  PartnerSearch snapshot(Deadline deadline);
}
