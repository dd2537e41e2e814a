package org.partnersegments.condition;

/** How a list of values is compared with what a partner has. */
public enum ListMatch {
  /** The partner has at least one of the values. */
  ANY,
  /** The partner has each of the values. */
  ALL
}
