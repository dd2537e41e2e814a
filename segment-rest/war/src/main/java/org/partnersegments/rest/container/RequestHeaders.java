package org.partnersegments.rest.container;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.security.Challenge;

/** Checks headers that the container or JAX-RS would read leniently, or fail on. */
final class RequestHeaders {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  /** A name or an address, and a port. No server of ours has another character in its name. */
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

  private static final Pattern CREDENTIALS = Pattern.compile("(" + TOKEN + ")(?: +(.*))?");

  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          TOKEN
              + "/"
              + TOKEN
              + "(?:[ \\t]*;[ \\t]*(?:"
              + TOKEN
              + "=(?:"
              + TOKEN
              + "|\"(?:[^\"\\\\]|\\\\.)*+\"))?)*+[ \\t]*");

  private static final int LONGEST_MEDIA_TYPE = 1_000;

  private static final String NDJSON = "application/x-ndjson";
  private static final String IDENTITY = "identity";

  private RequestHeaders() {}

  /**
   * Checks that the body ends where the server believes it does (RFC 9112, 6.1).
   *
   * @throws ProblemException 400; the connection must be closed then
   */
  static void checkTransferEncoding(List<String> lines) {
    if (!lines.isEmpty() && !(lines.size() == 1 && lines.get(0).equalsIgnoreCase("chunked"))) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "The server knows no transfer encoding except chunked.");
    }
  }

  /**
   * Checks the name of the server, of which JAX-RS makes an address. HTTP/1.0 has none.
   *
   * @throws ProblemException 400
   */
  static void checkHost(@Nullable String host) {
    if (host != null && !HOST.matcher(host).matches()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "Host is no name of a server.");
    }
  }

  /**
   * Checks credentials, which the container would fail on. Only those of the scheme {@code Basic}
   * are looked into (RFC 7617): a name, a colon and a password in UTF-8 as Base64, with padding.
   *
   * @throws ProblemException 401
   */
  static void checkAuthorization(List<String> lines, @Nullable String ownScreen) {
    if (lines.isEmpty()) {
      return;
    }
    var credentials = CREDENTIALS.matcher(lines.get(0).strip());
    boolean wellFormed =
        lines.size() == 1
            && credentials.matches()
            && (!credentials.group(1).equalsIgnoreCase("Basic")
                || isNameAndPassword(credentials.group(2)));
    if (!wellFormed) {
      throw new ProblemException(
          ProblemType.LOGIN_FAILED,
          "The header Authorization is malformed.",
          List.of(),
          Challenge.headers(ownScreen));
    }
  }

  private static boolean isNameAndPassword(@Nullable String base64) {
    if (base64 == null || base64.length() % 4 != 0) {
      return false;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes))
              .toString()
              .indexOf(':')
          >= 0;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Checks that a media type is one.
   *
   * @throws ProblemException 415
   */
  static void checkContentType(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    String type = lines.get(0).strip();
    if (lines.size() > 1
        || type.length() > LONGEST_MEDIA_TYPE
        || !MEDIA_TYPE.matcher(type).matches()) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type is no media type.");
    }
  }

  /**
   * Checks that only streams are compressed. Other bodies are received, and checked for UTF-8,
   * before an operation sees them.
   *
   * @param encodings a list; null if the header is missing
   * @throws ProblemException 415
   */
  static void checkContentEncoding(@Nullable String encodings, @Nullable String type) {
    if (encodings == null || isNdjson(type)) {
      return;
    }
    if (!Arrays.stream(encodings.split(",", -1))
        .map(String::strip)
        .allMatch(IDENTITY::equalsIgnoreCase)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Only application/x-ndjson may have a content encoding.",
          List.of(),
          Map.of(HttpHeaders.ACCEPT_ENCODING, IDENTITY));
    }
  }

  private static boolean isNdjson(@Nullable String type) {
    return type != null && type.replaceFirst(";.*", "").strip().equalsIgnoreCase(NDJSON);
  }
}
