package org.partnersegments.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.reference.Database;
import org.partnersegments.vocabulary.NormalForm;

/** A database with forms of names from before the migration is migrated. */
class TextFormsMigrationTest {

  /** The last version of the schema before the migration; one of the databases has no such one. */
  private static final String BEFORE = "6?";

  private static final String TRIPLED = "\u0f77";

  static List<String> databases() {
    return Database.names();
  }

  private static DataSource before(String database) throws SQLException {
    DataSource dataSource = Database.empty(database);
    SchemaMigration.flyway(dataSource).target(BEFORE).load().migrate();
    execute(
        dataSource,
        "insert into program (id, program_key, name, time_zone, revision) values (1, 'one', 'One',"
            + " 'UTC', 0), (2, 'two', 'Two', 'UTC', 0)");
    return dataSource;
  }

  private static void migrate(DataSource dataSource) {
    SchemaMigration.flyway(dataSource).load().migrate();
  }

  private static void execute(DataSource dataSource, String sql, Object... values)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static List<String> texts(DataSource dataSource, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void addPartner(DataSource dataSource, int key, String name, String oldForm)
      throws SQLException {
    execute(
        dataSource,
        "insert into partner (program_id, partner_key, partner_id, name, name_normal, revision)"
            + " values (1, ?, ?, ?, ?, 1)",
        key,
        Integer.toString(key),
        name,
        oldForm);
  }

  private static void addSegment(
      DataSource dataSource, int program, int id, String name, String key) throws SQLException {
    execute(
        dataSource,
        "insert into segment (program_id, id, name, name_key, name_normal, description,"
            + " condition_json, version, created_at, created_by, updated_at, updated_by)"
            + " values (?, ?, ?, ?, 'old', '', '{}', 7, current_timestamp, 'x', current_timestamp, 'x')",
        program,
        id,
        name,
        key);
  }

  private static List<String> names(DataSource dataSource, int program) throws SQLException {
    return texts(
        dataSource, "select name from segment where program_id = " + program + " order by id");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void normalFormsAreComputedAgain(String database) throws SQLException {
    DataSource dataSource = before(database);
    addPartner(dataSource, 1, "パパ", "ハハ");
    addPartner(dataSource, 2, "각", "\u1100\u1161\u11a8");
    addPartner(dataSource, 3, "Acme", "acme");
    addPartner(dataSource, 4, "a\u200bb", "a\u200bb");
    addPartner(dataSource, 5, TRIPLED.repeat(255), "");
    for (String table : List.of("partner_group", "template_term")) {
      execute(
          dataSource,
          "insert into "
              + table
              + " (program_id, id, name, name_normal, archived)"
              + " values (2, 'ü', 'ไม้', 'ไม', true)");
    }
    migrate(dataSource);
    assertEquals(
        List.of("パパ", "각", "acme", "a b", NormalForm.of(TRIPLED.repeat(255)).substring(0, 600)),
        texts(dataSource, "select name_normal from partner order by partner_key"));
    assertEquals(List.of("ไม\u0e49"), texts(dataSource, "select name_normal from partner_group"));
    assertEquals(List.of("ไม\u0e49"), texts(dataSource, "select name_normal from template_term"));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void segmentsWithOneNameGetNumbers(String database) throws SQLException {
    DataSource dataSource = before(database);
    String long120 = "é".repeat(120);
    String longDecomposed = "e\u0301".repeat(60);
    String[] names = {
      "Café",
      "Cafe\u0301",
      "CAFÉ\u200b",
      "Cafe",
      "Café (2)",
      "Summer  sale",
      "Summer\u00a0sale",
      "é".repeat(60),
      longDecomposed,
      long120,
      "x"
    };
    for (int i = 0; i < names.length; i++) {
      addSegment(dataSource, 1, i + 1, names[i], "old " + i);
    }
    // One segment's new key is another's old one.
    addSegment(dataSource, 1, 20, "Sale\ufeff", "sale\ufeff");
    addSegment(dataSource, 1, 21, "ＳＡＬＥ２", "sale");
    addSegment(dataSource, 2, 22, "Café", "café");
    addSegment(dataSource, 2, 23, "a\udb40\udc41", "a\udb40\udc41");
    migrate(dataSource);
    assertEquals(
        List.of(
            "Café",
            "Cafe\u0301 (3)",
            "CAFÉ (4)",
            "Cafe",
            "Café (2)",
            "Summer  sale",
            "Summer\u00a0sale (2)",
            "é".repeat(60),
            "e\u0301".repeat(58) + " (2)",
            long120,
            "x",
            "Sale\ufeff",
            "ＳＡＬＥ２"),
        names(dataSource, 1));
    assertEquals(List.of("Café", "a\udb40\udc41"), names(dataSource, 2));
    assertEquals(
        List.of("café", "café (3)", "café (4)", "cafe", "café (2)"),
        texts(dataSource, "select name_key from segment where id <= 5 order by id"));
    assertEquals(
        List.of("cafe", "cafe (3)"),
        texts(dataSource, "select name_normal from segment where id <= 2 order by id"));
    assertEquals(
        List.of("7", "8", "8", "7", "7"),
        texts(dataSource, "select version from segment where id <= 5 order by id"));
    assertThrows(
        SQLException.class,
        () -> addSegment(dataSource, 1, 99, "CAFE", "cafe"),
        "keys are unique again");
  }

  /** What the migration changes, it changes once. */
  @ParameterizedTest
  @MethodSource("databases")
  void manySegmentsWithOneNameAndManyPartners(String database) throws SQLException {
    DataSource dataSource = before(database);
    int many = 2_500;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement partners =
            connection.prepareStatement(
                "insert into partner (program_id, partner_key, partner_id, name, name_normal,"
                    + " revision) values (1, ?, ?, ?, ?, 1)")) {
      for (int i = 0; i < many; i++) {
        partners.setInt(1, i);
        partners.setString(2, Integer.toString(i));
        partners.setString(3, "が" + i);
        partners.setString(4, "か" + i);
        partners.addBatch();
      }
      partners.executeBatch();
    }
    for (int i = 0; i < 30; i++) {
      addSegment(dataSource, 1, i, "a" + "\u200b".repeat(i + 1) + "b", "old " + i);
    }
    migrate(dataSource);
    List<String> forms = texts(dataSource, "select name_normal from partner");
    assertEquals(many, forms.size());
    assertTrue(forms.stream().allMatch(form -> form.startsWith("が")));
    assertEquals(List.of("30"), texts(dataSource, "select count(distinct name_key) from segment"));
    assertEquals(
        List.of("a b (30)"), texts(dataSource, "select name_key from segment where id = 29"));
  }
}
