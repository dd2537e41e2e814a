package org.partnersegments.sync.line;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.ProspectingStage;

/** Turns a {@link SyncDraft} into a {@link SyncLine}, or reports what is wrong with it. */
public final class SyncLineReader {

  /** The most errors reported for a line, which may have a hundred thousand. */
  public static final int MOST_ERRORS = 100;

  private final LineChecks checks = new LineChecks();
  private final SyncDraft draft;

  private SyncLineReader(SyncDraft draft) {
    this.draft = draft;
  }

  /**
   * Checks a line.
   *
   * @throws InvalidLineException with the errors, at most {@value #MOST_ERRORS}
   */
  public static SyncLine read(SyncDraft draft) throws InvalidLineException {
    SyncLineReader reader = new SyncLineReader(draft);
    return reader.checks.valid(reader.line());
  }

  /**
   * Checks a line that changes a partner.
   *
   * @throws InvalidLineException with the errors, at most {@value #MOST_ERRORS}
   */
  public static SyncLine read(PartnerUpdateDraft draft) throws InvalidLineException {
    LineChecks checks = new LineChecks();
    return checks.valid(new PartnerUpdateReader(checks).read(draft));
  }

  private @Nullable SyncLine line() {
    String type = draft.type();
    if (type == null) {
      checks.error("/type", ErrorCode.REQUIRED, "A line needs a type.");
      return null;
    }
    switch (type) {
      case "partnerGroup", "templateTerm" -> {
        refuse(type, "partnerId", draft.partnerId());
        refusePartnerProperties(type);
        String id = checks.id("/id", draft.id());
        String name = checks.catalogueName(draft.name());
        boolean archived = Boolean.TRUE.equals(draft.archived());
        return type.equals("partnerGroup")
            ? new SyncLine.GroupLine(id, name, archived)
            : new SyncLine.TermLine(id, name, archived);
      }
      case "partner" -> {
        refuseCatalogueProperties(type);
        return new SyncLine.PartnerLine(
            checks.partnerId(draft.partnerId()),
            checks.partnerName(draft.name()),
            checks.stage("/prospectingStage", draft.prospectingStage(), ProspectingStage.class),
            checks.ids("/groups", draft.groups() == null ? List.of() : draft.groups()),
            checks.contracts(draft.contracts() == null ? List.of() : draft.contracts()));
      }
      case "partnerDeleted" -> {
        refuseCatalogueProperties(type);
        refuse(type, "name", draft.name());
        refusePartnerProperties(type);
        return new SyncLine.PartnerDeletedLine(checks.partnerId(draft.partnerId()));
      }
      default -> {
        checks.error(
            "/type",
            ErrorCode.UNKNOWN_TYPE,
            "Unknown type. Use partnerGroup, templateTerm, partner, partnerUpdate or"
                + " partnerDeleted.");
        return null;
      }
    }
  }

  private void refuseCatalogueProperties(String type) {
    refuse(type, "id", draft.id());
    refuse(type, "archived", draft.archived());
  }

  private void refusePartnerProperties(String type) {
    refuse(type, "prospectingStage", draft.prospectingStage());
    refuse(type, "groups", draft.groups());
    refuse(type, "contracts", draft.contracts());
  }

  private void refuse(String type, String property, @Nullable Object value) {
    if (value != null) {
      checks.error(
          "/" + property,
          ErrorCode.UNKNOWN_PROPERTY,
          "A line of type " + type + " may not have " + property + ".");
    }
  }
}
