package org.partnersegments.rest.help;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.partnersegments.api.problem.CodeDescription;
import org.partnersegments.api.problem.ProblemCatalogue;
import org.partnersegments.api.problem.ProblemDescription;
import org.partnersegments.api.problem.ProblemType;

/**
 * The catalogue as pages for people. They need no script and no other file, so that they can be
 * read when little else of the server works. Their links are relative: the context root is the
 * deployer's choice.
 */
final class ProblemPages {

  private static final String STYLE =
      """
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
      table { border-collapse: collapse }
      th, td { border-bottom: 1px solid GrayText; padding: .4rem .8rem .4rem 0; text-align: left;
        vertical-align: top }
      dt { font-weight: bold }
      dd { margin: 0 0 1rem }
      :target { background: Mark; color: MarkText }
      """;

  private ProblemPages() {}

  /** The page of the whole catalogue. */
  static byte[] list(ProblemCatalogue catalogue) {
    StringBuilder main = new StringBuilder();
    main.append("<h1>Problems and codes</h1>\n<p>Each answer with a status of 400 or more is a ")
        .append("problem. The last part of its type is its code.</p>\n<h2>Problems</h2>\n");
    StringBuilder rows = new StringBuilder();
    for (ProblemDescription problem : catalogue.items()) {
      String code = escaped(problem.code());
      rows.append("<tr><th scope=\"row\"><a href=\"problems/")
          .append(code)
          .append("\"><code>")
          .append(code)
          .append("</code></a></th><td>")
          .append(problem.status())
          .append("</td><td>")
          .append(escaped(problem.title()))
          .append("</td></tr>\n");
    }
    table(main, List.of("Code", "Status", "Problem"), rows);
    main.append("<h2>Codes of errors</h2>\n<p>A problem, and the result of a sync, lists the ")
        .append("places that are wrong as errors.</p>\n");
    codes(main, "error-", catalogue.errors());
    main.append("<h2>Codes of warnings</h2>\n<p>A preview lists likely mistakes as warnings. ")
        .append("They prevent nothing.</p>\n");
    codes(main, "warning-", catalogue.warnings());
    return page("Problems and codes", main);
  }

  /** The page of a kind of problem. */
  static byte[] problem(ProblemDescription problem, List<CodeDescription> errors) {
    StringBuilder main = new StringBuilder();
    main.append("<h1>").append(escaped(problem.title())).append("</h1>\n<dl>\n");
    define(main, "Code", "<code>" + escaped(problem.code()) + "</code>");
    define(main, "Type", "<code>" + escaped(problem.type()) + "</code>");
    define(main, "Status", Integer.toString(problem.status()));
    define(main, "Cause", escaped(problem.cause()));
    define(main, "What to do", escaped(problem.remedy()));
    define(
        main,
        "Send the same request again?",
        problem.retry() ? "Yes, it may succeed later." : "No, the answer will be the same.");
    main.append("</dl>\n");
    if (hasErrors(problem)) {
      main.append("<h2>Codes of errors</h2>\n<p>Each of the errors has one of these codes.</p>\n");
      codes(main, "error-", errors);
    }
    main.append("<p><a href=\"../problems\">All problems and codes</a></p>\n");
    return page(problem.title(), main);
  }

  /** Whether such a problem lists what is wrong in the request. */
  private static boolean hasErrors(ProblemDescription problem) {
    return problem.code().equals(ProblemType.INVALID.code())
        || problem.code().equals(ProblemType.MALFORMED_JSON.code());
  }

  private static void define(StringBuilder main, String term, String html) {
    main.append("<dt>").append(term).append("</dt><dd>").append(html).append("</dd>\n");
  }

  private static void codes(StringBuilder main, String anchor, List<CodeDescription> codes) {
    StringBuilder rows = new StringBuilder();
    for (CodeDescription code : codes) {
      rows.append("<tr id=\"")
          .append(anchor)
          .append(escaped(code.code()))
          .append("\"><th scope=\"row\"><code>")
          .append(escaped(code.code()))
          .append("</code></th><td>")
          .append(escaped(code.cause()))
          .append("</td><td>")
          .append(escaped(code.remedy()))
          .append("</td></tr>\n");
    }
    table(main, List.of("Code", "Cause", "What to do"), rows);
  }

  private static void table(StringBuilder main, List<String> heads, StringBuilder rows) {
    main.append("<table>\n<thead><tr>");
    heads.forEach(head -> main.append("<th scope=\"col\">").append(head).append("</th>"));
    main.append("</tr></thead>\n<tbody>\n").append(rows).append("</tbody>\n</table>\n");
  }

  private static byte[] page(String title, StringBuilder main) {
    return ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
            + escaped(title)
            + " – Partner Segments</title>\n<style>\n"
            + STYLE
            + "</style>\n</head>\n<body>\n<main>\n"
            + main
            + "</main>\n</body>\n</html>\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A text as it is written inside an element or a quoted attribute. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
