package org.partnersegments.condition;

/**
 * The results for the values of one field. Override the kinds of values that the catalogue gives
 * the field; the others cannot occur. A test runs through all fields and operators.
 *
 * <p>Not abstract: so the compiler asks for a new kind of values here, once, and not in each
 * subclass.
 */
public class FieldCases<R> implements Values.Cases<R> {

  private final FieldCondition condition;

  protected FieldCases(FieldCondition condition) {
    this.condition = condition;
  }

  /** The condition that the results are for. */
  protected final FieldCondition condition() {
    return condition;
  }

  @Override
  public R none() {
    throw unanswered();
  }

  @Override
  public R codes(Values.Codes values) {
    throw unanswered();
  }

  @Override
  public R ids(Values.Ids values) {
    throw unanswered();
  }

  @Override
  public R partners(Values.Partners values) {
    throw unanswered();
  }

  @Override
  public R text(Values.Text values) {
    throw unanswered();
  }

  private IllegalStateException unanswered() {
    return new IllegalStateException(
        condition.field() + " " + condition.operator() + " is not possible here");
  }
}
