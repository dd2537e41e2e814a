package org.partnersegments.rest.membership;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.membership.ExplanationDto.ExplainedContractDto;
import org.partnersegments.evaluation.memory.ContractFacts;

class ExplainedContractTest {

  /** Who asks why a partner is not in a segment sees each fact that a condition has tested. */
  @Test
  void aContractIsShownWithAllThatConditionsTest() {
    Set<String> tested = components(ContractFacts.class);
    // The term is shown as a whole, with its name as people wrote it.
    tested.remove("templateTermName");
    assertEquals(tested, components(ExplainedContractDto.class));
  }

  private static Set<String> components(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).collect(toSet());
  }
}
