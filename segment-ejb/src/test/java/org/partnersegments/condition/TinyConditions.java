package org.partnersegments.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.partnersegments.vocabulary.Stages;

/** All conditions about {@link TinyWorld}. */
public final class TinyConditions {

  private static final List<String> TEXTS = List.of("a", "b", "AB", "ba", "bab", "c");

  private static final List<Match> MATCHES = List.of(Match.values());

  private TinyConditions() {}

  /** Each operator of each field, with each list and text worth testing. */
  public static List<FieldCondition> all() {
    List<FieldCondition> all = new ArrayList<>();
    for (Field field : Field.values()) {
      field
          .operators()
          .forEach(
              (operator, kind) ->
                  kind.map(k -> valuesOf(field, k))
                      .orElse(List.of(List.of()))
                      .forEach(values -> all.add(new FieldCondition(field, operator, values))));
    }
    return all;
  }

  /** The conditions that a same-contract group may contain. */
  public static List<FieldCondition> ofContracts() {
    return all().stream()
        .filter(leaf -> leaf.field().isContractField())
        .filter(leaf -> !leaf.values().written().contains(Stages.NONE))
        .toList();
  }

  private static List<List<String>> valuesOf(Field field, ValueKind kind) {
    return switch (kind) {
      case CODE ->
          listsOf(
              field == Field.CONTRACT_STAGE
                  ? with(Stages.NONE, TinyWorld.CONTRACT_STAGES)
                  : with(Stages.NONE, TinyWorld.PROSPECTING_STAGES));
      case PARTNER_GROUP -> listsOf(TinyWorld.GROUP_IDS);
      case TEMPLATE_TERM -> listsOf(List.of("x", "y"));
      case PARTNER, PARTNER_ID -> listsOf(TinyWorld.PARTNER_IDS);
      case CONTRACT_ID -> listsOf(TinyWorld.CONTRACT_IDS);
      case TEXT -> TEXTS.stream().map(List::of).toList();
      case EXACT_TEXT -> List.of(List.of("S"), List.of("S-1"), List.of("s"));
    };
  }

  private static List<String> with(String first, List<? extends Enum<?>> more) {
    return Stream.concat(Stream.of(first), more.stream().map(Enum::name)).toList();
  }

  /** Every non-empty list of some of the values. */
  private static List<List<String>> listsOf(List<String> values) {
    List<List<String>> lists = new ArrayList<>();
    for (int chosen = 1; chosen < 1 << values.size(); chosen++) {
      List<String> list = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          list.add(values.get(i));
        }
      }
      lists.add(list);
    }
    return lists;
  }

  /** A small group from few conditions, so that equal groups occur often. */
  public static Group group(Random random, List<? extends Condition> of, int depth) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      conditions.add(
          depth > 0 && random.nextInt(3) == 0
              ? group(random, of, depth - 1)
              : of.get(random.nextInt(of.size())));
    }
    return new Group(MATCHES.get(random.nextInt(MATCHES.size())), false, conditions);
  }

  /** A tree with at most this many levels of groups, some of them same-contract groups. */
  public static Group tree(Random random, int levels) {
    return tree(random, levels, all(), ofContracts());
  }

  private static Group tree(
      Random random, int levels, List<FieldCondition> leaves, List<FieldCondition> contractLeaves) {
    boolean onSameContract = leaves != contractLeaves && random.nextInt(3) == 0;
    List<FieldCondition> inside = onSameContract ? contractLeaves : leaves;
    List<Condition> conditions = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      conditions.add(
          levels > 1 && random.nextInt(3) == 0
              ? tree(random, levels - 1, inside, contractLeaves)
              : inside.get(random.nextInt(inside.size())));
    }
    return new Group(MATCHES.get(random.nextInt(MATCHES.size())), onSameContract, conditions);
  }
}
