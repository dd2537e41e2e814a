package org.partnersegments.api.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    name = "SyncEffects",
    description =
        "What a sync would do to partners that lose a contract, and which groups and terms it would"
            + " create, by lines of their own or because other lines name them.")
public record SyncEffectsDto(
    @Schema(description = "Contracts that would leave one partner for another.")
        MovedContractsDto movedContracts,
    @Schema(description = "Groups that the sync would create.") NewEntriesDto newGroups,
    @Schema(description = "Terms that the sync would create.") NewEntriesDto newTerms) {

  @Schema(name = "MovedContracts", description = "Contracts that would leave their partners.")
  public record MovedContractsDto(
      @Schema(description = "The number of all.") long count,
      @Schema(description = "The first 100.", maxItems = 100) List<MovedContractDto> items) {}

  @Schema(name = "MovedContract", description = "A contract that would leave its partner.")
  public record MovedContractDto(
      @Schema(examples = "S-7777777") String contractId,
      @Schema(description = "The partner that has it.", examples = "2552842") String from,
      @Schema(description = "The partner that would get it.", examples = "2552843") String to) {}

  @Schema(name = "NewEntries", description = "Groups or terms that a sync would create.")
  public record NewEntriesDto(
      @Schema(description = "The number of all.") long count,
      @Schema(description = "The first 100.", maxItems = 100) List<NewEntryDto> items) {}

  @Schema(name = "NewEntry", description = "A group or term that a sync would create.")
  public record NewEntryDto(
      @Schema(examples = "Coupon sites") String id,
      @Schema(description = "Its ID, if no line gives it a name.", examples = "Coupon sites")
          String name,
      @Schema(
              description =
                  "Existing ones with the same name, but for upper and lower case, accents and white"
                      + " space. At most 10. If there is one, you probably meant its ID.",
              maxItems = 10)
          List<NamesakeDto> sameName) {}

  @Schema(name = "Namesake", description = "An existing group or term.")
  public record NamesakeDto(
      @Schema(examples = "17") String id, @Schema(examples = "Coupon sites") String name) {}
}
