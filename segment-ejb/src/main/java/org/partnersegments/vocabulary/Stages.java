package org.partnersegments.vocabulary;

/** The code that both kinds of stage share. */
public final class Stages {

  /**
   * The code for "no contract at all" or "no prospecting stage set". Conditions use it; data never
   * does.
   */
  public static final String NONE = "NONE";

  private Stages() {}
}
