package org.partnersegments.sync;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnersegments.sync.ProgramRows.Entry;
import org.partnersegments.sync.ProgramRows.Holding;
import org.partnersegments.sync.ProgramRows.Profile;
import org.partnersegments.sync.SyncEffects.MovedContract;
import org.partnersegments.sync.SyncEffects.Namesake;
import org.partnersegments.sync.SyncEffects.NewEntry;
import org.partnersegments.sync.SyncEffects.Some;
import org.partnersegments.vocabulary.NormalForm;

/**
 * What the chunks of a dry run would do. It compares each chunk with the saved data, because the
 * chunks before are not saved. Only of groups and terms it remembers what earlier chunks would have
 * saved: most pushes define them once, and then name them in all chunks.
 */
public final class DryRun {

  /** The most effects of a kind that are named. */
  public static final int MOST_NAMED = 100;

  /** The most groups or terms of the same name that are named with a new one. */
  public static final int MOST_NAMESAKES = 10;

  /** The most groups, and the most terms, that later chunks know. */
  static final int MOST_REMEMBERED = 20_000;

  private final Catalogue groups = new Catalogue(SyncTable.PARTNER_GROUP);
  private final Catalogue terms = new Catalogue(SyncTable.TEMPLATE_TERM);
  private final List<MovedContract> moved = new ArrayList<>();
  private long movedCount;

  /** The groups or the terms. */
  private static final class Catalogue {

    private final SyncTable table;
    private final Map<String, Entry> remembered = new HashMap<>();
    private final List<NewEntry> created = new ArrayList<>();
    private long createdCount;

    Catalogue(SyncTable table) {
      this.table = table;
    }

    Some<NewEntry> effects() {
      return new Some<>(createdCount, List.copyOf(created));
    }

    /**
     * Takes over what a chunk would save.
     *
     * @param was the entries before the chunk
     */
    void take(SyncStatements statements, Map<String, Entry> was, Map<String, Entry> is)
        throws SQLException {
      Map<String, Entry> added = new TreeMap<>();
      is.forEach(
          (id, entry) -> {
            Entry before = was.get(id);
            if (before == null) {
              createdCount++;
              added.put(id, entry);
            }
            if (!entry.equals(before)
                && (remembered.size() < MOST_REMEMBERED || remembered.containsKey(id))) {
              remembered.put(id, entry);
            }
          });
      added.keySet().stream()
          .skip(MOST_NAMED - created.size())
          .toList()
          .forEach(added.keySet()::remove);
      Map<String, List<Namesake>> namesakes = namesakes(statements, added);
      added.forEach(
          (id, entry) ->
              created.add(
                  new NewEntry(
                      id,
                      entry.name(),
                      namesakes.getOrDefault(NormalForm.of(entry.name()), List.of()))));
    }

    /** The saved entries with the names of others, by the normal form of their names. */
    private Map<String, List<Namesake>> namesakes(
        SyncStatements statements, Map<String, Entry> others) throws SQLException {
      Map<String, List<Namesake>> namesakes = new HashMap<>();
      statements.read(
          table,
          table.column("name_normal"),
          others.values().stream().map(entry -> NormalForm.of(entry.name())).distinct().toList(),
          row -> {
            List<Namesake> same =
                namesakes.computeIfAbsent(row.getString(3), name -> new ArrayList<>());
            return same.size() < MOST_NAMESAKES
                && same.add(new Namesake(row.getString(1), row.getString(2)));
          });
      return namesakes;
    }
  }

  /** Adds the groups and terms that earlier chunks would have saved to rows that were read. */
  void addRemembered(SyncReader reader, ProgramRows rows) {
    add(groups.remembered, reader.groupIds(), rows.groups);
    add(terms.remembered, reader.termIds(), rows.terms);
  }

  private static void add(
      Map<String, Entry> remembered, Iterable<String> ids, Map<String, Entry> rows) {
    for (String id : ids) {
      @Nullable Entry entry = remembered.get(id);
      if (entry != null) {
        rows.put(id, entry);
      }
    }
  }

  /** Takes over what a chunk would save. */
  void take(SyncStatements statements, SyncChunk chunk, ProgramRows before, ProgramRows after)
      throws SQLException {
    groups.take(statements, before.groups, after.groups);
    terms.take(statements, before.terms, after.terms);
    for (String id : chunk.changedContracts()) {
      Holding was = before.contracts.get(id);
      Holding is = after.contracts.get(id);
      // A partner that an earlier line deleted loses nothing more.
      if (was != null
          && is != null
          && was.partner() != is.partner()
          && after.partners.containsKey(was.partner())) {
        movedCount++;
        if (moved.size() < MOST_NAMED) {
          moved.add(
              new MovedContract(
                  id,
                  partnerId(before.partners.get(was.partner())),
                  partnerId(after.partners.get(is.partner()))));
        }
      }
    }
  }

  private static String partnerId(@Nullable Profile partner) {
    return Objects.requireNonNull(partner).partnerId();
  }

  /** The effects of all chunks. */
  public SyncEffects effects() {
    return new SyncEffects(
        new Some<>(movedCount, List.copyOf(moved)), groups.effects(), terms.effects());
  }
}
