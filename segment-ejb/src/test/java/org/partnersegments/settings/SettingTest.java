package org.partnersegments.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {

  private static final Path README =
      Path.of(System.getProperty("basedir", "")).resolve("../README.md");

  @AfterEach
  void unset() {
    for (Setting setting : Setting.values()) {
      System.clearProperty(setting.property());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theReadmeNamesIt(Setting setting) throws IOException {
    String row =
        "| `%s` | `%s` | `%s` | "
            .formatted(setting.variable(), setting.property(), setting.byDefault());
    assertTrue(Files.readString(README).contains("\n" + row), row);
  }

  @ParameterizedTest
  @EnumSource
  void itsDefaultIsRight(Setting setting) {
    assertEquals(setting.byDefault(), setting.value());
    assertDoesNotThrow(() -> new SettingsCheck().check());
  }

  @ParameterizedTest
  @CsvSource({"QUERY_TIMEOUT,1", "QUERY_TIMEOUT,99999", "DEMO,true", "DEMO,false"})
  void aRightValueIsTaken(Setting setting, String value) {
    System.setProperty(setting.property(), value);
    assertEquals(value, setting.value());
    assertDoesNotThrow(() -> new SettingsCheck().check());
  }

  @ParameterizedTest
  @CsvSource({
    "QUERY_TIMEOUT,0",
    "QUERY_TIMEOUT,-1",
    "QUERY_TIMEOUT,100000",
    "QUERY_TIMEOUT,30s",
    "QUERY_TIMEOUT,1.5",
    "DEMO,yes",
    "DEMO,TRUE"
  })
  void aWrongOneStopsTheStart(Setting setting, String value) {
    System.setProperty(setting.property(), value);
    assertThrows(IllegalStateException.class, () -> new SettingsCheck().check());
  }

  @Test
  void theMessageNamesEachSettingItsValueAndWhatIsExpected() {
    System.setProperty("segment.query.timeout", "30s");
    System.setProperty("segment.demo", "yes");
    assertEquals(
        "Wrong settings: segment.query.timeout (or SEGMENT_QUERY_TIMEOUT) is \"30s\", expected is a"
            + " number from 1 to 99999; segment.demo (or SEGMENT_DEMO) is \"yes\", expected is true"
            + " or false",
        assertThrows(IllegalStateException.class, () -> new SettingsCheck().check()).getMessage());
  }
}
