package org.partnersegments.vocabulary;

/**
 * The stage of one contract. "No contract at all" is not a stage: conditions express it with the
 * code {@value Stages#NONE}, which is never stored.
 */
public enum ContractStage {
  AWAITING_PUBLISHER_APPROVAL(
      "Awaiting Publisher Approval", "the partner has not yet accepted your proposal"),
  AWAITING_ADVERTISER_APPROVAL(
      "Awaiting Advertiser Approval", "the partner waits for your approval"),
  PUBLISHER_DECLINED("Publisher Declined", "the partner declined your proposal"),
  ADVERTISER_DECLINED("Advertiser Declined", "you declined the partner's contract"),
  JOINED("Joined", "joined to the program"),
  EXPIRED("Expired", "the contract has expired"),
  AWAITING_CONTRACT_START("Awaiting Contract Start", "an upcoming contract"),
  ADVERTISER_RETRACTED("Advertiser Retracted", "you withdrew a proposal"),
  ADVERTISER_COUNTERED("Advertiser Countered", "you countered a proposal"),
  PUBLISHER_RETRACTED("Publisher Retracted", "the partner withdrew a proposal made to you"),
  PUBLISHER_COUNTERED("Publisher Countered", "the partner countered your proposal"),
  PENDING_CONTRACT_EXPIRED("Pending Contract Expired", "the proposed contract expired"),
  ARCHIVED("Archived", "you archived the template term"),
  SUSPENDED("Suspended", "you suspended the contract"),
  CANCELLED("Cancelled", "you cancelled the contract"),
  PUBLISHER_DEACTIVATED("Publisher Deactivated", "the partner left the platform");

  private final String label;
  private final String description;

  ContractStage(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /** The stage's name for people, in English. */
  public String label() {
    return label;
  }

  /** What the stage means, for the program manager: a clause without a full stop. */
  public String description() {
    return description;
  }
}
