package org.partnersegments.it.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.partnersegments.it.reference.Tree.Group;
import org.partnersegments.it.reference.Tree.Leaf;
import org.partnersegments.it.reference.World.Contract;
import org.partnersegments.it.reference.World.Partner;

/** Makes valid conditions about a world; the same for the same seed. */
public final class TreeGenerator {

  private static final int DEEPEST = 5;
  private static final List<String> MATCHES = List.of("all", "any", "none");

  private final World world;
  private final Random random;

  public TreeGenerator(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
  }

  /** Each operator by itself, each of a contract in each kind of same-contract group, and more. */
  public List<Group> trees(int random) {
    List<Group> trees = new ArrayList<>();
    Vocabulary.OPERATORS.forEach(
        (field, operators) ->
            new TreeSet<>(operators.keySet())
                .forEach(
                    operator -> {
                      trees.add(Tree.all(leaf(field, operator, false)));
                      if (Vocabulary.CONTRACT_FIELDS.contains(field)) {
                        for (String match : MATCHES) {
                          List<Tree> two = List.of(leaf(field, operator, true), contractLeaf());
                          trees.add(new Group("all", false, List.of(new Group(match, true, two))));
                        }
                      }
                    }));
    for (int i = 0; i < random; i++) {
      trees.add(group(1, false));
    }
    return trees;
  }

  /** A group at a depth of a tree. */
  public Group group(int depth, boolean inContract) {
    boolean starts = !inContract && random.nextInt(4) == 0;
    List<Tree> children = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      children.add(node(depth + 1, inContract || starts));
    }
    if (random.nextInt(10) == 0) {
      children.add(children.get(0));
    }
    return new Group(any(MATCHES), starts, children);
  }

  private Tree node(int depth, boolean inContract) {
    if (depth < DEEPEST && random.nextInt(5) < 2) {
      return group(depth, inContract);
    }
    return inContract ? contractLeaf() : anyLeaf();
  }

  /** A condition of any field. */
  public Leaf anyLeaf() {
    String field = any(List.copyOf(Vocabulary.OPERATORS.keySet()));
    return leaf(field, operatorOf(field), false);
  }

  private Leaf contractLeaf() {
    String field = any(Vocabulary.CONTRACT_FIELDS);
    return leaf(field, operatorOf(field), true);
  }

  private String operatorOf(String field) {
    return any(List.copyOf(new TreeSet<>(Vocabulary.operatorsOf(field).keySet())));
  }

  /** A condition with this operator and values that have something to do with the world. */
  public Leaf leaf(String field, String operator, boolean inContract) {
    return new Leaf(
        field,
        operator,
        switch (Vocabulary.operatorsOf(field).getOrDefault(operator, "")) {
          case "" -> List.of();
          case "text" -> List.of(text(field));
          default -> list(field, inContract);
        });
  }

  private List<String> list(String field, boolean inContract) {
    List<String> values = new ArrayList<>();
    int count = 1 + random.nextInt(random.nextInt(6) == 0 ? 12 : 3);
    for (int i = 0; i < count; i++) {
      String value = value(field, inContract);
      values.add(random.nextInt(12) == 0 && !field.endsWith("Stage") ? " " + value + "\t" : value);
    }
    if (random.nextInt(5) == 0) {
      values.add(values.get(0));
    }
    return values;
  }

  private String value(String field, boolean inContract) {
    boolean unknown = random.nextInt(6) == 0;
    return switch (field) {
      case "contractStage" ->
          !inContract && random.nextInt(4) == 0
              ? "NONE"
              : any(
                  random.nextBoolean()
                      ? Vocabulary.CONTRACT_STAGES.subList(4, 6)
                      : Vocabulary.CONTRACT_STAGES);
      case "prospectingStage" ->
          random.nextInt(4) == 0 ? "NONE" : any(Vocabulary.PROSPECTING_STAGES);
      case "partnerGroup" -> unknown ? "no-group" : any(List.copyOf(world.groups().keySet()));
      case "templateTerm" -> unknown ? "no-term" : any(List.copyOf(world.terms().keySet()));
      case "contractId" -> unknown ? "S-no" : contractId();
      default -> unknown ? "7654321" : any(world.partners()).id();
    };
  }

  private String contractId() {
    while (true) {
      List<Contract> contracts = any(world.partners()).contracts();
      if (!contracts.isEmpty()) {
        return any(contracts).id();
      }
    }
  }

  private String text(String field) {
    if (field.equals("contractId")) {
      String id = contractId();
      return id.substring(0, 1 + random.nextInt(id.length()));
    }
    while (true) {
      String name =
          field.equals("templateTerm") ? any(List.copyOf(world.terms().values())).name() : name();
      String text = rewritten(random.nextInt(3) == 0 ? name : part(name));
      if (!Plain.form(text).isEmpty()) {
        return text;
      }
    }
  }

  private String name() {
    Partner partner = any(world.partners());
    return random.nextInt(4) == 0 ? any(WorldGenerator.FRAGMENTS) : partner.name();
  }

  private String part(String name) {
    int[] letters = name.codePoints().toArray();
    int from = random.nextInt(letters.length);
    int count = 1 + random.nextInt(Math.min(4, letters.length - from));
    return new String(letters, random.nextBoolean() ? 0 : from, count);
  }

  private String rewritten(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> Normalizer.normalize(text, Normalizer.Form.NFKD);
      case 2 -> "  " + text.replace(" ", "   ") + " ";
      default -> text;
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
