package org.partnersegments.sync.line;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.Partner;
import org.partnersegments.sync.line.SyncDraft.ContractDraft;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.VisibleText;
import org.partnersegments.vocabulary.WhiteSpace;

/** Checks the properties of a line, and collects what is wrong with them. */
final class LineChecks {

  private static final String NAME_TOO_LONG =
      "A name has at most " + Partner.MAX_NAME_LENGTH + " characters.";

  /** The first whole year of the Gregorian calendar. JDBC shifts dates before it. */
  private static final int FIRST_YEAR = 1583;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final List<Fault> errors = new ArrayList<>();

  /**
   * The line, if all checks succeeded.
   *
   * @throws InvalidLineException with the errors, at most {@value SyncLineReader#MOST_ERRORS}
   */
  <T> T valid(@Nullable T line) throws InvalidLineException {
    if (line == null || !errors.isEmpty()) {
      throw new InvalidLineException(errors);
    }
    return line;
  }

  String partnerId(@Nullable String id) {
    if (id == null) {
      error("/partnerId", ErrorCode.REQUIRED, "The partner ID is missing.");
      return "";
    }
    String trimmed = Identifiers.trimmed(id);
    if (!Identifiers.isPartnerId(trimmed)) {
      error("/partnerId", ErrorCode.MALFORMED_ID, Identifiers.partnerIdAdvice(trimmed));
    }
    return trimmed;
  }

  /** The IDs in a list. An ID may be in it twice. */
  Set<String> ids(String place, List<@Nullable String> given) {
    GivenIds ids = new GivenIds();
    for (int i = 0; i < given.size(); i++) {
      ids.add(id(place + "/" + i, given.get(i)), i);
    }
    return ids;
  }

  /** The contracts in the list {@code contracts}, each of them whole. */
  Map<String, Contract.Terms> contracts(List<@Nullable ContractDraft> given) {
    Map<String, Contract.Terms> contracts = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String at = "/contracts/" + i;
      ContractDraft contract = given.get(i);
      if (contract == null) {
        error(at, ErrorCode.REQUIRED, "The contract is missing.");
        continue;
      }
      String id = id(at + "/contractId", contract.contractId());
      ContractStage stage = stage(at + "/stage", contract.stage(), ContractStage.class);
      if (contract.stage() == null) {
        error(at + "/stage", ErrorCode.REQUIRED, "A contract needs a stage.");
      }
      String term =
          contract.templateTerm() == null
              ? null
              : id(at + "/templateTerm", contract.templateTerm());
      LocalDate start = date(at + "/startDate", contract.startDate());
      LocalDate end = date(at + "/endDate", contract.endDate());
      if (isRepeated(at, id, ids)) {
        continue;
      }
      if (stage != null) {
        contracts.put(id, new Contract.Terms(stage, term, start, end));
      }
    }
    return contracts;
  }

  /** Adds an error if a contract is in the list twice. */
  boolean isRepeated(String at, String id, Set<String> ids) {
    if (!Identifiers.isId(id) || ids.add(id)) {
      return false;
    }
    error(
        at + "/contractId", ErrorCode.REPEATED_CONTRACT, "The line contains this contract twice.");
    return true;
  }

  <E extends Enum<E>> @Nullable E stage(String at, @Nullable String code, Class<E> stages) {
    if (code == null) {
      return null;
    }
    for (E stage : stages.getEnumConstants()) {
      if (stage.name().equals(code)) {
        return stage;
      }
    }
    error(
        at,
        ErrorCode.UNKNOWN_CODE,
        "Unknown stage. Use one of "
            + Arrays.stream(stages.getEnumConstants()).map(Enum::name).collect(joining(", "))
            + ".");
    return null;
  }

  @Nullable LocalDate date(String at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (DATE.matcher(text).matches()) {
      try {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() >= FIRST_YEAR) {
          return date;
        }
      } catch (DateTimeParseException e) {
        // A day that does not exist: the error is added below.
      }
    }
    error(at, ErrorCode.MALFORMED_DATE, "Use a date from 1583 on, such as 2026-01-31.");
    return null;
  }

  String id(String at, @Nullable String id) {
    if (id == null) {
      error(at, ErrorCode.REQUIRED, "The ID is missing.");
      return "";
    }
    String trimmed = Identifiers.trimmed(id);
    if (!Identifiers.isId(trimmed)) {
      error(
          at,
          ErrorCode.MALFORMED_ID,
          "An ID has 1 to " + Identifiers.MAX_LENGTH + " characters and no control characters.");
    }
    return trimmed;
  }

  private String name(@Nullable String given) {
    String trimmed = given == null ? "" : WhiteSpace.trimmed(given);
    if (trimmed.length() > Partner.MAX_NAME_LENGTH) {
      error("/name", ErrorCode.TOO_LONG, NAME_TOO_LONG);
      return "";
    }
    String normal = NormalForm.of(trimmed);
    if (normal.isEmpty() || VisibleText.isBlank(trimmed)) {
      error("/name", ErrorCode.REQUIRED, "The name is missing or has no visible character.");
      return "";
    }
    if (normal.length() > Partner.MAX_NORMAL_NAME_LENGTH) {
      error("/name", ErrorCode.TOO_LONG, NAME_TOO_LONG);
    }
    return trimmed;
  }

  /** The name of a group or term, which people choose from lists. */
  String catalogueName(@Nullable String given) {
    String name = name(given);
    VisibleText.faultOfLine(name)
        .ifPresent(detail -> error("/name", ErrorCode.MALFORMED_TEXT, detail));
    return name;
  }

  /**
   * The name of a partner. Partners choose their names themselves, and a strange character must not
   * keep the partner's data out. So the name is taken as it is, if the database can store it.
   */
  String partnerName(@Nullable String given) {
    String name = name(given);
    if (!Identifiers.isStorable(name)) {
      error(
          "/name",
          ErrorCode.MALFORMED_TEXT,
          "The name contains a NUL character or an incomplete character.");
    }
    return name;
  }

  void error(String pointer, ErrorCode code, String detail) {
    if (errors.size() < SyncLineReader.MOST_ERRORS) {
      errors.add(new Fault(pointer, code, detail));
    }
  }
}
