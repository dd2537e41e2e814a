package org.partnersegments.rest.container;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/** Checks an address as it was sent, before anything is decoded (RFC 3986, 3.3 and 3.4). */
final class RequestAddress {

  private static final BitSet IN_PATH = new BitSet();

  private static final List<String> HIDDEN = List.of("/WEB-INF", "/META-INF");

  static {
    IN_PATH.set('a', 'z' + 1);
    IN_PATH.set('A', 'Z' + 1);
    IN_PATH.set('0', '9' + 1);
    "-._~!$&'()*+,;=:@/".chars().forEach(IN_PATH::set);
  }

  private RequestAddress() {}

  /**
   * Checks a path.
   *
   * @throws ProblemException 400 for a character that must be escaped and for a wrong escape; 404
   *     for what the container hides, and for a NUL, which is in no name
   */
  static void checkPath(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%' ? !isEscape(path, i) : !IN_PATH.get(c)) {
        throw new ProblemException(
            ProblemType.BAD_REQUEST,
            c == '%'
                ? "A percent sign in the path must be followed by two hexadecimal digits."
                : "The path contains a character that must be percent-encoded.");
      }
    }
    String decoded = decoded(path).toUpperCase(Locale.ROOT);
    if (decoded.indexOf('\0') >= 0 || HIDDEN.stream().anyMatch(decoded::contains)) {
      throw new ProblemException(ProblemType.NOT_FOUND, null);
    }
  }

  /** A path that {@link #checkPath} took, without its escapes. */
  static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * Checks a path of the API: no address has an empty part, so none ends in a slash.
   *
   * @throws ProblemException 404
   */
  static void checkApiPath(String path) {
    int from = 1;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      if (from == end || path.charAt(from) == ';') {
        throw new ProblemException(ProblemType.NOT_FOUND, null);
      }
      from = end + 1;
    }
  }

  /**
   * A query that everything can read: brackets, which many clients send as they are, are escaped.
   *
   * @throws ProblemException 400 for a wrong escape
   */
  static String query(String query) {
    for (int i = 0; i < query.length(); i++) {
      if (query.charAt(i) == '%' && !isEscape(query, i)) {
        throw new ProblemException(
            ProblemType.BAD_REQUEST,
            "A percent sign in the query must be followed by two hexadecimal digits.");
      }
    }
    return query.replace("[", "%5B").replace("]", "%5D");
  }

  private static boolean isEscape(String text, int percent) {
    return percent + 2 < text.length()
        && isHex(text.charAt(percent + 1))
        && isHex(text.charAt(percent + 2));
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
