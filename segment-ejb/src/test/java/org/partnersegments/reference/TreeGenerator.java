package org.partnersegments.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.Vocabulary.Kind;
import org.partnersegments.reference.World.Contract;
import org.partnersegments.reference.World.Named;
import org.partnersegments.reference.World.Partner;

/** Generates valid conditions about a world, the same ones for the same seed. */
public final class TreeGenerator {

  private static final int DEEPEST = 5;
  private static final List<String> MATCHES = List.of("all", "any", "none");

  /** The product evaluates longer lists in another way. */
  private static final int LONGEST_SHORT_LIST = 20;

  private static final int MOST_LONG_LISTS = 12;

  /** White space around an ID is none of it. */
  private static final List<String> SPACES =
      List.of(" ", "\t", "", "\u00a0", "\u200b", "\u2060 ", "\ufeff", "\u001f", "\u0085", "\u3000");

  private static final List<String> ID_FIELDS =
      List.of("partnerId", "partnerName", "contractId", "partnerGroup", "templateTerm");

  private final Random random;
  private final List<String> groupIds;
  private final List<String> termIds;
  private final List<String> termNames;
  private final List<String> partnerIds;
  private final List<String> partnerNames;
  private final List<String> contractIds;

  /** The groups of each partner that is in at least one. */
  private final List<Set<String>> memberships;

  public TreeGenerator(World world, long seed) {
    this(world, new Random(seed));
  }

  public TreeGenerator(World world, Random random) {
    this.random = random;
    this.groupIds = List.copyOf(world.groups().keySet());
    this.termIds = List.copyOf(world.terms().keySet());
    this.termNames = world.terms().values().stream().map(Named::name).toList();
    this.partnerIds = world.partners().stream().map(Partner::id).toList();
    this.partnerNames = world.partners().stream().map(Partner::name).toList();
    this.contractIds =
        world.partners().stream().flatMap(p -> p.contracts().stream()).map(Contract::id).toList();
    this.memberships =
        world.partners().stream().map(Partner::groups).filter(g -> !g.isEmpty()).toList();
  }

  /**
   * Each operator alone, each operator of a contract field in each kind of same-contract group, and
   * random trees.
   */
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

  /** A group at the given depth of a tree. */
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

  /** A group with lists whose lengths are around the limit for long lists. */
  public Group ofLongLists() {
    List<Tree> lists = new ArrayList<>();
    for (int i = random.nextInt(MOST_LONG_LISTS); i >= 0; i--) {
      Leaf brief = leaf(any(ID_FIELDS), random.nextBoolean() ? "isAnyOf" : "isNoneOf", false);
      List<String> values = new ArrayList<>(brief.values());
      int size = LONGEST_SHORT_LIST + random.nextInt(3);
      while (values.size() < size) {
        values.add(unknown(brief.field(), i * size + values.size()));
      }
      lists.add(new Leaf(brief.field(), brief.operator(), values));
    }
    return new Group(any(MATCHES), false, lists);
  }

