package org.partnersegments.rest.segment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.ValueKind;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.EntityTagList;
import org.partnersegments.rest.request.SegmentIds;
import org.partnersegments.segment.ExpectedVersions;
import org.partnersegments.segment.SegmentView;

/**
 * A segment's version as an entity tag. The summary names partners, groups and terms, whose names
 * change without a new version; for conditions with such values, a part for the summary follows.
 */
final class EntityTags {

  /** Kinds of values that the summary shows by a name. */
  private static final Set<ValueKind> NAMED =
      Set.of(ValueKind.PARTNER_GROUP, ValueKind.TEMPLATE_TERM, ValueKind.PARTNER);

  private static final Pattern OURS = Pattern.compile("([0-9]+)(?:-[0-9a-z-]+)?");

  private EntityTags() {}

  static String of(SegmentView segment) {
    return '"'
        + Long.toString(segment.version())
        + (hasNames(segment.condition()) ? "-" + digest(segment.summary()) : "")
        + '"';
  }

  private static boolean hasNames(@Nullable ConditionDraft condition) {
    if (condition == null) {
      return false;
    }
    if (condition.conditions() != null
        && condition.conditions().stream().anyMatch(EntityTags::hasNames)) {
      return true;
    }
    return kind(condition.field(), condition.operator()).filter(NAMED::contains).isPresent();
  }

  private static Optional<ValueKind> kind(@Nullable String field, @Nullable String operator) {
    return field == null || operator == null
        ? Optional.empty()
        : Field.of(field)
            .flatMap(
                f ->
                    Operator.of(operator)
                        .flatMap(o -> f.operators().getOrDefault(o, Optional.empty())));
  }

  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
  }

  /**
   * The versions that a request accepts (RFC 9110, 13.1.1 and 13.1.2): {@code *} is any version,
   * one of several tags of {@code If-Match} must match, and a weak tag never matches. None of
   * {@code If-None-Match} may match. A tag that is not from this server matches no version.
   *
   * @throws ProblemException 428 if {@code If-Match} is missing
   */
  static ExpectedVersions expected(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    EntityTagList match = EntityTagList.of("If-Match", ifMatch);
    EntityTagList noneMatch = EntityTagList.of("If-None-Match", ifNoneMatch);
    if (noneMatch != null && noneMatch.any()) {
      return ExpectedVersions.NONE;
    }
    if (match == null) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "Send the ETag of the version that you read as If-Match, so that you do not overwrite"
              + " another change.");
    }
    return new ExpectedVersions(
        match.any(),
        versions(match, false),
        noneMatch == null ? Set.of() : versions(noneMatch, true));
  }

  private static Set<Long> versions(EntityTagList list, boolean weakToo) {
    return list.tags().stream()
        .filter(tag -> weakToo || !tag.weak())
        .flatMap(tag -> version(tag.opaque()).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<Long> version(String opaque) {
    Matcher ours = OURS.matcher(opaque);
    return ours.matches() ? SegmentIds.parse(ours.group(1)) : Optional.empty();
  }
}
