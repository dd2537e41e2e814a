package org.partnersegments.client.lines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.NewValue;
import org.partnersegments.api.sync.PartnerUpdateLineDto;
import org.partnersegments.api.sync.PartnerUpdateLineDto.AllContracts;
import org.partnersegments.api.sync.PartnerUpdateLineDto.AllGroups;
import org.partnersegments.api.sync.PartnerUpdateLineDto.ContractChangesDto;
import org.partnersegments.api.sync.PartnerUpdateLineDto.ContractUpdateDto;
import org.partnersegments.api.sync.PartnerUpdateLineDto.Contracts;
import org.partnersegments.api.sync.PartnerUpdateLineDto.GroupChangesDto;
import org.partnersegments.api.sync.PartnerUpdateLineDto.Groups;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncLineDto.ContractLineDto;

/**
 * Collects changes to a partner that the program has. What you do not name stays as it is. {@link
 * SyncLines#partnerUpdate} creates it.
 */
public final class PartnerUpdate {

  private final String partnerId;
  private @Nullable String name;
  private @Nullable NewValue<String> prospectingStage;
  private @Nullable List<String> groups;
  private final List<String> addedGroups = new ArrayList<>();
  private final List<String> removedGroups = new ArrayList<>();
  private @Nullable List<ContractLineDto> contracts;
  private final List<ContractUpdateDto> updatedContracts = new ArrayList<>();
  private final List<String> removedContracts = new ArrayList<>();

  PartnerUpdate(String partnerId) {
    this.partnerId = partnerId;
  }

  /** Sets the name. */
  public PartnerUpdate name(String newName) {
    name = newName;
    return this;
  }

  /**
   * Sets the prospecting stage.
   *
   * @param code null if the partner has none any more
   */
  public PartnerUpdate prospectingStage(@Nullable String code) {
    prospectingStage = new NewValue<>(code);
    return this;
  }

  /** Sets all groups of the partner: it leaves others. */
  public PartnerUpdate groups(List<String> all) {
    groups = List.copyOf(all);
    return this;
  }

  /** Adds the partner to groups. */
  public PartnerUpdate addGroups(String... ids) {
    addedGroups.addAll(List.of(ids));
    return this;
  }

  /** Removes the partner from groups. */
  public PartnerUpdate removeGroups(String... ids) {
    removedGroups.addAll(List.of(ids));
    return this;
  }

  /** Sets all contracts of the partner: others are removed. */
  public PartnerUpdate contracts(List<ContractLineDto> all) {
    contracts = List.copyOf(all);
    return this;
  }

  /** Changes a contract of the partner, or adds it. */
  public PartnerUpdate updateContract(ContractUpdate update) {
    updatedContracts.add(update.document());
    return this;
  }

  /** Removes contracts of the partner. */
  public PartnerUpdate removeContracts(String... ids) {
    removedContracts.addAll(List.of(ids));
    return this;
  }

  /**
   * The line with these changes.
   *
   * @throws IllegalStateException if it has all groups or contracts, and also changes to them
   */
  public SyncLineDto line() {
    return new PartnerUpdateLineDto(
        "partnerUpdate",
        partnerId,
        name,
        prospectingStage,
        PartnerUpdate.<Groups, GroupChangesDto>either(
            groups == null ? null : new AllGroups(groups),
            new GroupChangesDto(List.copyOf(addedGroups), List.copyOf(removedGroups)),
            addedGroups.isEmpty() && removedGroups.isEmpty()),
        PartnerUpdate.<Contracts, ContractChangesDto>either(
            contracts == null ? null : new AllContracts(contracts),
            new ContractChangesDto(List.copyOf(updatedContracts), List.copyOf(removedContracts)),
            updatedContracts.isEmpty() && removedContracts.isEmpty()));
  }

  private static <T, C extends T> @Nullable NewValue<T> either(
      @Nullable T all, C changes, boolean noChanges) {
    if (all != null && !noChanges) {
      throw new IllegalStateException("The update has all and also changes: " + changes);
    }
    if (all != null) {
      return new NewValue<>(all);
    }
    return noChanges ? null : new NewValue<>(changes);
  }
}
