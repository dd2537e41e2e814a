package org.partnersegments.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A second implementation of the rules for names and texts, written from the domain's description:
 * NFKD, accents dropped, lower case letter by letter, white space folded, trimmed, NFC. It must not
 * share code with the product.
 */
public final class Plain {

  /** The accents, as first and last code point. */
  private static final int[][] ACCENTS = {
    {0x300, 0x36f},
    {0x1ab0, 0x1aff},
    {0x1dc0, 0x1dff},
    {0x20d0, 0x20ff},
    {0xfe20, 0xfe2f},
    {0x591, 0x5c7},
    {0x64b, 0x65f},
    {0x670, 0x670}
  };

  /** Punctuation of Hebrew, which is no mark. */
  private static final String HEBREW_PUNCTUATION = "\u05be\u05c0\u05c3\u05c6";

  /** White space that Java does not know as such. */
  private static final String OTHER_SPACE = "\u0085\u200b\u2060\ufeff";

  private Plain() {}

  /** The normal form. */
  public static String form(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return Normalizer.normalize(folded(lower(bare(decomposed))), Normalizer.Form.NFC);
  }

  /** The text without white space at its ends. */
  public static String trimmed(String text) {
    int[] all = text.codePoints().toArray();
    int from = 0;
    int to = all.length;
    while (from < to && isSpace(all[from])) {
      from++;
    }
    while (to > from && isSpace(all[to - 1])) {
      to--;
    }
    return new String(all, from, to - from);
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints().filter(c -> !isAccent(c)).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean isAccent(int c) {
    return HEBREW_PUNCTUATION.indexOf(c) < 0
        && Arrays.stream(ACCENTS).anyMatch(range -> range[0] <= c && c <= range[1]);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || OTHER_SPACE.indexOf(c) >= 0;
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
      if (isSpace(c)) {
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
