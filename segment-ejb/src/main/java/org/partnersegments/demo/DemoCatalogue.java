package org.partnersegments.demo;

import java.util.ArrayList;
import java.util.List;
import org.partnersegments.sync.line.SyncLine.GroupLine;
import org.partnersegments.sync.line.SyncLine.TermLine;

/** The partner groups and template terms of the demo program, with the most used first. */
final class DemoCatalogue {

  /** The ID of the group "Coupon sites". */
  static final String COUPON_SITES = "17";

  /** The ID of the group "Content creators". */
  static final String CONTENT_CREATORS = "19";

  /** The ID of the group "Influencers DACH". */
  static final String INFLUENCERS_DACH = "22";

  /** The ID of the group "Do not contact". */
  static final String DO_NOT_CONTACT = "37";

  /** The ID of the term "Standard 2026". */
  static final String STANDARD_2026 = "42";

  static final List<GroupLine> GROUPS =
      entries(
          Integer.parseInt(COUPON_SITES),
          """
          Coupon sites, Cashback, Content creators, Newsletter publishers, Comparison sites,
          Influencers DACH, Top 100, Loyalty & rewards, Influencers Nordics, Product reviews,
          Travel blogs, Video channels, Podcasts, Price alerts, Student offers, Gaming & esports,
          Sub-networks, Press & magazines, Browser extensions, Charity shopping, Do not contact
          """,
          """
          Influencers UK (old), Holiday campaign 2024, Black Week 2025, Pilot partners 2023
          """,
          GroupLine::new);

  static final List<TermLine> TERMS =
      entries(
          Integer.parseInt(STANDARD_2026),
          """
          Standard 2026, Premium CPA 12 %, Content creators 2026, Cashback 6 %, Coupon 4 %,
          Standard 2026 DACH, Standard 2026 Nordics, Newsletter CPC, Premium CPA 15 %,
          Top partners 2026, Hybrid CPA + flat fee, Influencer flat fee, New customers 20 %,
          Comparison CPC 0.30 €, Loyalty 5 %, Video CPM, Travel CPA 8 %, Student 10 %,
          Standard 2026 UK, Standard 2026 France, Standard 2026 Türkiye, Standard 2026 日本,
          Podcast per episode, App install CPI, Sub-network 7 %, Gaming 9 %,
          Press & magazines, Black Week 2026 bonus, Charity 3 %, Trial 30 days
          """,
          """
          Standard 2025, Standard 2024, Premium CPA 10 % (until 2025), Cashback 8 % (old),
          Coupon 6 % (old), Black Week 2025 bonus, Summer special 2025, Newsletter CPC 2024,
          Influencer pilot, Launch offer 2023
          """,
          TermLine::new);

  private DemoCatalogue() {}

  /** Creates a group or a term. */
  private interface Constructor<E> {
    E make(String id, String name, boolean archived);
  }

  private static <E> List<E> entries(
      int firstId, String current, String archived, Constructor<E> constructor) {
    List<E> entries = new ArrayList<>();
    for (String name : WordList.of(current)) {
      entries.add(constructor.make(Integer.toString(firstId + entries.size()), name, false));
    }
    for (String name : WordList.of(archived)) {
      entries.add(constructor.make(Integer.toString(firstId + entries.size()), name, true));
    }
    return List.copyOf(entries);
  }
}
