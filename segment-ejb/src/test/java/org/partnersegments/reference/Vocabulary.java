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

  /** The operators of each field, each with the kind of its values; "" if it takes none. */
  public static final Map<String, Map<String, String>> OPERATORS = operators();

  private Vocabulary() {}

  /** A field's operators, each with the kind of its values. */
  static Map<String, String> operatorsOf(String field) {
    return OPERATORS.getOrDefault(field, Map.of());
  }

  private static Map<String, Map<String, String>> operators() {
    Map<String, Map<String, String>> fields = new LinkedHashMap<>();
    fields.put("contractStage", Map.of("isAnyOf", "code", "isNoneOf", "code"));
    fields.put("contractId", Map.of("isAnyOf", "id", "isNoneOf", "id", "startsWith", "text"));
    fields.put(
        "templateTerm",
        Map.of(
            "isAnyOf",
            "templateTerm",
            "isNoneOf",
            "templateTerm",
            "isSet",
            "",
            "isNotSet",
            "",
            "nameContains",
            "text",
            "nameDoesNotContain",
            "text"));
    fields.put(
        "partnerGroup",
        Map.of(
            "isAnyOf",
            "partnerGroup",
            "isAllOf",
            "partnerGroup",
            "isNoneOf",
            "partnerGroup",
            "isSet",
            "",
            "isNotSet",
            ""));
    fields.put("prospectingStage", Map.of("isAnyOf", "code", "isNoneOf", "code"));
    fields.put(
        "partnerName",
        Map.of(
            "isAnyOf",
            "partner",
            "isNoneOf",
            "partner",
            "is",
            "text",
            "isNot",
            "text",
            "contains",
            "text",
            "doesNotContain",
            "text",
            "startsWith",
            "text",
            "endsWith",
            "text"));
    fields.put("partnerId", Map.of("isAnyOf", "id", "isNoneOf", "id"));
    return fields;
  }
}
