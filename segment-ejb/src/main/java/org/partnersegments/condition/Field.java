package org.partnersegments.condition;

import static org.partnersegments.condition.Operator.CONTAINS;
import static org.partnersegments.condition.Operator.DOES_NOT_CONTAIN;
import static org.partnersegments.condition.Operator.ENDS_WITH;
import static org.partnersegments.condition.Operator.IS;
import static org.partnersegments.condition.Operator.IS_ALL_OF;
import static org.partnersegments.condition.Operator.IS_ANY_OF;
import static org.partnersegments.condition.Operator.IS_NONE_OF;
import static org.partnersegments.condition.Operator.IS_NOT;
import static org.partnersegments.condition.Operator.IS_NOT_SET;
import static org.partnersegments.condition.Operator.IS_SET;
import static org.partnersegments.condition.Operator.NAME_CONTAINS;
import static org.partnersegments.condition.Operator.NAME_DOES_NOT_CONTAIN;
import static org.partnersegments.condition.Operator.STARTS_WITH;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/**
 * The catalogue: every field that a condition may test, with its operators and codes. The API
 * serves it, and the screen builds its editor from it. Evaluators switch over it without a default
 * branch, so the compiler points to every place that does not handle a new field yet.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // both collections are unmodifiable; their types do not say so
public enum Field {
  CONTRACT_STAGE(
      "contractStage",
      "Contract Stage",
      Section.CONTRACT,
      taking().with(ValueKind.CODE, IS_ANY_OF, IS_NONE_OF),
      contractStages()),
  CONTRACT_ID(
      "contractId",
      "Contract ID",
      Section.CONTRACT,
      taking()
          .with(ValueKind.CONTRACT_ID, IS_ANY_OF, IS_NONE_OF)
          .with(ValueKind.EXACT_TEXT, STARTS_WITH),
      List.of()),
  TEMPLATE_TERM(
      "templateTerm",
      "Partner Template Term",
      Section.CONTRACT,
      taking()
          .with(ValueKind.TEMPLATE_TERM, IS_ANY_OF, IS_NONE_OF)
          .with(ValueKind.TEXT, NAME_CONTAINS, NAME_DOES_NOT_CONTAIN)
          .alone(IS_SET, IS_NOT_SET),
      List.of()),
  PARTNER_GROUP(
      "partnerGroup",
      "Partner Group",
      Section.PARTNER,
      taking()
          .with(ValueKind.PARTNER_GROUP, IS_ANY_OF, IS_ALL_OF, IS_NONE_OF)
          .alone(IS_SET, IS_NOT_SET),
      List.of()),
  PROSPECTING_STAGE(
      "prospectingStage",
      "Prospecting Stage",
      Section.PARTNER,
      taking().with(ValueKind.CODE, IS_ANY_OF, IS_NONE_OF),
      prospectingStages()),
  PARTNER_NAME(
      "partnerName",
      "Partner Name",
      Section.PARTNER,
      taking()
          .with(ValueKind.PARTNER, IS_ANY_OF, IS_NONE_OF)
          .with(ValueKind.TEXT, IS, IS_NOT, CONTAINS, DOES_NOT_CONTAIN, STARTS_WITH, ENDS_WITH),
      List.of()),
  PARTNER_ID(
      "partnerId",
      "Partner ID",
      Section.PARTNER,
      taking().with(ValueKind.PARTNER_ID, IS_ANY_OF, IS_NONE_OF),
      List.of());

  /** What a field belongs to; on screen, the heading that it appears under. */
  public enum Section {
    PARTNER("Partner"),
    CONTRACT("Contract");

    private final String label;

    Section(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private final String id;
  private final String label;
  private final Section section;
  private final Map<Operator, Optional<ValueKind>> operators;
  private final List<Code> codes;

  Field(String id, String label, Section section, OperatorList operators, List<Code> codes) {
    this.id = id;
    this.label = label;
    this.section = section;
    this.operators = Collections.unmodifiableMap(operators.kinds);
    this.codes = codes;
  }

  /** The word in the API and in stored conditions. */
  public String id() {
    return id;
  }

  /** The words on screen. */
  public String label() {
    return label;
  }

  public Section section() {
    return section;
  }

  /**
   * Whether the field belongs to a contract. A same-contract group may contain only such fields.
   */
  public boolean isContractField() {
    return section == Section.CONTRACT;
  }

  /** The operators in the order of the screen, each with the kind of its values if it takes any. */
  public Map<Operator, Optional<ValueKind>> operators() {
    return operators;
  }

  /** The codes in the order of the screen; empty for a field without codes. */
  public List<Code> codes() {
    return codes;
  }

  /** The kind of the operator's values; empty for an operator without values. */
  public Optional<ValueKind> valueKind(Operator operator) {
    return operators.getOrDefault(operator, Optional.empty());
  }

  public Optional<Code> code(String code) {
    return codes.stream().filter(c -> c.code().equals(code)).findFirst();
  }

  public static Optional<Field> of(String id) {
    for (Field field : values()) {
      if (field.id.equals(id)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The positive operators of the field, which are the ones that evaluators implement. */
  public Set<Operator> positiveOperators() {
    Set<Operator> positive = EnumSet.noneOf(Operator.class);
    operators.keySet().forEach(operator -> positive.add(operator.positive()));
    return positive;
  }

  private static OperatorList taking() {
    return new OperatorList();
  }

  private static List<Code> contractStages() {
    return Stream.concat(
            Stream.of(new Code(Stages.NONE, "None", "the partner has no contract at all", false)),
            Arrays.stream(ContractStage.values())
                .map(s -> new Code(s.name(), s.label(), s.description(), true)))
        .toList();
  }

  private static List<Code> prospectingStages() {
    return Stream.concat(
            Stream.of(new Code(Stages.NONE, "None", "not a prospect: no stage is set", true)),
            Arrays.stream(ProspectingStage.values())
                .map(s -> new Code(s.name(), s.label(), s.description(), true)))
        .toList();
  }

  /** Collects a field's operators in the order of the screen. */
  private static final class OperatorList {
    private final Map<Operator, Optional<ValueKind>> kinds = new LinkedHashMap<>();

    OperatorList with(ValueKind kind, Operator... operators) {
      for (Operator operator : operators) {
        kinds.put(operator, Optional.of(kind));
      }
      return this;
    }

    OperatorList alone(Operator... operators) {
      for (Operator operator : operators) {
        kinds.put(operator, Optional.empty());
      }
      return this;
    }
  }
}
