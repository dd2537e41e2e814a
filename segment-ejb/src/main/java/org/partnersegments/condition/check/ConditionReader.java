package org.partnersegments.condition.check;

import static org.partnersegments.vocabulary.ErrorCode.BLANK_TEXT;
import static org.partnersegments.vocabulary.ErrorCode.BOTH_KINDS;
import static org.partnersegments.vocabulary.ErrorCode.EMPTY_GROUP;
import static org.partnersegments.vocabulary.ErrorCode.EMPTY_LIST;
import static org.partnersegments.vocabulary.ErrorCode.MALFORMED_ID;
import static org.partnersegments.vocabulary.ErrorCode.MALFORMED_TEXT;
import static org.partnersegments.vocabulary.ErrorCode.NESTED_SAME_CONTRACT;
import static org.partnersegments.vocabulary.ErrorCode.NONE_IN_SAME_CONTRACT;
import static org.partnersegments.vocabulary.ErrorCode.NOT_A_CONTRACT_FIELD;
import static org.partnersegments.vocabulary.ErrorCode.ONE_VALUE_EXPECTED;
import static org.partnersegments.vocabulary.ErrorCode.OPERATOR_NOT_ALLOWED;
import static org.partnersegments.vocabulary.ErrorCode.REQUIRED;
import static org.partnersegments.vocabulary.ErrorCode.ROOT_NOT_A_GROUP;
import static org.partnersegments.vocabulary.ErrorCode.TOO_DEEP;
import static org.partnersegments.vocabulary.ErrorCode.TOO_LONG;
import static org.partnersegments.vocabulary.ErrorCode.TOO_MANY_NODES;
import static org.partnersegments.vocabulary.ErrorCode.TOO_MANY_VALUES;
import static org.partnersegments.vocabulary.ErrorCode.UNKNOWN_CODE;
import static org.partnersegments.vocabulary.ErrorCode.UNKNOWN_FIELD;
import static org.partnersegments.vocabulary.ErrorCode.UNKNOWN_MATCH;
import static org.partnersegments.vocabulary.ErrorCode.UNKNOWN_ON;
import static org.partnersegments.vocabulary.ErrorCode.UNKNOWN_OPERATOR;
import static org.partnersegments.vocabulary.ErrorCode.VALUES_NOT_ALLOWED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Code;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.ValueKind;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.WhiteSpace;

/**
 * Turns a {@link ConditionDraft} into a {@link Condition}. An error anywhere rejects the whole
 * tree, and each error names its place. Unknown parts are never skipped, because the remaining
 * condition could select more partners than its author meant.
 */
public final class ConditionReader {

  private final List<Fault> errors = new ArrayList<>();
  private int nodes;

  /** The number of all errors; {@link #errors} has only the first ones. */
  private int errorCount;

  private ConditionReader() {}

  /**
   * Checks a draft.
   *
   * @param draft the root, which must be a group; null reads as a missing condition
   * @return the tree, with its texts and IDs trimmed and otherwise unchanged
   * @throws InvalidConditionException with the errors, in the order of the tree
   */
  public static Group read(@Nullable ConditionDraft draft) throws InvalidConditionException {
    ConditionReader reader = new ConditionReader();
    Optional<Condition> condition = reader.node(draft, "", 1, false);
    if (!reader.errors.isEmpty()) {
      throw new InvalidConditionException(reader.errors);
    }
    return (Group) condition.orElseThrow();
  }

  private void error(String pointer, ErrorCode code, String detail) {
    add(new Fault(pointer, code, detail));
  }

  private void add(Fault fault) {
    errorCount++;
    if (errors.size() < InvalidConditionException.MOST_ERRORS) {
      errors.add(fault);
    }
  }

  private static Optional<Fault> fault(String pointer, ErrorCode code, String detail) {
    return Optional.of(new Fault(pointer, code, detail));
  }

  private Optional<Condition> node(
      @Nullable ConditionDraft draft, String at, int depth, boolean inContract) {
    if (draft == null) {
      error(at, REQUIRED, "The condition is missing.");
      return Optional.empty();
    }
    if (depth > ConditionLimits.DEPTH) {
      error(at, TOO_DEEP, "A condition may have at most " + ConditionLimits.DEPTH + " levels.");
      return Optional.empty();
    }
    if (++nodes > ConditionLimits.NODES) {
      if (nodes == ConditionLimits.NODES + 1) {
        error(
            at,
            TOO_MANY_NODES,
            "A condition may contain at most " + ConditionLimits.NODES + " groups and conditions.");
      }
      return Optional.empty();
    }
    boolean group = isGroup(draft);
    boolean leaf = isLeaf(draft);
    if (!group && !leaf) {
      // Only empty lists can still tell the kind, and only one of them.
      group = draft.conditions() != null && draft.values() == null;
      leaf = draft.values() != null && draft.conditions() == null;
    }
    if (group && leaf) {
      error(
          at,
          BOTH_KINDS,
          "This is both a group (match, on, conditions) and a field condition (field, operator,"
              + " values). Use one of them.");
      return Optional.empty();
    }
    if (!group && !leaf) {
      error(
          at,
          REQUIRED,
          "Add a group (match, conditions) or a field condition (field, operator, values).");
      return Optional.empty();
    }
    return group ? group(draft, at, depth, inContract) : leaf(draft, at, inContract);
  }

