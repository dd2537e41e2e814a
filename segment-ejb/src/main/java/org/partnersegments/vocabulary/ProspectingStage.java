package org.partnersegments.vocabulary;

/**
 * How far a prospect has come. "No stage set" is not a stage: conditions express it with the code
 * {@value Stages#NONE}, which is never stored.
 */
public enum ProspectingStage {
  NEW("New", "tagged as a prospect, not yet contacted"),
  OUTREACH("Outreach", "you sent an email or a proposal, no answer yet"),
  NEGOTIATING("Negotiating", "answered, no terms agreed yet"),
  REJECTED_BY_PARTNER("Rejected by Partner", "the partner rejected your proposal"),
  REJECTED_BY_YOU("Rejected by You", "you rejected the partner"),
  JOINED("Joined", "joined to the program"),
  EXPIRED("Expired", "contracts expired"),
  SUSPENDED("Suspended", "contracts suspended");

  private final String label;
  private final String description;

  ProspectingStage(String label, String description) {
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
