package org.partnersegments.rest.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.api.problem.CodeDescription;
import org.partnersegments.api.problem.ProblemCatalogue;
import org.partnersegments.api.problem.ProblemDescription;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.vocabulary.ErrorCode;

class ProblemPagesTest {

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  private static String page(ProblemType type) {
    return text(ProblemPages.problem(ProblemDescription.of(type), Catalogue.ALL.errors()));
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void aPageHasCauseAndRemedyAndALinkToAll(ProblemType type) {
    String page = page(type);
    for (String part : List.of(type.title(), type.type(), type.cause(), type.remedy())) {
      assertTrue(page.contains(ProblemPages.escaped(part)), part);
    }
    assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), page);
    assertTrue(page.contains("<title>" + ProblemPages.escaped(type.title())), page);
    assertTrue(page.contains("<a href=\"../problems\">"), page);
    assertTrue(page.contains("color-scheme: light dark"), page);
  }

  @Test
  void thePagesOfInvalidRequestsHaveTheCodesOfErrors() {
    for (ErrorCode code : ErrorCode.values()) {
      String anchor = "id=\"error-" + code.id() + "\"";
      assertTrue(page(ProblemType.INVALID).contains(anchor), anchor);
      assertTrue(page(ProblemType.MALFORMED_JSON).contains(anchor), anchor);
      assertFalse(page(ProblemType.BUSY).contains(anchor), anchor);
    }
  }

  @Test
  void theListLinksToEachPage() {
    String list = text(ProblemPages.list(Catalogue.ALL));
    for (ProblemType type : ProblemType.values()) {
      assertTrue(list.contains("<a href=\"problems/" + type.code() + "\">"), type.code());
    }
    assertTrue(list.contains("id=\"warning-archived-group\""), list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "a&b", "\"x\"", "'x'", "</title><script>alert(1)</script>"})
  void everythingIsEscaped(String text) {
    ProblemDescription problem = new ProblemDescription(text, text, 400, text, text, text, false);
    CodeDescription code = new CodeDescription(text, text, text);
    String list =
        text(
            ProblemPages.list(
                new ProblemCatalogue(List.of(problem), List.of(code), List.of(code))));
    String page = text(ProblemPages.problem(problem, List.of(code)));
    for (String html : List.of(list, page)) {
      assertFalse(html.contains(text), html);
      assertTrue(html.contains(ProblemPages.escaped(text)), html);
    }
  }

  /** The content security policy of the server allows styles inside a page, but no scripts. */
  @Test
  void noPageHasAScript() {
    for (ProblemType type : ProblemType.values()) {
      assertFalse(page(type).matches("(?s).*(<script|\\son[a-z]+=|\\sstyle=|javascript:).*"));
    }
    assertEquals(1, page(ProblemType.BUSY).split("<style>", -1).length - 1);
  }
}
