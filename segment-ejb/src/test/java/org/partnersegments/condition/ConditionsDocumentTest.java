package org.partnersegments.condition;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of fields in docs/conditions.md is the catalogue. */
class ConditionsDocumentTest {

  /** A row of the table; the next rows of the same field leave its name out. */
  private static final Pattern ROW =
      Pattern.compile(
          "\\| (?:`(?<field>\\w+)`)? ?\\| (?<operators>`\\w+`(?:, `\\w+`)*) \\| .+ \\|");

  private static final Pattern WORD = Pattern.compile("`(\\w+)`");

  @Test
  void theTableHasEachFieldWithItsOperators() throws IOException {
    Map<String, Set<String>> documented = new TreeMap<>();
    String field = "";
    for (String line : Files.readAllLines(Path.of("../docs/conditions.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        field = row.group("field") == null ? field : row.group("field");
        Set<String> operators = documented.computeIfAbsent(field, f -> new LinkedHashSet<>());
        WORD.matcher(row.group("operators")).results().forEach(w -> operators.add(w.group(1)));
      }
    }
    Map<String, Set<String>> catalogue =
        Stream.of(Field.values()).collect(toMap(Field::id, ConditionsDocumentTest::operators));
    assertEquals(new TreeMap<>(catalogue), documented);
  }

  private static Set<String> operators(Field field) {
    Set<String> operators = new LinkedHashSet<>();
    field.operators().keySet().forEach(operator -> operators.add(operator.id()));
    return operators;
  }
}
