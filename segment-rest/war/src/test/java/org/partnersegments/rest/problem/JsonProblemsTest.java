package org.partnersegments.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.api.preview.PreviewPartnersInput;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

class JsonProblemsTest {

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "99999999999", "99999999999999999999"})
  void aNumberThatDoesNotFitIsOutOfRange(String number) {
    JsonProcessingException thrown =
        assertThrows(
            JsonProcessingException.class,
            () ->
                JsonConfiguration.MAPPER.readValue(
                    "{\"limit\": " + number + "}", PreviewPartnersInput.class));
    Fault error = JsonProblems.fault(thrown);
    assertEquals(ErrorCode.OUT_OF_RANGE, error.code());
    assertEquals("/limit", error.pointer());
  }
}
