package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told about a text that is not a partner ID. */
class PartnerIdAdviceTest {

  private static final String SHORTENED =
      "A spreadsheet shortened this number. Format the column as Text and export it again.";
  private static final String MALFORMED = "A partner ID has at most 19 digits and no leading zero.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8,7E+10",
        "8.7E+10",
        "8E+10",
        "8E10",
        "2.55284200000000000000E+18",
        "1,23457e+15",
        "9e5",
        "0E0"
      })
  void aNumberInScientificNotationWasShortenedByASpreadsheet(String text) {
    assertEquals(SHORTENED, Identifiers.partnerIdAdvice(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "E",
        "E+10",
        "8E",
        "8E+",
        "8,E+10",
        ",7E+10",
        "8,7",
        "8,7E-10",
        "87E+10",
        "-8,7E+10",
        "8,7E+1000",
        "8,7,7E+10",
        " 8,7E+10",
        "8,7E+10\n",
        "8,7E+10 ",
        "8,7F+10",
        "٨,٧E+١٠",
        "0123",
        "12345678901234567890",
        "Acme"
      })
  void anyOtherTextIsToldWhatAPartnerIdIs(String text) {
    assertEquals(MALFORMED, Identifiers.partnerIdAdvice(text));
  }

  @Test
  void theAdviceNamesTheLimitThatIsChecked() {
    assertEquals(19, Identifiers.MAX_PARTNER_ID_DIGITS);
  }

  @Test
  void aLongTextIsAnsweredAtOnce() {
    String text = "1," + "1".repeat(1_000_000) + "E";
    assertTimeoutPreemptively(
        Duration.ofSeconds(1), () -> assertEquals(MALFORMED, Identifiers.partnerIdAdvice(text)));
  }
}
