package org.partnersegments.demo;

import static org.partnersegments.condition.Field.CONTRACT_STAGE;
import static org.partnersegments.condition.Field.PARTNER_GROUP;
import static org.partnersegments.condition.Field.PARTNER_NAME;
import static org.partnersegments.condition.Field.PROSPECTING_STAGE;
import static org.partnersegments.condition.Field.TEMPLATE_TERM;
import static org.partnersegments.condition.Operator.CONTAINS;
import static org.partnersegments.condition.Operator.IS_ANY_OF;
import static org.partnersegments.condition.Operator.IS_NONE_OF;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.segment.SegmentDraft;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;
import org.partnersegments.vocabulary.Stages;

/** The segments of the demo program. Each shows another feature of conditions. */
final class DemoSegments {

  static final List<SegmentDraft> DRAFTS =
      List.of(
          new SegmentDraft(
              "Joined, no coupon sites",
              "For the monthly newsletter: everybody who works with us, except coupon sites.",
              group(
                  Match.ALL,
                  stage(ContractStage.JOINED),
                  field(PARTNER_GROUP, IS_NONE_OF, DemoCatalogue.COUPON_SITES))),
          new SegmentDraft(
              "Fresh prospects",
              "Prospects without any contract yet, at the beginning of the conversation.",
              group(
                  Match.ALL,
                  field(
                      PROSPECTING_STAGE,
                      IS_ANY_OF,
                      ProspectingStage.NEW.name(),
                      ProspectingStage.OUTREACH.name()),
                  field(CONTRACT_STAGE, IS_ANY_OF, Stages.NONE))),
          new SegmentDraft(
              "Creators in negotiation",
              "Content creators and influencers with whom terms are being discussed, as a prospect"
                  + " or over a countered proposal.",
              group(
                  Match.ALL,
                  field(
                      PARTNER_GROUP,
                      IS_ANY_OF,
                      DemoCatalogue.CONTENT_CREATORS,
                      DemoCatalogue.INFLUENCERS_DACH),
                  group(
                      Match.ANY,
                      field(PROSPECTING_STAGE, IS_ANY_OF, ProspectingStage.NEGOTIATING.name()),
                      stage(
                          ContractStage.ADVERTISER_COUNTERED,
                          ContractStage.PUBLISHER_COUNTERED,
                          ContractStage.AWAITING_ADVERTISER_APPROVAL)))),
          new SegmentDraft(
              "Joined under Standard 2026",
              "Partners whose contract under Standard 2026 is itself the joined one; a joined"
                  + " contract under other terms does not count.",
              group(
                  Match.ALL,
                  sameContract(
                      Match.ALL,
                      stage(ContractStage.JOINED),
                      field(TEMPLATE_TERM, IS_ANY_OF, DemoCatalogue.STANDARD_2026)))),
          new SegmentDraft(
              "Media companies by name",
              "A first list for the press office, to be refined.",
              group(
                  Match.ANY,
                  field(PARTNER_NAME, CONTAINS, "media"),
                  field(PARTNER_NAME, CONTAINS, "magazin"))),
          new SegmentDraft(
              "Open for outreach",
              "Nobody who works with us or is about to, who was turned down or turned us down, or"
                  + " who must not be contacted.",
              group(
                  Match.NONE,
                  stage(ContractStage.JOINED, ContractStage.AWAITING_CONTRACT_START),
                  field(
                      PROSPECTING_STAGE,
                      IS_ANY_OF,
                      ProspectingStage.REJECTED_BY_PARTNER.name(),
                      ProspectingStage.REJECTED_BY_YOU.name()),
                  field(PARTNER_GROUP, IS_ANY_OF, DemoCatalogue.DO_NOT_CONTACT))));

  private DemoSegments() {}

  private static ConditionDraft stage(ContractStage... anyOf) {
    return field(
        CONTRACT_STAGE, IS_ANY_OF, Stream.of(anyOf).map(Enum::name).toArray(String[]::new));
  }

  private static ConditionDraft field(Field field, Operator operator, String... values) {
    return new ConditionDraft(null, null, null, field.id(), operator.id(), List.of(values));
  }

  private static ConditionDraft group(Match match, ConditionDraft... conditions) {
    return group(match, null, conditions);
  }

  private static ConditionDraft sameContract(Match match, ConditionDraft... conditions) {
    return group(match, Group.SAME_CONTRACT, conditions);
  }

  private static ConditionDraft group(
      Match match, @Nullable String on, ConditionDraft... conditions) {
    return new ConditionDraft(match.id(), on, List.of(conditions), null, null, null);
  }
}
