package org.partnersegments.condition;

/** How a condition's text is compared with a partner's. */
public enum TextMatch {
  EQUALS,
  CONTAINS,
  STARTS_WITH,
  ENDS_WITH;

  /**
   * Whether a text matches. Pass both texts in the form in which they are compared.
   *
   * @param value a partner's text
   * @param text the condition's text
   */
  public boolean test(String value, String text) {
    return switch (this) {
      case EQUALS -> value.equals(text);
      case CONTAINS -> value.contains(text);
      case STARTS_WITH -> value.startsWith(text);
      case ENDS_WITH -> value.endsWith(text);
    };
  }
}
