package org.partnersegments.vocabulary;

/** What both kinds of stage have in common. */
public final class Stages {

  /**
   * The code of "there is no stage": no contract at all, or no prospecting stage set. A value of
   * conditions only, never of data.
   */
  public static final String NONE = "NONE";

  private Stages() {}
}
