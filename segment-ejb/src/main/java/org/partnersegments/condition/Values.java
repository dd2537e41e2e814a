package org.partnersegments.condition;

import java.util.List;
import java.util.Optional;
import org.partnersegments.vocabulary.NormalForm;

/**
 * The values that a field condition compares its field with, in the types that evaluators use. In
 * JSON every kind is a list of strings; {@link #written} returns that list.
 */
public sealed interface Values {

  /** The values as they are in JSON: in their order, duplicates included. */
  List<String> written();

  /** The IDs, if the values are IDs. The list may be long. */
  default Optional<ValueList> idList() {
    return Optional.empty();
  }

  /** Calls the case for this kind of values. */
  <R> R fold(Cases<R> cases);

  /**
   * One result for each kind of values. A new kind adds a method here, so the compiler points to
   * every place that must handle it.
   */
  interface Cases<R> {

    /** The operator takes no values: the field must have a value at all. */
    R none();

    R codes(Codes values);

    R ids(Ids values);

    R partners(Partners values);

    R text(Text values);
  }

  /** No values. */
  record None() implements Values {

    @Override
    public List<String> written() {
      return List.of();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.none();
    }
  }

  /**
   * Codes from the field's own list; one of them must be the field's value.
   *
   * @param written codes, duplicates included
   */
  record Codes(List<String> written) implements Values {

    public Codes {
      written = List.copyOf(written);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.codes(this);
    }
  }

  /**
   * IDs of groups, terms or contracts.
   *
   * @param match whether one of them is enough
   */
  record Ids(ValueList list, ListMatch match) implements Values {

    @Override
    public List<String> written() {
      return list.written();
    }

    @Override
    public Optional<ValueList> idList() {
      return Optional.of(list);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.ids(this);
    }
  }

  /** Partner IDs; one of them must be the partner's. */
  record Partners(ValueList list) implements Values {

    @Override
    public List<String> written() {
      return list.written();
    }

    @Override
    public Optional<ValueList> idList() {
      return Optional.of(list);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.partners(this);
    }
  }

  /**
   * One text.
   *
   * @param typed the text as somebody typed it
   * @param compared the form in which it is compared: the normal form, or the text itself for
   *     fields that are compared exactly
   */
  record Text(String typed, String compared, TextMatch match) implements Values {

    @Override
    public List<String> written() {
      return List.of(typed);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /**
   * Reads checked values.
   *
   * @param operator one of the field's operators
   * @param values as they are in JSON
   * @throws IllegalArgumentException if the operator does not take this number of values
   */
  static Values read(Field field, Operator operator, List<String> values) {
    Optional<ValueKind> kind = field.valueKind(operator);
    if (kind.isEmpty() != values.isEmpty()
        || (operator.arity() == Operator.Arity.ONE && values.size() != 1)) {
      throw new IllegalArgumentException(operator + " with " + values.size() + " values");
    }
    if (kind.isEmpty()) {
      return new None();
    }
    return switch (kind.get()) {
      case CODE -> new Codes(values);
      case PARTNER_GROUP, TEMPLATE_TERM, CONTRACT_ID ->
          new Ids(ValueList.of(values), operator.listMatch());
      case PARTNER, PARTNER_ID -> new Partners(ValueList.ofPartners(values));
      case TEXT -> new Text(values.get(0), NormalForm.of(values.get(0)), operator.textMatch());
      case EXACT_TEXT -> new Text(values.get(0), values.get(0), operator.textMatch());
    };
  }
}
