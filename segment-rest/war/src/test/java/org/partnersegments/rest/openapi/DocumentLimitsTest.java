package org.partnersegments.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.membership.ExplanationDto;
import org.partnersegments.api.problem.UsedBy;
import org.partnersegments.condition.check.ConditionLimits;
import org.partnersegments.evaluation.Overlap;
import org.partnersegments.segment.partners.CompositionNames;
import org.partnersegments.segment.partners.PreviewService;
import org.partnersegments.segment.references.EntryDeletionService;
import org.partnersegments.segment.words.ExplanationNames;
import org.partnersegments.sync.DryRun;

/** Compares the limits in the documents with the server's, which the documents cannot refer to. */
class DocumentLimitsTest {

  private static int mostItems(String schema, String property) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OpenApiResource.class.getResourceAsStream(OpenApiResource.DOCUMENT))) {
      JsonNode document = new ObjectMapper().readTree(in);
      return document
          .at("/components/schemas/" + schema + "/properties/" + property + "/maxItems")
          .asInt();
    }
  }

  @Test
  void explanationsShowWhatTheServiceShows() {
    assertEquals(ExplanationNames.SHOWN, ExplanationDto.SHOWN);
  }

  @Test
  void theUsersOfAGroupAreNamedAsTheServiceNamesThem() {
    assertEquals(EntryDeletionService.MOST_NAMED, UsedBy.NAMED);
  }

  @Test
  void countsAreOfAsManyConditionsAsTheServiceTakes() throws IOException {
    assertEquals(PreviewService.MOST_CONDITIONS, mostItems("CountsInput", "conditions"));
  }

  @Test
  void overlapsAreOfAsManySegmentsAsTheServiceTakes() throws IOException {
    assertEquals(Overlap.MOST, mostItems("OverlapInput", "segments"));
  }

  @Test
  void compositionsHaveAsManyValuesAsTheServiceShows() throws IOException {
    assertEquals(CompositionNames.MOST_VALUES, mostItems("ValueShares", "items"));
  }

  @Test
  void theEffectsOfADryRunAreNamedAsTheServiceNamesThem() throws IOException {
    assertEquals(DryRun.MOST_NAMED, mostItems("MovedContracts", "items"));
    assertEquals(DryRun.MOST_NAMED, mostItems("NewEntries", "items"));
    assertEquals(DryRun.MOST_NAMESAKES, mostItems("NewEntry", "sameName"));
  }

  @Test
  void valuesAndPastedListsHaveTheSameLimit() throws IOException {
    assertEquals(ConditionLimits.VALUES, mostItems("Condition", "values"));
    assertEquals(ConditionLimits.VALUES, mostItems("ResolveRequest", "partnerIds"));
  }
}
