package org.partnersegments.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A second implementation of the normal form of names, written from the domain's description: NFKD,
 * combining marks dropped, lower case letter by letter, white space folded, trimmed. It must not
 * share code with the product.
 */
public final class Plain {

  private Plain() {}

  /** The normal form. */
  public static String form(String text) {
    return folded(lower(bare(lower(bare(text)))));
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isMark(c))
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Every sigma is the same letter, wherever it is in a word. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder();
    text.codePoints()
        .map(Character::toLowerCase)
        .map(c -> c == 'ς' ? 'σ' : c)
        .forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    boolean gap = false;
    for (int c : text.codePoints().toArray()) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0xfeff) {
        gap = folded.length() > 0;
      } else {
        if (gap) {
          folded.append(' ');
          gap = false;
        }
        folded.appendCodePoint(c);
      }
    }
    return folded.toString();
  }

  /** The order of texts by code points. */
  public static Comparator<String> byCodePoints() {
    return (a, b) -> {
      int[] left = a.codePoints().toArray();
      int[] right = b.codePoints().toArray();
      return Arrays.compare(left, right);
    };
  }
}
