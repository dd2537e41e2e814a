package org.partnersegments.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The normal form in which names are compared: Unicode NFKD, combining marks dropped, lower case by
 * the root locale, runs of white space folded to one space, trimmed. {@code Pérez}, {@code PEREZ}
 * and a decomposed {@code Pérez} have the same normal form.
 *
 * <p>It is stored beside each name, and queries are brought to it before they are compared, so that
 * no database's collation has a say in who is in a segment. A change to this class therefore needs
 * a migration of the stored forms.
 */
public final class NormalForm {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  // A byte order mark is none to Unicode, but Identifiers trims it from what is compared with
  // names.
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\p{Z}\\x{85}\\x{1C}-\\x{1F}\\x{FEFF}]+");

  private NormalForm() {}

  /**
   * The normal form of a name, or of a text that is compared with names.
   *
   * @return may be empty, for a text of white space and combining marks only
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    // Marks go before the lower case: a dotted capital I would otherwise lower to i and a new mark.
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    // Lower case by the root locale writes a sigma at a word's end as ς: a prefix of a name would
    // not be a prefix of its normal form.
    String lower = bare.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return WHITE_SPACE.matcher(lower).replaceAll(" ").strip();
  }

  /** Lower-case ASCII with single spaces inside is its own normal form: most IDs and many names. */
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
