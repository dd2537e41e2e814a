package org.partnersegments.condition;

/** The kind of an operator's values. It decides how values are checked, entered and described. */
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
  /** A text that is compared exactly, case included. */
  EXACT_TEXT("text");

  private final String id;

  ValueKind(String id) {
    this.id = id;
  }

  /** The word in the API, which tells a client how to let people enter the value. Not unique. */
  public String id() {
    return id;
  }
}
