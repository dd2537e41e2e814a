package org.partnersegments.evaluation.bitmap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.IdentityHashMap;
import java.util.List;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.ValueList;

/**
 * A condition with what its evaluation in each part needs.
 *
 * @param digest equal for conditions that differ only in order or duplicates
 * @param conditions those of a group; empty for a field condition
 * @param searched whether to find its partners takes a search, so that the result is worth
 *     remembering
 */
record Plan(Condition condition, String digest, List<Plan> conditions, boolean searched) {

  /** Plans the conditions of one tree, each only once. */
  static final class Planner {

    private final IdentityHashMap<Condition, Plan> plans = new IdentityHashMap<>();

    Plan plan(Condition condition) {
      Plan known = plans.get(condition);
      if (known == null) {
        known = condition.fold(this::ofGroup, Planner::ofField);
        plans.put(condition, known);
      }
      return known;
    }

    private Plan ofGroup(Group group) {
      List<Plan> conditions = group.conditions().stream().map(this::plan).toList();
      List<String> digests = conditions.stream().map(Plan::digest).distinct().sorted().toList();
      String kind = group.match() + (group.onSameContract() ? " on one contract" : "");
      return new Plan(group, digest(kind, digests), conditions, false);
    }

    private static Plan ofField(FieldCondition leaf) {
      List<String> values = leaf.values().written();
      List<String> compared =
          leaf.values()
              .idList()
              .map(ValueList::digest)
              .map(List::of)
              .orElseGet(() -> values.stream().distinct().sorted().toList());
      return new Plan(
          leaf,
          digest(leaf.field() + " " + leaf.operator(), compared),
          List.of(),
          isSearched(leaf.field()));
    }

    private static boolean isSearched(Field field) {
      return switch (field) {
        case PARTNER_NAME, PARTNER_ID, CONTRACT_ID -> true;
        // An index has a bitmap for each value.
        case CONTRACT_STAGE, TEMPLATE_TERM, PARTNER_GROUP, PROSPECTING_STAGE -> false;
      };
    }

    private static String digest(String kind, List<String> parts) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
          digest.update((byte) 0);
          digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return new String(digest.digest(), StandardCharsets.ISO_8859_1);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
