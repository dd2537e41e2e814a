package org.partnersegments.sync;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.Partner;
import org.partnersegments.sync.SyncDraft.ContractDraft;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.Fault;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.VisibleText;
import org.partnersegments.vocabulary.WhiteSpace;

/** Turns a {@link SyncDraft} into a {@link SyncLine}, or reports what is wrong with it. */
public final class SyncLineReader {

  /** The most errors reported for a line, which may have a hundred thousand. */
  static final int MOST_ERRORS = 100;

  private static final String REQUIRED = "required";
  private static final String MALFORMED_TEXT = "malformed-text";

  private static final String NAME_TOO_LONG =
      "A name has at most " + Partner.MAX_NAME_LENGTH + " characters.";

  /** The first whole year of the Gregorian calendar. JDBC shifts dates before it. */
  private static final int FIRST_YEAR = 1583;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final List<Fault> errors = new ArrayList<>();
  private final SyncDraft draft;

  private SyncLineReader(SyncDraft draft) {
    this.draft = draft;
  }

  /**
   * Checks a line.
   *
   * @throws InvalidLineException with the errors, at most {@value #MOST_ERRORS}
   */
  public static SyncLine read(SyncDraft draft) throws InvalidLineException {
    SyncLineReader reader = new SyncLineReader(draft);
    SyncLine line = reader.line();
    if (line == null || !reader.errors.isEmpty()) {
      throw new InvalidLineException(reader.errors);
    }
    return line;
  }

  private @Nullable SyncLine line() {
    String type = draft.type();
    if (type == null) {
      error("/type", REQUIRED, "A line needs a type.");
      return null;
    }
    switch (type) {
      case "partnerGroup", "templateTerm" -> {
        refuse(type, "partnerId", draft.partnerId());
        refusePartnerProperties(type);
        String id = id("/id", draft.id());
        String name = catalogueName();
        boolean archived = Boolean.TRUE.equals(draft.archived());
        return type.equals("partnerGroup")
            ? new SyncLine.GroupLine(id, name, archived)
            : new SyncLine.TermLine(id, name, archived);
      }
      case "partner" -> {
        refuseCatalogueProperties(type);
        return new SyncLine.PartnerLine(
            partnerId(),
            partnerName(),
            stage("/prospectingStage", draft.prospectingStage(), ProspectingStage.class),
            groups(),
            contracts());
      }
      case "partnerDeleted" -> {
        refuseCatalogueProperties(type);
        refuse(type, "name", draft.name());
        refusePartnerProperties(type);
        return new SyncLine.PartnerDeletedLine(partnerId());
      }
      default -> {
        error(
            "/type",
            "unknown-type",
            "Unknown type. Use partnerGroup, templateTerm, partner or partnerDeleted.");
        return null;
      }
    }
  }

  private void refuseCatalogueProperties(String type) {
    refuse(type, "id", draft.id());
    refuse(type, "archived", draft.archived());
  }

  private void refusePartnerProperties(String type) {
    refuse(type, "prospectingStage", draft.prospectingStage());
    refuse(type, "groups", draft.groups());
    refuse(type, "contracts", draft.contracts());
  }

  private void refuse(String type, String property, @Nullable Object value) {
    if (value != null) {
      error(
          "/" + property,
          "unknown-property",
          "A line of type " + type + " may not have " + property + ".");
    }
  }

  private String partnerId() {
    String id = draft.partnerId();
    if (id == null) {
      error("/partnerId", REQUIRED, "The partner ID is missing.");
      return "";
    }
    String trimmed = Identifiers.trimmed(id);
    if (!Identifiers.isPartnerId(trimmed)) {
      error("/partnerId", "malformed-id", Identifiers.partnerIdAdvice(trimmed));
    }
    return trimmed;
  }

  private Set<String> groups() {
    List<@Nullable String> given = draft.groups() == null ? List.of() : draft.groups();
    Set<String> groups = new LinkedHashSet<>();
    for (int i = 0; i < given.size(); i++) {
      groups.add(id("/groups/" + i, given.get(i)));
    }
    return groups;
  }

  private Map<String, Contract.Terms> contracts() {
    List<@Nullable ContractDraft> given = draft.contracts() == null ? List.of() : draft.contracts();
    Map<String, Contract.Terms> contracts = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String at = "/contracts/" + i;
      ContractDraft contract = given.get(i);
      if (contract == null) {
        error(at, REQUIRED, "The contract is missing.");
        continue;
      }
      String id = id(at + "/contractId", contract.contractId());
      ContractStage stage = stage(at + "/stage", contract.stage(), ContractStage.class);
      if (contract.stage() == null) {
        error(at + "/stage", REQUIRED, "A contract needs a stage.");
      }
      String term =
          contract.templateTerm() == null
              ? null
              : id(at + "/templateTerm", contract.templateTerm());
      LocalDate start = date(at + "/startDate", contract.startDate());
      LocalDate end = date(at + "/endDate", contract.endDate());
      if (Identifiers.isId(id) && !ids.add(id)) {
        error(at + "/contractId", "repeated-contract", "The line contains this contract twice.");
      } else if (stage != null) {
        contracts.put(id, new Contract.Terms(stage, term, start, end));
      }
    }
    return contracts;
  }

  private <E extends Enum<E>> @Nullable E stage(String at, @Nullable String code, Class<E> stages) {
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
        "unknown-code",
        "Unknown stage. Use one of "
            + Arrays.stream(stages.getEnumConstants()).map(Enum::name).collect(joining(", "))
            + ".");
    return null;
  }

  private @Nullable LocalDate date(String at, @Nullable String text) {
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
    error(at, "malformed-date", "Use a date from 1583 on, such as 2026-01-31.");
    return null;
  }

  private String id(String at, @Nullable String id) {
    if (id == null) {
      error(at, REQUIRED, "The ID is missing.");
      return "";
    }
    String trimmed = Identifiers.trimmed(id);
    if (!Identifiers.isId(trimmed)) {
      error(
          at,
          "malformed-id",
          "An ID has 1 to " + Identifiers.MAX_LENGTH + " characters and no control characters.");
    }
    return trimmed;
  }

  private String name() {
    String trimmed = draft.name() == null ? "" : WhiteSpace.trimmed(draft.name());
    if (trimmed.length() > Partner.MAX_NAME_LENGTH) {
      error("/name", "too-long", NAME_TOO_LONG);
      return "";
    }
    String normal = NormalForm.of(trimmed);
    if (normal.isEmpty() || VisibleText.isBlank(trimmed)) {
      error("/name", REQUIRED, "The name is missing or has no visible character.");
      return "";
    }
    if (normal.length() > Partner.MAX_NORMAL_NAME_LENGTH) {
      error("/name", "too-long", NAME_TOO_LONG);
    }
    return trimmed;
  }

  /** The name of a group or term, which people choose from lists. */
  private String catalogueName() {
    String name = name();
    VisibleText.faultOfLine(name).ifPresent(detail -> error("/name", MALFORMED_TEXT, detail));
    return name;
  }

  /**
   * The name of a partner. Partners choose their names themselves, and a strange character must not
   * keep the partner's data out. So the name is taken as it is, if the database can store it.
   */
  private String partnerName() {
    String name = name();
    if (!Identifiers.isStorable(name)) {
      error(
          "/name", MALFORMED_TEXT, "The name contains a NUL character or an incomplete character.");
    }
    return name;
  }

  private void error(String pointer, String code, String detail) {
    if (errors.size() < MOST_ERRORS) {
      errors.add(new Fault(pointer, code, detail));
    }
  }
}
