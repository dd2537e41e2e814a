package org.partnersegments.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Set;
import org.partnersegments.program.ProgramService;
import org.partnersegments.program.Role;
import org.partnersegments.segment.NameTakenException;
import org.partnersegments.segment.SegmentDraft;
import org.partnersegments.segment.SegmentService;
import org.partnersegments.settings.Setting;
import org.partnersegments.sync.SyncOptions;
import org.partnersegments.sync.SyncService;
import org.partnersegments.sync.line.SyncLine;

/**
 * Loads the demo program when the server starts with {@link Setting#DEMO} set to {@code true}, but
 * only once, so that later changes by users stay.
 *
 * <p>Each step runs in its own transaction and can be repeated, so the next start continues an
 * interrupted load. Until the last step, the program is called {@link #NAME_WHILE_LOADING}. This
 * name distinguishes an interrupted load from a complete one.
 */
@Singleton
@Startup
@DependsOn("SettingsCheck")
@RunAs(Role.CONTAINER_ADMIN)
public class DemoProgram {

  private static final System.Logger LOG = System.getLogger(DemoProgram.class.getName());

  private static final String KEY = "demo";
  private static final String NAME = "Demo program";
  private static final String NAME_WHILE_LOADING = "Demo program (loading)";
  private static final String TIME_ZONE = "Europe/Berlin";
  private static final int CHUNK = 500;

  @EJB private ProgramService programs;
  @EJB private SyncService sync;
  @EJB private SegmentService segments;

  @PostConstruct
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void loadOnce() {
    if (!Setting.DEMO.value().equals("true")) {
      return;
    }
    if (!isLoaded()) {
      load();
    }
    LOG.log(
        System.Logger.Level.INFO,
        "Partner Segments runs at http://localhost:{0}/partner-segments/ - log in as manager,"
            + " viewer, sync or admin; each name is its own password",
        Integer.toString(
            Integer.getInteger("jboss.http.port", 8080)
                + Integer.getInteger("jboss.socket.binding.port-offset", 0)));
  }

  private boolean isLoaded() {
    return programs.visible().stream()
        .anyMatch(
            program -> program.key().equals(KEY) && !program.name().equals(NAME_WHILE_LOADING));
  }

  private void load() {
    programs.put(KEY, NAME_WHILE_LOADING, TIME_ZONE);
    programs.grant(KEY, "manager", Set.of(Role.MANAGER));
    programs.grant(KEY, "viewer", Set.of(Role.VIEWER));
    programs.grant(KEY, "sync", Set.of(Role.SYNC));
    List<SyncLine> lines = DemoData.lines();
    for (int from = 0; from < lines.size(); from += CHUNK) {
      sync.apply(KEY, lines.subList(from, Math.min(from + CHUNK, lines.size())), SyncOptions.SAVE);
    }
    DemoSegments.DRAFTS.forEach(this::create);
    programs.put(KEY, NAME, TIME_ZONE);
    LOG.log(
        System.Logger.Level.INFO,
        "Loaded the demo program \"{0}\": {1} partners, {2} partner groups, {3} template terms,"
            + " {4} segments",
        KEY,
        DemoData.PARTNERS,
        DemoCatalogue.GROUPS.size(),
        DemoCatalogue.TERMS.size(),
        DemoSegments.DRAFTS.size());
  }

  private void create(SegmentDraft draft) {
    try {
      segments.create(KEY, draft);
    } catch (NameTakenException e) {
      // An interrupted load has already created it.
    }
  }
}
