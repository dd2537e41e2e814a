package org.partnersegments.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.WhiteSpace;

/**
 * Computes the stored forms of all names again: normal forms, and the keys of segments' names. It
 * is in Java because no database knows the {@linkplain NormalForm normal form}. A later change to
 * the form needs another migration like this one.
 *
 * <p>If two segments of a program now have the same key, the older one keeps its name and the newer
 * one gets {@code (2)} at its end, or the next free number. The log names each. This never fails.
 *
 * <p>It reads the rows as a stream and writes only those that change, in batches: a million
 * partners take seconds and little memory.
 */
final class TextFormsMigration implements JavaMigration {

  private static final System.Logger LOG = System.getLogger(TextFormsMigration.class.getName());

  /** How many rows are read, or written, at once. */
  private static final int ROWS = 1_000;

  // The columns' lengths as of this migration.
  private static final int NAME_LENGTH = 120;
  private static final int FORM_LENGTH = 600;

  private record SegmentName(long id, String name, String key, String normal) {}

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("8");
  }

  @Override
  public String getDescription() {
    return "text forms";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    long partners = renewNames(connection, "partner", "partner_key");
    long groups = renewNames(connection, "partner_group", "id");
    long terms = renewNames(connection, "template_term", "id");
    if (partners + groups + terms > 0) {
      LOG.log(
          System.Logger.Level.INFO,
          "New normal forms: %d partners, %d groups, %d terms".formatted(partners, groups, terms));
    }
    renewSegments(connection);
  }

  /** Returns how many names have another normal form now. */
  private static long renewNames(Connection connection, String table, String key)
      throws SQLException {
    try (Statement reading = connection.createStatement();
        Batch changes =
            new Batch(
                connection,
                "update "
                    + table
                    + " set name_normal = ? where program_id = ? and "
                    + key
                    + " = ?")) {
      reading.setFetchSize(ROWS);
      try (ResultSet rows =
          reading.executeQuery("select program_id, " + key + ", name, name_normal from " + table)) {
        while (rows.next()) {
          String normal = cut(NormalForm.of(rows.getString(3)), FORM_LENGTH);
          if (!normal.equals(rows.getString(4))) {
            changes.add(normal, rows.getInt(1), rows.getObject(2));
          }
        }
      }
      return changes.flush();
    }
  }

  private static void renewSegments(Connection connection) throws SQLException {
    try (Statement reading = connection.createStatement();
        Batch changes =
            new Batch(
                connection,
                "update segment set name = ?, name_key = ?, name_normal = ?, version = version + ?"
                    + " where program_id = ? and id = ?")) {
      reading.setFetchSize(ROWS);
      try (ResultSet rows =
          reading.executeQuery(
              "select s.program_id, p.program_key, s.id, s.name, s.name_key, s.name_normal"
                  + " from segment s join program p on p.id = s.program_id"
                  + " order by s.program_id, s.id")) {
        List<SegmentName> segments = new ArrayList<>();
        int program = 0;
        String programKey = "";
        while (rows.next()) {
          if (rows.getInt(1) != program) {
            renewSegments(program, programKey, segments, changes);
            segments.clear();
            program = rows.getInt(1);
            programKey = rows.getString(2);
          }
          segments.add(
              new SegmentName(
                  rows.getLong(3), rows.getString(4), rows.getString(5), rows.getString(6)));
        }
        renewSegments(program, programKey, segments, changes);
      }
      changes.flush();
    }
  }

  /** Gives the segments of one program their keys; they come in the order of their creation. */
  private static void renewSegments(
      int program, String programKey, List<SegmentName> segments, Batch changes)
      throws SQLException {
    // Keys go to the oldest segments first, so that no number takes the name of another segment.
    Set<String> taken = new HashSet<>();
    List<SegmentName> late = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (SegmentName segment : segments) {
      String key = key(segment.name());
      if (taken.add(key)) {
        numbers.put(key, 1);
        renew(program, segment, segment.name(), changes);
      } else {
        late.add(segment);
      }
    }
    for (SegmentName segment : late) {
      String name;
      do {
        int number = numbers.merge(key(segment.name()), 1, Integer::sum);
        name = numbered(segment.name(), number);
      } while (!taken.add(key(name)));
      LOG.log(
          System.Logger.Level.WARNING,
          "Segment {0} of program {1} is now named \"{2}\": an older segment has the name \"{3}\"",
          Long.toString(segment.id()),
          programKey,
          name,
          segment.name());
      renew(program, segment, name, changes);
    }
  }

  private static void renew(int program, SegmentName segment, String name, Batch changes)
      throws SQLException {
    String key = key(name);
    String normal = cut(NormalForm.of(name), FORM_LENGTH);
    boolean renamed = !name.equals(segment.name());
    if (renamed || !key.equals(segment.key()) || !normal.equals(segment.normal())) {
      // A new name is a new version: who read the old one must read again before a change.
      changes.add(name, key, normal, renamed ? 1 : 0, program, segment.id());
    }
  }

  private static String key(String name) {
    return cut(NormalForm.withAccents(name), FORM_LENGTH);
  }

  /** The name with a number at its end, cut in front of it if it would be too long. */
  private static String numbered(String name, int number) {
    String end = " (" + number + ")";
    return WhiteSpace.trimmed(cut(name, NAME_LENGTH - end.length())) + end;
  }

  /** The first characters of a text, without half a surrogate pair. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, inPair ? length - 1 : length);
  }

  /** A statement that is executed for many rows. */
  private static final class Batch implements AutoCloseable {

    private final PreparedStatement statement;
    private long rows;
    private int waiting;

    Batch(Connection connection, String sql) throws SQLException {
      this.statement = connection.prepareStatement(sql);
    }

    void add(Object... values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
      waiting++;
      if (waiting == ROWS) {
        flush();
      }
    }

    /** Writes what is waiting, and returns how many rows have been written so far. */
    long flush() throws SQLException {
      if (waiting > 0) {
        statement.executeBatch();
        rows += waiting;
        waiting = 0;
      }
      return rows;
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
