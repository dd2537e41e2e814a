package org.partnersegments.sync.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as received, not checked yet. {@link SyncLineReader} checks which properties the line's
 * type allows.
 */
public record SyncDraft(
    @Nullable String type,
    @Nullable String id,
    @Nullable String name,
    @Nullable Boolean archived,
    @Nullable String partnerId,
    @Nullable String prospectingStage,
    @Nullable List<@Nullable String> groups,
    @Nullable List<@Nullable ContractDraft> contracts) {

  /** A contract of a partner's line. Dates are ISO 8601, {@code 2026-01-31}. */
  public record ContractDraft(
      @Nullable String contractId,
      @Nullable String stage,
      @Nullable String templateTerm,
      @Nullable String startDate,
      @Nullable String endDate) {}
}
