package org.partnersegments.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/** The names of programs, and of the principals that have roles in them. */
class ProgramTextsTest {

  private static Fault nameFault(String name) {
    return assertThrows(InvalidProgramException.class, () -> ProgramService.name(name)).fault();
  }

  private static Fault principalFault(String name) {
    return assertThrows(InvalidProgramException.class, () -> ProgramService.checkPrincipal(name))
        .fault();
  }

  @Test
  void spaceAroundANameIsNoneOfIt() {
    assertEquals("Acme\u00a0EU", ProgramService.name("\ufeff Acme\u00a0EU\u200b\t"));
    assertEquals(120, ProgramService.name(" " + "x".repeat(120) + " ").length());
  }

  @Test
  void aPrincipalIsExact() {
    ProgramService.checkPrincipal("Jürgen Groß");
    ProgramService.checkPrincipal("x".repeat(255));
    for (String spaced : new String[] {" anna", "anna\u00a0", "\u200banna", "anna\ufeff"}) {
      assertEquals(ErrorCode.MALFORMED_TEXT, principalFault(spaced).code());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\u200d\u2800", "\u0301", "\u0007"})
  void aNameHasAVisibleCharacter(String name) {
    assertEquals("/name required", nameFault(name).pointer() + " " + nameFault(name).code());
    assertEquals(ErrorCode.REQUIRED, principalFault(name).code());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x7, 0x9, 0xA, 0x85, 0x2028, 0x202A, 0x202E, 0x2066, 0x2069, 0x206A, 0xFFF9, 0xE0001,
        0xE0041, 0xD800
      })
  void whatDistortsIsRefusedInside(int character) {
    String text = "a" + Character.toString(character) + "b";
    Fault fault = nameFault(text);
    assertEquals("/name malformed-text", fault.pointer() + " " + fault.code());
    assertTrue(fault.detail().contains("U+%04X".formatted(character)), fault.detail());
    assertEquals(ErrorCode.MALFORMED_TEXT, principalFault(text).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0323\u0301", " a", "x"})
  void aVeryLongNameIsRefusedAtOnce(String part) {
    String text = part.repeat(2_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(ErrorCode.TOO_LONG, nameFault(text).code());
          assertEquals(ErrorCode.TOO_LONG, principalFault(text).code());
        });
  }
}
