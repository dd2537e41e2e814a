package org.partnersegments.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * Conditions about {@link GeneratedFacts}: 60 % codes, groups and terms, 20 % on a single contract,
 * 15 % texts of names, 5 % lists of 10 to 5,000 IDs; And, Or and none, at most five levels deep.
 */
final class GeneratedTrees {

  private static final int DEEPEST = 5;
  private static final Match[] MATCHES = {Match.ALL, Match.ALL, Match.ANY, Match.ANY, Match.NONE};

  private final SplittableRandom random;
  private final GeneratedFacts facts;
  private final int partners;

  GeneratedTrees(long seed, GeneratedFacts facts, int partners) {
    this.random = new SplittableRandom(seed);
    this.facts = facts;
    this.partners = partners;
  }

  /** A tree with this many field conditions. */
  Group tree(int conditions) {
    List<Condition> leaves = new ArrayList<>();
    int left = conditions;
    while (left > 0) {
      if (random.nextInt(100) < 20 && left >= 2) {
        int size = Math.min(left, 2 + random.nextInt(2));
        leaves.add(onSameContract(size));
        left -= size;
      } else {
        leaves.add(leaf());
        left--;
      }
    }
    return grouped(leaves, 1);
  }

  /** The same tree with one field condition replaced, as after an edit. */
  Group edited(Group tree) {
    List<Condition> conditions = new ArrayList<>(tree.conditions());
    int at = random.nextInt(conditions.size());
    conditions.set(
        at,
        conditions
            .get(at)
            .fold(this::edited, leaf -> tree.onSameContract() ? contractLeaf() : leaf()));
    return new Group(tree.match(), tree.onSameContract(), conditions);
  }

  private Group grouped(List<Condition> conditions, int depth) {
    Match match = MATCHES[random.nextInt(MATCHES.length)];
    if (conditions.size() <= 4 || depth == DEEPEST) {
      return new Group(match, false, conditions);
    }
    List<Condition> children = new ArrayList<>();
    int width = 2 + random.nextInt(3);
    int size = (conditions.size() + width - 1) / width;
    for (int from = 0; from < conditions.size(); from += size) {
      children.add(
          grouped(conditions.subList(from, Math.min(from + size, conditions.size())), depth + 1));
    }
    return new Group(match, false, children);
  }

  private Group onSameContract(int size) {
    List<Condition> conditions =
        Stream.generate(random::nextInt).limit(size).<Condition>map(any -> contractLeaf()).toList();
    return new Group(MATCHES[random.nextInt(MATCHES.length)], true, conditions);
  }

  private FieldCondition contractLeaf() {
    return random.nextBoolean() ? stage() : term();
  }

  private FieldCondition leaf() {
    int chance = random.nextInt(80);
    if (chance < 60) {
      return switch (chance % 4) {
        case 0 -> stage();
        case 1 -> term();
        case 2 ->
            new FieldCondition(
                Field.PARTNER_GROUP,
                listOperator(),
                ids(1 + random.nextInt(4), GeneratedFacts.GROUPS));
        default ->
            new FieldCondition(
                Field.PROSPECTING_STAGE,
                listOperator(),
                some(1 + random.nextInt(3), Stream.of(ProspectingStage.values()).toList()));
      };
    }
    return chance < 75 ? name() : list();
  }

  private Operator listOperator() {
    return random.nextInt(3) == 0 ? Operator.IS_NONE_OF : Operator.IS_ANY_OF;
  }

  private FieldCondition stage() {
    return new FieldCondition(
        Field.CONTRACT_STAGE,
        listOperator(),
        some(1 + random.nextInt(3), Stream.of(ContractStage.values()).toList()));
  }

  private FieldCondition term() {
    return new FieldCondition(
        Field.TEMPLATE_TERM, listOperator(), ids(1 + random.nextInt(5), GeneratedFacts.TERMS));
  }

  private FieldCondition name() {
    String word = facts.word(random.nextInt(3_000));
    int length = Math.min(word.length(), 2 + random.nextInt(5));
    int from = random.nextInt(word.length() - length + 1);
    Operator[] operators = {
      Operator.CONTAINS,
      Operator.CONTAINS,
      Operator.DOES_NOT_CONTAIN,
      Operator.STARTS_WITH,
      Operator.ENDS_WITH,
      Operator.IS
    };
    return new FieldCondition(
        Field.PARTNER_NAME,
        operators[random.nextInt(operators.length)],
        List.of(word.substring(from, from + length)));
  }

  private FieldCondition list() {
    int size = (int) (10 * Math.pow(500, random.nextDouble()));
    boolean contracts = random.nextInt(3) == 0;
    return new FieldCondition(
        contracts ? Field.CONTRACT_ID : Field.PARTNER_ID,
        listOperator(),
        IntStream.range(0, size)
            .map(i -> random.nextInt(partners + partners / 10))
            .mapToObj(
                number ->
                    contracts
                        ? GeneratedFacts.contractId(number, 1)
                        : GeneratedFacts.partnerId(number))
            .toList());
  }

  private List<String> ids(int count, int size) {
    return IntStream.range(0, count)
        .map(i -> (int) (size * Math.pow(random.nextDouble(), 1.5)))
        .mapToObj(Integer::toString)
        .toList();
  }

  private <E extends Enum<E>> List<String> some(int count, List<E> codes) {
    return IntStream.range(0, count)
        .mapToObj(i -> codes.get(random.nextInt(codes.size())).name())
        .toList();
  }
}
