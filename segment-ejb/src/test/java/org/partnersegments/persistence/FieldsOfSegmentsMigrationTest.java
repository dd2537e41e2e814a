package org.partnersegments.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Segments from before the migration get the list of the fields that their conditions use. */
class FieldsOfSegmentsMigrationTest {

  private static final List<String> FIELDS =
      List.of(
          "contractId",
          "contractStage",
          "partnerGroup",
          "partnerId",
          "partnerName",
          "prospectingStage",
          "templateTerm");

  static List<String> databases() {
    return Database.names();
  }

  private static String leaf(String field, String... values) {
    return "{\"field\":\"%s\",\"operator\":\"isAnyOf\",\"values\":[%s]}"
        .formatted(field, String.join(",", values));
  }

  private static String group(String... conditions) {
    return "{\"match\":\"all\",\"conditions\":[%s]}".formatted(String.join(",", conditions));
  }

  private static void addSegments(DataSource dataSource, List<String> conditions)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement program = connection.createStatement();
        PreparedStatement segment =
            connection.prepareStatement(
                "insert into segment (program_id, id, name, name_key, name_normal, description,"
                    + " condition_json, version, created_at, created_by, updated_at, updated_by)"
                    + " values (1, ?, ?, ?, '', '', ?, 1, current_timestamp, 'x',"
                    + " current_timestamp, 'x')")) {
      program.executeUpdate(
          "insert into program (id, program_key, name, time_zone, revision) values (1, 'one',"
              + " 'One', 'UTC', 0)");
      for (int i = 0; i < conditions.size(); i++) {
        segment.setInt(1, i);
        segment.setString(2, "Segment " + i);
        segment.setString(3, "segment " + i);
        segment.setString(4, conditions.get(i));
        segment.executeUpdate();
      }
    }
  }

  private static List<String> usedFields(DataSource dataSource) throws SQLException {
    List<String> fields = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select used_fields from segment order by id")) {
      while (rows.next()) {
        fields.add(rows.getString(1));
      }
    }
    return fields;
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theFieldsOfEachConditionAreListed(String database) throws SQLException {
    DataSource dataSource = Database.empty(database);
    SchemaMigration.flyway(dataSource).target("9").load().migrate();
    List<String> conditions = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String field : FIELDS) {
      conditions.add(group(leaf(field, "\"1\"")));
      expected.add("," + field + ",");
    }
    conditions.add(
        group(leaf("partnerName", "\"a\""), group(group(leaf("contractStage", "\"JOINED\"")))));
    expected.add(",contractStage,partnerName,");
    // A value that looks like a property.
    conditions.add(
        group(
            leaf("partnerName", "\"x\\\",\\\"field\\\":\\\"partnerId\\\"\"", "\"templateTerm\"")));
    expected.add(",partnerName,");
    // A field that no longer exists.
    conditions.add(group(leaf("shoeSize", "\"46\"")));
    expected.add(",");
    addSegments(dataSource, conditions);
    SchemaMigration.flyway(dataSource).load().migrate();
    assertEquals(expected, usedFields(dataSource));
  }
}
