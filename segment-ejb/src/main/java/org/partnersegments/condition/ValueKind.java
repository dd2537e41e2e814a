package org.partnersegments.condition;

/** What the values of an operator are, and so how they are checked, entered and put into words. */
public enum ValueKind {
  /** A code of the field's own list. */
  CODE("code"),
  /** The ID of a partner group. */
  PARTNER_GROUP("partnerGroup"),
  /** The ID of a template term. */
  TEMPLATE_TERM("templateTerm"),
  /** A partner ID that was picked by the partner's name. */
  PARTNER("partner"),
  /** A partner ID that was typed or pasted. */
  PARTNER_ID("id"),
  /** A contract ID that was typed or pasted. */
  CONTRACT_ID("id"),
  /** A text, compared in its {@linkplain org.partnersegments.vocabulary.NormalForm normal form}. */
  TEXT("text"),
  /** A text that is compared as it is, case included. */
  EXACT_TEXT("text");

  private final String id;

  ValueKind(String id) {
    this.id = id;
  }

  /** Whether the values are IDs, of which a list may be long. */
  public boolean isId() {
    return switch (this) {
      case PARTNER_GROUP, TEMPLATE_TERM, PARTNER, PARTNER_ID, CONTRACT_ID -> true;
      case CODE, TEXT, EXACT_TEXT -> false;
    };
  }

  /** Whether the values are IDs of partners. */
  public boolean isPartner() {
    return this == PARTNER || this == PARTNER_ID;
  }

  /** The word in the API: how a client enters such a value. Not unique. */
  public String id() {
    return id;
  }
}
