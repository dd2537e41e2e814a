package org.partnersegments.program;

/** What a service method needs its caller to be allowed, in the program that it works in. */
public enum Permission {
  /** To know that the program exists: any role. */
  SEE,
  /** To read segments and partners. */
  READ,
  /** To create, change and delete segments. */
  WRITE_SEGMENTS,
  /** To push partner data in. */
  WRITE_PARTNERS,
  /** To change who may do what. */
  ADMINISTER
}
