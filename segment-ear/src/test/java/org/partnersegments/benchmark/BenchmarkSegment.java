package org.partnersegments.benchmark;

import static org.partnersegments.condition.Field.CONTRACT_ID;
import static org.partnersegments.condition.Field.CONTRACT_STAGE;
import static org.partnersegments.condition.Field.PARTNER_GROUP;
import static org.partnersegments.condition.Field.PARTNER_ID;
import static org.partnersegments.condition.Field.PARTNER_NAME;
import static org.partnersegments.condition.Field.PROSPECTING_STAGE;
import static org.partnersegments.condition.Field.TEMPLATE_TERM;
import static org.partnersegments.condition.Operator.CONTAINS;
import static org.partnersegments.condition.Operator.IS_ALL_OF;
import static org.partnersegments.condition.Operator.IS_ANY_OF;
import static org.partnersegments.condition.Operator.IS_NONE_OF;
import static org.partnersegments.condition.Operator.IS_SET;
import static org.partnersegments.condition.Operator.STARTS_WITH;

import java.util.List;
import java.util.stream.IntStream;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;

/**
 * A representative segment, with SQL written by hand for it.
 *
 * <p>In the SQL, {@code {p}} stands for the program, <code>{in column}</code> for the test whether
 * a column is in the segment's long list, and {@code {behind}} for the start of a page. There is a
 * query for each promising approach; the benchmark compares the product with the fastest.
 *
 * @param counts queries for the number of partners
 * @param pages queries for the first rows by name, to which the limit is added
 * @param list the values of a long list, if the segment has one
 */
