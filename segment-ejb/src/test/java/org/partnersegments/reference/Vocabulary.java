package org.partnersegments.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields, operators and codes of the domain, as the tests know them. */
public final class Vocabulary {

  public static final List<String> CONTRACT_STAGES =
      List.of(
          "AWAITING_PUBLISHER_APPROVAL",
          "AWAITING_ADVERTISER_APPROVAL",
          "PUBLISHER_DECLINED",
          "ADVERTISER_DECLINED",
          "JOINED",
          "EXPIRED",
          "AWAITING_CONTRACT_START",
          "ADVERTISER_RETRACTED",
          "ADVERTISER_COUNTERED",
          "PUBLISHER_RETRACTED",
          "PUBLISHER_COUNTERED",
          "PENDING_CONTRACT_EXPIRED",
          "ARCHIVED",
          "SUSPENDED",
          "CANCELLED",
          "PUBLISHER_DEACTIVATED");

  public static final List<String> PROSPECTING_STAGES =
      List.of(
          "NEW",
          "OUTREACH",
          "NEGOTIATING",
          "REJECTED_BY_PARTNER",
          "REJECTED_BY_YOU",
          "JOINED",
          "EXPIRED",
          "SUSPENDED");

  public static final List<String> CONTRACT_FIELDS =
      List.of("contractStage", "contractId", "templateTerm");

  /** The fields whose lists contain partner IDs. */
  public static final List<String> PARTNER_ID_FIELDS = List.of("partnerId", "partnerName");

  /** The negative of each operator that has one. */
  public static final Map<String, String> NEGATIVES =
      Map.of(
          "isAnyOf", "isNoneOf",
          "isSet", "isNotSet",
          "is", "isNot",
          "contains", "doesNotContain",
          "nameContains", "nameDoesNotContain");

  /** What the values of an operator are. */
  public enum Kind {
    /** The operator takes no values. */
    NONE(""),
    CODE("code"),
    PARTNER_GROUP("partnerGroup"),
    TEMPLATE_TERM("templateTerm"),
    /** The ID of a partner that was picked by name. */
    PARTNER("partner"),
    PARTNER_ID("id"),
    CONTRACT_ID("id"),
    TEXT("text");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The word in the API; "" for no values. */
    public String id() {
      return id;
    }

    /** Whether an operator takes a list of such values, and not a single one. */
    public boolean isList() {
      return switch (this) {
        case CODE, PARTNER_GROUP, TEMPLATE_TERM, PARTNER, PARTNER_ID, CONTRACT_ID -> true;
        case NONE, TEXT -> false;
      };
    }
  }

  /** The operators of each field, each with the kind of its values. */
  public static final Map<String, Map<String, Kind>> OPERATORS = operators();

  private Vocabulary() {}

  /** A field's operators, each with the kind of its values. */
  static Map<String, Kind> operatorsOf(String field) {
    return OPERATORS.getOrDefault(field, Map.of());
  }

  /** The kind of an operator's values. */
  public static Kind kind(String field, String operator) {
    Kind kind = operatorsOf(field).get(operator);
    if (kind == null) {
      throw new IllegalArgumentException("unknown here: " + field + " " + operator);
    }
    return kind;
  }

  private static Map<String, Map<String, Kind>> operators() {
    Map<String, Map<String, Kind>> fields = new LinkedHashMap<>();
    fields.put("contractStage", Map.of("isAnyOf", Kind.CODE, "isNoneOf", Kind.CODE));
    fields.put(
        "contractId",
        Map.of("isAnyOf", Kind.CONTRACT_ID, "isNoneOf", Kind.CONTRACT_ID, "startsWith", Kind.TEXT));
    fields.put(
        "templateTerm",
        Map.of(
            "isAnyOf",
            Kind.TEMPLATE_TERM,
            "isNoneOf",
            Kind.TEMPLATE_TERM,
            "isSet",
            Kind.NONE,
            "isNotSet",
            Kind.NONE,
            "nameContains",
            Kind.TEXT,
            "nameDoesNotContain",
            Kind.TEXT));
    fields.put(
        "partnerGroup",
        Map.of(
            "isAnyOf",
            Kind.PARTNER_GROUP,
            "isAllOf",
            Kind.PARTNER_GROUP,
            "isNoneOf",
            Kind.PARTNER_GROUP,
            "isSet",
            Kind.NONE,
            "isNotSet",
            Kind.NONE));
    fields.put("prospectingStage", Map.of("isAnyOf", Kind.CODE, "isNoneOf", Kind.CODE));
    fields.put(
        "partnerName",
        Map.of(
            "isAnyOf",
            Kind.PARTNER,
            "isNoneOf",
            Kind.PARTNER,
            "is",
            Kind.TEXT,
            "isNot",
            Kind.TEXT,
            "contains",
            Kind.TEXT,
            "doesNotContain",
            Kind.TEXT,
            "startsWith",
            Kind.TEXT,
            "endsWith",
            Kind.TEXT));
    fields.put("partnerId", Map.of("isAnyOf", Kind.PARTNER_ID, "isNoneOf", Kind.PARTNER_ID));
    return fields;
  }
}