  /**
   * A group of conditions on one field, or on contract fields, with few values. Some are equal but
   * written differently, and some contradict each other.
   */
  public Group siblings() {
    boolean onContract = random.nextInt(3) == 0;
    boolean ofContract = onContract || random.nextInt(3) == 0;
    String field = any(List.copyOf(Vocabulary.OPERATORS.keySet()));
    List<Leaf> models = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      models.add(ofContract ? contractLeaf(onContract) : leaf(field, operatorOf(field), false));
    }
    List<Tree> siblings = new ArrayList<>();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      siblings.add(likeOneOf(models, onContract));
    }
    Group group = new Group(random.nextInt(4) == 0 ? any(MATCHES) : "all", onContract, siblings);
    return random.nextInt(4) == 0 ? new Group(any(MATCHES), false, List.of(group)) : group;
  }

  /**
   * A condition with another operator and the same values, some of them, or the same values written
   * differently.
   */
  private Tree likeOneOf(List<Leaf> models, boolean onContract) {
    Leaf model = any(models);
    Leaf other = any(models);
    String operator = operatorOf(model.field());
    Kind kind = Vocabulary.kind(model.field(), operator);
    if (kind != Vocabulary.kind(model.field(), model.operator())) {
      return leaf(model.field(), operator, onContract);
    }
    return new Leaf(
        model.field(),
        operator,
        switch (kind) {
          case NONE -> List.of();
          case TEXT -> {
            String text = model.values().get(0);
            yield List.of(model.field().equals("contractId") ? text : again(text));
          }
          case CODE, PARTNER_GROUP, TEMPLATE_TERM, PARTNER, PARTNER_ID, CONTRACT_ID -> {
            List<String> values = new ArrayList<>(someOf(model.values()));
            if (other.field().equals(model.field())
                && kind == Vocabulary.kind(other.field(), other.operator())) {
              values.addAll(someOf(other.values()));
            }
            yield values;
          }
        });
  }

  /** The text or a part of it, possibly written differently; not blank. */
  private String again(String text) {
    String again = rewritten(random.nextBoolean() ? text : part(text));
    return Plain.form(again).isEmpty() ? text : again;
  }

  /** A condition on any field. */
  public Leaf anyLeaf() {
    String field = any(List.copyOf(Vocabulary.OPERATORS.keySet()));
    return leaf(field, operatorOf(field), false);
  }

  private Leaf contractLeaf() {
    return contractLeaf(true);
  }

  private Leaf contractLeaf(boolean inContract) {
    String field = any(Vocabulary.CONTRACT_FIELDS);
    return leaf(field, operatorOf(field), inContract);
  }

  private String operatorOf(String field) {
    return any(List.copyOf(new TreeSet<>(Vocabulary.operatorsOf(field).keySet())));
  }

  /** A condition with this operator and values that are related to the world. */
  public Leaf leaf(String field, String operator, boolean inContract) {
    return new Leaf(
        field,
        operator,
        switch (Vocabulary.kind(field, operator)) {
          case NONE -> List.of();
          case TEXT -> List.of(text(field));
          case CODE, PARTNER_GROUP, TEMPLATE_TERM, PARTNER, PARTNER_ID, CONTRACT_ID ->
              operator.equals("isAllOf") && random.nextInt(3) == 0 && !memberships.isEmpty()
                  ? someOf(List.copyOf(any(memberships)))
                  : list(field, inContract);
        });
  }

  private List<String> list(String field, boolean inContract) {
    List<String> values = new ArrayList<>();
    int count = 1 + random.nextInt(random.nextInt(6) == 0 ? 12 : 3);
    if (!field.endsWith("Stage") && random.nextInt(50) == 0) {
      for (int i = LONGEST_SHORT_LIST + random.nextInt(LONGEST_SHORT_LIST); i >= 0; i--) {
        values.add(unknown(field, i));
      }
    }
    for (int i = 0; i < count; i++) {
      String value = value(field, inContract);
      boolean spaced = random.nextInt(12) == 0 && !field.endsWith("Stage");
      values.add(spaced ? any(SPACES) + value + any(SPACES) : value);
    }
    if (random.nextInt(5) == 0) {
      values.add(values.get(0));
    }
    return values;
  }

  /** The ID of something that does not exist. */
  private static String unknown(String field, int number) {
    return (Vocabulary.PARTNER_ID_FIELDS.contains(field) ? "88" : "pad-") + (1_000_000 + number);
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
      case "partnerGroup" -> unknown ? "no-group" : anyOr("gone", groupIds);
      case "templateTerm" -> unknown ? "no-term" : anyOr("gone", termIds);
      case "contractId" -> unknown ? "S-no" : contractId();
      default -> unknown ? "7654321" : anyOr("1", partnerIds);
    };
  }

  private String contractId() {
    return anyOr("S-none", contractIds);
  }

  private String text(String field) {
    while (true) {
      String text =
          switch (field) {
            case "contractId" -> start(contractId());
            case "templateTerm" -> partOfOne(termNames);
            default -> partOfOne(partnerNames);
          };
      if (!Plain.form(text).isEmpty()) {
        return text;
      }
    }
  }

  private List<String> someOf(List<String> values) {
    List<String> some = new ArrayList<>();
    for (int i = random.nextInt(values.size()); i >= 0; i--) {
      some.add(any(values));
    }
    return some;
  }

  private String partOfOne(List<String> names) {
    String name =
        names.isEmpty() || random.nextInt(4) == 0 ? any(WorldGenerator.FRAGMENTS) : any(names);
    return rewritten(random.nextInt(3) == 0 ? name : part(name));
  }

  private String part(String name) {
    int[] letters = name.codePoints().toArray();
    int from = random.nextInt(letters.length);
    int count = 1 + random.nextInt(Math.min(4, letters.length - from));
    return switch (random.nextInt(3)) {
      case 0 -> new String(letters, 0, count);
      case 1 -> new String(letters, letters.length - count, count);
      default -> new String(letters, from, count);
    };
  }

  private String start(String id) {
    int[] letters = id.codePoints().toArray();
    return new String(letters, 0, 1 + random.nextInt(letters.length));
  }

  private String rewritten(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> Normalizer.normalize(text, Normalizer.Form.NFKD);
      case 2 -> any(SPACES) + " " + text.replace(" ", " " + any(SPACES) + " ") + any(SPACES);
      default -> text;
    };
  }

  private String anyOr(String unknown, List<String> list) {
    return list.isEmpty() ? unknown : any(list);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
