package org.partnersegments.example;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.partnersegments.api.condition.ConditionDto;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.segment.SegmentDto;
import org.partnersegments.api.segment.SegmentInput;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.client.Conditions;
import org.partnersegments.client.IfMatch;
import org.partnersegments.client.Pages;
import org.partnersegments.client.PartnerExport;
import org.partnersegments.client.PartnerSegments;
import org.partnersegments.client.PartnerSegmentsClient;
import org.partnersegments.client.ProblemException;
import org.partnersegments.client.SyncPush;
import org.partnersegments.client.lines.SyncLines;

/** A Java SE program that pushes partners, saves a segment, and reads its members. */
public final class JavaExample {

  private static final int MOST_TRIES = 5;

  private final URI api;
  private final String program;

  private JavaExample(URI api, String program) {
    this.api = api;
    this.program = program;
  }

  /**
   * Runs the example.
   *
   * @param args the address of the API, and the program's key
   */
  public static void main(String[] args) throws InterruptedException {
    JavaExample example = new JavaExample(URI.create(args[0]), args[1]);
    example.push();
    SegmentDto segment = example.save("Joined " + System.nanoTime());
    example.change(segment);
    example.readAll(segment.id());
    example.readPages(segment.id());
    example.update();
  }

  private void push() {
    try (PartnerSegments sync = PartnerSegmentsClient.connect(api, "sync", "sync")) {
      Stream<SyncLineDto> lines =
          Stream.of(
              SyncLines.partnerGroup("17", "Coupon sites"),
              SyncLines.partner(
                  "2552842",
                  "Acme Deals",
                  "NEW",
                  List.of("17"),
                  List.of(
                      SyncLines.contract(
                          "S-7777777", "JOINED", null, LocalDate.of(2026, 1, 1), null))),
              SyncLines.partnerDeleted("2552843"));
      SyncReport report =
          SyncPush.push(
              sync, program, lines.iterator(), done -> System.out.println("line " + done.line()));
      report.errors().forEach(System.err::println);
    }
  }

  private void update() {
    try (PartnerSegments sync = PartnerSegmentsClient.connect(api, "sync", "sync")) {
      SyncLineDto changes =
          SyncLines.partnerUpdate("2552842")
              .prospectingStage(null)
              .addGroups("18")
              .removeGroups("17")
              .updateContract(
                  SyncLines.contractUpdate("S-7777777").endDate(LocalDate.of(2026, 12, 31)))
              .removeContracts("S-7777770")
              .line();
      // Not a dry run, and only a line of its own creates a group or term.
      SyncReport report =
          sync.sync(
              program,
              false,
              false,
              null,
              List.of(SyncLines.partnerGroup("18", "Cashback"), changes));
      report.errors().forEach(System.err::println);
    }
  }

  private SegmentDto save(String name) {
    try (PartnerSegments manager = PartnerSegmentsClient.connect(api, "manager", "manager")) {
      ConditionDto joined = Conditions.all(Conditions.field("contractStage", "isAnyOf", "JOINED"));
      return manager.createSegment(program, new SegmentInput(name, null, joined));
    }
  }

  private void change(SegmentDto read) {
    try (PartnerSegments manager = PartnerSegmentsClient.connect(api, "manager", "manager")) {
      SegmentInput changed = new SegmentInput(read.name(), "For the newsletter", read.condition());
      try {
        manager.changeSegment(program, read.id(), IfMatch.unchanged(read), changed);
      } catch (ProblemException.VersionMismatch e) {
        System.err.println("Somebody else was quicker: it has version " + e.current());
      }
    }
  }

  private void readAll(long segment) throws InterruptedException {
    try (PartnerSegments viewer = PartnerSegmentsClient.connect(api, "viewer", "viewer");
        PartnerExport members = export(viewer, segment)) {
      members.forEachRemaining(
          partner -> System.out.println(partner.partnerId() + " " + partner.name()));
      System.out.println("as of revision " + members.end().orElseThrow().revision());
    }
  }

  private PartnerExport export(PartnerSegments viewer, long segment) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return new PartnerExport(viewer.exportSegmentPartners(program, segment, "partnerId"));
      } catch (ProblemException.Unavailable e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
        Thread.sleep(e.retryAfter().orElse(Duration.ofSeconds(tries)).toMillis());
      }
    }
  }

  private void readPages(long segment) {
    try (PartnerSegments viewer = PartnerSegmentsClient.connect(api, "viewer", "viewer")) {
      Stream<SegmentPartnersPage> pages =
          Pages.all(
              after -> viewer.listSegmentPartners(program, segment, "name", null, 500, after),
              SegmentPartnersPage::next);
      System.out.println(pages.mapToInt(page -> page.items().size()).sum() + " members");
    }
  }
}