  /**
   * Whether the draft has a part of a group. An empty list counts as absent, because client
   * generators send one for each list that nobody set.
   */
  private static boolean isGroup(ConditionDraft draft) {
    return draft.match() != null || draft.on() != null || hasItems(draft.conditions());
  }

  /** Whether the draft has a part of a field condition; as for groups, an empty list is none. */
  private static boolean isLeaf(ConditionDraft draft) {
    return draft.field() != null || draft.operator() != null || hasItems(draft.values());
  }

  private static boolean hasItems(@Nullable List<?> list) {
    return list != null && !list.isEmpty();
  }

  private Optional<Condition> group(
      ConditionDraft draft, String at, int depth, boolean inContract) {
    Optional<Match> match = match(draft, at);
    boolean on = draft.on() != null;
    if (on && !Group.SAME_CONTRACT.equals(draft.on())) {
      error(
          at + "/on",
          UNKNOWN_ON,
          "Unknown value " + quoted(draft.on()) + ". Use " + Group.SAME_CONTRACT + ".");
    } else if (on && inContract) {
      error(
          at + "/on",
          NESTED_SAME_CONTRACT,
          "This group is already in a same-contract group. Remove \"on\".");
    }
    List<@Nullable ConditionDraft> drafts = draft.conditions();
    if (drafts == null) {
      error(at + "/conditions", REQUIRED, "A group needs its conditions.");
      return Optional.empty();
    }
    if (drafts.isEmpty()) {
      error(at + "/conditions", EMPTY_GROUP, "A group needs at least one condition.");
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size() && nodes <= ConditionLimits.NODES; i++) {
      node(drafts.get(i), at + "/conditions/" + i, depth + 1, inContract || on)
          .ifPresent(conditions::add);
    }
    if (match.isEmpty() || conditions.size() < drafts.size()) {
      return Optional.empty();
    }
    return Optional.of(new Group(match.get(), on, conditions));
  }

  private Optional<Match> match(ConditionDraft draft, String at) {
    String id = draft.match();
    if (id == null) {
      error(
          at + "/match",
          REQUIRED,
          "Choose how the group matches: " + ids(Match.values(), Match::id) + ".");
      return Optional.empty();
    }
    Optional<Match> match = Match.of(id);
    if (match.isEmpty()) {
      error(
          at + "/match",
          UNKNOWN_MATCH,
          "Unknown match " + quoted(id) + ". Use " + ids(Match.values(), Match::id) + ".");
    }
    return match;
  }

  private Optional<Condition> leaf(ConditionDraft draft, String at, boolean inContract) {
    if (at.isEmpty()) {
      error(at, ROOT_NOT_A_GROUP, "The root of the condition must be a group (match, conditions).");
    }
    Optional<Field> field = field(draft, at, inContract);
    Optional<Operator> operator = operator(draft, at, field.orElse(null));
    if (field.isEmpty() || operator.isEmpty()) {
      return Optional.empty();
    }
    int before = errorCount;
    List<String> values = values(draft, at, field.get(), operator.get(), inContract);
    return errorCount > before
        ? Optional.empty()
        : Optional.of(new FieldCondition(field.get(), operator.get(), values));
  }

  private Optional<Field> field(ConditionDraft draft, String at, boolean inContract) {
    String id = draft.field();
    if (id == null) {
      error(at + "/field", REQUIRED, "A condition needs a field.");
      return Optional.empty();
    }
    Optional<Field> field = Field.of(id);
    if (field.isEmpty()) {
      error(
          at + "/field",
          UNKNOWN_FIELD,
          "Unknown field " + quoted(id) + ". Use " + ids(Field.values(), Field::id) + ".");
    } else if (inContract && !field.get().isContractField()) {
      error(
          at + "/field",
          NOT_A_CONTRACT_FIELD,
          field.get().label()
              + " is not a contract field. Move it out of the same-contract group.");
    }
    return field;
  }

  private Optional<Operator> operator(ConditionDraft draft, String at, @Nullable Field field) {
    String id = draft.operator();
    if (id == null) {
      error(at + "/operator", REQUIRED, "A condition needs an operator.");
      return Optional.empty();
    }
    Optional<Operator> operator = Operator.of(id);
    if (operator.isEmpty()) {
      error(
          at + "/operator",
          UNKNOWN_OPERATOR,
          "Unknown operator " + quoted(id) + "." + (field == null ? "" : expected(field)));
    } else if (field != null && !field.operators().containsKey(operator.get())) {
      error(
          at + "/operator",
          OPERATOR_NOT_ALLOWED,
          field.label() + " has no operator " + quoted(id) + "." + expected(field));
      return Optional.empty();
    }
    return operator;
  }

