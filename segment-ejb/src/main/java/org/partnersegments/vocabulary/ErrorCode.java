package org.partnersegments.vocabulary;

import java.util.Locale;

/**
 * What can be wrong with a part of a request, with cause and remedy for people. Each error that the
 * API answers has one of these codes, so the catalogue of errors is always complete.
 */
public enum ErrorCode {

  // Any request

  REQUIRED("Something that must be there is missing or empty.", "Add it."),
  WRONG_TYPE(
      "The JSON value has another type than the operation expects, such as a number for a string.",
      "Send the type that the OpenAPI document names."),
  MALFORMED(
      "This is not well-formed JSON, or not UTF-8.", "Correct the JSON, and send it in UTF-8."),
  DUPLICATE_PROPERTY("An object has the same property twice.", "Remove one of the two."),
  UNKNOWN_PROPERTY(
      "The object may not have this property. The server ignores no unknown property, because it"
          + " may be a misspelled one.",
      "Correct the name, or remove the property."),
  UNKNOWN_PARAMETER(
      "The operation does not take this parameter. No path takes parameters after a semicolon.",
      "Correct the name, or remove the parameter."),
  REPEATED_PARAMETER(
      "The request has a parameter several times that may occur once.", "Send it once."),
  NOT_TOGETHER("Two parts of the request exclude each other.", "Send one of them."),
  UNKNOWN_VALUE(
      "Only certain words are allowed here, and this is none of them.",
      "Use one of the words that detail lists."),
  UNKNOWN_CODE(
      "There is no such stage, role or other code.",
      "Use one of the codes that detail lists. Codes are case-sensitive."),
  OUT_OF_RANGE("The number is too small or too large.", "Use a number in the allowed range."),
  TOO_LARGE(
      "A number, a text, a list or the nesting in the JSON is too large to be read.", "Send less."),
  TOO_LONG("The text has too many characters.", "Shorten it."),
  TOO_MANY_VALUES("The list has too many items.", "Send fewer at once, in several requests."),
  TOO_FEW_VALUES("The list has too few items.", "Add more."),
  EMPTY_LIST("The list has no item.", "Add at least one."),
  REPEATED_VALUE("The list has the same item twice.", "Remove one of the two."),
  MALFORMED_ID(
      "This cannot be an ID. A partner ID has only digits, and no leading zeros.",
      "Send the ID exactly as the API or the source of the data has it. Spreadsheets shorten long"
          + " numbers: format the column as text."),
  MALFORMED_KEY(
      "A key has characters that are not allowed, or too many of them.",
      "Use the characters and the length that detail names."),
  MALFORMED_TEXT(
      "The text contains a character that is not allowed, such as a control character.",
      "Remove the character that detail names."),
  MALFORMED_TIME(
      "The time is not in the form of RFC 3339, or not in the allowed years.",
      "Send a time with seconds and offset, such as 2026-01-31T08:00:00Z. In an address, write %2B"
          + " for a plus sign."),
  INVALID_PAGE_TOKEN(
      "The page token is not one of the server's, or it belongs to another list or order.",
      "Start again with the first page. Send next of a page as after, and change no other"
          + " parameter except limit and fields."),
  NAME_TAKEN("Another segment of the program has this name.", "Choose another name."),
  UNKNOWN_SEGMENT(
      "The program has no segment with this ID.",
      "Check the ID. Perhaps somebody deleted the segment."),
  UNKNOWN_PARTNER(
      "The partner does not exist in the program.",
      "Check the ID. If it is right, push the partner first."),
  UNKNOWN_TIME_ZONE(
      "This is not the name of a time zone.",
      "Use a name of the IANA time zone database, such as Europe/Berlin."),

  // Conditions

  BOTH_KINDS(
      "The node is both a group and a field condition.",
      "Send either match, on and conditions, or field, operator and values."),
  ROOT_NOT_A_GROUP(
      "The root of the condition is a field condition.",
      "Put it into a group: match and conditions."),
  EMPTY_GROUP("The group has no condition.", "Add a condition, or remove the group."),
  UNKNOWN_MATCH("The group has an unknown match.", "Use all, any or none."),
  UNKNOWN_ON("The group has an unknown on.", "Use sameContract, or remove it."),
  NESTED_SAME_CONTRACT(
      "A same-contract group contains another one.", "Remove on from the inner group."),
  NOT_A_CONTRACT_FIELD(
      "A same-contract group tests a field of the partner instead of a field of contracts.",
      "Move this condition out of the group."),
  NONE_IN_SAME_CONTRACT(
      "A same-contract group tests whether there is no contract, but it looks at one contract.",
      "Move this condition out of the group."),
  UNKNOWN_FIELD("There is no such field.", "Use a field that GET /fields lists."),
  UNKNOWN_OPERATOR("There is no such operator.", "Use an operator that GET /fields lists."),
  OPERATOR_NOT_ALLOWED(
      "The field does not have this operator.",
      "Use an operator that GET /fields lists for the field."),
  VALUES_NOT_ALLOWED("The operator takes no values.", "Remove values."),
  ONE_VALUE_EXPECTED("The operator takes exactly one value.", "Send one value."),
  BLANK_TEXT(
      "The text to compare with is empty, or has only characters that do not count.",
      "Enter a text."),
  TOO_DEEP("Groups are nested too deeply.", "Use fewer levels."),
  TOO_MANY_NODES(
      "There are too many groups and conditions.",
      "Use fewer. Many values of one field fit into a single condition."),

  // Lines of a sync

  UNKNOWN_TYPE("The line has an unknown type.", "Use one of the types that detail lists."),
  REPEATED_CONTRACT("The line contains the same contract twice.", "Remove one of the two."),
  UNKNOWN_GROUP(
      "The program has no group with this ID, and the request has the parameter create with the"
          + " value false.",
      "Check the ID. If it is right, push the group first, or leave the parameter out."),
  UNKNOWN_TERM(
      "The program has no template term with this ID, and the request has the parameter create with the"
          + " value false.",
      "Check the ID. If it is right, push the term first, or leave the parameter out."),
  MALFORMED_DATE(
      "This is not a date, or it is before the year 1583.", "Send a date such as 2026-01-31."),
  LINE_TOO_LONG(
      "The line has too many bytes.",
      "Check that a line feed ends each line. A partner does not have that much data."),
  TOO_MANY_REJECTED_LINES(
      "The server rejected most lines, and stopped.",
      "Check the format of the data with a dry run, and send all lines again.");

  private final String cause;
  private final String remedy;

  ErrorCode(String cause, String remedy) {
    this.cause = cause;
    this.remedy = remedy;
  }

  /** Why there is such an error. */
  public String cause() {
    return cause;
  }

  /** What the caller can do. */
  public String remedy() {
    return remedy;
  }

  /** The word in the API: {@code empty-list} for {@link #EMPTY_LIST}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return id();
  }
}
