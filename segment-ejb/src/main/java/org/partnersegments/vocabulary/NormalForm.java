package org.partnersegments.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The normal form in which names are compared: Unicode NFKD, accents dropped, lower case by the
 * root locale, {@linkplain WhiteSpace white space} folded and trimmed, NFC. {@code Pérez}, {@code
 * PEREZ} and a decomposed {@code Pérez} have the same normal form.
 *
 * <p>Accents are the combining marks that readers can do without: those of Latin, Greek and
 * Cyrillic letters and of symbols, and the points of Hebrew and Arabic. All other marks make
 * another letter and stay: {@code ハハ} (mother) is not {@code パパ} (dad), and the vowel signs of Thai
 * and Indic scripts are letters. NFC puts the syllables of Hangul together again, so that {@code 각}
 * does not start with {@code 가}.
 *
 * <p>It is stored beside each name, and queries are converted to it before they are compared. So no
 * database's collation decides who is in a segment. A change to this class needs a migration of the
 * stored forms.
 */
public final class NormalForm {

  /**
   * The most characters of a text that has a normal form; the longest name has fewer. The JDK sorts
   * a run of combining marks in quadratic time: a text of 400,000 marks takes a minute, one of this
   * length less than a millisecond. Check the length of a text before you come here.
   */
  public static final int LONGEST_TEXT = 600;

  /**
   * The accents. They are written as ranges, not as Unicode's category of marks, so that they are
   * the same in each version of Java and in the browser. The Hebrew range leaves out four
   * punctuation marks.
   */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\x{300}-\\x{36F}\\x{1AB0}-\\x{1AFF}\\x{1DC0}-\\x{1DFF}\\x{20D0}-\\x{20FF}"
              + "\\x{FE20}-\\x{FE2F}"
              + "\\x{591}-\\x{5BD}\\x{5BF}\\x{5C1}\\x{5C2}\\x{5C4}\\x{5C5}\\x{5C7}"
              + "\\x{64B}-\\x{65F}\\x{670}]+");

  private NormalForm() {}

  /**
   * The normal form of a name, or of a text that is compared with names.
   *
   * @return empty for a text of white space and accents only
   * @throws IllegalArgumentException if the text is longer than {@value #LONGEST_TEXT}
   */
  public static String of(String text) {
    return isPlain(text) ? text : form(text, true);
  }

  /**
   * The normal form with its accents, by which names are unique: {@code Pérez} and {@code Perez}
   * are two names, but {@code Pérez}, {@code PÉREZ} and a decomposed {@code Pérez} are one.
   *
   * @throws IllegalArgumentException if the text is longer than {@value #LONGEST_TEXT}
   */
  public static String withAccents(String text) {
    return isPlain(text) ? text : form(text, false);
  }

  private static String form(String text, boolean dropAccents) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a text of " + text.length() + " characters");
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    // Drop accents before lower-casing: a dotted capital I would otherwise become i and a new mark.
    String bare = dropAccents ? ACCENTS.matcher(decomposed).replaceAll("") : decomposed;
    // Lower-casing by the root locale turns a sigma at a word's end into ς. Then a prefix of a name
    // would not be a prefix of its normal form.
    String lower = bare.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return Normalizer.normalize(WhiteSpace.folded(lower), Normalizer.Form.NFC);
  }

  /**
   * Whether the text is lower-case ASCII with single spaces inside, like most IDs and many names.
   * It is its own normal form.
   */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c >= 'A' && c <= 'Z') || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }
}
