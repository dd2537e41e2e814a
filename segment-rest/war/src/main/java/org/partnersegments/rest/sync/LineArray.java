package org.partnersegments.rest.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.vocabulary.ErrorCode;

/**
 * Partner data as a JSON array, which generated clients can send without streaming. Each item
 * becomes a line of NDJSON, so that both forms follow the same rules, and the number of a line is
 * the position in the array.
 */
final class LineArray {

  /** The maximum number of items. For more, send NDJSON, or several requests. */
  static final int MOST_LINES = 5_000;

  private static final JsonFactory JSON = new JsonFactory();

  private LineArray() {}

  /**
   * The items as NDJSON.
   *
   * @param body UTF-8, of limited length
   * @throws ProblemException if the body is not an array, or has too many items
   */
  static InputStream lines(InputStream body) throws IOException {
    String array = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    ByteArrayOutputStream lines = new ByteArrayOutputStream(array.length());
    try (JsonParser parser = JSON.createParser(array)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        // Broken JSON is another problem than JSON of another kind.
        parser.skipChildren();
        parser.finishToken();
        throw ProblemException.body("", ErrorCode.WRONG_TYPE, "Send a JSON array of lines.");
      }
      for (int count = 1; parser.nextToken() != JsonToken.END_ARRAY; count++) {
        if (count > MOST_LINES) {
          throw ProblemException.body(
              "",
              ErrorCode.TOO_MANY_VALUES,
              "An array may have at most "
                  + MOST_LINES
                  + " lines. Send more in several requests, or as application/x-ndjson.");
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        lines.write(oneLine(array.substring(start, end)).getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
      }
      if (parser.nextToken() != null) {
        throw ProblemException.body(
            "", ErrorCode.WRONG_TYPE, "Send one JSON array, and nothing after it.");
      }
    }
    return new ByteArrayInputStream(lines.toByteArray());
  }

  /** Line ends are only white space here: JSON has none inside strings. */
  private static String oneLine(String json) {
    return json.replace('\n', ' ').replace('\r', ' ');
  }
}
