package org.partnersegments.it.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/**
 * What the caller prefers decides how an answer looks (RFC 9110, 12.5). The tests work out the
 * right answer from generated lists; the server sees only the text of the header.
 */
class NegotiationIT extends HttpIT {

  /** {@code -Dsegment.it.seed} changes it. */
  private static final long SEED = Long.getLong("segment.it.seed", 20_261_130L);

  private static final int HEADERS = 400;

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";

  /** The server's own order. */
  private static final Map<String, Map<String, String>> FILES =
      new TreeMap<>(
          Map.of(
              JSON, Map.of("charset", "utf-8"),
              CSV, Map.of("charset", "utf-8", "header", "present"),
              NDJSON, Map.of("charset", "utf-8")));

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () -> TestProgram.with("negotiation", "{'type':'partner','partnerId':'1','name':'One'}"));

  private static final Once<String> SEGMENT =
      new Once<>(
          () -> {
            TestProgram program = PROGRAM.get();
            Answer saved = program.save("All", all(leaf("partnerName", "isNot", "nobody")));
            return program.path("/segments/" + saved.number("/id"));
          });

  /** A member of {@code Accept}. The weight counts thousandths. */
  private record Range(String type, String subtype, Map<String, String> parameters, int weight) {

    boolean includes(String mediaType) {
      return (type.equals("*") || mediaType.startsWith(type + "/"))
          && (subtype.equals("*") || mediaType.endsWith("/" + subtype))
          && FILES.getOrDefault(mediaType, Map.of()).entrySet().containsAll(parameters.entrySet());
    }

    boolean isOf(int stars, int parameters) {
      return (type + subtype).chars().filter(c -> c == '*').count() == stars
          && this.parameters.size() == parameters;
    }
  }

  /**
   * "The most specific reference has precedence": first the ranges with two parameters, then with
   * one, then those without, then with one asterisk and with two.
   */
  private static int weight(String mediaType, List<Range> ranges) {
    int[][] steps = {{0, 2}, {0, 1}, {0, 0}, {1, 0}, {2, 0}};
    for (int[] step : steps) {
      OptionalInt given =
          ranges.stream()
              .filter(range -> range.isOf(step[0], step[1]) && range.includes(mediaType))
              .mapToInt(Range::weight)
              .max();
      if (given.isPresent()) {
        return given.getAsInt();
      }
    }
    return 0;
  }

  /** The types that are right, of those that an operation has: all with the best weight. */
  private static Set<String> best(List<Range> ranges, List<String> offered) {
    Set<String> best = new TreeSet<>();
    int most = offered.stream().mapToInt(type -> weight(type, ranges)).max().orElse(0);
    if (most > 0) {
      offered.stream().filter(type -> weight(type, ranges) == most).forEach(best::add);
    }
    return best;
  }

  private static final class Headers {
    private final Random random;

    Headers(long seed) {
      random = new Random(seed);
    }

    @SafeVarargs
    final <T> T one(T... of) {
      return of[random.nextInt(of.length)];
    }

    List<Range> ranges() {
      List<Range> ranges = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        String[] type =
            one(JSON, CSV, NDJSON, JSON, CSV, "*/*", "text/*", "application/*", "text/html")
                .split("/", 2);
        Map<String, String> parameters = new TreeMap<>();
        if (!type[1].equals("*") && random.nextInt(4) == 0) {
          parameters.put("charset", one("utf-8", "utf-8", "latin1"));
        }
        if (!type[1].equals("*") && random.nextInt(5) == 0) {
          parameters.put("header", one("present", "absent"));
        }
        ranges.add(new Range(type[0], type[1], parameters, weight()));
      }
      return ranges;
    }

    int weight() {
      return one(1000, 1000, 1000, 0, 0, 1, 10, 200, 500, 500, 999);
    }

    /** The same list as somebody may write it. */
    String text(List<Range> ranges) {
      return ranges.stream()
          .map(
              range ->
                  cased(range.type + "/" + range.subtype)
                      + range.parameters.entrySet().stream()
                          .map(
                              p ->
                                  space()
                                      + ";"
                                      + space()
                                      + cased(p.getKey())
                                      + "="
                                      + value(p.getValue()))
                          .collect(Collectors.joining())
                      + weight(range.weight))
          .collect(Collectors.joining(space() + "," + space()));
    }

    String weight(int thousandths) {
      if (thousandths == 1000 && random.nextBoolean()) {
        return "";
      }
      String digits = String.format(Locale.ROOT, "%.3f", thousandths / 1000.0);
      String shorter = random.nextBoolean() ? digits : digits.replaceAll("\\.?0+$", "");
      return space()
          + ";"
          + space()
          + one("q", "q", "Q")
          + "="
          + (shorter.isEmpty() ? "0" : shorter);
    }

    private String value(String value) {
      return random.nextBoolean() ? cased(value) : "\"" + cased(value) + "\"";
    }

    private String cased(String text) {
      return random.nextInt(4) == 0 ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String space() {
      return one("", "", " ", "\t", "  ");
    }
  }

  @Test
  void theCallersWeightsDecideAboutTheMediaType() {
    Headers headers = new Headers(SEED);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < HEADERS; i++) {
      List<Range> ranges = headers.ranges();
      String accept = headers.text(ranges);
      Api caller = Api.admin().with("Accept", accept);
      compare(
          accept,
          best(ranges, List.copyOf(FILES.keySet())),
          caller.get(SEGMENT.get() + "/partners"),
          differences);
      compare(accept, best(ranges, List.of(JSON)), caller.get("/me"), differences);
      if (i % 4 == 0) {
        compare(
            accept,
            best(ranges, List.of(JSON, NDJSON)),
            PROGRAM.get().sync(caller, ""),
            differences);
      }
    }
    assertEquals(List.of(), differences, "seed " + SEED);
  }

  private static void compare(
      String accept, Set<String> right, Answer answer, List<String> differences) {
    if (right.isEmpty()) {
      if (answer.status() != 406) {
        differences.add(accept + " -> " + answer.status() + " instead of 406");
      } else {
        answer.problem(406, "not-acceptable");
      }
      return;
    }
    // Of several that are equally good, the server takes its own first choice.
    String expected = right.contains(JSON) ? JSON : right.contains(CSV) ? CSV : NDJSON;
    if (answer.status() != 200 || !answer.mediaType().equals(expected)) {
      differences.add(
          accept + " -> " + answer.status() + " " + answer.mediaType() + " instead of " + expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/csv, */*; q=0.01             | text/csv
          text/csv, application/json;q=0.5  | text/csv
          application/json;q=0, */*         | text/csv
          application/json;q=0.1, */*       | text/csv
          application/x-ndjson, text/*;q=.9 | application/x-ndjson
          */*                               | application/json
          text/html, */*;q=0.8              | application/json
          text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | application/json
          """)
  void aFileIsSentToWhoPrefersAFile(String accept, String type) {
    for (String method : List.of("GET", "HEAD")) {
      Answer answer =
          Api.admin().with("Accept", accept).send(method, SEGMENT.get() + "/partners", null);
      assertEquals(type, answer.is(200).mediaType());
      assertTrue(answer.vary().contains("Accept"), answer::toString);
    }
  }

  @Test
  void severalLinesOfAHeaderAreOneList() {
    Api api = Api.admin().with("Accept", "application/json;q=0.5", "text/csv");
    assertEquals(CSV, api.get(SEGMENT.get() + "/partners").is(200).mediaType());
  }

  @Test
  void theCallersWeightsDecideAboutTheEncoding() {
    Headers headers = new Headers(SEED);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < HEADERS; i++) {
      Map<String, Integer> weights = new TreeMap<>();
      for (int n = headers.random.nextInt(4); n >= 0; n--) {
        weights.put(
            headers.one("gzip", "gzip", "identity", "*", "br", "deflate"), headers.weight());
      }
      String header =
          weights.entrySet().stream()
              .map(w -> headers.cased(w.getKey()) + headers.weight(w.getValue()))
              .collect(Collectors.joining(headers.space() + "," + headers.space()));
      Api caller = Api.admin().with("Accept-Encoding", header);
      for (String address : List.of("/me", SEGMENT.get() + "/partners", Api.CONTEXT + "/")) {
        compare(header, weights, caller.get(address), differences);
      }
      compare(
          header,
          weights,
          caller.with("Accept", CSV).get(SEGMENT.get() + "/partners"),
          differences);
    }
    assertEquals(List.of(), differences, "seed " + SEED);
  }

  private static void compare(
      String header, Map<String, Integer> weights, Answer answer, List<String> differences) {
    // "The asterisk matches any available content coding not explicitly listed." What is not
    // listed at all is not acceptable, except that identity is.
    int gzip = weights.getOrDefault("gzip", weights.getOrDefault("*", 0));
    Integer identity = weights.getOrDefault("identity", weights.get("*"));
    String expected;
    if (gzip > 0 && (identity == null || gzip >= identity)) {
      expected = "gzip";
    } else if (identity == null || identity > 0) {
      expected = "";
    } else {
      if (answer.status() != 406) {
        differences.add(header + " -> " + answer.status() + " instead of 406");
      } else {
        answer.problem(406, "not-acceptable");
      }
      return;
    }
    if (answer.status() != 200 || !answer.header("Content-Encoding").equals(expected)) {
      differences.add(
          header
              + " -> "
              + answer.status()
              + " "
              + answer.header("Content-Encoding")
              + " instead of "
              + expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "x", "gzip, gzip", "identity, gzip", "deflate", "gzip;q=1"})
  void aJsonBodyHasNoEncoding(String encoding) {
    Api api = Api.admin().with("Content-Encoding", encoding);
    Answer refused =
        api.post(PROGRAM.get().path("/segments/preview"), "{}")
            .problem(415, "unsupported-media-type");
    assertEquals("identity", refused.header("Accept-Encoding"));
    api.put(PROGRAM.get().path(""), "{}").problem(415, "unsupported-media-type");
    // Like a compressed body, which is no UTF-8.
    byte[] compressed = {0x1f, (byte) 0x8b, 8, 0, (byte) 0xff, (byte) 0xc0};
    for (String address : List.of("/segments/preview", "/sync")) {
      api.with("Content-Type", "application/json")
          .post(PROGRAM.get().path(address), compressed)
          .problem(415, "unsupported-media-type");
    }
    Api.anonymous()
        .with("Content-Encoding", encoding)
        .post("/session", "{}")
        .problem(415, "unsupported-media-type");
    Api.admin()
        .with("Content-Encoding", "Identity")
        .post(PROGRAM.get().path("/segments/preview"), "{}")
        .problem(400, "invalid");
  }
}
