package org.partnersegments.condition.check;

import org.partnersegments.vocabulary.Identifiers;

/** How large a condition may be. */
public final class ConditionLimits {

  /** Levels of a tree, including the root group and the field conditions. */
  public static final int DEPTH = 16;

  /** Groups and field conditions of a tree. */
  public static final int NODES = 500;

  /** Values of one field condition. */
  public static final int VALUES = 100_000;

  /** Characters of a text value; as long as the longest name. */
  public static final int TEXT_LENGTH = 255;

  /** Characters of an ID value. */
  public static final int ID_LENGTH = Identifiers.MAX_LENGTH;

  private ConditionLimits() {}
}
