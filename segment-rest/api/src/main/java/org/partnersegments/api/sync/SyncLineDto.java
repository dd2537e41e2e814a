package org.partnersegments.api.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "SyncLine",
    description = "A line of partner data.",
    oneOf = {
      SyncLineDto.PartnerGroupLineDto.class,
      SyncLineDto.TemplateTermLineDto.class,
      SyncLineDto.PartnerLineDto.class,
      PartnerUpdateLineDto.class,
      SyncLineDto.PartnerDeletedLineDto.class
    },
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "partnerGroup", schema = SyncLineDto.PartnerGroupLineDto.class),
      @DiscriminatorMapping(value = "templateTerm", schema = SyncLineDto.TemplateTermLineDto.class),
      @DiscriminatorMapping(value = "partner", schema = SyncLineDto.PartnerLineDto.class),
      @DiscriminatorMapping(value = "partnerUpdate", schema = PartnerUpdateLineDto.class),
      @DiscriminatorMapping(
          value = "partnerDeleted",
          schema = SyncLineDto.PartnerDeletedLineDto.class)
    })
public sealed interface SyncLineDto
    permits SyncLineDto.PartnerGroupLineDto,
        SyncLineDto.TemplateTermLineDto,
        SyncLineDto.PartnerLineDto,
        PartnerUpdateLineDto,
        SyncLineDto.PartnerDeletedLineDto {

  /** The kind of the line. */
  String type();

  @Schema(name = "PartnerGroupLine", description = "A partner group.")
  public record PartnerGroupLineDto(
      @Schema(enumeration = "partnerGroup") String type,
      @Schema(examples = "17") String id,
      @Schema(examples = "Coupon sites") String name,
      @Schema(description = "Whether it is out of use. Absent or null means false.")
          @Nullable Boolean archived)
      implements SyncLineDto {}

  @Schema(name = "TemplateTermLine", description = "A template term.")
  public record TemplateTermLineDto(
      @Schema(enumeration = "templateTerm") String type,
      @Schema(examples = "42") String id,
      @Schema(examples = "Standard 2026") String name,
      @Schema(description = "Whether it is out of use. Absent or null means false.")
          @Nullable Boolean archived)
      implements SyncLineDto {}

  @Schema(
      name = "PartnerLine",
      description =
          "A whole partner: the server removes contracts and groups that the line does not name.")
  public record PartnerLineDto(
      @Schema(enumeration = "partner") String type,
      @Schema(description = "Up to 19 digits.", examples = "2552842") String partnerId,
      @Schema(examples = "Acme Deals") String name,
      @Schema(ref = "ProspectingStage", description = "Absent or null if the partner has none.")
          @Nullable String prospectingStage,
      @Schema(description = "The IDs of all groups that the partner is in.")
          @Nullable List<String> groups,
      @Schema(description = "All contracts of the partner.")
          @Nullable List<ContractLineDto> contracts)
      implements SyncLineDto {}

  @Schema(
      name = "PartnerDeletedLine",
      description = "A partner that no longer exists. The server deletes it.")
  public record PartnerDeletedLineDto(
      @Schema(enumeration = "partnerDeleted") String type,
      @Schema(examples = "2552843") String partnerId)
      implements SyncLineDto {}

  @Schema(
      name = "ContractLine",
      description = "A contract in the line of a partner.",
      requiredProperties = {"contractId", "stage"})
  public record ContractLineDto(
      @Schema(examples = "S-7777777") @Nullable String contractId,
      @Schema(ref = "ContractStage") @Nullable String stage,
      @Schema(description = "The ID of its term.") @Nullable String templateTerm,
      @Schema(examples = "2026-01-01") @Nullable String startDate,
      @Schema(examples = "2026-12-31") @Nullable String endDate) {}
}
