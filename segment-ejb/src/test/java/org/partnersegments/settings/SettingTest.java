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
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "https://reports.example.com",
        "http://localhost:5173",
        "https://a.example:8443,https://b-c.example, http://127.0.0.1:8080",
        "https://xn--bcher-kva.example",
        "http://[::1]:3000",
        "https://a.example:4430",
        "http://a.example:443",
        "https://a.example:80"
      })
  void originsAreTaken(String value) {
    aRightValueIsTaken(Setting.CORS_ORIGINS, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "https://*.example.com",
        "reports.example.com",
        "https://reports.example.com/",
        "https://reports.example.com/page",
        "https://Reports.example.com",
        "https://user@reports.example.com",
        "https://a.example:443",
        "http://a.example:80",
        "http://a.example:80,https://b.example",
        "https://a.example:",
        "https://a.example;https://b.example",
        "https://a.example,",
        "https://a.example,none",
        "ftp://a.example",
        "https://",
        "https://a..example"
      })
  void whatNoBrowserSendsAsAnOriginStopsTheStart(String value) {
    aWrongOneStopsTheStart(Setting.CORS_ORIGINS, value);
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
