package org.partnersegments.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.rest.request.AcceptedEncodings.Encoding;

/** What is sent to a caller with a certain {@code Accept-Encoding}. */
class AcceptedEncodingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip                       | GZIP     | IDENTITY
          GZIP                       | GZIP     | IDENTITY
          x-gzip                     | GZIP     | IDENTITY
          deflate, gzip;q=0.5        | GZIP     | IDENTITY
          gzip ; q=1.0               | GZIP     | IDENTITY
          gzip;Q=0.5                 | GZIP     | IDENTITY
          *                          | GZIP     | IDENTITY
          *;q=0.1                    | GZIP     | IDENTITY
          gzip, identity             | GZIP     | IDENTITY
          gzip;q=0.5, identity       | IDENTITY | IDENTITY
          gzip;q=0.5, *              | IDENTITY | IDENTITY
          gzip;q=0                   | IDENTITY | IDENTITY
          gzip;q=0.000               | IDENTITY | IDENTITY
          gzip;q=0, *                | IDENTITY | IDENTITY
          identity                   | IDENTITY | IDENTITY
          br                         | IDENTITY | IDENTITY
          gzip;q=x                   | IDENTITY | IDENTITY
          gzip;q=2                   | IDENTITY | IDENTITY
          ;;,,;                      | IDENTITY | IDENTITY
          identity;q=0, gzip         | GZIP     | GZIP
          *;q=0, gzip                | GZIP     | GZIP
          identity;q=0, *            | GZIP     | GZIP
          *;q=0, identity;q=0.1      | IDENTITY | IDENTITY
          *;q=0                      | NONE     | NONE
          identity;q=0               | NONE     | NONE
          identity;q=0, gzip;q=0.000 | NONE     | NONE
          br, *;q=0                  | NONE     | NONE
          """)
  void anAnswerIsEncodedAsTheCallerWants(String header, Encoding gzipFirst, Encoding plainFirst) {
    AcceptedEncodings accepted = AcceptedEncodings.of(List.of(header));
    assertEquals(gzipFirst, accepted.gzipFirst());
    assertEquals(plainFirst, accepted.identityFirst());
  }

  @Test
  void withoutTheHeaderNothingIsCompressed() {
    assertEquals(Encoding.IDENTITY, AcceptedEncodings.of(List.of()).gzipFirst());
    assertEquals(Encoding.IDENTITY, AcceptedEncodings.of(List.of("")).gzipFirst());
  }

  @Test
  void severalLinesAreOneList() {
    assertEquals(Encoding.GZIP, AcceptedEncodings.of(List.of("br", "gzip")).gzipFirst());
    assertEquals(Encoding.NONE, AcceptedEncodings.of(List.of("br", "*;q=0")).gzipFirst());
  }
}
