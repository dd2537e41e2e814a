package org.partnersegments.it.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;

/** Law <i>Evaluators agree</i> of docs/conditions.md, over HTTP. */
class MembershipIT extends HttpIT {

  private static final int RANDOM_TREES = 220;
  private static final List<String> SORTS = List.of("name", "partnerId", "-name", "-partnerId");
  private static final int SHOWN_DIFFERENCES = 5;

  private static List<Group> trees() {
    return GeneratedWorld.generator(1).trees(RANDOM_TREES);
  }

  /** Checks every tree, and reports all differences. */
  private static void forEachTree(int every, Consumer<Group> check) {
    List<String> differences = new ArrayList<>();
    List<Group> trees = trees();
    for (int i = 0; i < trees.size(); i += every) {
      try {
        check.accept(trees.get(i));
      } catch (AssertionError e) {
        differences.add("tree " + i + " " + trees.get(i).json() + "\n" + e.getMessage());
      }
    }
    if (!differences.isEmpty()) {
      fail(
          "seed "
              + GeneratedWorld.SEED
              + ": "
              + differences.size()
              + " trees differ\n"
              + String.join(
                  "\n\n", differences.subList(0, Math.min(SHOWN_DIFFERENCES, differences.size()))));
    }
  }

  private static void assertSame(List<String> expected, List<String> actual, String what) {
    if (!expected.equals(actual)) {
      TreeSet<String> missing = new TreeSet<>(expected);
      actual.forEach(missing::remove);
      TreeSet<String> tooMany = new TreeSet<>(actual);
      expected.forEach(tooMany::remove);
      fail(
          what
              + ": expected "
              + expected.size()
              + " partners, got "
              + actual.size()
              + "; missing "
              + missing
              + ", too many "
              + tooMany
              + (missing.isEmpty() && tooMany.isEmpty() ? "; another order" : ""));
    }
  }

  @Test
  void generatedTreesUseEveryFieldAndOperatorAndSelectSomeButNotAll() {
    List<Group> trees = trees();
    assertTrue(trees.size() >= 200);
    long telling =
        trees.stream()
            .map(GeneratedWorld.REFERENCE::count)
            .filter(count -> count > 0 && count < GeneratedWorld.PARTNERS)
            .count();
    assertTrue(telling > trees.size() / 2, () -> "only " + telling + " trees tell anything");
  }

  @Test
  void countAndMembersAreThoseOfTheReferenceByNameAndByPartnerId() {
    forEachTree(
        1,
        tree -> {
          List<String> expected = GeneratedWorld.REFERENCE.members(tree, "name");
          Answer preview = GeneratedWorld.program().preview(tree).is(200);
          assertSame(
              expected,
              GeneratedWorld.program().previewPartners(tree).is(200).each("/items", "partnerId"),
              "by name");
          assertEquals(expected.size(), preview.number("/count"), "count");
          assertEquals(GeneratedWorld.PARTNERS, preview.number("/total"), "total");
          assertSame(
              GeneratedWorld.REFERENCE.members(tree, "partnerId"),
              GeneratedWorld.program().paged(tree, "partnerId", 500),
              "by partner ID");
        });
  }

  @Test
  void smallPagesInAllFourOrdersAreTogetherTheWholeList() {
    forEachTree(
        29,
        tree -> {
          for (String sort : SORTS) {
            assertSame(
                GeneratedWorld.REFERENCE.members(tree, sort),
                GeneratedWorld.program().paged(tree, sort, 37),
                sort);
          }
        });
  }

  @Test
  void eachNodeOfATreeHasItsOwnCount() {
    forEachTree(
        7,
        tree -> {
          Map<String, Long> expected = new TreeMap<>();
          collectCounts("", tree, false, expected);
          Map<String, Long> actual = new TreeMap<>();
          JsonNode nodes =
              GeneratedWorld.program().previewWithNodes(tree).is(200).json().path("nodes");
          nodes.forEach(n -> actual.put(n.path("pointer").asText(), n.path("count").asLong()));
          assertEquals(expected, actual);
        });
  }

  /** Inside a same-contract group, a single condition asks for a contract that matches it. */
  private static void collectCounts(
      String pointer, Tree tree, boolean inContract, Map<String, Long> counts) {
    counts.put(
        pointer,
        inContract
            ? GeneratedWorld.REFERENCE.countWithContract(tree)
            : GeneratedWorld.REFERENCE.count(tree));
    if (tree instanceof Group group) {
      for (int i = 0; i < group.conditions().size(); i++) {
        collectCounts(
            pointer + "/conditions/" + i,
            group.conditions().get(i),
            inContract || group.sameContract(),
            counts);
      }
    }
  }

  @Test
  void aSavedSegmentHasTheSameMembersAndSize() {
    TestProgram program = GeneratedWorld.program();
    forEachTree(
        17,
        tree -> {
          long id = program.save("s" + System.nanoTime(), tree).number("/id");
          List<String> expected = GeneratedWorld.REFERENCE.members(tree, "-name");
          Answer page =
              Api.admin()
                  .get(program.path("/segments/" + id + "/partners?sort=-name&limit=500"))
                  .is(200);
          assertSame(expected, page.each("/items", "partnerId"), "members of the segment");
          Answer sizes = Api.admin().get(program.path("/segments/sizes?ids=" + id)).is(200);
          assertEquals(expected.size(), sizes.number("/sizes/0/count"));
          assertEquals(sizes.number("/revision"), page.number("/revision"));
        });
  }
}