  private static String expected(Field field) {
    return " Use " + ids(field.operators().keySet().toArray(Operator[]::new), Operator::id) + ".";
  }

  private List<String> values(
      ConditionDraft draft, String at, Field field, Operator operator, boolean inContract) {
    List<@Nullable String> values = draft.values();
    String place = at + "/values";
    if (operator.arity() == Operator.Arity.NONE) {
      if (hasItems(values)) {
        error(place, VALUES_NOT_ALLOWED, "The operator " + operator.id() + " takes no values.");
      }
      return List.of();
    }
    ValueKind kind = field.valueKind(operator).orElseThrow();
    boolean one = operator.arity() == Operator.Arity.ONE;
    if (values == null) {
      String taken = one ? "one " + noun(kind) : "a list of values";
      error(place, REQUIRED, "The operator " + operator.id() + " takes " + taken + ".");
      return List.of();
    }
    if (one && values.size() != 1) {
      error(
          place,
          ONE_VALUE_EXPECTED,
          "The operator "
              + operator.id()
              + " takes exactly one "
              + noun(kind)
              + ", not "
              + values.size()
              + ".");
      return List.of();
    }
    if (values.isEmpty()) {
      error(place, EMPTY_LIST, "Choose at least one value.");
      return List.of();
    }
    if (values.size() > ConditionLimits.VALUES) {
      error(
          place,
          TOO_MANY_VALUES,
          "A condition may have at most "
              + ConditionLimits.VALUES
              + " values. This one has "
              + values.size()
              + ".");
      return List.of();
    }
    List<String> read = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      String here = place + "/" + i;
      if (value == null) {
        error(here, REQUIRED, "The value is missing.");
      } else {
        String trimmed = WhiteSpace.trimmed(value);
        check(trimmed, field, kind, here, inContract);
        read.add(trimmed);
      }
    }
    return read;
  }

  /** What people call a value of this kind. */
  private static String noun(ValueKind kind) {
    return switch (kind) {
      case CODE -> "code";
      case PARTNER, PARTNER_ID, PARTNER_GROUP, TEMPLATE_TERM, CONTRACT_ID -> "ID";
      case TEXT, EXACT_TEXT -> "text";
    };
  }

  private void check(String value, Field field, ValueKind kind, String here, boolean inContract) {
    Optional<Fault> fault =
        switch (kind) {
          case CODE -> codeFault(value, field, here, inContract);
          case PARTNER, PARTNER_ID -> partnerIdFault(value, here);
          case PARTNER_GROUP, TEMPLATE_TERM, CONTRACT_ID -> idFault(value, here);
          case TEXT, EXACT_TEXT -> textFault(value, here);
        };
    fault.ifPresent(this::add);
  }

  private static Optional<Fault> partnerIdFault(String value, String here) {
    return Identifiers.isPartnerId(value)
        ? Optional.empty()
        : fault(
            here,
            MALFORMED_ID,
            quoted(value) + " is not a partner ID. " + Identifiers.partnerIdAdvice(value));
  }

  private static Optional<Fault> idFault(String value, String here) {
    return Identifiers.isId(value)
        ? Optional.empty()
        : fault(
            here,
            MALFORMED_ID,
            quoted(value)
                + " is not a valid ID. An ID has 1 to "
                + Identifiers.MAX_LENGTH
                + " characters and no control characters.");
  }

  private static Optional<Fault> codeFault(
      String value, Field field, String here, boolean inContract) {
    Optional<Code> code = field.code(value);
    if (code.isEmpty()) {
      return fault(
          here,
          UNKNOWN_CODE,
          quoted(value)
              + " is not a "
              + field.label()
              + ". Use "
              + ids(field.codes().toArray(Code[]::new), Code::code)
              + ".");
    }
    return inContract && !code.get().inSameContract()
        ? fault(
            here,
            NONE_IN_SAME_CONTRACT,
            "Every contract has a stage, so "
                + value
                + " is not possible in a same-contract group.")
        : Optional.empty();
  }

  private static Optional<Fault> textFault(String value, String here) {
    if (value.length() > ConditionLimits.TEXT_LENGTH) {
      return fault(
          here, TOO_LONG, "A text has at most " + ConditionLimits.TEXT_LENGTH + " characters.");
    }
    if (NormalForm.of(value).isEmpty()) {
      return fault(here, BLANK_TEXT, "The text is empty. Enter a text.");
    }
    return Identifiers.isStorable(value)
        ? Optional.empty()
        : fault(
            here, MALFORMED_TEXT, "The text contains a NUL character or an incomplete character.");
  }

  private static <T> String ids(T[] values, Function<T, String> id) {
    List<String> all = Arrays.stream(values).map(id).toList();
    int last = all.size() - 1;
    return last == 0
        ? all.get(0)
        : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }

  /** The value for an error's text. It is cut, because it can have any length. */
  private static String quoted(@Nullable String value) {
    String text = String.valueOf(value);
    int most = 80;
    return "\"" + (text.length() <= most ? text : text.substring(0, most) + "…") + "\"";
  }
}
