package org.partnersegments.program;

/** A permission that a service method can require in the program that it works in. */
public enum Permission {
  /** To know that the program exists: any role. */
  SEE,
  /** To read segments and partners. */
  READ,
  /** To create, change and delete segments. */
  WRITE_SEGMENTS,
  /** To push partner data into the program. */
  WRITE_PARTNERS,
  /** To change the program and who has which roles in it. */
  ADMINISTER
}