record BenchmarkSegment(
    String id,
    String what,
    Group condition,
    List<String> counts,
    List<String> pages,
    List<?> list) {

  private static final String PARTNER = "from partner p where p.program_id = {p} and ";
  private static final String ROWS =
      "select p.partner_key, p.partner_id, p.name, p.name_normal, p.prospecting_stage ";
  private static final String BY_NAME =
      " {behind} order by p.program_id, p.name_normal, p.partner_key";

  /** The twelve, for a program of {@code partners} partners. */
  static List<BenchmarkSegment> all(int partners) {
    return List.of(
        prospects(),
        joined(),
        rare(),
        groups(),
        nameContains(),
        nameAndStage(),
        notStagesInGroups(),
        sameContract(),
        partnerIds(partners),
        contractIds(partners),
        threeAnds(),
        deep());
  }

  private static BenchmarkSegment prospects() {
    String is = "p.prospecting_stage in ('OUTREACH', 'EXPIRED')";
    return segment(
        "S1",
        "prospecting stage any of 2",
        all(leaf(PROSPECTING_STAGE, IS_ANY_OF, "OUTREACH", "EXPIRED")),
        List.of("select count(*) " + PARTNER + is),
        List.of(ROWS + PARTNER + is + BY_NAME));
  }

  private static BenchmarkSegment joined() {
    return segment(
        "S2",
        "contract stage any of Joined",
        all(leaf(CONTRACT_STAGE, IS_ANY_OF, "JOINED")),
        List.of(
            "select count(*) " + PARTNER + contract("c.stage = 'JOINED'"),
            "select count(distinct c.partner_key) " + contracts("c.stage = 'JOINED'")),
        List.of(ROWS + PARTNER + contract("c.stage = 'JOINED'") + BY_NAME));
  }

  private static BenchmarkSegment rare() {
    String stages = "c.stage in ('PUBLISHER_RETRACTED', 'ADVERTISER_COUNTERED')";
    return segment(
        "S3",
        "contract stage any of 2 rare ones",
        all(leaf(CONTRACT_STAGE, IS_ANY_OF, "PUBLISHER_RETRACTED", "ADVERTISER_COUNTERED")),
        List.of(
            "select count(*) " + PARTNER + contract(stages),
            "select count(distinct c.partner_key) " + contracts(stages)),
        List.of(ROWS + PARTNER + contract(stages) + BY_NAME, pageOf(contracts(stages))));
  }

  private static BenchmarkSegment groups() {
    String groups = "m.group_id in ('1', '20', '50')";
    return segment(
        "S4",
        "group any of 3",
        all(leaf(PARTNER_GROUP, IS_ANY_OF, "1", "20", "50")),
        List.of(
            "select count(*) " + PARTNER + membership(groups),
            "select count(distinct m.partner_key) " + memberships(groups)),
        List.of(ROWS + PARTNER + membership(groups) + BY_NAME));
  }

  private static BenchmarkSegment nameContains() {
    String is = "p.name_normal like '%rondo%'";
    return segment(
        "S5",
        "name contains",
        all(leaf(PARTNER_NAME, CONTAINS, "Rondo")),
        List.of("select count(*) " + PARTNER + is),
        List.of(ROWS + PARTNER + is + BY_NAME));
  }

  private static BenchmarkSegment nameAndStage() {
    String is = "p.name_normal like 'denrox b%' and " + contract("c.stage = 'JOINED'");
    return segment(
        "S6",
        "name starts with, and stage",
        all(leaf(PARTNER_NAME, STARTS_WITH, "Denrox b"), leaf(CONTRACT_STAGE, IS_ANY_OF, "JOINED")),
        List.of("select count(*) " + PARTNER + is),
        List.of(ROWS + PARTNER + is + BY_NAME));
  }

  private static BenchmarkSegment notStagesInGroups() {
    String stages = "c.stage in ('JOINED', 'EXPIRED', 'SUSPENDED')";
    String groups = "m.group_id in ('0', '1', '20', '50', '100')";
    String is = membership(groups) + " and not " + contract(stages);
    return segment(
        "S7",
        "stage none of 3, and group any of 5",
        all(
            leaf(CONTRACT_STAGE, IS_NONE_OF, "JOINED", "EXPIRED", "SUSPENDED"),
            leaf(PARTNER_GROUP, IS_ANY_OF, "0", "1", "20", "50", "100")),
        List.of(
            "select count(*) " + PARTNER + is,
            "select count(*) from (select m.partner_key "
                + memberships(groups)
                + " except select c.partner_key "
                + contracts(stages)
                + ") x",
            "select count(distinct m.partner_key) "
                + memberships(groups)
                + " and not "
                + contract(stages).replace("p.partner_key", "m.partner_key")),
        List.of(ROWS + PARTNER + is + BY_NAME));
  }

  private static BenchmarkSegment sameContract() {
    String such = "c.stage = 'JOINED' and c.template_term_id in ('5', '20', '21', '50', '100')";
    return segment(
        "S8",
        "same contract: Joined, and term any of 5",
        all(
            same(
                leaf(CONTRACT_STAGE, IS_ANY_OF, "JOINED"),
                leaf(TEMPLATE_TERM, IS_ANY_OF, "5", "20", "21", "50", "100"))),
        List.of(
            "select count(*) " + PARTNER + contract(such),
            "select count(distinct c.partner_key) " + contracts(such)),
        List.of(ROWS + PARTNER + contract(such) + BY_NAME, pageOf(contracts(such))));
  }

  private static BenchmarkSegment partnerIds(int partners) {
    List<String> ids =
        IntStream.range(0, 50_000)
            .map(i -> Math.max(1, partners / 50_000) * i)
            .mapToObj(i -> Integer.toString(BenchmarkProgram.FIRST_PARTNER + i))
            .toList();
    String is = "{in p.partner_key} and not " + membership("m.group_id = '0'");
    return new BenchmarkSegment(
        "S9",
        "50,000 partner IDs, and not a group",
        all(new FieldCondition(PARTNER_ID, IS_ANY_OF, ids), leaf(PARTNER_GROUP, IS_NONE_OF, "0")),
        List.of("select count(*) " + PARTNER + is),
        List.of(ROWS + PARTNER + is + BY_NAME),
        ids.stream().map(id -> Long.parseLong(id) + Long.MIN_VALUE).toList());
  }

  private static BenchmarkSegment contractIds(int partners) {
    List<String> ids =
        IntStream.range(0, 5_000)
            .map(i -> partners / 5_000 * i)
            .mapToObj(i -> "S-" + (BenchmarkProgram.FIRST_PARTNER + i) * 8L)
            .toList();
    String terms = "c.template_term_id in ('100', '119')";
    String union =
        "select c.partner_key "
            + contracts("{in c.contract_id}")
            + " union select c.partner_key "
            + contracts(terms);
    return new BenchmarkSegment(
        "S10",
        "5,000 contract IDs, or rare terms",
        all(
            any(
                new FieldCondition(CONTRACT_ID, IS_ANY_OF, ids),
                leaf(TEMPLATE_TERM, IS_ANY_OF, "100", "119"))),
        List.of(
            "select count(*) " + PARTNER + contract("({in c.contract_id} or " + terms + ")"),
            "select count(*) from (" + union + ") x"),
        List.of(
            ROWS + PARTNER + contract("({in c.contract_id} or " + terms + ")") + BY_NAME,
            ROWS
                + "from ("
                + union
                + ") k join partner p on p.partner_key = k.partner_key and p.program_id = {p}"
                + " where true"
                + BY_NAME),
        ids);
  }

  private static BenchmarkSegment threeAnds() {
    String one = contract("c.stage = 'JOINED'") + " and " + membership("m.group_id in ('1', '20')");
    String two = "p.prospecting_stage = 'NEW' and " + contract("c.template_term_id in ('5', '20')");
    String three = "p.name_normal like '%ros%' and " + contract("c.stage = 'EXPIRED'");
    String or = "((%s) or (%s) or (%s))".formatted(one, two, three);
    String firstByMembership =
        memberships("m.group_id in ('1', '20')")
            + " and "
            + contract("c.stage = 'JOINED'").replace("p.partner_key", "m.partner_key");
    return segment(
        "S11",
        "or of three ands",
        any(
            all(
                leaf(CONTRACT_STAGE, IS_ANY_OF, "JOINED"),
                leaf(PARTNER_GROUP, IS_ANY_OF, "1", "20")),
            all(
                leaf(PROSPECTING_STAGE, IS_ANY_OF, "NEW"),
                leaf(TEMPLATE_TERM, IS_ANY_OF, "5", "20")),
            all(leaf(CONTRACT_STAGE, IS_ANY_OF, "EXPIRED"), leaf(PARTNER_NAME, CONTAINS, "ros"))),
        List.of(
            "select count(*) " + PARTNER + or,
            "select count(*) from (select m.partner_key "
                + firstByMembership
                + " union select p.partner_key "
                + PARTNER
                + two
                + " union select p.partner_key "
                + PARTNER
                + three
                + ") x",
            "select count(*) from ((select m.partner_key "
                + memberships("m.group_id in ('1', '20')")
                + " intersect select c.partner_key "
                + contracts("c.stage = 'JOINED'")
                + ") union (select p.partner_key "
                + PARTNER
                + "p.prospecting_stage = 'NEW' intersect select c.partner_key "
                + contracts("c.template_term_id in ('5', '20')")
                + ") union (select p.partner_key "
                + PARTNER
                + "p.name_normal like '%ros%' intersect select c.partner_key "
                + contracts("c.stage = 'EXPIRED'")
                + ")) x"),
        List.of(ROWS + PARTNER + or + BY_NAME, ROWS + PARTNER + counted(or) + BY_NAME));
  }

  private static BenchmarkSegment deep() {
    String term = "c.stage = 'EXPIRED' and c.template_term_id in ('0', '1', '2', '3')";
    String first =
        "("
            + contract("c.stage = 'JOINED'")
            + " or not "
            + membership("m.group_id in ('0', '1')")
            + ")";
    String second =
        "not (p.prospecting_stage is not null and p.prospecting_stage = 'JOINED' and "
            + contract("c.template_term_id is not null")
            + ")";
    String third =
        "(("
            + membership("m.group_id = '0'")
            + " and "
            + membership("m.group_id = '1'")
            + ") or "
            + contract(term)
            + " or p.name_normal like 'k%')";
    String all = first + " and " + second + " and " + third;
    String union =
        "(select p.partner_key "
            + PARTNER
            + "p.name_normal like 'k%' union select c.partner_key "
            + contracts(term)
            + " union (select m.partner_key "
            + memberships("m.group_id = '0'")
            + " and "
            + membership("n.group_id = '1'")
                .replace("m.", "n.")
                .replace("membership m", "membership n")
                .replace("p.partner_key", "m.partner_key")
            + ")) x";
    String firstOfX = first.replace("p.partner_key", "x.partner_key");
    String secondOfX =
        "not exists (select 1 from partner p where p.program_id = {p} and p.partner_key ="
            + " x.partner_key and p.prospecting_stage = 'JOINED' and "
            + contract("c.template_term_id is not null")
            + ")";
    return segment(
        "S12",
        "deep and, or, none",
        all(
            any(
                leaf(CONTRACT_STAGE, IS_ANY_OF, "JOINED"),
                none(leaf(PARTNER_GROUP, IS_ANY_OF, "0", "1"))),
            none(all(leaf(PROSPECTING_STAGE, IS_ANY_OF, "JOINED"), leaf(TEMPLATE_TERM, IS_SET))),
            any(
                leaf(PARTNER_GROUP, IS_ALL_OF, "0", "1"),
                same(
                    leaf(CONTRACT_STAGE, IS_ANY_OF, "EXPIRED"),
                    leaf(TEMPLATE_TERM, IS_ANY_OF, "0", "1", "2", "3")),
                leaf(PARTNER_NAME, STARTS_WITH, "k"))),
        List.of(
            "select count(*) " + PARTNER + all,
            "select count(*) from " + union + " where " + firstOfX + " and " + secondOfX,
            "select count(*) from "
                + union
                + " where "
                + secondOfX
                + " and not exists (select 1 "
                + memberships("m.group_id in ('0', '1')")
                + " and m.partner_key = x.partner_key and not "
                + contract("c.stage = 'JOINED'").replace("p.partner_key", "m.partner_key")
                + ")"),
        List.of(ROWS + PARTNER + all + BY_NAME, ROWS + PARTNER + counted(all) + BY_NAME));
  }

  private static BenchmarkSegment segment(
      String id, String what, Group condition, List<String> counts, List<String> pages) {
    return new BenchmarkSegment(id, what, condition, counts, pages, List.of());
  }

  private static String contracts(String such) {
    return "from contract c where c.program_id = {p} and " + such;
  }

  private static String contract(String such) {
    return "exists (select 1 " + contracts("c.partner_key = p.partner_key and " + such) + ")";
  }

  private static String memberships(String such) {
    return "from group_membership m where m.program_id = {p} and " + such;
  }

  private static String membership(String such) {
    return "exists (select 1 " + memberships("m.partner_key = p.partner_key and " + such) + ")";
  }

  /** Collects all members, then sorts them. */
  private static String pageOf(String contracts) {
    return ROWS
        + "from (select distinct c.partner_key "
        + contracts
        + ") k join partner p on p.partner_key = k.partner_key and p.program_id = {p} where true"
        + BY_NAME;
  }

  /**
   * Uses a count instead of each {@code exists}, which makes PostgreSQL look up partners one by
   * one.
   */
  private static String counted(String exists) {
    return exists.replaceAll(
        "exists \\(select 1 ([^()]*(?:\\([^()]*\\)[^()]*)*)\\)", "(select count(*) $1) > 0");
  }

  private static FieldCondition leaf(Field field, Operator operator, String... values) {
    return new FieldCondition(field, operator, List.of(values));
  }

  private static Group all(Condition... conditions) {
    return new Group(Match.ALL, false, List.of(conditions));
  }

  private static Group any(Condition... conditions) {
    return new Group(Match.ANY, false, List.of(conditions));
  }

  private static Group none(Condition... conditions) {
    return new Group(Match.NONE, false, List.of(conditions));
  }

  private static Group same(Condition... conditions) {
    return new Group(Match.ALL, true, List.of(conditions));
  }
}
